import { foldName } from '../base/fold.ts';
import {
  personMismatch,
  personUnknown,
  personWithoutCode,
  rowWithoutUnit,
  unitMismatch,
} from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { absence } from '../tables/absent-text.ts';
import { readText } from '../tables/read-text.ts';
import type { Gathering } from './desk.ts';
import type { PersonDirectory } from './person-directory.ts';
import { reportUnknownUnit } from './report-unknown-unit.ts';

/** The columns by which a row names its unit; at least one is there. */
export interface UnitColumns {
  readonly code: TableColumn | undefined;
  readonly unit: TableColumn | undefined;
  /** Whether the rows name units, or persons by their code (with the name beside it). */
  readonly of: 'units' | 'persons';
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

/** The unit or person of a row as an index into the roster, or −1 after a diagnostic. */
export function unitOfRow(
  table: Table,
  row: TableRow,
  columns: UnitColumns,
  { directory, persons, emit }: Pick<Gathering, 'directory' | 'persons' | 'emit'>,
): number {
  const code = textAt(row, columns.code);
  const name = textAt(row, columns.unit);
  const placeOf = (column: TableColumn | undefined): Place =>
    cellPlace(table, row.number, (column ?? columns.unit ?? columns.code)!.column);
  if (columns.of === 'persons') return personOf(code, name, persons, placeOf(columns.code), emit);
  const byCode = code === '' ? -1 : directory.find(code);
  const byName = name === '' ? -1 : directory.find(name);
  const isAgreed = byCode < 0 || byName < 0 || byCode === byName;
  const isKnown = (code === '' || byCode >= 0) && (name === '' || byName >= 0);
  if (isAgreed && isKnown && (code !== '' || name !== '')) return Math.max(byCode, byName);
  if (code === '' && name === '') emit(rowWithoutUnit(undefined, placeOf(columns.unit)));
  else if (!isAgreed) emit(unitMismatch({ code, name }, placeOf(columns.unit)));
  else {
    const [text, column] = name !== '' && byName < 0 ? [name, columns.unit] : [code, columns.code];
    reportUnknownUnit(directory, text, placeOf(column), emit);
  }
  return -1;
}

/** A person is found by its code alone; a name beside it must be the roster's. */
function personOf(
  code: string,
  name: string,
  persons: PersonDirectory,
  at: Place,
  emit: Gathering['emit'],
): number {
  const index = code === '' ? -1 : persons.find(code);
  const known = persons.nameOf(index);
  if (code === '') emit(personWithoutCode(undefined, at));
  else if (known === undefined) emit(personUnknown({ code, near: persons.nearest(code) }, at));
  else if (name !== '' && foldName(name) !== foldName(known)) {
    emit(personMismatch({ code }, at));
    return -1;
  }
  return index;
}
