/** The span assessed or reported: a year, a quarter (1–4) or a month (1–12). */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number };

export const yearPeriod = (year: number): Period => ({ kind: 'year', year });
export const quarterPeriod = (year: number, quarter: number): Period => ({ kind: 'quarter', year, quarter });
export const monthPeriod = (year: number, month: number): Period => ({ kind: 'month', year, month });

/** The canonical text: 2023, 2023-Q2, 2023-05. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'quarter':
      return `${period.year}-Q${period.quarter}`;
    case 'month':
      return `${period.year}-${String(period.month).padStart(2, '0')}`;
  }
}

/** The period of a canonical text (2023, 2023-Q2, 2023-05); undefined for any other text. */
export function periodOfText(text: string): Period | undefined {
  const [, year, quarter, month] = /^([12]\d{3})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return quarterPeriod(Number(year), Number(quarter));
  return month === undefined ? yearPeriod(Number(year)) : monthPeriod(Number(year), Number(month));
}

/**
 * One integer per period that sorts by time, a span after its parts: year × 1000 + last month × 10
 * + (0 month, 1 quarter, 2 year). 2023-05 → 2023050, 2023-Q2 → 2023061, 2023 → 2023122.
 */
export function periodKey(period: Period): number {
  switch (period.kind) {
    case 'year':
      return period.year * 1000 + 122;
    case 'quarter':
      return period.year * 1000 + period.quarter * 30 + 1;
    case 'month':
      return period.year * 1000 + period.month * 10;
  }
}

/** The period of a key made by `periodKey`. */
export function periodOfKey(key: number): Period {
  const year = Math.floor(key / 1000);
  const rest = key % 1000;
  const month = Math.floor(rest / 10);
  if (rest % 10 === 0) return monthPeriod(year, month);
  return rest % 10 === 1 ? quarterPeriod(year, month / 3) : yearPeriod(year);
}

/** The months of the span, first to last. */
export function monthsOf(period: Period): readonly number[] {
  switch (period.kind) {
    case 'year':
      return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    case 'quarter':
      return [period.quarter * 3 - 2, period.quarter * 3 - 1, period.quarter * 3];
    case 'month':
      return [period.month];
  }
}
