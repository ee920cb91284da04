import { fileEncrypted, formatUnsupported, partMissing } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { inflatePart } from '../xlsx/inflate-part.ts';
import { type Archive, findPart, scanPart } from '../xlsx/package-parts.ts';
import { BookStore } from './cell-store.ts';
import { OdsContent } from './ods-content.ts';
import { OdsStyles } from './ods-styles.ts';
import type { PackedBook } from './packed-book.ts';

/** Built-in formats that show what the three of `ods-styles.ts` do: plain, percentage and date. */
const FORMATS = [0, 9, 14];

/** Reads an .ods, its content proven to the end. Throws Refused, for other OpenDocument files too. */
export async function readOds(archive: Archive, shown: string): Promise<PackedBook> {
  const manifest = await readManifest(archive);
  if (manifest.includes('encryption-data')) throw new Refused(fileEncrypted());
  const part = findPart(archive, 'content.xml');
  if (!part) throw new Refused(partMissing({ part: 'content.xml' }));
  const styles = new OdsStyles();
  const named = findPart(archive, 'styles.xml');
  if (!named && manifest.includes('"styles.xml"')) throw new Refused(partMissing({ part: 'styles.xml' }));
  if (named) await scanPart(archive, named, (scanner, token) => styles.see(scanner, token));
  const store = new BookStore();
  const content = new OdsContent(shown, styles, store);
  await scanPart(archive, part, (scanner, token) => content.see(scanner, token));
  if (!content.isSpreadsheet)
    throw new Refused(
      formatUnsupported({
        what: { zh: '不含表格的开放文档(.odt、.odp 等)', en: 'an OpenDocument file other than .ods' },
        todo: { zh: '请确认选对了文件；表格请另存为 .xlsx', en: 'Check that this is the right file' },
      }),
    );
  const { stores, is1904 } = content;
  const sheets = stores.map((cells) => cells.pack(FORMATS.length));
  return { sheets, texts: store.table.texts, formats: FORMATS, statesCodes: false, is1904 };
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
