import type { ReturnedWorkbook } from '../documents/returned-workbook.ts';
import { writeFaultList } from './xlsx/fault-list.ts';
import { packBook } from './xlsx/pack-book.ts';
import { writeReturnedSheet } from './xlsx/returned-sheet.ts';

/** Writes a copy to be sent back as .xlsx: the list of faults first. Equal inputs give equal bytes (same Node). */
export function writeReturnedWorkbook(workbook: ReturnedWorkbook): Promise<Uint8Array> {
  return packBook({ title: workbook.list.title, year: PINNED_YEAR }, async (book) => {
    await writeFaultList(book, workbook);
    for (const sheet of workbook.sheets) await writeReturnedSheet(book, sheet);
  });
}

/** The date of a copy says nothing: it is the same for all. */
const PINNED_YEAR = 2000;
