import { partMissing } from '../../model/faults/sources.ts';
import type { ByteFile } from '../byte-file.ts';
import { Refused } from '../refused.ts';
import { type InflateBudget, inflatePart } from './inflate-part.ts';
import { attributesOf } from './xml-attributes.ts';
import { XmlScanner } from './xml-scanner.ts';
import { foldPartName, type ZipPart } from './zip-directory.ts';

/** An open workbook archive: its parts, and how much they may still inflate to. */
export interface Archive {
  readonly file: ByteFile;
  readonly parts: ReadonlyMap<string, ZipPart>;
  readonly budget: InflateBudget;
}

/** One relationship of a part: its kind is the last word of its type. */
export interface Relationship {
  readonly kind: string;
  /** The target's name in the archive; undefined where it lies outside. */
  readonly target: string | undefined;
}

/** Finds a part by its name, whatever its case; undefined when it is not there. */
export function findPart(archive: Archive, name: string): ZipPart | undefined {
  return archive.parts.get(foldPartName(name));
}

/**
 * Scans a whole part to its proven end, handing every token to `visit`; throws Refused. `before` is asked before each
 * token and may take bytes by itself (`XmlScanner.jump`).
 */
export async function scanPart(
  archive: Archive,
  part: ZipPart,
  visit: (scanner: XmlScanner, token: 'open' | 'close' | 'empty' | 'text') => void,
  before: (scanner: XmlScanner) => void = () => undefined,
): Promise<void> {
  archive.budget.charge(part);
  const scanner = new XmlScanner(part.name);
  for await (const piece of inflatePart(archive.file, part)) {
    scanner.push(piece);
    for (;;) {
      before(scanner);
      const token = scanner.next();
      if (token === 'pending') break;
      visit(scanner, token);
    }
  }
  scanner.finish();
}

/** Reads the relationships of a part (of the archive itself for ''), by their ids; none where it states none. */
export async function readRelationships(
  archive: Archive,
  source: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = source.lastIndexOf('/') + 1;
  const part = findPart(archive, `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  const found = new Map<string, Relationship>();
  if (!part) return found;
  await scanPart(archive, part, (scanner, token) => {
    if ((token !== 'open' && token !== 'empty') || scanner.name !== 'Relationship') return;
    const attributes = attributesOf(scanner);
    const type = attributes.get('Type') ?? '';
    const isOutside = attributes.get('TargetMode') === 'External';
    found.set(attributes.get('Id') ?? '', {
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isOutside ? undefined : resolveTarget(source, attributes.get('Target') ?? ''),
    });
  });
  return found;
}

/** The part a relationship points to; throws Refused when it is not in the archive. */
export function partOf(archive: Archive, target: string | undefined): ZipPart {
  const part = target === undefined ? undefined : findPart(archive, target);
  if (!part) throw new Refused(partMissing({ part: target ?? '?' }));
  return part;
}

/** `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml` and `..\xl\a.xml` seen from `xl/workbook.xml`. */
function resolveTarget(source: string, target: string): string {
  const wanted = target.replaceAll('\\', '/').replace(/#.*$/u, '');
  const steps = wanted.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of wanted.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(unescapePercent(step));
  }
  return steps.join('/');
}

function unescapePercent(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
