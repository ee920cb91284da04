import { snap } from '../base/decimal.ts';
import { commonMonths, isWholeYear, type Months } from './months.ts';
import type { Indicator, Scheme } from './scheme.ts';
import { shareOf } from './span.ts';
import type { Span } from './unit.ts';

/**
 * Whether an indicator is held against a pace: one that states a pace, and one whose months add up towards a target
 * that is to be reached. Stocks, rates and what should stay low are held against the target itself.
 */
export function keepsPace(scheme: Scheme, { pace, item, target, direction }: Indicator): boolean {
  if (pace) return true;
  const own = scheme.items[item];
  return own?.rollUp === 'sum' && own.collect !== 'annual' && target !== undefined && direction === 'up';
}

/**
 * The share of the year's target (of a unit's own months where it has a span) that the pace gives the months, above 0 to
 * 1; even months without a pace. Undefined for the whole year, where no pace is kept, and where the share is nothing.
 */
export function paceShare(
  scheme: Scheme,
  indicator: Indicator,
  span: Span | undefined,
  months: Months,
): number | undefined {
  if (isWholeYear(months) || !keepsPace(scheme, indicator)) return undefined;
  const common = commonMonths(months, span);
  if (!common) return undefined;
  const whole = span ? shareOf(indicator.pace, span) : 1;
  const share = snap(shareOf(indicator.pace, common) / whole);
  return share > 0 ? share : undefined;
}
