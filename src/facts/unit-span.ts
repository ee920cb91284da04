import { compareNumber } from '../base/order.ts';
import type { Emit } from '../model/diagnostic.ts';
import { rosterDate, rosterOutsideYear, rosterSpanReversed } from '../model/faults/facts.ts';
import type { RosterRule } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import { spanWords } from '../model/span.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import type { Span, Unit, UnitOutside } from '../model/unit.ts';
import { parseDay } from '../tables/parse-day.ts';
import { columnOf } from './columns-of.ts';
import { cellPlace, textAt } from './row-unit.ts';

/** The columns of a roster that say from when to when a row stands, and what became of the unit. */
export interface SpanColumns {
  readonly since: TableColumn | undefined;
  readonly until: TableColumn | undefined;
  readonly fate: TableColumn | undefined;
}

/** Finds the dated columns of a roster. */
export const spanColumns = (table: Table, { columns }: RosterRule): SpanColumns => ({
  since: columnOf(table, 'since', columns),
  until: columnOf(table, 'until', columns),
  fate: columnOf(table, 'fate', columns),
});

/**
 * A unit with the months in which its row stands: a month belongs to the row that stands at its end. Undefined where it
 * stands in no month of the year (told), or its dates cannot be used (an error).
 */
export function withSpan(
  unit: Unit,
  table: Table,
  row: TableRow,
  columns: SpanColumns,
  year: number,
  emit: Emit,
  outside: (one: UnitOutside) => void,
): Unit | undefined {
  const first = monthAt(unit, table, row, columns.since, 'since', year, emit);
  const last = monthAt(unit, table, row, columns.until, 'until', year, emit);
  if (first === undefined || last === undefined) return undefined;
  if (first > last) {
    const column = (columns.until ?? columns.since)!.column;
    emit(rosterSpanReversed({ unit: unit.name }, cellPlace(table, row.number, column)));
    return undefined;
  }
  const [from, to] = [Math.max(first, year * 12 + 1), Math.min(last, year * 12 + 12)];
  if (from > to) {
    emit(rosterOutsideYear({ unit: unit.name, year }, unit.at));
    const isPast = last <= year * 12;
    const counted = (isPast ? last : first) - 1;
    const month = { year: Math.floor(counted / 12), month: (counted % 12) + 1 };
    outside({ unit, year, end: isPast ? 'until' : 'since', month, fate: textAt(row, columns.fate) });
    return undefined;
  }
  const span = { first: from - year * 12, last: to - year * 12, movedIn: false, movedOut: false };
  if (span.first === 1 && span.last === 12) return unit;
  return { ...unit, span, notes: notesOf(span, textAt(row, columns.fate)) };
}

/** Months are counted through the years, so that any two compare: year × 12 + month. Open ends lie beyond all of them. */
function monthAt(
  unit: Unit,
  table: Table,
  row: TableRow,
  column: TableColumn | undefined,
  end: 'since' | 'until',
  year: number,
  emit: Emit,
): number | undefined {
  const text = textAt(row, column);
  if (!column || text === '') return end === 'since' ? 0 : Number.MAX_SAFE_INTEGER;
  const when = parseDay(/^(?:1[0-2]|[1-9])$/u.test(text) ? `${text}月` : text, year);
  if (when.state === 'value') return monthOf(when.day, when.year, end);
  emit(rosterDate({ unit: unit.name, text }, cellPlace(table, row.number, column.column)));
  return undefined;
}

/** A day before the month's last ends the span with the month before; a quarter or year counts from its first month or to its last. */
function monthOf(day: string, year: number, end: 'since' | 'until'): number {
  const quarter = /-Q([1-4])$/u.exec(day)?.[1];
  if (quarter) return year * 12 + Number(quarter) * 3 - (end === 'since' ? 2 : 0);
  const [, month, date] = day.split('-').map(Number);
  if (month === undefined) return year * 12 + (end === 'since' ? 1 : 12);
  const isCut =
    end === 'until' && date !== undefined && date < new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year * 12 + month - Number(isCut);
}

function notesOf(span: Span, fate: string): readonly Said[] {
  const months = spanWords(span);
  const notes: Said[] = [{ zh: `按 ${months.zh}计分`, en: `scored for ${months.en}` }];
  if (fate !== '') notes.push({ zh: fate, en: fate });
  if (span.first % 3 !== 1) notes.push(cutQuarter(Math.ceil(span.first / 3), true));
  if (span.last % 3 !== 0) notes.push(cutQuarter(Math.ceil(span.last / 3), false));
  return notes;
}

/** A quarter goes to the row that stands in its last month, whole. */
function cutQuarter(quarter: number, isHere: boolean): Said {
  return isHere
    ? { zh: `第${quarter}季度的季度数计入`, en: `quarterly figures of Q${quarter} count` }
    : { zh: `第${quarter}季度的季度数不计`, en: `quarterly figures of Q${quarter} do not count` };
}

/** Finds the rows of the roster (indices) that are of the same unit or person as a row. */
export function rowsByUnit(roster: readonly Unit[]): (unit: Unit) => readonly number[] {
  const rows = byUnit(roster.map((unit, index) => [unit, index]));
  return (unit) => rows.get(keyOf(unit)) ?? [];
}

function byUnit<T>(entries: readonly (readonly [Unit, T])[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const [unit, value] of entries) {
    const own = grouped.get(keyOf(unit));
    if (own) own.push(value);
    else grouped.set(keyOf(unit), [value]);
  }
  return grouped;
}

const keyOf = ({ code, person }: Unit): string => `${person ? 'person' : 'unit'} ${code}`;

/** Units with what stands before and after them: the other rows of the same code, by their months. */
export function withMoves(units: readonly Unit[]): readonly Unit[] {
  const byCode = byUnit(units.map((unit) => [unit, unit]));
  const moved = new Map<Unit, Unit>();
  for (const rows of byCode.values()) {
    const inTime = rows.toSorted((a, b) => compareNumber(a.span?.first ?? 1, b.span?.first ?? 1));
    inTime.forEach((unit, index) => {
      if (!unit.span || rows.length === 1) return;
      const [before, after] = [inTime[index - 1], inTime[index + 1]];
      const span = { ...unit.span, movedIn: before !== undefined, movedOut: after !== undefined };
      const notes = [...(unit.notes ?? []), ...moveNotes(before, after)];
      moved.set(unit, { ...unit, span, notes });
    });
  }
  return units.map((unit) => moved.get(unit) ?? unit);
}

function moveNotes(before: Unit | undefined, after: Unit | undefined): readonly Said[] {
  const notes: Said[] = [];
  if (before?.span) {
    const { zh, en } = spanWords(before.span);
    notes.push({ zh: `${zh}属「${before.category}」`, en: `${en} in "${before.category}"` });
  }
  if (after?.span) {
    const { zh, en } = spanWords(after.span);
    notes.push({
      zh: `${zh}属「${after.category}」，年度指标在那里计分`,
      en: `${en} in "${after.category}", which has the annual indicators`,
    });
  }
  return notes;
}
