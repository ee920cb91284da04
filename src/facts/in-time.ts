import { isWholeYear, monthsIn } from '../model/months.ts';
import { type Period, periodKey, yearPeriod } from '../model/period.ts';
import type { Item } from '../model/scheme.ts';
import type { Gathering } from './desk.ts';

/**
 * Whether a figure of a period is one that the run may know: of the months it looks at or before them. A year's figure
 * is known when the year is over, or from its start where its item says so.
 */
export function isInTime(
  { year, months }: Pick<Gathering, 'year' | 'months'>,
  period: Period,
  item?: Pick<Item, 'collect' | 'known'>,
): boolean {
  if (isWholeYear(months) || period.year < year) return true;
  if (period.year > year) return periodKey(period) <= periodKey(yearPeriod(year));
  if (item?.collect === 'annual' && item.known === 'start') return true;
  return monthsIn(period).last <= months.last;
}
