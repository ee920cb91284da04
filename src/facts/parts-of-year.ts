import { type Months, WHOLE_YEAR } from '../model/months.ts';
import { monthPeriod, monthsOf, type Period, quarterPeriod } from '../model/period.ts';
import type { Item } from '../model/scheme.ts';
import type { Span } from '../model/unit.ts';

/**
 * The months or quarters that make up an item's year, of a span those alone whose last month lies within it; of a part
 * of the year those alone that lie within it whole.
 */
export function partsOf(
  { collect }: Pick<Item, 'collect'>,
  year: number,
  span?: Span,
  months: Months = WHOLE_YEAR,
): readonly Period[] {
  const parts =
    collect === 'quarterly'
      ? [1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter))
      : Array.from({ length: 12 }, (_, month) => monthPeriod(year, month + 1));
  return parts.filter((period) => isWithin(period, span) && isWhollyIn(period, months));
}

/** Whether a month, or the last month of a quarter, lies within the span. */
function isWithin(period: Period, span: Span | undefined): boolean {
  const month = monthsOf(period).at(-1)!;
  return !span || (span.first <= month && month <= span.last);
}

function isWhollyIn(period: Period, { first, last }: Months): boolean {
  const of = monthsOf(period);
  return of[0]! >= first && of.at(-1)! <= last;
}
