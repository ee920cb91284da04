import { type FactLog, type ItemFacts, STATE } from '../model/fact.ts';
import { isWholeYear, type Months, monthsIn } from '../model/months.ts';
import { periodOfKey } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import { type ChoiceContext, chooseFacts } from './choose.ts';
import { isInTime } from './in-time.ts';
import { type CoveredUnit, reportCovered } from './report-covered.ts';
import { rollUp } from './roll-up.ts';
import { withRemarks } from './track-remarks.ts';

/** The figures of every item of a year over its months, as the log holds them. */
export function settleItems(context: ChoiceContext, of: SettledMonths): readonly ItemFacts[] {
  const { log, scheme, units } = context;
  const ranges = rangesOf(log, scheme.items.length, units.length);
  return scheme.items.map((_, item) => settleItem(context, item, of, ranges));
}

/** The same of some items alone, by their index. */
export function settleSome(
  context: ChoiceContext,
  of: SettledMonths,
  items: readonly number[],
): ReadonlyMap<number, ItemFacts> {
  const ranges = rangesOf(context.log, context.scheme.items.length, context.units.length);
  return new Map(items.map((item) => [item, settleItem(context, item, of, ranges)]));
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
export interface SettledMonths {
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
  const isWhole = isWholeYear(months);
  for (let unit = 0; unit < size; unit += 1) {
    const [from, to] = within(log, year, ranges[index * size + unit]!, ranges[index * size + unit + 1]!);
    const { name, span } = units[unit]!;
    const own = isAssessed ? span : undefined;
    const all = chooseFacts(context, from, to);
    const chosen = isWhole ? all : all.filter((one) => isKnown(one.period, item, months));
    const rolled = rollUp(context, item, name, year, chosen, own, months);
    settled.states[unit] = rolled.state;
    settled.values[unit] =
      rolled.state === STATE.value && rolled.text === undefined ? rolled.value : Number.NaN;
    settled.texts[unit] = rolled.state === STATE.value ? rolled.text : undefined;
    const [first, end] = madeFrom(log, item, months, [rolled.since ?? from, to], rolled.since !== undefined);
    settled.first[unit] = first;
    settled.count[unit] = end - first;
    const note = withRemarks(context, chosen, [first, end], rolled.note);
    if (note) settled.notes.set(unit, note);
    if (rolled.covered) covered.push({ unit, ...rolled.covered });
  }
  reportCovered(context, index, covered);
  return { ...settled, texts: log.texts.size === 0 ? [] : settled.texts };
}

/** Whether a figure of this year's period (a key) is known when the months are over. */
export const isKnown = (period: number, item: Item, months: Months): boolean =>
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
