import { formatPlain } from '../base/decimal.ts';
import { factPlace, STATE } from '../model/fact.ts';
import { magnitudeOdd, periodMagnitudeOdd } from '../model/faults/facts.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Item } from '../model/scheme.ts';
import { isMoney } from '../tables/measures.ts';
import type { ChoiceContext } from './choose.ts';

/** How far from the middle of its peers an amount of money must lie; 元 for 万元 is ten thousand times as much. */
const FAR = 1000;
const LEAST_PEERS = 4;
/** One amount may well be a thousand times another; two of a month are not both by chance. */
const LEAST_OF_PERIOD = 2;

/**
 * Points out amounts of money a thousand times those of the other units in the same period (元 filled in for 万元), or
 * as much below, each such figure once; and periods whose amounts are so far from those of the item's other periods.
 */
export function reportMagnitudes(context: ChoiceContext): void {
  const { log, scheme } = context;
  for (let from = 0, to = 0; from < log.length; from = to) {
    while (to < log.length && log.item[to] === log.item[from]) to += 1;
    const item = scheme.items[log.item[from]!]!;
    if (!isMoney(item.measure)) continue;
    const periods = [...byPeriod(log, from, to)].map((facts) => ({
      facts,
      middle: median(facts.map((fact) => Math.abs(log.value[fact]!))),
    }));
    for (const period of periods) reportUnits(context, item, period);
    reportPeriods(context, item, periods);
  }
}

/** The amounts of one item in one period, and the middle of them. */
interface PeriodAmounts {
  readonly facts: readonly number[];
  readonly middle: number;
}

function reportUnits(
  { log, units, emit }: ChoiceContext,
  item: Item,
  { facts, middle }: PeriodAmounts,
): void {
  if (facts.length <= LEAST_PEERS) return;
  for (const fact of facts) {
    if (!isFar(Math.abs(log.value[fact]!), middle)) continue;
    const [value, usual] = [log.value[fact]!, middle].map(
      (amount) => `${formatPlain(amount)}${item.measure}`,
    );
    const particulars = {
      title: item.title,
      unit: units[log.unit[fact]!]!.name,
      value: value!,
      usual: usual!,
    };
    emit(magnitudeOdd(particulars, factPlace(log, fact)));
  }
}

/** Holds each month against the other months, quarter against quarters, 累计 against 累计. */
function reportPeriods({ log, emit }: ChoiceContext, item: Item, periods: readonly PeriodAmounts[]): void {
  const known = periods.filter(({ facts }) => facts.length >= LEAST_OF_PERIOD);
  for (const kind of new Set(known.map(({ facts }) => kindOf(log, facts[0]!)))) {
    const peers = known.filter(({ facts }) => kindOf(log, facts[0]!) === kind);
    const usual = median(peers.map(({ middle }) => middle));
    for (const { facts, middle } of peers) {
      if (!isFar(middle, usual)) continue;
      const [value, others] = [middle, usual].map((amount) => `${formatPlain(amount)}${item.measure}`);
      const period = formatPeriod(periodOfKey(log.period[facts[0]!]!));
      const particulars = { title: item.title, period, value: value!, usual: others! };
      emit(periodMagnitudeOdd(particulars, factPlace(log, facts[0]!)));
    }
  }
}

/** Whether an amount is a thousand times the usual one, or as much below. */
export const isFar = (amount: number, usual: number): boolean =>
  amount >= usual * FAR || amount * FAR <= usual;

const kindOf = (log: ChoiceContext['log'], fact: number): number =>
  (log.period[fact]! % 10) * 2 + log.yearToDate[fact]!;

/** The facts of one item that are amounts other than 0, by period and kind. */
function byPeriod(log: ChoiceContext['log'], from: number, to: number): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let fact = from; fact < to; fact += 1) {
    if (log.state[fact] !== STATE.value || log.value[fact] === 0) continue;
    const key = log.period[fact]! * 2 + log.yearToDate[fact]!;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups.values();
}

/** The lower middle of some amounts. */
export const median = (amounts: readonly number[]): number =>
  Float64Array.from(amounts).sort()[Math.floor((amounts.length - 1) / 2)]!;
