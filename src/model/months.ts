import { monthsOf, type Period } from './period.ts';
import type { Span } from './unit.ts';

/** The months of a year that a run looks at, 1–12, both included. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

export const WHOLE_YEAR: Months = { first: 1, last: 12 };

export const isWholeYear = ({ first, last }: Months): boolean => first === 1 && last === 12;

/** The months of a period. */
export function monthsIn(period: Period): Months {
  const months = monthsOf(period);
  return { first: months[0]!, last: months.at(-1)! };
}

/** The months from the start of the year to the end of a period. */
export const monthsTo = (period: Period): Months => ({ first: 1, last: monthsIn(period).last });

/** What the months and a span have in common; undefined where that is nothing. */
export function commonMonths({ first, last }: Months, span: Span | undefined): Months | undefined {
  const common = { first: Math.max(first, span?.first ?? 1), last: Math.min(last, span?.last ?? 12) };
  return common.first <= common.last ? common : undefined;
}
