import type { BookLook, SheetLook } from '../model/look.ts';
import { ByteFile } from './byte-file.ts';
import { Refused } from './refused.ts';
import { sniffFormat } from './sniff-format.ts';
import { isSystemError } from './system-error.ts';
import { InflateBudget } from './xlsx/inflate-part.ts';
import { type Archive, findPart } from './xlsx/package-parts.ts';
import { readSheetLook } from './xlsx/sheet-look.ts';
import { readStyleLooks } from './xlsx/style-looks.ts';
import { readWorkbook } from './xlsx/workbook.ts';
import { readZipDirectory } from './xlsx/zip-directory.ts';

/**
 * The layout of an .xlsx file: widths, heights, number formats, fonts, fills, borders. Undefined for other formats and
 * wherever it cannot be read: a layout is never a reason to refuse.
 */
export async function readLook(path: string, maxInflated: number): Promise<BookLook | undefined> {
  let file: ByteFile | undefined;
  try {
    file = await ByteFile.open(path);
    if (sniffFormat(await file.read(0, 512)).kind !== 'zip') return undefined;
    const parts = await readZipDirectory(file);
    return await readBook({ file, parts, budget: new InflateBudget(maxInflated) });
  } catch (error) {
    if (!(error instanceof Refused) && !isSystemError(error)) throw error;
    return undefined;
  } finally {
    await file?.close();
  }
}

async function readBook(archive: Archive): Promise<BookLook | undefined> {
  if (!findPart(archive, 'xl/workbook.xml') && !findPart(archive, '_rels/.rels')) return undefined;
  const workbook = await readWorkbook(archive);
  const looks = workbook.styles ? await readStyleLooks(archive, workbook.styles) : [];
  const sheets = new Map<string, SheetLook>();
  for (const { name, part } of workbook.sheets)
    if (part) sheets.set(name, await readSheetLook(archive, part));
  return { looks, sheets };
}
