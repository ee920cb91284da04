import type { Emit } from '../model/diagnostic.ts';
import { rowWithoutUnit, unitMismatch, unknownUnit } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { absence } from '../tables/absent-text.ts';
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
  const cell = column && row.raw(column.column);
  if (cell === undefined) return '';
  if (cell.kind === 'text') return absence(cell.value) ? '' : cell.value.trim();
  const reading = readText(cell);
  return reading.state === 'value' ? reading.value.trim() : '';
}

/** Whether a row has nothing in any of the columns: numbered in advance and never filled in. */
export const isBlank = (row: TableRow, columns: readonly (TableColumn | undefined)[]): boolean =>
  columns.every((column) => column === undefined || row.raw(column.column) === undefined);

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
  const byCode = code === '' ? -1 : directory.find(code);
  const byName = name === '' ? -1 : directory.find(name);
  const isAgreed = byCode < 0 || byName < 0 || byCode === byName;
  const isKnown = (code === '' || byCode >= 0) && (name === '' || byName >= 0);
  if (isAgreed && isKnown && (code !== '' || name !== '')) return Math.max(byCode, byName);
  const placeOf = (column: TableColumn | undefined): Place =>
    cellPlace(table, row.number, (column ?? columns.unit ?? columns.code)!.column);
  if (code === '' && name === '') emit(rowWithoutUnit(undefined, placeOf(columns.unit)));
  else if (!isAgreed) emit(unitMismatch({ code, name }, placeOf(columns.unit)));
  else {
    const [text, column] = name !== '' && byName < 0 ? [name, columns.unit] : [code, columns.code];
    emit(unknownUnit({ text, near: directory.nearest(text) }, placeOf(column)));
  }
  return -1;
}
