import type { FactLog } from '../model/fact.ts';
import { STATE } from '../model/fact.ts';
import { choiceOf } from './choose.ts';
import type { Desk } from './desk.ts';
import { settleItems } from './settle-items.ts';

/** Month by month what adds up over a year, by item and unit; NaN where a month is not known. */
export function monthlyFigures(
  { scheme, units }: Pick<Desk, 'scheme' | 'units'>,
  log: FactLog,
  year: number,
): ReadonlyMap<number, readonly (readonly number[])[]> {
  const context = choiceOf({ log, scheme, units, emit: () => undefined });
  const months = Array.from({ length: 12 }, (_, at) =>
    settleItems(context, { year, months: { first: at + 1, last: at + 1 }, isAssessed: true }),
  );
  return new Map(
    scheme.items.flatMap(({ collect, rollUp }, item) =>
      collect === 'monthly' && rollUp === 'sum'
        ? [
            [
              item,
              units.map((_, unit) =>
                months.map((figures) => {
                  const { states, values } = figures[item]!;
                  return states[unit] === STATE.value ? values[unit]! : Number.NaN;
                }),
              ),
            ] as const,
          ]
        : [],
    ),
  );
}
