import type { RawSheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import type { OpenedFile } from '../sources/open-spreadsheet.ts';

/** Looks on while a file is read as a run reads it, for `score inspect`: it may put a sheet or table of its own between. */
export interface ReadingWatch {
  opened(file: OpenedFile): void;
  /** The sheet to read in place of this one; it must hand over the same rows. */
  sheet(sheet: RawSheet): RawSheet;
  /** The table to read in place of this one; it must hand over the same rows. */
  table(table: Table): Table;
}
