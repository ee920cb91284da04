import { eventDate, eventOutside, eventUndated } from '../model/faults/facts.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parseDay } from '../tables/parse-day.ts';
import { readText } from '../tables/read-text.ts';
import type { Gathering } from './desk.ts';
import { cellPlace } from './row-unit.ts';

/**
 * The event's date as written and its day, both empty where there is none (after a warning); undefined, after an
 * error, outside the year, unreadable or of no calendar.
 */
export function eventDay(
  { year, emit }: Gathering,
  table: Table,
  row: TableRow,
  column: TableColumn | undefined,
  of: { readonly unit: string; readonly kind: string },
): { readonly written: string; readonly day: string } | undefined {
  if (!column) return { written: '', day: '' };
  const reading = readText(row.cell(column.column)?.cell);
  const at = cellPlace(table, row.number, column.column);
  if (reading.state === 'not-reported' || reading.state === 'not-applicable') {
    emit(eventUndated({ ...of, year }, at));
    return { written: '', day: '' };
  }
  const written = reading.state === 'value' ? reading.value : reading.why.zh;
  const when = reading.state === 'value' ? parseDay(written, year) : ({ state: 'unreadable' } as const);
  if (when.state === 'value' && when.year === year) return { written, day: when.day };
  if (when.state === 'value') emit(eventOutside({ date: written, year }, at));
  else emit(eventDate({ date: written, year, impossible: when.state === 'impossible' }, at));
  return undefined;
}

/** The month of a day, where it has one. */
export function monthOf(day: string): { readonly month?: number } {
  const month = /^\d{4}-(\d\d)/u.exec(day)?.[1];
  return month === undefined ? {} : { month: Number(month) };
}
