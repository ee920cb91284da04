import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import { isWholeYear } from '../model/months.ts';
import { fullPoints } from './full-points.ts';

/** Full points of the indicators that are due for some unit in a part of the year; undefined over a whole year. */
export function duePoints({ scheme, indicators, months }: Assessment): number | undefined {
  if (isWholeYear(months)) return undefined;
  const full = fullPoints(scheme).indicators;
  return sum(
    indicators.map(({ states }, index) =>
      states.some((state) => state !== STATE.notDue) ? full[index]! : 0,
    ),
  );
}
