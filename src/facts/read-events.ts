import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Event } from '../model/fact.ts';
import { eventNil, eventTwice, eventUnclear, unknownEventKind } from '../model/faults/facts.ts';
import { formatPeriod, monthPeriod, type Period, yearPeriod } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { SheetRule } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parsePeriod } from '../tables/parse-period.ts';
import { readNumber } from '../tables/read-number.ts';
import { checkTitleYears } from './check-titles.ts';
import { columnOf, columnsOf } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import { type EventDay, eventDay, monthOf } from './event-day.ts';
import { type MatterSays, matterSays } from './event-matter.ts';
import { assessedYear, assessedYearColumn, reportElsewhere, resultsYear } from './event-outcome.ts';
import { pointsOf } from './event-points.ts';
import { isInTime } from './in-time.ts';
import type { Role } from './labels.ts';
import { placeInYear, reportMisplaced } from './place-in-year.ts';
import { cellPlace, isBlank, textAt, type UnitColumns, unitOfRow } from './row-unit.ts';
import { reportMissing, unitColumnsOf } from './unit-columns.ts';

interface EventColumns extends UnitColumns {
  readonly kind: TableColumn | undefined;
  readonly matter: TableColumn | undefined;
  /** One, or 加分 and 扣分. */
  readonly points: readonly TableColumn[];
  readonly date: TableColumn | undefined;
  readonly document: TableColumn | undefined;
  readonly assessedYear: TableColumn | undefined;
}

/**
 * Reads a table of events into the desks of their units; gives how many rows it read, or that nothing is entered below
 * the header: nothing happened.
 */
export async function readEvents(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): Promise<number | 'nothing-entered'> {
  const units = unitColumnsOf(table, rule.columns, gathering.emit);
  if (!units) return 0;
  const columns: EventColumns = {
    ...units,
    kind: columnOf(table, 'kind', rule.columns),
    matter: columnOf(table, 'matter', rule.columns),
    points: columnsOf(table, 'points', rule.columns),
    date: columnOf(table, 'date', rule.columns),
    document: columnOf(table, 'document', rule.columns),
    assessedYear: assessedYearColumn(table),
  };
  if (!columns.kind) {
    reportMissing(table, rule.columns, 'kind', { zh: '类别', en: 'kind' }, gathering.emit);
    return 0;
  }
  const all = Object.values(columns).flat();
  checkTitleYears(gathering, table, gathering.year);
  const beforehand = BEFOREHAND.flatMap((role) => columnsOf(table, role, undefined));
  const entries = table.columns.filter((column) => !beforehand.includes(column));
  let rows = 0;
  let isEmpty = true;
  const takeRow = (row: TableRow): void => {
    isEmpty &&= isBlank(row, entries);
    if (row.kind !== 'data' || isBlank(row, all)) return;
    const at = unitOfRow(table, row, columns, gathering);
    const kind = textAt(row, columns.kind);
    if (at < 0) return;
    rows += 1;
    const says = rowSays(row, columns, kind);
    if (says === 'nil') {
      const particulars = { unit: gathering.roster[at]!.name, kind };
      gathering.emit(eventNil(particulars, matterPlace(table, row, columns)));
      return;
    }
    for (const desk of desksOf(gathering, at, kind)) {
      const found = readEvent(gathering, table, row, columns, desk, desk.localUnit(at), kind, says);
      if (found) keepOnce(gathering, desk, found);
    }
  };
  const whole = await table.rows(takeRow, (_, why) => {
    isEmpty &&= why !== 'other-header' && why !== 'other-measure';
  });
  return whole && isEmpty ? 'nothing-entered' : rows;
}

/** Columns that may be filled in beforehand in a register with nothing entered. */
const BEFOREHAND: readonly Role[] = ['order', 'ignored'];

/**
 * The desks of a unit that an event belongs on: those whose schemes know its kind (a unit may be scored by several). A
 * kind that none of them knows, nor any scheme left out, is told at the first.
 */
function desksOf({ desks, others }: Gathering, at: number, kind: string): readonly Desk[] {
  const isKnowing = (desk: Desk): boolean =>
    desk.localUnit(at) >= 0 && kindIn(desk.scheme, kind) !== undefined;
  const knowing = desks.filter(isKnowing);
  if (knowing.length > 0 || others.some(isKnowing)) return knowing;
  return desks.filter((desk) => desk.localUnit(at) >= 0).slice(0, 1);
}

const kindIn = (scheme: Scheme, written: string): string | undefined =>
  kindsOf(scheme).find((known) => foldName(known) === foldName(written));

const kindsOf = ({ eventKinds, outcomeKinds }: Scheme): readonly string[] => [...eventKinds, ...outcomeKinds];

/**
 * Whether a row says that something happened. Points beside 无 contradict it; points beside a matter that says
 * little (`/`, blank) tell that it did, as a document does beside a blank one.
 */
function rowSays(row: TableRow, columns: EventColumns, kind: string): Exclude<MatterSays, 'blank'> {
  const { matter, points, date, document } = columns;
  const says = matterSays(matter && row.raw(matter.column), kind);
  const hasPoints = points.some((column) => isPoints(row, column));
  if (says === 'nil') return hasPoints ? 'unclear' : 'nil';
  if (says === 'happened' || hasPoints) return 'happened';
  if (says === 'unclear' || textAt(row, document) !== '') return says === 'unclear' ? 'unclear' : 'happened';
  if (matter) return 'unclear';
  const others = [...points, date, document].filter((column) => column !== undefined);
  return others.length === 0 || textAt(row, date) !== '' ? 'happened' : 'unclear';
}

function isPoints(row: TableRow, column: TableColumn): boolean {
  const reading = readNumber(row.raw(column.column), { measure: '分' });
  return reading.state === 'unusable' || (reading.state === 'value' && reading.value !== 0);
}

const matterPlace = (table: Table, row: TableRow, { matter, kind }: EventColumns): Place =>
  cellPlace(table, row.number, (matter ?? kind)!.column);

/** An event, the day by which it is known again however its date is written, and what it is to the year. */
interface Found {
  readonly event: Event;
  readonly day: string;
  /** Whether it is an event of the year, as the rules count them. */
  readonly counts: boolean;
  /** Whether it is an outcome of the use of the year's results. */
  readonly isOutcome: boolean;
}

function readEvent(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  columns: EventColumns,
  desk: Desk,
  unit: number,
  written: string,
  says: MatterSays,
): Found | undefined {
  const { scheme } = desk;
  const kind = kindIn(scheme, written);
  if (kind === undefined) {
    const near = nearest(written, kindsOf(scheme));
    gathering.emit(
      unknownEventKind({ kind: written, near }, cellPlace(table, row.number, columns.kind!.column)),
    );
    return undefined;
  }
  const { code, name } = desk.units[unit]!;
  if (says === 'unclear') {
    gathering.emit(
      eventUnclear({ unit: name, kind, shown: shownMatter(row, columns) }, matterPlace(table, row, columns)),
    );
    return undefined;
  }
  const standing = standingOf(gathering, table, row, columns, scheme, { unit: name, kind });
  if (!standing) return undefined;
  const { date, ...what } = standing;
  const event = {
    kind,
    unit: code,
    points: pointsOf(gathering, table, row, columns, scheme, kind),
    matter: textAt(row, columns.matter),
    date: date.written,
    ...monthOf(date.day),
    document: textAt(row, columns.document),
    at: matterPlace(table, row, columns),
  };
  return { event, day: date.day, ...what };
}

/** When an event happened and what it is to the year; undefined, after it is said why, where it is nothing to it. */
function standingOf(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  columns: EventColumns,
  { eventKinds, outcomeKinds }: Scheme,
  of: { readonly unit: string; readonly kind: string },
): (Pick<Found, 'counts' | 'isOutcome'> & { readonly date: EventDay }) | undefined {
  const { year } = gathering;
  const isOutcomeKind = outcomeKinds.includes(of.kind);
  const said = isOutcomeKind ? assessedYear(gathering, table, row, columns.assessedYear) : '';
  if (said === undefined) return undefined;
  const first = said === '' ? year : said;
  const date = eventDay(gathering, table, row, columns.date, of, {
    first,
    last: first + Number(isOutcomeKind),
  });
  if (!date) return undefined;
  const counts = eventKinds.includes(of.kind) && (date.year ?? year) === year;
  const isOutcome = isOutcomeKind && resultsYear(said, date.year, year) === year;
  if (counts || isOutcome) return { date, counts, isOutcome };
  reportElsewhere(gathering, { ...of, date: date.written }, said, matterPlace(table, row, columns));
  return undefined;
}

/** The matter as it stands, also a stroke that elsewhere counts as blank. */
function shownMatter(row: TableRow, { matter }: EventColumns): string {
  const cell = matter && row.raw(matter.column);
  return cell?.kind === 'text' ? cell.value.trim() : textAt(row, matter);
}

/**
 * Whether an event falls to the desk's row of the unit: to that of its month, without a month (and as an outcome of the
 * year's results) to that of the year's end.
 */
function isHere(gathering: Gathering, desk: Desk, event: Event, period: Period): boolean {
  const unit = desk.units.find(({ code }) => code === event.unit)!;
  if (!isInTime(gathering, period)) return false;
  const where = placeInYear(gathering, unit, period, { collect: 'annual' });
  if (where === 'nowhere')
    reportMisplaced(where, unit, formatPeriod(period), event.kind, event.at, gathering.emit);
  return where === 'here';
}

const periodOf = ({ year }: Gathering, { event, day }: Found): Period =>
  event.month === undefined ? (parsePeriod(day, year) ?? yearPeriod(year)) : monthPeriod(year, event.month);

/** Keeps an event unless an earlier row says the same in everything, whatever way its date and its names are written. */
function keepOnce(gathering: Gathering, desk: Desk, found: Found): void {
  const { event, day } = found;
  const counts = found.counts && isHere(gathering, desk, event, periodOf(gathering, found));
  const isOutcome = found.isOutcome && isHere(gathering, desk, event, yearPeriod(gathering.year));
  if (!counts && !isOutcome) return;
  const { kind, unit, points, matter, document } = event;
  const key = JSON.stringify([kind, unit, points ?? null, foldName(matter), day, foldName(document)]);
  const twin = desk.eventKeys.get(key);
  if (twin) {
    gathering.emit(eventTwice({ kind, other: twin.at }, event.at));
    return;
  }
  desk.eventKeys.set(key, event);
  if (counts) desk.events.push(event);
  if (isOutcome) desk.outcomes.push(event);
}
