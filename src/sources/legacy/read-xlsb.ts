import type { Emit } from '../../model/diagnostic.ts';
import { sheetNotTable } from '../../model/faults/sources.ts';
import type { Archive } from '../xlsx/package-parts.ts';
import { BookStore, CellStore } from './cell-store.ts';
import type { PackedBook, PackedSheet } from './packed-book.ts';
import { readXlsbBook } from './xlsb-book.ts';
import { readXlsbSheet } from './xlsb-sheet.ts';

/** Reads an .xlsb, each part of them proven by its checksum and its end record. Throws Refused. */
export async function readXlsb(archive: Archive, shown: string, emit: Emit): Promise<PackedBook> {
  const book = await readXlsbBook(archive);
  const store = new BookStore();
  const sheets: PackedSheet[] = [];
  for (const { name, hidden, part } of book.sheets) {
    if (part) {
      const cells = new CellStore(shown, name, hidden, store);
      await readXlsbSheet(archive, part, book, cells);
      sheets.push(cells.pack(book.formats.length));
    } else emit(sheetNotTable({ name }, { kind: 'sheet', file: shown, sheet: name }));
  }
  const { formats, is1904 } = book;
  return { sheets, texts: store.table.texts, formats, statesCodes: true, is1904 };
}
