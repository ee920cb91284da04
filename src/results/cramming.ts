import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Indicator } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** An indicator of a unit of which too much of the year came in December. */
export interface CrammingRow {
  readonly unit: Unit;
  readonly indicator: Indicator;
  /** December's share of the year's sum. */
  readonly share: number;
  /** The figures of the twelve months. */
  readonly months: readonly number[];
}

/** Every indicator that adds up over the months and whose December is beyond the scheme's limit, units in ranking order. */
export function crammingRows({ scheme, facts, order }: Assessment): readonly CrammingRow[] {
  const limit = scheme.crammingAbove;
  if (limit === undefined) return [];
  return order.flatMap((unit) =>
    scheme.indicators.flatMap((indicator): readonly CrammingRow[] => {
      const months = facts.monthly?.get(indicator.item)?.[unit];
      if (indicator.direction === 'down' || !months || months.some(Number.isNaN)) return [];
      const whole = snap(sum(months));
      const share = whole > 0 ? snap(months[11]! / whole) : 0;
      return share > limit ? [{ unit: facts.units[unit]!, indicator, share, months }] : [];
    }),
  );
}
