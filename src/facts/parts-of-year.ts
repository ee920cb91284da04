import { type Months, WHOLE_YEAR } from '../model/months.ts';
import { monthPeriod, type Period, quarterPeriod } from '../model/period.ts';
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
  { first, last }: Months = WHOLE_YEAR,
): readonly Period[] {
  const length = collect === 'quarterly' ? 3 : 1;
  const parts: Period[] = [];
  for (let end = length; end <= last; end += length) {
    const isInSpan = !span || (span.first <= end && end <= span.last);
    if (!isInSpan || end - length + 1 < first) continue;
    parts.push(length === 3 ? quarterPeriod(year, end / 3) : monthPeriod(year, end));
  }
  return parts;
}
