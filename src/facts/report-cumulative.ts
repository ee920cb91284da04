import { factPlace, STATE } from '../model/fact.ts';
import { looksCumulative } from '../model/faults/facts.ts';
import type { ChoiceContext } from './choose.ts';

/** That many steps from one part to the next must be seen, none of them down and half of them up. */
const LEAST_STEPS = 12;
const LEAST_UNITS = 3;

/**
 * Points out items whose parts are added up though no unit's figures ever fall from one part to the next: they look
 * year-to-date, and would count twice. Once an item, at its last figure.
 */
export function reportCumulative({ log, scheme, emit }: ChoiceContext, year: number): void {
  for (let from = 0, to = 0; from < log.length; from = to) {
    while (to < log.length && log.item[to] === log.item[from]) to += 1;
    const { collect, rollUp, title } = scheme.items[log.item[from]!]!;
    if (collect === 'annual' || rollUp !== 'sum') continue;
    const last = neverFalls(log, from, to, year);
    if (last >= 0) emit(looksCumulative({ title }, factPlace(log, last)));
  }
}

/** The last fact of an item whose own figures only rise; −1 where one falls or too little is known. */
function neverFalls(log: ChoiceContext['log'], from: number, to: number, year: number): number {
  let [before, steps, rises] = [-1, 0, 0];
  const units = new Set<number>();
  for (let fact = from; fact < to; fact += 1) {
    if (!isOwn(log, fact, year)) continue;
    if (before >= 0 && log.unit[before] === log.unit[fact] && log.period[before] !== log.period[fact]) {
      const [value, former] = [log.value[fact]!, log.value[before]!];
      if (value < former) return -1;
      steps += 1;
      if (value > former) rises += 1;
      units.add(log.unit[fact]!);
    }
    before = fact;
  }
  return steps >= LEAST_STEPS && rises * 2 >= steps && units.size >= LEAST_UNITS ? before : -1;
}

/** Whether a fact is a part's own figure, in the year. */
const isOwn = (log: ChoiceContext['log'], fact: number, year: number): boolean =>
  log.state[fact] === STATE.value &&
  log.yearToDate[fact] === 0 &&
  Math.floor(log.period[fact]! / 1000) === year &&
  log.period[fact]! % 10 !== 2;
