import { monthPeriod, monthsOf, type Period } from '../model/period.ts';
import { parseYearToDate } from '../tables/parse-year-to-date.ts';

const HALF = /(?:((?:19|20)\d\d)\s*年?度?)?\s*(上半年|前三季度|下半年)/u;

/** The last month of a span from January (1-5月, 上半年, 前三季度); of 下半年 its first, which no sheet ends with. */
export function spanIn(text: string, year: number): Period | undefined {
  const [, of, half] = HALF.exec(text.normalize('NFKC')) ?? [];
  if (half === undefined) return parseYearToDate(text, year);
  return monthPeriod(Number(of ?? year), half === '上半年' ? 6 : half === '前三季度' ? 9 : 7);
}

/** Whether a text names a day: of filling in or of export, and no period of its figures. */
export const isDay = (text: string): boolean => /\d\s*日/u.test(text);

/** Whether what a title says may head figures of the stated period; what ends with the year may head the year's. */
export function agrees(said: Period, stated: Period, spanned: boolean): boolean {
  if (said.year !== stated.year) return false;
  if (stated.kind === 'year') return said.kind === 'year' || endsYear(said);
  if (said.kind === 'year') return true;
  const [months, of] = [monthsOf(said), monthsOf(stated)];
  if (spanned) return months.at(-1) === of.at(-1);
  return months.every((month) => of.includes(month)) || of.every((month) => months.includes(month));
}

/** Whether a period ends with January. */
export const startsYear = (period: Period): boolean => monthsOf(period).at(-1) === 1;
/** Whether a period ends with December. */
export const endsYear = (period: Period): boolean => monthsOf(period).at(-1) === 12;
