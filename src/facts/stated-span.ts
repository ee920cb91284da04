import { monthPeriod, monthsOf, type Period } from '../model/period.ts';
import { parseYearToDate } from '../tables/parse-year-to-date.ts';

const HALF = /(?:((?:19|20)\d\d)\s*年?度?)?\s*(上半年|前三季度|下半年)/u;

/** The last month of a span from January (1-5月, 上半年, 前三季度); of 下半年 its first, which no sheet ends with. */
export function spanIn(text: string, year: number): Period | undefined {
  const [, of, half] = HALF.exec(text.normalize('NFKC')) ?? [];
  if (half === undefined) return parseYearToDate(text, year);
  return monthPeriod(Number(of ?? year), half === '上半年' ? 6 : half === '前三季度' ? 9 : 7);
}

const FIRST_MONTHS =
  /(?:((?:19|20)\d\d)\s*年?\s*)?(?:前|头)\s*(1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])\s*个月/u;
const NUMERALS = '零一二三四五六七八九十';

/** The last month of `前5个月` or `前五个月` in a title. */
export function firstMonthsIn(text: string, year: number): Period | undefined {
  const [, of, months] = FIRST_MONTHS.exec(text.normalize('NFKC')) ?? [];
  if (months === undefined) return undefined;
  const written = months.replace('两', '二');
  const count = /^\d/u.test(written)
    ? Number(written)
    : [...written].reduce((sum, numeral) => sum + NUMERALS.indexOf(numeral), 0);
  return monthPeriod(Number(of ?? year), count);
}

/** Whether a title says in words that its figures are year-to-date; a line that forbids or explains 累计 does not. */
export const saysToDate = (text: string): boolean =>
  /累计|年初至今|年初以来/u.test(text) && !/^\s*注|说明|(?:勿|不|非|无需)[^，。；,;]{0,4}累计/u.test(text);

/** Whether a title speaks of the month's (or quarter's) own figures. */
export const saysOwn = (text: string): boolean =>
  /[当本]\s*[月季期]/u.test(text.replace(/截至?[当本]月/gu, ''));

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

/** Whether a period begins with January: its own figures are the year's to date. */
export const startsYear = (period: Period): boolean => monthsOf(period)[0] === 1;
/** Whether a period ends with December. */
export const endsYear = (period: Period): boolean => monthsOf(period).at(-1) === 12;
