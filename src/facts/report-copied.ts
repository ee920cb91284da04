import { factPlace, STATE } from '../model/fact.ts';
import { monthCopied } from '../model/faults/facts.ts';
import { formatPeriod, monthsOf, type Period, periodOfKey } from '../model/period.ts';
import type { ChoiceContext } from './choose.ts';

/** Figures of one sheet and period held against those of the sheet and period before. */
interface Pair {
  /** The first fact of the later period, and the one it is held against. */
  readonly fact: number;
  readonly before: number;
  equal: number;
  differing: number;
  readonly values: Set<number>;
}

/** A few equal zeros or tens are no sign of anything: that many figures must be equal, not all of them the same. */
const LEAST_EQUAL = 4;
/** Of a copy in which a few figures were changed more must be equal, of more values, and nine in ten. */
const CHANGED = { equal: 10, values: 5, share: 0.9 } as const;
/** More than any `periodKey`. */
const PERIODS = 10_000_000;

/**
 * Points out a period of which every figure that months add up, average or compare, or nine in ten of many, equals
 * the one of the period before, sheet by sheet: a month's sheet that was copied. Zeros are not counted, and stocks may well stay as they are.
 */
export function reportCopied({ log, scheme, emit }: ChoiceContext): void {
  const pairs = new Map<number, Pair>();
  const sheets = log.sheets.length;
  for (let fact = 1; fact < log.length; fact += 1) {
    const before = fact - 1;
    const item = scheme.items[log.item[fact]!]!;
    if (item.collect === 'annual' || item.rollUp === 'last' || !follows(log, before, fact)) continue;
    const key = (log.sheet[fact]! * sheets + log.sheet[before]!) * PERIODS + log.period[fact]!;
    const pair = pairs.get(key) ?? { fact, before, equal: 0, differing: 0, values: new Set<number>() };
    pairs.set(key, pair);
    const [value, former] = [log.value[fact]!, log.value[before]!];
    if (value !== former) pair.differing += 1;
    else if (value !== 0) {
      pair.equal += 1;
      if (pair.values.size < CHANGED.values) pair.values.add(value);
    }
  }
  for (const pair of pairs.values()) {
    if (!isCopy(pair)) continue;
    const { fact, before, equal, differing } = pair;
    const [period, former] = [fact, before].map((one) => formatPeriod(periodOfKey(log.period[one]!)));
    const particulars = {
      equal,
      count: equal + differing,
      period: period!,
      before: former!,
      other: factPlace(log, before),
    };
    emit(monthCopied(particulars, factPlace(log, fact)));
  }
}

const isCopy = ({ equal, differing, values }: Pair): boolean =>
  differing === 0
    ? equal >= LEAST_EQUAL && values.size >= 2
    : equal >= CHANGED.equal && equal >= (equal + differing) * CHANGED.share && values.size >= CHANGED.values;

/** Whether both facts are numbers of one item, unit, track and kind, the later of the period right after the former. */
function follows(log: ChoiceContext['log'], before: number, fact: number): boolean {
  return (
    log.item[before] === log.item[fact] &&
    log.unit[before] === log.unit[fact] &&
    log.track[before] === log.track[fact] &&
    log.yearToDate[before] === log.yearToDate[fact] &&
    log.state[before] === STATE.value &&
    log.state[fact] === STATE.value &&
    isNext(periodOfKey(log.period[before]!), periodOfKey(log.period[fact]!))
  );
}

function isNext(before: Period, period: Period): boolean {
  return (
    before.kind === period.kind &&
    before.year === period.year &&
    monthsOf(before).at(-1)! + 1 === monthsOf(period)[0]
  );
}
