import { periodConflict, periodUnknown } from '../model/faults/facts.ts';
import { formatPeriod, monthsOf, type Period, periodKey } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { SheetRule } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { findPeriod, parsePeriod } from '../tables/parse-period.ts';
import { parseYearToDate } from '../tables/parse-year-to-date.ts';
import { readPeriod } from '../tables/read-period.ts';
import { checkColumnPeriods } from './check-column-periods.ts';
import { checkNames } from './check-names.ts';
import { checkTitles, checkTitleYears } from './check-titles.ts';
import { periodColumns } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { cellPlace, textAt } from './row-unit.ts';

/** Gives the period of each row: the table's own, or what its period column says (undefined after a diagnostic). */
export type PeriodOf = (row: TableRow) => Period | undefined;

/**
 * How the rows of a table know their period; undefined when nothing tells, after a diagnostic. Where several things
 * tell (file and sheet name, score.yaml, a column), the narrowest counts, and the others must hold it.
 */
export function periodsOf(gathering: Gathering, table: Table, rule: SheetRule): PeriodOf | undefined {
  const columns = periodColumns(table, rule.columns);
  const stated = statedPeriod(gathering, table, rule);
  if (stated === 'conflict') return undefined;
  if (columns.length > 0) {
    checkTitleYears(gathering, table, stated.period?.year ?? gathering.year);
    const [column, part] = columns;
    return part
      ? partsOf(gathering, table, rowPeriods(gathering, table, column!, stated.period), part)
      : rowPeriods(gathering, table, column!, stated.period);
  }
  if (!stated.period && rule.period !== undefined) {
    gathering.emit(periodUnknown({ text: fileName(table) }, sheetPlace(table)));
    return undefined;
  }
  if (!stated.period) checkNames(gathering, table);
  const period = stated.period ?? { kind: 'year', year: gathering.year };
  checkTitles(gathering, table, rule, period);
  checkColumnPeriods(gathering, table, period);
  return () => period;
}

/** The months or quarters of a column within the years of another. */
function partsOf(gathering: Gathering, table: Table, yearOf: PeriodOf, part: TableColumn): PeriodOf {
  const within = new Map<number, PeriodOf>();
  return (row) => {
    const year = yearOf(row);
    if (!year) return undefined;
    const partOf = within.get(periodKey(year)) ?? rowPeriods(gathering, table, part, year);
    within.set(periodKey(year), partOf);
    return partOf(row);
  };
}

/** A table as far as names tell its period. */
export interface Named {
  readonly sheet: Pick<Table['sheet'], 'file' | 'name'>;
}

const fileName = ({ sheet }: Named): string => sheet.file.slice(sheet.file.lastIndexOf('/') + 1);
const sheetPlace = ({ sheet }: Named): Place => ({ kind: 'sheet', file: sheet.file, sheet: sheet.name });

/** What tells the period of a whole table; `nothing` where score.yaml names none. */
export type PeriodBy = 'rule' | 'file-name' | 'sheet-name' | 'nothing';

/** The period of a whole table (undefined where what should tell it does not), and what tells it. */
export interface StatedPeriod {
  readonly period: Period | undefined;
  readonly by: PeriodBy;
}

/** What score.yaml says of the whole table, or the names of its file and sheet. */
export function statedPeriod(gathering: Gathering, table: Named, rule: SheetRule): StatedPeriod | 'conflict' {
  const { year, emit } = gathering;
  if (rule.period === undefined) return { period: undefined, by: 'nothing' };
  if (rule.period !== 'from-name') return { period: parsePeriod(rule.period, year), by: 'rule' };
  const { file, name } = table.sheet;
  const find = (text: string, assumed: number): Period | undefined =>
    (rule.reported === 'year-to-date' ? parseYearToDate(text, assumed) : undefined) ??
    findPeriod(text, assumed);
  const folder = findPeriod(file.slice(0, Math.max(0, file.lastIndexOf('/'))), year);
  const byFile = find(fileName(table).replace(/\.[^.]+$/u, ''), folder?.year ?? year);
  const bySheet = find(name, byFile?.year ?? folder?.year ?? year);
  const by = bySheet ? 'sheet-name' : 'file-name';
  if (!byFile || !bySheet) return { period: narrowEnough(bySheet ?? byFile, fileName(table)), by };
  const both = narrower(byFile, bySheet);
  if (both) return { period: both, by: both === byFile ? 'file-name' : 'sheet-name' };
  const said = { zh: '文件名与工作表名', en: 'file and sheet name' };
  emit(conflict(byFile, bySheet, said, sheetPlace(table)));
  return 'conflict';
}

const SPAN = /(?:19|20)\d{2}\s*年?度?/u;
/** A numeral counts where it stands alone (`2023年十一`), not within a word (第三方机构, 三农). */
const PART =
  /\d|月|季|半年|旬|周|(?<!\p{Script=Han})第?[一二三四五六七八九十]+(?!\p{Script=Han})|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;

/** A year read from a name that says more than a year (`2023_03`, `2023年上半年`) is not what the name means: undefined. */
function narrowEnough(period: Period | undefined, file: string): Period | undefined {
  if (period?.kind !== 'year') return period;
  return PART.test(file.replace(/\.[^.]+$/u, '').replace(SPAN, '')) ? undefined : period;
}

/** The narrower of two periods, one within the other; undefined where they disagree. */
function narrower(a: Period, b: Period): Period | undefined {
  const [inner, outer] = monthsOf(a).length <= monthsOf(b).length ? [a, b] : [b, a];
  const months = monthsOf(outer);
  return a.year === b.year && monthsOf(inner).every((month) => months.includes(month)) ? inner : undefined;
}

const conflict = (a: Period, b: Period, said: Said, at: Place) =>
  periodConflict({ a: formatPeriod(a), b: formatPeriod(b), said }, at);

function rowPeriods(
  gathering: Gathering,
  table: Table,
  column: TableColumn,
  stated: Period | undefined,
): PeriodOf {
  const known = new Map<string, Period>();
  let last: { readonly value: string | undefined; readonly period: Period } | undefined;
  return (row) => {
    const cell = row.raw(column.column);
    const value = cell?.kind === 'text' ? cell.value : undefined;
    if (last && value !== undefined && last.value === value) return last.period;
    const key = `${cell?.kind}:${textAt(row, column)}`;
    const period = known.get(key) ?? rowPeriod(gathering, table, row, column, stated);
    if (period) {
      known.set(key, period);
      last = { value, period };
    }
    return period;
  };
}

function rowPeriod(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  column: TableColumn,
  stated: Period | undefined,
): Period | undefined {
  const label = column.labels.join('');
  const reading = readPeriod(row.cell(column.column)?.cell, { year: stated?.year ?? gathering.year, label });
  const at = cellPlace(table, row.number, column.column);
  if (reading.state === 'value') {
    const period = stated ? narrower(reading.value, stated) : reading.value;
    const said = {
      zh: `「${label}」列与文件名或 score.yaml`,
      en: `column "${label}", and file name or score.yaml`,
    };
    if (!period) gathering.emit(conflict(reading.value, stated!, said, at));
    return period;
  }
  if (reading.state === 'not-reported' && stated) return stated;
  const text = reading.state === 'unusable' ? textAt(row, column) || reading.why.zh : '';
  gathering.emit(periodUnknown({ text }, at));
  return undefined;
}
