import type { Emit } from '../../model/diagnostic.ts';
import { fileEncrypted, formatUnsupported, partMissing } from '../../model/faults/sources.ts';
import type { RawSheet } from '../../model/sheet.ts';
import { Refused } from '../refused.ts';
import { inflatePart } from '../xlsx/inflate-part.ts';
import { GENERAL, readNumberFormat } from '../xlsx/number-format.ts';
import { type Archive, findPart, scanPart } from '../xlsx/package-parts.ts';
import { CellBudget } from './cell-store.ts';
import { OdsContent } from './ods-content.ts';
import { OdsStyles } from './ods-styles.ts';
import { storedSheet } from './stored-sheet.ts';

/** The three formats of `ods-styles.ts`: types of cells are stated, so that their codes are not needed. */
const STYLES = [
  GENERAL,
  ...['0%', 'yyyy-mm-dd'].map((code) => ({ shows: readNumberFormat(code), code: undefined })),
];

/** The sheets of an .ods, its content proven to the end. Throws Refused, for other OpenDocument files too. */
export async function openOds(archive: Archive, shown: string, emit: Emit): Promise<readonly RawSheet[]> {
  const manifest = await readManifest(archive);
  if (manifest.includes('encryption-data')) throw new Refused(fileEncrypted());
  const part = findPart(archive, 'content.xml');
  if (!part) throw new Refused(partMissing({ part: 'content.xml' }));
  const styles = new OdsStyles();
  const named = findPart(archive, 'styles.xml');
  if (!named && manifest.includes('"styles.xml"')) throw new Refused(partMissing({ part: 'styles.xml' }));
  if (named) await scanPart(archive, named, (scanner, token) => styles.see(scanner, token));
  const content = new OdsContent(shown, styles, new CellBudget());
  await scanPart(archive, part, (scanner, token) => content.see(scanner, token));
  if (!content.isSpreadsheet)
    throw new Refused(
      formatUnsupported({
        what: { zh: '不含表格的开放文档(.odt、.odp 等)', en: 'an OpenDocument file other than .ods' },
        todo: { zh: '请确认选对了文件；表格请另存为 .xlsx', en: 'Check that this is the right file' },
      }),
    );
  const { stores, is1904 } = content;
  return stores.map((store) => storedSheet(store, { styles: STYLES, is1904 }, emit));
}

const LONGEST_MANIFEST = 1 << 22;

/** The archive's own list of its parts, as text; empty where there is none. */
async function readManifest(archive: Archive): Promise<string> {
  const part = findPart(archive, 'META-INF/manifest.xml');
  if (!part || part.inflated > LONGEST_MANIFEST) return '';
  archive.budget.charge(part);
  const pieces: Buffer[] = [];
  for await (const piece of inflatePart(archive.file, part)) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}
