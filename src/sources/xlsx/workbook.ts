import { partMissing, zipHostile } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import {
  type Archive,
  findPart,
  partOf,
  type Relationship,
  readRelationships,
  scanPart,
} from './package-parts.ts';
import { attributesOf, isTrue } from './xml-attributes.ts';
import type { ZipPart } from './zip-directory.ts';

/** One sheet as the workbook lists it; `part` is undefined for chart, dialogue and macro sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart | undefined;
}

/** What the workbook part says, with the parts it leads to. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  readonly strings: ZipPart | undefined;
  readonly styles: ZipPart | undefined;
}

/** Reads the list of sheets in their order, and where everything is; throws Refused. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await findWorkbook(archive);
  const relationships = await readRelationships(archive, part.name.replaceAll('\\', '/').replace(/^\//u, ''));
  const listed: ReadonlyMap<string, string>[] = [];
  let is1904 = false;
  await scanPart(archive, part, (scanner, token) => {
    if (token !== 'open' && token !== 'empty') return;
    if (scanner.name === 'sheet') {
      if (listed.length >= archive.parts.size) throw listedTwice();
      listed.push(attributesOf(scanner));
    } else if (scanner.name === 'workbookPr') is1904 = isTrue(attributesOf(scanner).get('date1904'));
  });
  if (listed.length === 0) throw new Refused(partMissing({ part: 'worksheet' }));
  const sheets = listed.map((attributes) => readEntry(archive, attributes, relationships));
  const parts = sheets.flatMap(({ part }) => part ?? []);
  if (new Set(parts).size < parts.length) throw listedTwice();
  return {
    sheets,
    is1904,
    strings: targetOf(archive, relationships, 'sharedStrings'),
    styles: targetOf(archive, relationships, 'styles'),
  };
}

/** A part read as several sheets would count its figures several times, and read a few bytes without end. */
const listedTwice = (): Refused =>
  new Refused(
    zipHostile({ what: { zh: '几个工作表指向同一个部件', en: 'several of its sheets are one part' } }),
  );

async function findWorkbook(archive: Archive): Promise<ZipPart> {
  const roots = await readRelationships(archive, '');
  const root = [...roots.values()].find(({ kind }) => kind === 'officeDocument');
  return root ? partOf(archive, root.target) : partOf(archive, 'xl/workbook.xml');
}

function readEntry(
  archive: Archive,
  attributes: ReadonlyMap<string, string>,
  relationships: ReadonlyMap<string, Relationship>,
): SheetEntry {
  const relationship = relationships.get(attributes.get('id') ?? '');
  const name = attributes.get('name') ?? '';
  if (!relationship) throw new Refused(partMissing({ part: `worksheet ${name}` }));
  return {
    name,
    hidden: /^(?:hidden|veryHidden)$/u.test(attributes.get('state') ?? ''),
    part: relationship.kind === 'worksheet' ? partOf(archive, relationship.target) : undefined,
  };
}

/** The part of a kind that the workbook names; else where it usually stands, if there is one. */
function targetOf(
  archive: Archive,
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
): ZipPart | undefined {
  const stated = [...relationships.values()].find((relationship) => relationship.kind === kind);
  return stated ? partOf(archive, stated.target) : findPart(archive, `xl/${kind}.xml`);
}
