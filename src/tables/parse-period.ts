import { monthPeriod, type Period, periodKey, quarterPeriod, yearPeriod } from '../model/period.ts';
import { foldPeriodText } from './period-text.ts';

type Match = (groups: Readonly<Record<string, string | undefined>>, year: number) => Period | undefined;

type Pattern = readonly [pattern: string, match: Match];

const YEAR = String.raw`(?<year>(?:19|20)\d\d|(?<!\d)\d\d(?=年))`;
const MONTH = `(?<month>1[0-2]|0?[1-9])`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`;

const asMonth: Match = ({ year, month }, assumed) => monthPeriod(yearOf(year, assumed), Number(month));
const asQuarter: Match = ({ year, quarter }, assumed) =>
  quarterPeriod(yearOf(year, assumed), Number(quarter));
const asYear: Match = ({ year }, assumed) => yearPeriod(yearOf(year, assumed));
const asSpan: Match = ({ year, month, until, last }, assumed) =>
  until !== undefined && until !== year
    ? undefined
    : span(yearOf(year, assumed), Number(month), Number(last));

/** Written out with 年, 月, 季度 or Q; the most exact first. */
const WORDS: readonly Pattern[] = [
  [`(?:${YEAR}[年.-]?)?${MONTH}月?-(?:(?<until>(?:19|20)\\d\\d)[年.-])?(?<last>1[0-2]|0?[1-9])月份?`, asSpan],
  [`(?:${YEAR}(?:年度?|[./-])?)?${MONTH}月(?:份|${DAY}日)?`, asMonth],
  [`(?:${YEAR}(?:年度?|[./-])?)?(?<quarter>[1-4])季度`, asQuarter],
  [`(?:${YEAR}(?:年度?|[./-])?)?(?<![A-Z])Q(?<quarter>[1-4])`, asQuarter],
];

/** Written in digits; a day is left out. */
const DIGITS: readonly Pattern[] = [
  [`${YEAR}[./](?<month>1[0-2]|0?[1-9])-(?<until>(?:19|20)\\d\\d)[./](?<last>1[0-2]|0?[1-9])`, asSpan],
  [`${YEAR}(?<mark>[-./])${MONTH}(?:\\k<mark>${DAY}(?:T[\\d:.]+Z?)?)?`, asMonth],
  [`${YEAR}年?(?<month>1[0-2]|0[1-9])(?:3[01]|[12]\\d|0[1-9])?`, asMonth],
];

const YEARS: readonly Pattern[] = [[`${YEAR}(?:年度?)?`, asYear]];

const WHOLE = [...WORDS, ...DIGITS, ...YEARS].map(
  ([pattern, match]) => [new RegExp(`^(?:${pattern})$`, 'u'), match] as const,
);

/**
 * The period that a text says as a whole: `2023年5月`, `2023.5`, `2023-05`, `202305`, `5月份`, `2023年第二季度`,
 * `2023-Q2`, `2023年度`, `4-6月`, ISO dates (their month). `year` completes a text without one.
 */
export function parsePeriod(text: string, year: number): Period | undefined {
  const folded = foldPeriodText(text).replace(/^\((.*)\)$/u, '$1');
  for (const [pattern, match] of WHOLE) {
    const found = pattern.exec(folded);
    if (found) return match(found.groups ?? {}, year);
  }
  return undefined;
}

/**
 * The one period named in a file or sheet name: words (`5月`, 二季度) before digits (`202305`) before a year alone.
 * A year elsewhere in the text completes a month. Undefined where none or several are named, or only a span
 * such as `1-5月` that is no period.
 */
export function findPeriod(text: string, year: number): Period | undefined {
  const folded = foldPeriodText(text);
  const years = distinct(search(folded, YEARS, year));
  const named = years.length === 0 ? year : years.length === 1 ? years[0]!.year : Number.NaN;
  const words = search(folded, WORDS, named);
  if (words.length > 0) return only(words);
  const digits = search(folded, DIGITS, named);
  if (digits.length > 0)
    return /(?:19|20)\d\d年/u.test(folded) && DATE.test(folded) ? undefined : only(digits);
  return years.length === 1 ? years[0] : undefined;
}

/** Beside a year in words, a whole date is most likely the day of export. */
const DATE = /(?:19|20)\d{6}|\d[-./]\d+[-./]\d/u;

function search(text: string, patterns: readonly Pattern[], year: number): readonly (Period | undefined)[] {
  const found: (Period | undefined)[] = [];
  let rest = text;
  for (const [pattern, match] of patterns)
    rest = rest.replace(new RegExp(`(?<![\\d.])(?:${pattern})(?!(?<=\\d)\\d)`, 'gu'), (...args) => {
      found.push(match(args.at(-1) as Record<string, string>, year));
      return '|';
    });
  return found;
}

function distinct(periods: readonly (Period | undefined)[]): readonly Period[] {
  return [...new Map(periods.flatMap((period) => (period ? [[periodKey(period), period]] : []))).values()];
}

function only(periods: readonly (Period | undefined)[]): Period | undefined {
  const all = distinct(periods);
  return all.length === 1 && !periods.includes(undefined) && all[0]!.year > 0 ? all[0] : undefined;
}

function span(year: number, first: number, last: number): Period | undefined {
  if (first === 1 && last === 12) return yearPeriod(year);
  if (first === last) return monthPeriod(year, first);
  return first % 3 === 1 && last === first + 2 ? quarterPeriod(year, last / 3) : undefined;
}

const yearOf = (text: string | undefined, assumed: number): number =>
  text === undefined ? assumed : text.length === 2 ? 2000 + Number(text) : Number(text);
