import type { Emit } from '../../model/diagnostic.ts';
import type { Workbook } from '../documents/workbook.ts';
import { plainText } from './xlsx/cell-text.ts';
import { packBook } from './xlsx/pack-book.ts';
import { safeSheetName } from './xlsx/safe-sheet-name.ts';
import { writeSheet } from './xlsx/sheet-writer.ts';

/** Most rows of a sheet of Excel. */
const MOST_ROWS = 1_048_576;

/** How a workbook is written. */
export interface WorkbookOptions {
  /** Rows of a sheet after which it goes on in a further one; fewer than Excel's only in tests. */
  readonly maxRows?: number;
  /** Called every hundred rows, after the event loop has had its turn; what it throws ends the work. */
  readonly pause?: () => void;
}

/**
 * Writes a workbook as .xlsx, row by row: what is held is the packed bytes and a bounded table of texts. Equal
 * workbooks give equal bytes (same Node); nothing depends on clock, time zone or locale. A table that is longer
 * than a sheet goes on in a further one.
 */
export async function writeWorkbook(
  workbook: Workbook,
  emit: Emit,
  { maxRows = MOST_ROWS, pause = () => undefined }: WorkbookOptions = {},
): Promise<Uint8Array> {
  const taken = new Set<string>();
  const names = new Map(workbook.sheets.map((sheet) => [sheet, safeSheetName(sheet.name, taken)]));
  return packBook({ title: plainText(workbook.title), year: workbook.year }, async (book) => {
    for (const sheet of workbook.sheets)
      await writeSheet(book, workbook, sheet, { maxRows, pause, emit, names, taken });
  });
}
