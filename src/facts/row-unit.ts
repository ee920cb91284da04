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
  const at = cellPlace(table, row.number, (columns.unit ?? columns.code)!.column);
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
  const unknown = name !== '' && byName < 0 ? name : code !== '' && byCode < 0 ? code : undefined;
  if (unknown !== undefined) {
    emit(unknownUnit({ text: unknown, near: directory.nearest(unknown) }, at));
    return -1;
  }
  return found;
}
