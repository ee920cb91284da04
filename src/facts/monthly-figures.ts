import { type FactLog, type ItemFacts, STATE } from '../model/fact.ts';
import type { Item } from '../model/scheme.ts';
import { choiceOf } from './choose.ts';
import type { Desk } from './desk.ts';
import { settleSome } from './settle-items.ts';

/** Month by month what adds up over a year, by item and unit; NaN where a month is not known. */
export function monthlyFigures(
  { scheme, units }: Pick<Desk, 'scheme' | 'units'>,
  log: FactLog,
  year: number,
): ReadonlyMap<number, readonly (readonly number[])[]> {
  const context = choiceOf({ log, scheme, units, emit: () => undefined });
  const wanted = scheme.items.flatMap((item, index) => (addsUp(item) ? [index] : []));
  const months = Array.from({ length: 12 }, (_, at) =>
    settleSome(context, { year, months: { first: at + 1, last: at + 1 }, isAssessed: true }, wanted),
  );
  const figure = (of: ItemFacts, unit: number): number =>
    of.states[unit] === STATE.value ? of.values[unit]! : Number.NaN;
  return new Map(
    wanted.map((item) => [
      item,
      units.map((_, unit) => months.map((figures) => figure(figures.get(item)!, unit))),
    ]),
  );
}

const addsUp = ({ collect, rollUp }: Item): boolean => collect === 'monthly' && rollUp === 'sum';
