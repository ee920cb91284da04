import type { Correction, Figure } from '../model/correction.ts';
import { STATE } from '../model/fact.ts';
import {
  correctionBlank,
  correctionDate,
  correctionForeign,
  correctionOfTaken,
  correctionOfUnknown,
  correctionReported,
  correctionUnnamed,
  correctionVerdict,
} from '../model/faults/corrections.ts';
import { unusableCell } from '../model/faults/facts.ts';
import { formatPeriod, type Period, periodKey } from '../model/period.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { splitMeasure } from '../tables/measures.ts';
import { parseDay } from '../tables/parse-day.ts';
import { readText } from '../tables/read-text.ts';
import { type CorrectionColumns, correctionColumns, unnamed } from './correction-columns.ts';
import type { Gathering } from './desk.ts';
import { STATE_OF } from './fact-columns.ts';
import { isInTime } from './in-time.ts';
import { qualifierOf } from './labels.ts';
import { placeInYear, reportMisplaced } from './place-in-year.ts';
import { readCell } from './push-fact.ts';
import { type LongTarget, longBinder, measures } from './read-long.ts';
import { cellPlace, isBlank, textAt, unitOfRow } from './row-unit.ts';
import { periodsOf } from './table-period.ts';
import { verdictOf } from './verdict-of.ts';

/** What reads the rows of one table of corrections. */
interface Reading {
  readonly gathering: Gathering;
  readonly table: Table;
  readonly columns: CorrectionColumns;
  readonly measureOf: {
    readonly before: ReturnType<typeof measures>;
    readonly after: ReturnType<typeof measures>;
  };
}

/** What a row says beside unit, indicator and figures. */
type RowSays = Pick<Correction, 'verdict' | 'reason' | 'approver' | 'document' | 'date' | 'day'>;

/** Reads a table of corrections and appeals (更正表) into the desks of their units; gives how many rows it read, or that nothing is entered. */
export async function readCorrections(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): Promise<number | 'nothing-entered'> {
  const columns = correctionColumns(gathering, table, rule);
  const periodOf = columns && periodsOf(gathering, table, rule);
  if (!columns || !periodOf) return 0;
  const { before, after } = columns;
  const measureOf = {
    before: measures(gathering, table, rule, before),
    after: measures(gathering, table, rule, after),
  };
  const reading: Reading = { gathering, table, columns, measureOf };
  const bind = longBinder(gathering, rule, after);
  const { units, ...others } = columns;
  let rows = 0;
  const whole = await table.rows((row) => {
    if (row.kind !== 'data' || isBlank(row, [units.unit, units.code, ...Object.values(others)])) return;
    const period = periodOf(row);
    const title = textAt(row, columns.indicator);
    const targets = bind(title);
    rows += 1;
    if (period && isLater(gathering, period, targets)) return;
    const at = unitOfRow(table, row, units, gathering);
    if (targets.length === 0) reportUnknown(reading, row, title);
    const says = rowSays(reading, row);
    if (at < 0 || !period || targets.length === 0 || !says) return;
    const own = targets.filter(({ desk }) => desk.localUnit(at) >= 0);
    if (own.length === 0) reportForeign(reading, row, at, title);
    for (const target of own) take(reading, row, target, target.desk.localUnit(at), period, says);
  });
  return whole && rows === 0 ? 'nothing-entered' : rows;
}

/** Whether a figure of the period comes after the months that the run looks at, of which nothing is told. */
const isLater = (gathering: Gathering, period: Period, targets: readonly LongTarget[]): boolean =>
  !isInTime(gathering, period) &&
  !targets.some(({ desk, item }) => isInTime(gathering, period, desk.scheme.items[item]));

/** Reports a title that no scheme of the project knows: what was corrected would be lost. */
function reportUnknown({ gathering, table, columns }: Reading, row: TableRow, title: string): void {
  const { desks, others, emit } = gathering;
  if (others.some(({ items }) => items.bind([title]) !== undefined)) return;
  const near = desks.map((desk) => desk.items.nearest(title)).find((name) => name !== undefined);
  emit(correctionOfUnknown({ text: title, near }, cellPlace(table, row.number, columns.indicator.column)));
}

/** A unit whose schemes do not have the indicator has no such figure; one that this run leaves out is let be. */
function reportForeign(
  { gathering, table, columns }: Reading,
  row: TableRow,
  at: number,
  title: string,
): void {
  const { desks, others, roster, emit } = gathering;
  if (!desks.some((desk) => desk.localUnit(at) >= 0)) return;
  const { label } = splitMeasure(title);
  if (others.some(({ items }) => (items.bind([title]) ?? items.bind([label])) !== undefined)) return;
  const { column } = columns.indicator;
  emit(correctionForeign({ unit: roster[at]!.name, title }, cellPlace(table, row.number, column)));
}

/** The row's approval; undefined after a diagnostic where a part of it is missing or cannot be read. */
function rowSays({ gathering: { emit, year }, table, columns }: Reading, row: TableRow): RowSays | undefined {
  const placeOf = ({ column }: TableColumn) => cellPlace(table, row.number, column);
  const missing = unnamed(row, columns);
  for (const { what, column } of missing) emit(correctionUnnamed({ what }, placeOf(column)));
  const written = textAt(row, columns.verdict);
  const verdict = columns.verdict ? verdictOf(written) : 'granted';
  if (!verdict) emit(correctionVerdict({ text: written }, placeOf(columns.verdict!)));
  const date = readText(columns.date && row.cell(columns.date.column)?.cell);
  const text = date.state === 'value' ? date.value : '';
  const when = text === '' ? undefined : parseDay(text, year);
  const isReadable = date.state !== 'unusable' && (!when || when.state === 'value');
  if (!isReadable)
    emit(correctionDate({ date: date.state === 'unusable' ? date.why.zh : text }, placeOf(columns.date!)));
  if (missing.length > 0 || !verdict || !isReadable) return undefined;
  return {
    verdict,
    reason: textAt(row, columns.reason),
    approver: textAt(row, columns.approver),
    document: textAt(row, columns.document),
    date: text,
    day: when?.state === 'value' ? when.day : '',
  };
}

/** Puts the correction of a row into the desk; what cannot be one is reported. */
function take(
  reading: Reading,
  row: TableRow,
  target: LongTarget,
  unit: number,
  period: Period,
  says: RowSays,
): void {
  const { gathering, table, columns } = reading;
  const { desk, item: index } = target;
  const item = desk.scheme.items[index]!;
  const of = desk.units[unit]!;
  const at = cellPlace(table, row.number, columns.after.column);
  if (item.from || item.fromFund) {
    gathering.emit(
      correctionOfTaken({ title: item.title }, cellPlace(table, row.number, columns.indicator.column)),
    );
    return;
  }
  if (!isInTime(gathering, period, item)) return;
  const where = placeInYear(gathering, of, period, item);
  if (where === 'nowhere' || where === 'undivided')
    reportMisplaced(where, of, formatPeriod(period), item.title, at, gathering.emit);
  if (where !== 'here') return;
  const before = figureIn(reading, row, target, unit, 'before');
  const after = figureIn(reading, row, target, unit, 'after');
  const toDate = isToDate(reading, row, target);
  if (!before || !after || toDate === undefined) return;
  if (says.verdict === 'granted' && after.state === STATE.notReported) {
    gathering.emit(correctionBlank({ unit: of.name, title: item.title }, at));
    return;
  }
  const yearToDate = toDate && period.kind !== 'year';
  desk.corrections.push({
    unit,
    item: index,
    period: periodKey(period),
    yearToDate,
    before,
    after,
    ...says,
    at: after.state === STATE.notReported ? cellPlace(table, row.number, columns.reason.column) : at,
  });
}

/** Whether the figures are 累计: as the row says, else the indicator's title or `reported:`; undefined after a diagnostic. */
function isToDate(
  { gathering, table, columns }: Reading,
  row: TableRow,
  target: LongTarget,
): boolean | undefined {
  const written = textAt(row, columns.reported);
  if (written === '') return target.yearToDate;
  const qualifier = PERIOD_WORD.test(written) ? 'period' : qualifierOf(written);
  if (qualifier === 'period' || qualifier === 'year-to-date') return qualifier === 'year-to-date';
  gathering.emit(
    correctionReported({ text: written }, cellPlace(table, row.number, columns.reported!.column)),
  );
  return undefined;
}

const PERIOD_WORD = /^(?:当期数?|当月数?|period)$/u;

function figureIn(
  { gathering, table, columns, measureOf }: Reading,
  row: TableRow,
  target: LongTarget,
  unit: number,
  side: 'before' | 'after',
): Figure | undefined {
  const item = target.desk.scheme.items[target.item]!;
  const { column } = columns[side];
  const read = readCell(row.cell(column), row.number, item, measureOf[side](row, target));
  if (read.why) {
    const particulars = { title: item.title, unit: target.desk.units[unit]!.name, why: read.why };
    gathering.emit(unusableCell(particulars, cellPlace(table, row.number, column)));
    return undefined;
  }
  const { value = Number.NaN, text } = read;
  return { state: STATE_OF[read.state], value, ...(text === undefined ? {} : { text }) };
}
