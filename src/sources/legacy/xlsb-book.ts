import { partMissing } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { inflatePart } from '../xlsx/inflate-part.ts';
import { type Archive, findPart, partOf, readRelationships } from '../xlsx/package-parts.ts';
import type { ZipPart } from '../xlsx/zip-directory.ts';
import { BinaryRecords, type OnRecord, wideText } from './binary-records.ts';
import { MOST_SHEETS } from './book-budget.ts';
import { damaged } from './damaged.ts';
import { type FormatName, FormatNames } from './format-name.ts';

/** One sheet as the workbook lists it; `part` is undefined for chart, dialogue and macro sheets. */
export interface XlsbSheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart | undefined;
}

/** What the parts of an .xlsb beside its sheets say. */
export interface XlsbBook {
  readonly sheets: readonly XlsbSheetEntry[];
  readonly is1904: boolean;
  readonly strings: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly FormatName[];
}

/** Hands every record of a part to `onRecord`, with their least length checked, and proves the part and its end. */
export async function scanBinaryPart(
  archive: Archive,
  part: ZipPart,
  end: number,
  least: ReadonlyMap<number, number>,
  onRecord: OnRecord,
): Promise<void> {
  archive.budget.charge(part);
  let isEnded = false;
  const records = new BinaryRecords((type, body) => {
    if (body.length < (least.get(type) ?? 0))
      throw damaged(`部件 ${part.name} 的记录 ${type} 过短`, `record ${type} of ${part.name} is too short`);
    if (type === end) isEnded = true;
    onRecord(type, body);
  });
  for await (const piece of inflatePart(archive.file, part)) records.push(piece);
  records.finish();
  if (!isEnded)
    throw damaged(
      `部件 ${part.name} 没有写完（缺结束记录）`,
      `the part ${part.name} lacks the record of its end`,
    );
}

const BOOK_END = 132;
const BOOK_LEAST: ReadonlyMap<number, number> = new Map([
  [153, 4], // workbook properties
  [156, 16], // a sheet
]);

/** Reads the workbook part and what it leads to, the sheets excepted; throws Refused. */
export async function readXlsbBook(archive: Archive): Promise<XlsbBook> {
  const roots = await readRelationships(archive, '');
  const root = [...roots.values()].find(({ kind }) => kind === 'officeDocument');
  const part = partOf(archive, root?.target ?? 'xl/workbook.bin');
  const relationships = await readRelationships(archive, part.name.replaceAll('\\', '/').replace(/^\//u, ''));
  const sheets: XlsbSheetEntry[] = [];
  let is1904 = false;
  await scanBinaryPart(archive, part, BOOK_END, BOOK_LEAST, (type, body) => {
    if (type === 153) is1904 = (body[0]! & 1) === 1;
    if (type !== 156) return;
    const id = wideText(body, 8);
    const name = wideText(body, 12 + 2 * id.length);
    const relationship = relationships.get(id);
    if (!relationship) throw new Refused(partMissing({ part: `worksheet ${name}` }));
    if (sheets.length >= MOST_SHEETS) throw damaged('工作表过多', 'it has too many sheets');
    const isCells = relationship.kind === 'worksheet';
    sheets.push({
      name,
      hidden: body.readUInt32LE(0) !== 0,
      part: isCells ? partOf(archive, relationship.target) : undefined,
    });
  });
  if (sheets.length === 0) throw new Refused(partMissing({ part: 'worksheet' }));
  const beside = (kind: string): ZipPart | undefined => {
    const stated = [...relationships.values()].find((relationship) => relationship.kind === kind);
    return stated ? partOf(archive, stated.target) : findPart(archive, `xl/${kind}.bin`);
  };
  return {
    sheets,
    is1904,
    strings: await readStrings(archive, beside('sharedStrings')),
    formats: await readFormats(archive, beside('styles')),
  };
}

async function readStrings(archive: Archive, part: ZipPart | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part)
    await scanBinaryPart(archive, part, 160, new Map([[19, 5]]), (type, body) => {
      if (type === 19) strings.push(wideText(body, 1));
    });
  return strings;
}

const STYLES_LEAST: ReadonlyMap<number, number> = new Map([
  [44, 6], // a number format
  [47, 4], // a cell style
]);

const PLAIN: readonly FormatName[] = [0];
const MOST_STYLES = 65_536;

async function readFormats(archive: Archive, part: ZipPart | undefined): Promise<readonly FormatName[]> {
  if (!part) return PLAIN;
  const formats = new FormatNames();
  const ids: number[] = [];
  let inCellStyles = false;
  await scanBinaryPart(archive, part, 279, STYLES_LEAST, (type, body) => {
    if (type === 617) inCellStyles = true;
    else if (type === 618) inCellStyles = false;
    else if (type === 44) formats.add(body.readUInt16LE(0), wideText(body, 2));
    else if (type === 47 && inCellStyles) ids.push(body.readUInt16LE(2));
    if (ids.length > MOST_STYLES) throw damaged('样式过多', 'it has too many styles');
  });
  return ids.length === 0 ? PLAIN : ids.map((id) => formats.of(id));
}
