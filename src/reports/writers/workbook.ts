import type { Emit } from '../../model/diagnostic.ts';
import { sheetContinued } from '../../model/faults/output.ts';
import type { Workbook } from '../documents/workbook.ts';
import { cellStyles } from './xlsx/cell-style.ts';
import { packageParts, type WrittenSheet } from './xlsx/package-parts.ts';
import { SharedTexts } from './xlsx/shared-texts.ts';
import type { SheetBook } from './xlsx/sheet-rows.ts';
import { type RowQueue, sheetXml, titleRows } from './xlsx/sheet-xml.ts';
import { StyleBook } from './xlsx/style-book.ts';
import { ZipWriter } from './xlsx/zip-writer.ts';

/** Most rows of a sheet of Excel. */
const MOST_ROWS = 1_048_576;

/**
 * Writes a workbook as .xlsx, row by row: what is held is the packed bytes and a bounded table of texts. Equal
 * workbooks give equal bytes (same Node); nothing depends on clock, time zone or locale. A table that is longer
 * than a sheet goes on in a further one. `maxRows` is for tests.
 */
export async function writeWorkbook(
  workbook: Workbook,
  emit: Emit,
  maxRows: number = MOST_ROWS,
): Promise<Uint8Array> {
  const zip = new ZipWriter();
  const styles = new StyleBook();
  const texts = new SharedTexts();
  const book: SheetBook = { styles, texts, styleOf: cellStyles(styles), emit };
  const written: WrittenSheet[] = [];
  for (const sheet of workbook.sheets) {
    const rows = sheet.rows()[Symbol.iterator]();
    const queue: RowQueue = { rows, next: rows.next() };
    let parts = 0;
    do {
      parts += 1;
      const name = parts === 1 ? sheet.name : `${sheet.name} (${parts})`;
      written.push({ name, titleRows: titleRows(sheet) });
      const pieces = sheetXml(workbook, sheet, name, book, queue, maxRows);
      await zip.add(`xl/worksheets/sheet${written.length}.xml`, pieces);
    } while (!queue.next.done);
    if (parts > 1) emit(sheetContinued({ sheet: sheet.name, parts }));
  }
  await zip.add('xl/styles.xml', [styles.xml()]);
  await zip.add('xl/sharedStrings.xml', texts.xml());
  for (const [path, xml] of packageParts(workbook, written)) await zip.add(path, [xml]);
  return zip.finish();
}
