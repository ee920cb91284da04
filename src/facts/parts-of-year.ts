import { monthPeriod, monthsOf, type Period, quarterPeriod } from '../model/period.ts';
import type { Item } from '../model/scheme.ts';
import type { Span } from '../model/unit.ts';

/** The months or quarters that make up an item's year, of a span those alone whose last month lies within it. */
export function partsOf({ collect }: Pick<Item, 'collect'>, year: number, span?: Span): readonly Period[] {
  const parts =
    collect === 'quarterly'
      ? [1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter))
      : Array.from({ length: 12 }, (_, month) => monthPeriod(year, month + 1));
  return parts.filter((period) => isWithin(period, span));
}

/** Whether a month, or the last month of a quarter, lies within the span. */
function isWithin(period: Period, span: Span | undefined): boolean {
  const month = monthsOf(period).at(-1)!;
  return !span || (span.first <= month && month <= span.last);
}
