import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Event } from '../model/fact.ts';
import { eventNil, eventOutside, eventPoints, eventTwice, unknownEventKind } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parsePeriod } from '../tables/parse-period.ts';
import { type NumberReading, readNumber } from '../tables/read-number.ts';
import { readText } from '../tables/read-text.ts';
import { checkTitleYears } from './check-titles.ts';
import { columnOf, columnsOf, shownLabel } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import { whyShared } from './push-fact.ts';
import { cellPlace, isBlank, textAt, type UnitColumns, unitOfRow } from './row-unit.ts';
import { reportMissing, unitColumnsOf } from './unit-columns.ts';

interface EventColumns extends UnitColumns {
  readonly kind: TableColumn | undefined;
  readonly matter: TableColumn | undefined;
  /** One, or 加分 and 扣分. */
  readonly points: readonly TableColumn[];
  readonly date: TableColumn | undefined;
  readonly document: TableColumn | undefined;
}

/** Reads a table of events into the desks of their units; gives how many rows it read. */
export async function readEvents(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const units = unitColumnsOf(table, rule.columns, gathering.emit);
  if (!units) return 0;
  const columns: EventColumns = {
    ...units,
    kind: columnOf(table, 'kind', rule.columns),
    matter: columnOf(table, 'matter', rule.columns),
    points: columnsOf(table, 'points', rule.columns),
    date: columnOf(table, 'date', rule.columns),
    document: columnOf(table, 'document', rule.columns),
  };
  if (!columns.kind) {
    reportMissing(table, rule.columns, 'kind', { zh: '类别', en: 'kind' }, gathering.emit);
    return 0;
  }
  const all = Object.values(columns).flat();
  checkTitleYears(gathering, table, gathering.year);
  let rows = 0;
  await table.rows((row) => {
    if (row.kind !== 'data' || isBlank(row, all)) return;
    const at = unitOfRow(table, row, columns, gathering.directory, gathering.emit);
    const kind = textAt(row, columns.kind);
    if (at < 0) return;
    rows += 1;
    if (isNil(row, columns.matter)) {
      const particulars = { unit: gathering.directory.units[at]!.name, kind };
      gathering.emit(eventNil(particulars, cellPlace(table, row.number, columns.matter!.column)));
      return;
    }
    for (const desk of gathering.desks) {
      const unit = desk.localUnit(at);
      if (unit < 0) continue;
      const event = readEvent(gathering, table, row, columns, desk, unit, kind);
      if (event) keepOnce(gathering, desk, event);
    }
  });
  return rows;
}

/** Whether a row only says that nothing happened: 无, 未发生, 零报告. */
function isNil(row: TableRow, matter: TableColumn | undefined): boolean {
  const cell = matter ? row.cell(matter.column)?.cell : undefined;
  return cell?.kind === 'text' && /^(无|没有|暂无|未发生|零报告)$/u.test(foldName(cell.value));
}

function readEvent(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  columns: EventColumns,
  desk: Desk,
  unit: number,
  written: string,
): Event | undefined {
  const { scheme } = desk;
  const kind = scheme.eventKinds.find((known) => foldName(known) === foldName(written));
  if (kind === undefined) {
    const near = nearest(written, scheme.eventKinds);
    gathering.emit(
      unknownEventKind({ kind: written, near }, cellPlace(table, row.number, columns.kind!.column)),
    );
    return undefined;
  }
  const date = dateOf(gathering, table, row, columns.date);
  if (date === undefined) return undefined;
  return {
    kind,
    unit: desk.units[unit]!.code,
    points: pointsOf(gathering, table, row, columns, scheme, kind),
    matter: textAt(row, columns.matter),
    date,
    document: textAt(row, columns.document),
    at: cellPlace(table, row.number, (columns.matter ?? columns.kind)!.column),
  };
}

/** The event's date as written, empty where there is none; undefined (after a diagnostic) outside the year or unreadable. */
function dateOf(
  { year, emit }: Gathering,
  table: Table,
  row: TableRow,
  column: TableColumn | undefined,
): string | undefined {
  const reading = readText(column && row.cell(column.column)?.cell);
  if (!column || reading.state === 'not-reported' || reading.state === 'not-applicable') return '';
  const date = reading.state === 'value' ? reading.value : reading.why.zh;
  if (reading.state === 'value' && parsePeriod(date, year)?.year === year) return date;
  emit(eventOutside({ date, year }, cellPlace(table, row.number, column.column)));
  return undefined;
}

/** The event's points without sign: a bonus must not be negative, a deduction may be written either way. */
function pointsOf(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  columns: EventColumns,
  scheme: Scheme,
  kind: string,
): number | undefined {
  const adjustment = scheme.adjustments.find(({ events }) => events === kind);
  const { column, isOdd } = pointsColumn(row, columns, adjustment?.kind);
  const cell = column && row.cell(column.column);
  const reading: NumberReading = cell?.continued
    ? { state: 'unusable', why: whyShared(cell, row.number) }
    : readNumber(cell?.cell, { measure: '分' });
  const at = cellPlace(table, row.number, (column ?? columns.kind)!.column);
  if (!isOdd && reading.state === 'value' && !(reading.value < 0 && adjustment?.kind === 'bonus'))
    return Math.abs(reading.value);
  if (adjustment || isOdd || reading.state === 'unusable') {
    const shown = textAt(row, column) || (reading.state === 'unusable' ? reading.why.zh : '');
    gathering.emit(eventPoints({ kind, shown }, at));
  }
  return undefined;
}

/**
 * The column of a row's points: of 加分 and 扣分 the one that is filled in. `isOdd` where both are, or where it is the
 * one of the other kind of adjustment.
 */
function pointsColumn(
  row: TableRow,
  { points }: EventColumns,
  kind: 'bonus' | 'deduction' | undefined,
): { readonly column: TableColumn | undefined; readonly isOdd: boolean } {
  if (points.length < 2) return { column: points[0], isOdd: false };
  const filled = points.filter((column) => textAt(row, column) !== '');
  const [column = points[0]!, other] = filled;
  const label = foldName(shownLabel(column));
  const isOther = (kind === 'bonus' && label === '扣分') || (kind === 'deduction' && label === '加分');
  return { column, isOdd: other !== undefined || (filled.length > 0 && isOther) };
}

/** Keeps an event unless an earlier row says the same in everything. */
function keepOnce(gathering: Gathering, desk: Desk, event: Event): void {
  const { kind, unit, points, matter, date, document } = event;
  const key = JSON.stringify([kind, unit, points ?? null, matter, date, document]);
  const twin = desk.eventKeys.get(key);
  if (twin) {
    gathering.emit(eventTwice({ kind, other: twin.at }, event.at));
    return;
  }
  desk.eventKeys.set(key, event);
  desk.events.push(event);
}
