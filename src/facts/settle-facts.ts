import { by, compareNumber, compareText, inTurn } from '../base/order.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  type EarlierStanding,
  type Event,
  type FactLog,
  type Facts,
  type ItemFacts,
  type Lift,
  type Reopening,
  STATE,
  type TargetColumn,
} from '../model/fact.ts';
import { periodOutside } from '../model/faults/facts.ts';
import { type Months, monthsIn, WHOLE_YEAR } from '../model/months.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import { type ChoiceContext, chooseFacts } from './choose.ts';
import type { Desk } from './desk.ts';
import { isInTime } from './in-time.ts';
import { reportCopied } from './report-copied.ts';
import { type CoveredUnit, reportCovered } from './report-covered.ts';
import { reportCumulative } from './report-cumulative.ts';
import { reportImplausible } from './report-implausible.ts';
import { reportMagnitudes } from './report-magnitudes.ts';
import { reportUnused } from './report-unused.ts';
import { rollUp } from './roll-up.ts';
import { splitTarget } from './split-target.ts';
import { surveyOutcomes } from './survey-outcomes.ts';

/** What the settled facts of one scheme need beside its desk. */
export interface Settling {
  readonly year: number;
  /** The months of the year that are rolled up; all of them without it. */
  readonly months?: Months;
  readonly lifts: readonly Lift[];
  readonly earlier: ReadonlyMap<UnitCode, EarlierStanding>;
  readonly reopenings: readonly Reopening[];
  readonly emit: Emit;
}

/** Turns what was gathered at a desk into the facts that the engine scores: one figure a unit and item, rolled up over its months. */
export function settleFacts(
  desk: Desk,
  { year, months = WHOLE_YEAR, lifts, earlier, reopenings, emit }: Settling,
): Facts {
  const log = desk.facts.finish();
  const context: ChoiceContext = { log, scheme: desk.scheme, units: desk.units, emit };
  const { history } = desk.scheme;
  reportOutside(log, year, history, emit);
  const ranges = rangesOf(log, desk.scheme.items.length, desk.units.length);
  const items = desk.scheme.items.map((_, item) =>
    settleItem(context, item, { year, months, isAssessed: true }, ranges),
  );
  const past = Array.from({ length: history }, (_, back) =>
    desk.scheme.items.map((_item, item) =>
      settleItem(context, item, { year: year - back - 1, months, isAssessed: false }, ranges),
    ),
  );
  for (let of = year; of >= year - history; of -= 1) reportUnused(context, of);
  reportCopied(context);
  reportImplausible(context);
  for (let of = year; of >= year - history; of -= 1) reportCumulative(context, of);
  reportMagnitudes(context);
  const codes = new Set(desk.units.map(({ code }) => code));
  return {
    units: desk.units,
    items,
    past: history > 0 ? past : undefined,
    targets: desk.scheme.indicators.map((indicator, index): TargetColumn | undefined =>
      indicator.target?.kind === 'split'
        ? splitTarget(indicator, indicator.target, desk.units, emit)
        : desk.targets.get(index),
    ),
    events: inOrder(desk).filter(({ month }) => month === undefined || month >= months.first),
    lifts: lifts.filter(({ unit }) => codes.has(unit)),
    log,
    earlier,
    surveys: surveyOutcomes(desk, log, items, year),
    reopenings,
  };
}

/** The events by unit and what they say, whatever row they stand in. */
function inOrder({ events, units }: Desk): readonly Event[] {
  const place = new Map(units.map(({ code }, index) => [code, index]));
  return events.toSorted(
    inTurn<Event>(
      by(({ unit }) => place.get(unit) ?? -1, compareNumber),
      by(({ kind }) => kind, compareText),
      by(({ date }) => date, compareText),
      by(({ matter }) => matter, compareText),
      by(({ document }) => document, compareText),
      by(({ points }) => points ?? 0, compareNumber),
    ),
  );
}

/** For each item × unit, where its facts begin in the log; one more entry marks the end. */
function rangesOf(log: FactLog, items: number, units: number): Int32Array {
  const starts = new Int32Array(items * units + 1);
  for (let fact = 0; fact < log.length; fact += 1)
    starts[log.item[fact]! * units + log.unit[fact]! + 1]! += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
  return starts;
}

/** The year whose figures are settled, its months, and whether it is the one assessed or one before. */
interface SettledMonths {
  readonly year: number;
  readonly months: Months;
  readonly isAssessed: boolean;
}

function settleItem(
  context: ChoiceContext,
  index: number,
  { year, months, isAssessed }: SettledMonths,
  ranges: Int32Array,
): ItemFacts {
  const { units, scheme, log } = context;
  const item = scheme.items[index]!;
  const size = units.length;
  const settled = {
    states: new Uint8Array(size),
    values: new Float64Array(size),
    texts: Array.from({ length: size }, (): string | undefined => undefined),
    first: new Int32Array(size),
    count: new Int32Array(size),
    notes: new Map<number, Said>(),
  };
  const covered: CoveredUnit[] = [];
  for (let unit = 0; unit < size; unit += 1) {
    const [from, to] = within(log, year, ranges[index * size + unit]!, ranges[index * size + unit + 1]!);
    const { name, span } = units[unit]!;
    const own = isAssessed ? span : undefined;
    const chosen = chooseFacts(context, from, to).filter((one) => isKnown(one.period, item, months));
    const rolled = rollUp(context, item, name, year, chosen, own, months);
    settled.states[unit] = rolled.state;
    settled.values[unit] =
      rolled.state === STATE.value && rolled.text === undefined ? rolled.value : Number.NaN;
    settled.texts[unit] = rolled.state === STATE.value ? rolled.text : undefined;
    const [first, end] = madeFrom(log, item, months, [rolled.since ?? from, to], rolled.since !== undefined);
    settled.first[unit] = first;
    settled.count[unit] = end - first;
    if (rolled.note) settled.notes.set(unit, rolled.note);
    if (rolled.covered) covered.push({ unit, ...rolled.covered });
  }
  reportCovered(context, index, covered);
  return { ...settled, texts: log.texts.size === 0 ? [] : settled.texts };
}

/** Whether a figure of this year's period (a key) is known when the months are over. */
const isKnown = (period: number, item: Item, months: Months): boolean =>
  isInTime({ year: Math.floor(period / 1000), months }, periodOfKey(period), item);

/** Of the facts of an item's year those that the months were made from; all where it is collected once a year. */
function madeFrom(
  log: FactLog,
  { collect }: Item,
  { first, last }: Months,
  [from, to]: readonly [number, number],
  isDifference: boolean,
): readonly [number, number] {
  if (collect === 'annual' || (first === 1 && last === 12)) return [from, to];
  const monthOf = (fact: number): number => monthsIn(periodOfKey(log.period[fact]!)).last;
  let [start, end] = [from, to];
  while (!isDifference && start < end && monthOf(start) < first) start += 1;
  while (end > start && monthOf(end - 1) > last) end -= 1;
  return [start, end];
}

/** The part of a range of facts (sorted by period) that lies within the year. */
function within(log: FactLog, year: number, from: number, to: number): readonly [number, number] {
  const yearOf = (fact: number): number => Math.floor(log.period[fact]! / 1000);
  let [first, end] = [from, to];
  while (first < end && yearOf(first) < year) first += 1;
  while (end > first && yearOf(end - 1) > year) end -= 1;
  return [first, end];
}

/** Says how many facts of years neither assessed nor kept as history were passed over, once a period. */
function reportOutside(log: FactLog, year: number, history: number, emit: Emit): void {
  const counts = new Map<number, { count: number; fact: number }>();
  for (let fact = 0; fact < log.length; fact += 1) {
    const period = log.period[fact]!;
    const of = Math.floor(period / 1000);
    if (of <= year && of >= year - history) continue;
    const seen = counts.get(period);
    if (seen) seen.count += 1;
    else counts.set(period, { count: 1, fact });
  }
  for (const [period, { count, fact }] of counts) {
    const { file, sheet } = log.sheets[log.sheet[fact]!]!;
    emit(
      periodOutside(
        { period: formatPeriod(periodOfKey(period)), year, count },
        { kind: 'sheet', file, sheet },
      ),
    );
  }
}
