import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import type { Said } from '../said.ts';
import type { UnitOutside } from '../unit.ts';

export const rosterDate = defineFault<{ unit: string; text: string }>({
  code: 'roster-date',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册里的起始月份或截止月份不是日期。',
    en: 'A date in the roster, from when or to when a unit stands, is no date.',
  },
  message: ({ unit, text }) => ({
    zh: `「${unit}」的起止时间“${text}”不是年月或日期`,
    en: `"${text}" is no month or date of "${unit}"`,
  }),
  hint: () => ({ zh: '写成 2023-07 或 2023年7月', en: 'Write it as 2023-07 or 2023年7月' }),
});

export const rosterSpanReversed = defineFault<{ unit: string }>({
  code: 'roster-span-reversed',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册里一个单位的截止在起始之前，没有一个月的月末在内。',
    en: 'A unit of the roster ends before it begins: it stands at the end of no month.',
  },
  message: ({ unit }) => ({
    zh: `「${unit}」的起止时间里没有一个月的月末`,
    en: `"${unit}" stands at the end of no month between its dates`,
  }),
  hint: () => ({
    zh: '月份归月末所在的类别；请核对起始月份和截止月份',
    en: 'A month belongs to where the unit stands at its end; check both dates',
  }),
});

export const rosterOutsideYear = defineFault<{ unit: string; year: number }>({
  code: 'roster-outside-year',
  severity: 'note',
  about: 'input',
  when: {
    zh: '名册里一个单位的起止时间全在考核年度之外。',
    en: 'The dates of a unit of the roster lie wholly outside the year assessed.',
  },
  message: ({ unit, year }) => ({
    zh: `「${unit}」的起止时间不在 ${year} 年内，这一行不计分`,
    en: `The dates of "${unit}" lie outside ${year}; this row is not scored`,
  }),
  hint: () => ({
    zh: '年度内存在的单位请核对日期；其余无需处理',
    en: 'Check the dates if it existed in the year; else nothing need be done',
  }),
});

export const unitOutsideYear = defineFault<UnitOutside>({
  code: 'unit-outside-year',
  severity: 'error',
  about: 'input',
  when: {
    zh: '表中的单位在名册里，但起止时间全在考核年度之外（已撤销、转出，或尚未设立）。',
    en: 'A sheet names a unit whose dates in the roster lie wholly outside the year: wound up, gone, or not yet founded.',
  },
  message: ({ unit: { name }, year, end, month, fate }) => {
    const [zh, en] = [
      `${month.year}年${month.month}月`,
      `${month.year}-${String(month.month).padStart(2, '0')}`,
    ];
    const [why, reason] = fate === '' ? ['', ''] : [`（${fate}）`, ` (${fate})`];
    return end === 'until'
      ? {
          zh: `「${name}」在名册里只到 ${zh}${why}，${year} 年不在考核之列`,
          en: `"${name}" stands in the roster until ${en}${reason} and is not assessed in ${year}`,
        }
      : {
          zh: `「${name}」在名册里自 ${zh}起${why}，${year} 年还不在考核之列`,
          en: `"${name}" stands in the roster from ${en}${reason} and is not yet assessed in ${year}`,
        };
  },
  hint: () => ({
    zh: '请从表中删去这一行；日期有误的，请更正名册的起始月份、截止月份；不要写成别的单位的别名',
    en: 'Delete this row, or correct the dates in the roster; do not make it an alias of another unit',
  }),
});

export const rosterSpansOverlap = defineFault<{ unit: string; months: Said; other: Place }>({
  code: 'roster-spans-overlap',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册里一个单位的两行，起止时间有重叠的月份。',
    en: 'Two rows of one unit in the roster share months.',
  },
  message: ({ unit, months, other }) => ({
    zh: `「${unit}」的两行都含 ${months.zh}，另一行见 ${formatPlace(other)}`,
    en: `Two rows of "${unit}" both hold ${months.en}; the other is at ${formatPlace(other)}`,
  }),
  hint: () => ({
    zh: '月份归月末所在的那一行：请更正起始月份或截止月份，没有写起止的按全年',
    en: 'A month belongs to the row that stands at its end: correct the dates; a row without dates is the whole year',
  }),
});

export const rosterRowsAlike = defineFault<{ unit: string; category: string; other: Place }>({
  code: 'roster-rows-alike',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册里一个单位先后的两行属同一类别。',
    en: 'Two rows of one unit in the roster, one after the other, have one category.',
  },
  message: ({ unit, category, other }) => ({
    zh: `「${unit}」的两行都属「${category}」，另一行见 ${formatPlace(other)}`,
    en: `Two rows of "${unit}" are both of "${category}"; the other is at ${formatPlace(other)}`,
  }),
  hint: () => ({
    zh: '一个单位改属另一类别才分两行；类别不变的请合为一行，起止写在一起',
    en: 'Only a unit that moves to another category has two rows; make one of them, with its first and last month',
  }),
});

/** A figure that the months of a unit leave no room for. */
interface Misplaced {
  readonly unit: string;
  readonly title: string;
  readonly period: string;
  readonly months: Said;
  readonly other: Place;
}

export const factOutsideSpan = defineFault<Misplaced>({
  code: 'fact-outside-span',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一个数的月份不在单位的起止时间内。',
    en: 'A figure is of a month in which the roster has no such unit.',
  },
  message: ({ unit, title, period, months, other }) => ({
    zh: `${unit}报了 ${period} 的「${title}」，按名册（${formatPlace(other)}）它那时不在：${months.zh}`,
    en: `${unit} reported "${title}" for ${period}, when by the roster (${formatPlace(other)}) it did not stand: ${months.en}`,
  }),
  hint: () => ({
    zh: '改正名册里的起止时间，或删去这个数',
    en: 'Correct the dates in the roster, or take the figure out',
  }),
});

export const yearOfMoved = defineFault<Misplaced>({
  code: 'year-of-moved',
  severity: 'error',
  about: 'input',
  when: {
    zh: '年度内换了类别的单位，按月、季填报的指标只报了全年数。',
    en: 'A unit that changed its category has a figure of the whole year for an item collected by month or quarter.',
  },
  message: ({ unit, title, period, months, other }) => ({
    zh: `${unit}年度内换了类别（${formatPlace(other)}：${months.zh}），「${title}」${period} 全年的数分不开`,
    en: `${unit} changed its category (${formatPlace(other)}: ${months.en}); its "${title}" of all ${period} cannot be divided`,
  }),
  hint: () => ({ zh: '请按月或按季填报', en: 'Report it by month or quarter' }),
});

export const unitTwiceInScheme = defineFault<{ unit: string; scheme: string; other: Place }>({
  code: 'unit-twice-in-scheme',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一个换了类别的单位，两行都归同一方案计分。',
    en: 'Both rows of a unit that changed its category fall to one scheme.',
  },
  message: ({ unit, scheme, other }) => ({
    zh: `「${unit}」的两行都由方案「${scheme}」计分，另一行见 ${formatPlace(other)}`,
    en: `Both rows of "${unit}" are scored by the scheme "${scheme}"; the other is at ${formatPlace(other)}`,
  }),
  hint: () => ({
    zh: '同一方案里一个单位只能有一行：合并起止时间，或改方案的 units',
    en: 'A scheme takes one row of a unit: join the dates, or narrow `units` of the scheme',
  }),
});
