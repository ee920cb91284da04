import { formatPeriod } from '../model/period.ts';
import { parsePeriod } from './parse-period.ts';

/**
 * When something happened: its year, and the day (`2023-06-01`) or the month, quarter or year where no day is
 * written. `impossible` for a day that no calendar has, `unreadable` for what is no date.
 */
export type DayReading =
  | { readonly state: 'value'; readonly year: number; readonly day: string }
  | { readonly state: 'impossible' }
  | { readonly state: 'unreadable' };

const MONTH = '(?<month>1[0-2]|0?[1-9])';
const DAY = String.raw`(?<day>\d{1,2})`;
const MARK = '(?<mark>[-./])';
/** The day of the month stands alone, or 日 ends it. */
const END = String.raw`(?:日|(?!\d))`;

/** A whole day; the year may be left out before 月. */
const DAYS = [
  String.raw`(?:(?<year>(?:19|20)\d\d|\d\d(?=\s*年))\s*年度?\s*)?${MONTH}\s*月\s*${DAY}${END}`,
  String.raw`(?<year>(?:19|20)\d\d)\s*${MARK}\s*${MONTH}\s*\k<mark>\s*${DAY}${END}`,
  String.raw`(?<year>(?:19|20)\d\d)年?(?<month>0[1-9]|1[0-2])(?<day>\d\d)(?!\d)`,
].map((pattern) => new RegExp(`^(?:${pattern})`, 'u'));

/** The last day of a span, where it repeats no more than month and day, or the day. */
const LAST = [...DAYS, new RegExp(`^${MONTH}[./-]${DAY}${END}`, 'u'), new RegExp(`^${DAY}${END}`, 'u')];

const CLOCK = String.raw`(?:上午|下午|凌晨|早上|中午|晚上?|[AP]M)?\s*\d{1,2}(?::\d{1,2}){1,2}(?:\.\d+)?\s*(?:Z|[AP]M|[+-]\d\d:?\d\d)?|(?:上午|下午|凌晨|早上|中午|晚上?)?\s*\d{1,2}[时点](?:\d{1,2}分?|半)?(?:许|左右)?|上午|下午|凌晨|早上|中午|晚上?`;
const WEEKDAY = String.raw`\(?(?:星期|周|礼拜)[一二三四五六日天]\)?`;
/** What may stand behind a day: the day of the week, the hour. A bare day and its hour are kept apart. */
const BEHIND = new RegExp(String.raw`^\s*(?:${WEEKDAY})?(?:(?:T|\s+|(?<=\)))(?:${CLOCK}))?\s*$`, 'iu');

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/**
 * Reads `2023-06-01`, `2023年6月1日`, `2023/6/1 10:00`, `20230601`, `6月1日` (of `year`), a span of days by its first,
 * and whatever `parsePeriod` reads (`2023年6月`).
 */
export function parseDay(text: string, year: number): DayReading {
  if (text.length > 60) return { state: 'unreadable' };
  const folded = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .replace(/(?<=\d)\s*[日号]/gu, '日 ')
    .replace(/\s*(?:[‐-―−─~]|--)+\s*/gu, '-')
    .trim();
  const first = find(DAYS, folded, { year, month: 0 });
  if (!first) return unlessPeriod(folded, year);
  if (!exists(first)) return { state: 'impossible' };
  return BEHIND.test(first.rest) ? dayOf(first) : span(first);
}

function unlessPeriod(text: string, year: number): DayReading {
  const period = parsePeriod(text, year);
  return period ? { state: 'value', year: period.year, day: formatPeriod(period) } : { state: 'unreadable' };
}

/** A span of days: both must exist, in their order. */
function span(first: Found): DayReading {
  const until = /^\s*(?:-|至|到)+\s*(.*)$/su.exec(first.rest);
  const last = until && find(LAST, until[1]!, first);
  if (!last || !BEHIND.test(last.rest)) return { state: 'unreadable' };
  if (!exists(last)) return { state: 'impossible' };
  return written(last) < written(first) ? { state: 'unreadable' } : dayOf(first);
}

function find(
  patterns: readonly RegExp[],
  text: string,
  assumed: { readonly year: number; readonly month: number },
): Found | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { year, month, day } = found.groups as Readonly<Record<string, string | undefined>>;
    return {
      year: year === undefined ? assumed.year : Number(year.length === 2 ? `20${year}` : year),
      month: month === undefined ? assumed.month : Number(month),
      day: Number(day),
      rest: text.slice(found[0].length),
    };
  }
  return undefined;
}

const exists = ({ year, month, day }: Found): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const written = ({ year, month, day }: Found): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const dayOf = (first: Found): DayReading => ({ state: 'value', year: first.year, day: written(first) });
