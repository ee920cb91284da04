import { titleOfOtherPeriod } from '../model/faults/facts.ts';
import { columnOfOtherPeriod, nameOfOtherPeriod, titleToDate } from '../model/faults/facts-doubts.ts';
import { formatPeriod, monthPeriod, monthsOf, type Period } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { findPeriod, parsePeriod } from '../tables/parse-period.ts';
import { parseYearToDate } from '../tables/parse-year-to-date.ts';
import { isFigure } from './bind-columns.ts';
import { columnOf, shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import type { ItemDirectory } from './item-directory.ts';

/** Document numbers (市发〔2022〕1号) and dates of a day say nothing of a sheet's period. */
const NUMBERED = /[〔[【(（［]\s*(?:19|20)\d\d\s*[〕\]】)）］]\s*(?:第?\s*\d+\s*号)?/gu;
const DAY = /\d\s*日/u;
const PERIOD_LABEL = /^(?:年度|考核年度|填报年度|月份|考核月份|期间|所属期|数据期)$/u;

const sheetPlace = ({ sheet }: Table): Place => ({ kind: 'sheet', file: sheet.file, sheet: sheet.name });

/**
 * Points out a title that names another period than the table is read as. A title of `1—5月` over figures that would
 * be added up as the month's own is refused. Dates of a day and numbers of documents are let be.
 */
export function checkTitles(gathering: Gathering, table: Table, rule: SheetRule, stated: Period): void {
  const { emit } = gathering;
  for (const { text, shown } of saidBefore(table)) {
    const at = sheetPlace(table);
    const spanned = spanIn(text, stated.year);
    const said = spanned ?? findPeriod(text, stated.year);
    if (!said) continue;
    const period = formatPeriod(stated);
    if (!agrees(said, stated, spanned !== undefined)) emit(titleOfOtherPeriod({ title: shown, period }, at));
    else if (spanned && stated.kind !== 'year' && !startsYear(said) && isAddedUp(gathering, table, rule))
      emit(titleToDate({ title: shown, period }, at));
  }
}

/** Points out a title that names another year than bare months below it are taken to be of. */
export function checkTitleYears(gathering: Gathering, table: Table, assumed: number): void {
  for (const { text, shown } of saidBefore(table)) {
    const said = findPeriod(text, assumed);
    if (said && said.year !== assumed)
      gathering.emit(titleOfOtherPeriod({ title: shown, period: String(assumed) }, sheetPlace(table)));
  }
}

/** Points out a file or sheet name that says a part of the year, or an earlier year, where nobody asked the name. */
export function checkNames({ emit, year }: Gathering, table: Table): void {
  const { file, name } = table.sheet;
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
  for (const text of [base, name]) {
    const said = DAY.test(text) ? undefined : (spanIn(text, year) ?? findPeriod(text, year));
    if (!said || said.year > year || (said.year === year && (said.kind === 'year' || endsYear(said))))
      continue;
    emit(
      nameOfOtherPeriod({ name: text, said: formatPeriod(said), period: String(year) }, sheetPlace(table)),
    );
  }
}

/** Refuses columns of indicators whose header says another period than the table is read as: 2022年, 上半年, 1-4月. */
export function checkColumns({ desks, emit }: Gathering, table: Table, stated: Period): void {
  for (const column of table.columns) {
    const isOther = column.labels.some((label) => {
      if (!desks.some(({ items }) => qualifies(items, column, label))) return false;
      const spanned = spanIn(label, stated.year);
      const said = spanned ?? parsePeriod(label, stated.year);
      return said !== undefined && !agrees(said, stated, spanned !== undefined);
    });
    if (!isOther) continue;
    const { file, name: sheet } = table.sheet;
    const at = { kind: 'cell', file, sheet, row: table.header.bottom, column: column.column } as const;
    emit(columnOfOtherPeriod({ label: shownLabel(column), period: formatPeriod(stated) }, at));
  }
}

/** Whether a label stands above, below or behind the title of an indicator whose figures or targets the column holds. */
function qualifies(items: ItemDirectory, { labels }: TableColumn, label: string): boolean {
  const bound = items.bind(labels);
  const isBound = (bound !== undefined && isFigure(bound)) || items.target(labels) >= 0;
  return isBound && items.find(label) < 0 && items.target([label]) < 0;
}

const HALF = /(?:((?:19|20)\d\d)\s*年?度?)?\s*(上半年|前三季度|下半年)/u;

/** The last month of a span from January (1-5月, 上半年, 前三季度); of 下半年 its first, which no sheet ends with. */
function spanIn(text: string, year: number): Period | undefined {
  const [, of, half] = HALF.exec(text.normalize('NFKC')) ?? [];
  if (half === undefined) return parseYearToDate(text, year);
  return monthPeriod(Number(of ?? year), half === '上半年' ? 6 : half === '前三季度' ? 9 : 7);
}

/** The lines before the header that may say the period, as shown and without document numbers. */
function saidBefore(table: Table): readonly { readonly text: string; readonly shown: string }[] {
  const pairs = table.pairs
    .filter(({ label }) => PERIOD_LABEL.test(label.replace(/\s+/gu, '')))
    .map(({ label, value }) => ({ text: value, shown: `${label}：${value}` }));
  return [...table.titles.map((title) => ({ text: title, shown: title })), ...pairs]
    .map(({ text, shown }) => ({ text: text.replace(NUMBERED, ' '), shown }))
    .filter(({ text }) => !DAY.test(text));
}

/** Whether what a title says may head figures of the stated period; what ends with the year may head the year's. */
function agrees(said: Period, stated: Period, spanned: boolean): boolean {
  if (said.year !== stated.year) return false;
  if (stated.kind === 'year') return said.kind === 'year' || endsYear(said);
  if (said.kind === 'year') return true;
  const [months, of] = [monthsOf(said), monthsOf(stated)];
  if (spanned) return months.at(-1) === of.at(-1);
  return months.every((month) => of.includes(month)) || of.every((month) => months.includes(month));
}

const startsYear = (period: Period): boolean => monthsOf(period).at(-1) === 1;
const endsYear = (period: Period): boolean => monthsOf(period).at(-1) === 12;

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
