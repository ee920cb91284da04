import { titleOfOtherPeriod, titleToDate } from '../model/faults/facts.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table } from '../model/table.ts';
import { findPeriod } from '../tables/parse-period.ts';
import { isFigure } from './bind-columns.ts';
import { columnOf } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { agrees, firstMonthsIn, isDay, saysOwn, saysToDate, spanIn, startsYear } from './stated-span.ts';

/** Document numbers (市发〔2022〕1号) and dates of a day say nothing of a sheet's period. */
const NUMBERED = /[〔[【(（［]\s*(?:19|20)\d\d\s*[〕\]】)）］]\s*第?\s*\d+\s*号/gu;
const PERIOD_LABEL = /^(?:年度|考核年度|填报年度|月份|考核月份|期间|所属期|数据期)$/u;

const sheetPlace = ({ sheet }: Table): Place => ({ kind: 'sheet', file: sheet.file, sheet: sheet.name });

/**
 * Points out a title that names another period than the table is read as. A title of `1—5月`, `前5个月` or 累计 over
 * figures that would be added up as the month's own is refused, unless it says 当月 too. Dates of a day and numbers of
 * documents are let be.
 */
export function checkTitles(gathering: Gathering, table: Table, rule: SheetRule, stated: Period): void {
  const { emit } = gathering;
  for (const { text, shown } of saidBefore(table)) {
    const at = sheetPlace(table);
    const period = formatPeriod(stated);
    const spanned = isDay(text) ? undefined : (spanIn(text, stated.year) ?? firstMonthsIn(text, stated.year));
    const said = isDay(text) ? undefined : (spanned ?? findPeriod(text, stated.year));
    const isToDate = (spanned !== undefined || saysToDate(text)) && !saysOwn(text);
    if (said && !agrees(said, stated, spanned !== undefined))
      emit(titleOfOtherPeriod({ title: shown, period }, at));
    else if (isToDate && !startsYear(stated) && isAddedUp(gathering, table, rule))
      emit(titleToDate({ title: shown, period }, at));
  }
}

/** Points out a title that names another year than bare months below it are taken to be of. */
export function checkTitleYears(gathering: Gathering, table: Table, assumed: number): void {
  for (const { text, shown } of saidBefore(table)) {
    const said = isDay(text) ? undefined : findPeriod(text, assumed);
    if (said && said.year !== assumed)
      gathering.emit(titleOfOtherPeriod({ title: shown, period: String(assumed) }, sheetPlace(table)));
  }
}

/** The lines before the header that may say the period, as shown and without document numbers. */
function saidBefore(table: Table): readonly { readonly text: string; readonly shown: string }[] {
  const pairs = table.pairs
    .filter(({ label }) => PERIOD_LABEL.test(label.replace(/\s+/gu, '')))
    .map(({ label, value }) => ({ text: value, shown: `${label}：${value}` }));
  return [...table.titles.map((title) => ({ text: title, shown: title })), ...pairs].map(
    ({ text, shown }) => ({ text: text.replace(NUMBERED, ' '), shown }),
  );
}

/** Whether the table holds figures that are added, averaged or compared month by month and say nothing of 当月 or 累计. */
function isAddedUp({ desks }: Gathering, table: Table, rule: SheetRule): boolean {
  if (rule.reported !== 'period') return false;
  const isLong = columnOf(table, 'indicator', rule.columns) !== undefined;
  return desks.some(({ items, scheme }) => {
    const rolls = (item: number): boolean =>
      scheme.items[item]!.collect !== 'annual' && scheme.items[item]!.rollUp !== 'last';
    if (isLong) return scheme.items.some((_, item) => rolls(item));
    return table.columns.some(({ labels }) => {
      const bound = items.bind(labels);
      const says = bound?.qualifier === 'period' || bound?.qualifier === 'year-to-date';
      return bound !== undefined && isFigure(bound) && !says && rolls(bound.item);
    });
  });
}
