import { itemKey } from './item-key.ts';
import { commonMonths, isWholeYear, type Months } from './months.ts';
import type { Collect, Indicator, Item, Scheme } from './scheme.ts';
import { shareOf } from './span.ts';
import type { Span } from './unit.ts';

/** The items that an indicator's value is made of. */
export function itemsOf(scheme: Scheme, { item, value }: Indicator): readonly Item[] {
  if (!value) return item >= 0 ? [scheme.items[item]!] : [];
  const keys = new Set(value.keys);
  return scheme.items.filter(({ code }) => keys.has(itemKey(code)));
}

/**
 * Whether an indicator is held against a pace: one that states a pace, and one whose months add up towards a target
 * that is to be reached. Stocks, rates and what should stay low are held against the target itself.
 */
export function keepsPace(scheme: Scheme, { pace, paceOf, item, target, direction }: Indicator): boolean {
  if (pace || paceOf) return true;
  const own = scheme.items[item];
  return own?.rollUp === 'sum' && own.collect !== 'annual' && target !== undefined && direction === 'up';
}

/**
 * The share of the year's target (of a unit's own months where it has a span) that the pace gives the months, above 0 to
 * 1; even months without a pace. A figure that is itself one to date (累计完成率: its last month counts) is held
 * against the pace since January. `pace` is another one than the scheme's: the unit's own. Undefined for the whole year, where no pace is kept, and where the share is nothing.
 */
export function paceShare(
  scheme: Scheme,
  indicator: Indicator,
  span: Span | undefined,
  months: Months,
  pace = indicator.pace,
): number | undefined {
  if (isWholeYear(months) || !keepsPace(scheme, indicator)) return undefined;
  const collected = itemsOf(scheme, indicator).filter(({ collect }) => collect !== 'annual');
  const isToDate = collected.length > 0 && collected.every(({ rollUp }) => rollUp === 'last');
  const covered = coveredMonths(collected, months);
  const common = covered && commonMonths(isToDate ? { first: 1, last: covered.last } : covered, span);
  if (!common) return undefined;
  const whole = span ? shareOf(pace, span) : 1;
  const share = shareOf(pace, common) / whole;
  return share > 0 ? share : undefined;
}

/** The months that the figures cover: where quarters are reported, to the end of the last whole one. */
export function coveredMonths(
  items: readonly Pick<Item, 'collect'>[],
  { first, last }: Months,
): Months | undefined {
  const end = items.some(({ collect }) => collect === 'quarterly') ? last - (last % 3) : last;
  return end < first ? undefined : { first, last: end };
}

/** Whether something of an indicator is reported for a month: monthly figures each month, others at their ends. */
export function isDueIn(scheme: Scheme, indicator: Indicator, month: number): boolean {
  return itemsOf(scheme, indicator).some(
    ({ collect }) =>
      collect === 'monthly' ||
      (collect === 'quarterly' && month % 3 === 0) ||
      (collect === 'annual' && month === 12),
  );
}

/** How often an indicator is reported: as the most frequent of its figures is. */
export function collectOf(scheme: Scheme, indicator: Indicator): Collect {
  const all = itemsOf(scheme, indicator).map(({ collect }) => collect);
  return all.includes('monthly') ? 'monthly' : all.includes('quarterly') ? 'quarterly' : 'annual';
}
