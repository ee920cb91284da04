import type { Emit } from '../../model/diagnostic.ts';
import { sheetNotTable } from '../../model/faults/sources.ts';
import type { RawSheet } from '../../model/sheet.ts';
import type { Archive } from '../xlsx/package-parts.ts';
import { CellBudget, CellStore } from './cell-store.ts';
import { storedSheet } from './stored-sheet.ts';
import { readXlsbBook } from './xlsb-book.ts';
import { readXlsbSheet } from './xlsb-sheet.ts';

/** The sheets of an .xlsb, each part of them proven by its checksum and its end record. Throws Refused. */
export async function openXlsb(archive: Archive, shown: string, emit: Emit): Promise<readonly RawSheet[]> {
  const book = await readXlsbBook(archive);
  const budget = new CellBudget();
  const sheets: RawSheet[] = [];
  for (const { name, hidden, part } of book.sheets) {
    if (part) {
      const store = new CellStore(shown, name, hidden, budget);
      await readXlsbSheet(archive, part, book, store);
      sheets.push(storedSheet(store, book, emit));
    } else emit(sheetNotTable({ name }, { kind: 'sheet', file: shown, sheet: name }));
  }
  return sheets;
}
