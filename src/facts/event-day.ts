import { eventDate, eventOutside, eventUndated } from '../model/faults/facts.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parseDay } from '../tables/parse-day.ts';
import { readText } from '../tables/read-text.ts';
import type { Gathering } from './desk.ts';
import { cellPlace } from './row-unit.ts';

/** An event's date as written, its day and its year; without a date both texts are empty. */
export interface EventDay {
  readonly written: string;
  readonly day: string;
  readonly year?: number;
}

/** The first and the last year in which an event may be dated. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * The event's date, empty where there is none (after a warning); undefined, after an error, outside these years,
 * unreadable or of no calendar.
 */
export function eventDay(
  { year, emit }: Gathering,
  table: Table,
  row: TableRow,
  column: TableColumn | undefined,
  of: { readonly unit: string; readonly kind: string },
  { first, last }: Years,
): EventDay | undefined {
  if (!column) return { written: '', day: '' };
  const reading = readText(row.cell(column.column)?.cell);
  const at = cellPlace(table, row.number, column.column);
  if (reading.state === 'not-reported' || reading.state === 'not-applicable') {
    emit(eventUndated({ ...of, year }, at));
    return { written: '', day: '' };
  }
  const written = reading.state === 'value' ? reading.value : reading.why.zh;
  const when = reading.state === 'value' ? parseDay(written, year) : ({ state: 'unreadable' } as const);
  if (when.state === 'value' && first <= when.year && when.year <= last)
    return { written, day: when.day, year: when.year };
  if (when.state === 'value') emit(eventOutside({ date: written, first, last }, at));
  else emit(eventDate({ date: written, year, impossible: when.state === 'impossible' }, at));
  return undefined;
}

/** The month of a day, where it has one. */
export function monthOf(day: string): { readonly month?: number } {
  const month = /^\d{4}-(\d\d)/u.exec(day)?.[1];
  return month === undefined ? {} : { month: Number(month) };
}
