import { formatPlain } from '../base/decimal.ts';
import { factPlace, STATE } from '../model/fact.ts';
import { magnitudeOdd } from '../model/faults/facts.ts';
import { isMoney } from '../tables/measures.ts';
import type { ChoiceContext } from './choose.ts';

/** How far from the middle of its peers an amount of money must lie; 元 for 万元 is ten thousand times as much. */
const FAR_ABOVE = 1000;
const FAR_BELOW = 1 / 2000;
const LEAST_PEERS = 4;

/**
 * Points out amounts of money a thousand times those of the other units in the same period (元 filled in for 万元), or
 * as much below. Each such figure once.
 */
export function reportMagnitudes({ log, scheme, units, emit }: ChoiceContext): void {
  for (let from = 0, to = 0; from < log.length; from = to) {
    while (to < log.length && log.item[to] === log.item[from]) to += 1;
    const { measure, title } = scheme.items[log.item[from]!]!;
    if (!isMoney(measure)) continue;
    for (const facts of byPeriod(log, from, to)) {
      const middle = median(facts.map((fact) => Math.abs(log.value[fact]!)));
      for (const fact of facts) {
        const ratio = Math.abs(log.value[fact]!) / middle;
        if (facts.length <= LEAST_PEERS || (ratio < FAR_ABOVE && ratio > FAR_BELOW)) continue;
        const [value, usual] = [log.value[fact]!, middle].map((amount) => `${formatPlain(amount)}${measure}`);
        const particulars = { title, unit: units[log.unit[fact]!]!.name, value: value!, usual: usual! };
        emit(magnitudeOdd(particulars, factPlace(log, fact)));
      }
    }
  }
}

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
const median = (amounts: readonly number[]): number =>
  amounts.toSorted((a, b) => a - b)[Math.floor((amounts.length - 1) / 2)]!;
