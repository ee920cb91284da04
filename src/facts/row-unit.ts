import type { Emit } from '../model/diagnostic.ts';
import { rowWithoutUnit, unitMismatch, unknownUnit } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { readText } from '../tables/read-text.ts';
import type { UnitDirectory } from './unit-directory.ts';

/** The columns by which a row names its unit; at least one is there. */
export interface UnitColumns {
  readonly code: TableColumn | undefined;
  readonly unit: TableColumn | undefined;
}

/** The place of a cell of a table. */
export function cellPlace(table: Table, row: number, column: number): Place {
  return { kind: 'cell', file: table.sheet.file, sheet: table.sheet.name, row, column };
}

/** The text of a cell, empty when it has none. */
export function textAt(row: TableRow, column: TableColumn | undefined): string {
  const reading = column ? readText(row.cell(column.column)?.cell) : undefined;
  return reading?.state === 'value' ? reading.value.trim() : '';
}

/** Whether a row has nothing in any of the columns: numbered in advance and never filled in. */
export const isBlank = (row: TableRow, columns: readonly (TableColumn | undefined)[]): boolean =>
  columns.every((column) => column === undefined || row.cell(column.column) === undefined);

/** The unit of a row as an index into the roster, or −1 after a diagnostic. */
export function unitOfRow(
  table: Table,
  row: TableRow,
  columns: UnitColumns,
  directory: UnitDirectory,
  emit: Emit,
): number {
  const code = textAt(row, columns.code);
  const name = textAt(row, columns.unit);
  const placeOf = (column: TableColumn | undefined): Place =>
    cellPlace(table, row.number, (column ?? columns.unit ?? columns.code)!.column);
  const at = placeOf(columns.unit);
  if (code === '' && name === '') {
    emit(rowWithoutUnit(undefined, at));
    return -1;
  }
  const byCode = code === '' ? -1 : directory.find(code);
  const byName = name === '' ? -1 : directory.find(name);
  if (byCode >= 0 && byName >= 0 && byCode !== byName) {
    emit(unitMismatch({ code, name }, at));
    return -1;
  }
  const found = Math.max(byCode, byName);
  if (name !== '' && byName < 0) {
    emit(unknownUnit({ text: name, near: directory.nearest(name) }, at));
    return -1;
  }
  if (code !== '' && byCode < 0) {
    emit(unknownUnit({ text: code, near: directory.nearest(code) }, placeOf(columns.code)));
    return -1;
  }
  return found;
}
