import type { Emit } from '../../model/diagnostic.ts';
import type { Workbook } from '../documents/workbook.ts';
import { pinZipTimes } from './pin-zip-times.ts';
import { writeSheet } from './sheet-writer.ts';

/** Most rows of a sheet of Excel. */
const MOST_ROWS = 1_048_576;

/**
 * Writes a workbook as .xlsx, row by row in bounded memory. Equal workbooks give equal bytes: dates are pinned, and
 * nothing depends on clock, time zone or locale. `maxRows` is for tests.
 */
export async function writeWorkbook(
  workbook: Workbook,
  emit: Emit,
  maxRows: number = MOST_ROWS,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const pinned = new Date(Date.UTC(workbook.year, 11, 31));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ useStyles: true, useSharedStrings: true });
  Object.assign(book, {
    creator: 'score',
    lastModifiedBy: 'score',
    title: workbook.title,
    created: pinned,
    modified: pinned,
  });
  for (const sheet of workbook.sheets) await writeSheet(book, workbook, sheet, maxRows, emit);
  await book.commit();
  return pinZipTimes(writtenBytes(book));
}

/** Without a stream of ours, exceljs gathers the bytes in a buffer stream that its types do not show. */
function writtenBytes(book: unknown): Uint8Array {
  const { stream } = book as { readonly stream: { toBuffer(): Uint8Array | null } };
  const bytes = stream.toBuffer();
  if (!bytes) throw new Error('the workbook came out empty');
  return bytes;
}
