import { columnLetters } from '../../../src/model/place.ts';
import type { SampleFile } from '../sample-file.ts';
import { type SampleInput, type SampleSheet, workbook } from '../workbook.ts';
import { ECOLOGY, ECONOMY, type MonthlyColumn } from './monthly-columns.ts';
import { QUIRKS, type Quirk, WRONG_TOTAL } from './monthly-quirks.ts';
import { across, area, footerRows, headerRow, lineRow, titleRow } from './sheet-parts.ts';
import { UNITS } from './units.ts';

interface Form {
  readonly name: string;
  readonly title: string;
  readonly office: string;
  readonly measure?: string;
  readonly columns: readonly MonthlyColumn[];
}

const ECONOMY_FORM: Form = {
  name: '经济指标',
  title: '乡镇(街道)高质量发展主要指标月报表',
  office: '市统计局',
  measure: '万元',
  columns: ECONOMY,
};
const ECOLOGY_FORM: Form = {
  name: '生态与安全',
  title: '乡镇(街道)生态环保和应急安全月报表',
  office: '市应急管理局',
  columns: ECOLOGY,
};
const FIRST = 3; // the first column of figures, after 序号 and 单位
/** Where the header stands again between towns and streets, as on a second printed page. */
const REPEATED_HEADER = 10;

/** 月报/2023年01月.xlsx … 12月: two wide sheets each, and an old draft hidden in March's. */
export function monthlyFiles(): readonly SampleFile[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const sheets = [ECONOMY_FORM, ECOLOGY_FORM].map((form) => monthlySheet(form, month));
    const draft: SampleSheet = {
      name: '旧底稿(勿用)',
      hidden: true,
      rows: [[{ value: '3月5日电话报送口径,以正式报表为准。', style: 'plain' }]],
    };
    const bytes = workbook(`2023年${month}月月报(示例)`, month === 3 ? [...sheets, draft] : sheets);
    return { path: `月报/2023年${String(month).padStart(2, '0')}月.xlsx`, bytes };
  });
}

function monthlySheet(form: Form, month: number): SampleSheet {
  const width = FIRST + form.columns.length; // and 备注
  const header = headerOf(form, month);
  const towns = UNITS.filter(({ kind }) => kind === '乡镇').length;
  const middle = month === REPEATED_HEADER ? header : [];
  const rows: (readonly SampleInput[])[] = [
    titleRow(`2023年${month}月${form.title}`),
    lineRow(form.office, width, form.measure),
    ...header,
  ];
  UNITS.forEach((_, unit) => {
    if (unit === towns) rows.push(...middle);
    rows.push(unitRow(form, month, unit, rows.length + 1));
  });
  rows.push(totalRow(form, month, rows.length), ...footerRows(form.office, nextMonth(month)));
  const tops = middle.length > 0 ? [3, 5 + towns] : [3];
  const totalMerge = area(rows.length - 2, 1, rows.length - 2, 2);
  return {
    name: form.name,
    rows: month === 11 ? rows.map((row) => padded(row, width + 3)) : rows,
    merges: [across(1, width), ...tops.flatMap((top) => headerMerges(form, top)), totalMerge],
    widths: [6, 16, ...form.columns.map(() => 14), 22],
  };
}

function headerOf(form: Form, month: number): readonly (readonly SampleInput[])[] {
  const write = (label: string): string => (month === 4 ? label.replace('(%)', '（％）') : label);
  const tops = form.columns.map(({ top }, index) => (form.columns[index - 1]?.top === top ? '' : write(top)));
  const subs = form.columns.map(({ sub }) => sub);
  return [headerRow(['序号', '单位', ...tops, '备注']), headerRow(['', '', ...subs, ''])];
}

function headerMerges(form: Form, top: number): readonly string[] {
  const ends = [1, 2, FIRST + form.columns.length].map((column) => area(top, column, top + 1, column));
  const groups = form.columns.flatMap(({ top: label }, index) => {
    if (form.columns[index - 1]?.top === label) return [];
    const next = form.columns.findIndex((column, later) => later > index && column.top !== label);
    const size = (next < 0 ? form.columns.length : next) - index;
    return size > 1 ? [area(top, FIRST + index, top, FIRST + index + size - 1)] : [];
  });
  return [...ends, ...groups];
}

function unitRow(form: Form, month: number, unit: number, row: number): readonly SampleInput[] {
  const { name } = UNITS[unit]!;
  const quirk = (column: string, plain: SampleInput): SampleInput => {
    const odd = oddCell(form, month, name, column);
    const value = typeof plain === 'object' ? plain.value : plain;
    return odd ? odd.write(value ?? '') : plain;
  };
  const cells = form.columns.map((column, index): SampleInput => {
    const value = column.values[unit]?.[month - 1];
    if (value === undefined) return quirk(titleOf(column), '/');
    if (!column.running) return quirk(titleOf(column), value);
    // A month that is no plain number cannot be added to: its running total is typed in.
    if (oddCell(form, month, name, titleOf(form.columns[index - 1]!))) return value;
    const before = `${columnLetters(FIRST + index - 1)}${row}`;
    const earlier = column.values[unit]?.[month - 2];
    return { value, formula: earlier === undefined ? before : `${before}+${earlier}` };
  });
  return [unit + 1, quirk('单位', name), ...cells, quirk('备注', undefined)];
}

const oddCell = (form: Form, month: number, unit: string, column: string): Quirk | undefined =>
  QUIRKS.find(
    (odd) =>
      odd.month === month &&
      odd.unit === unit &&
      odd.column === column &&
      (odd.sheet ?? form.name) === form.name,
  );

/** The column's title without its measure, with 当月 or 累计 where one title has both. */
function titleOf(column: MonthlyColumn): string {
  const inSub = column.sub !== '当月' && column.sub !== '累计';
  const label = (inSub ? column.sub : column.top).replace(/\(.*\)/, '');
  return label === '招商引资到位资金' || label === '税收收入' ? `${label}${column.sub}` : label;
}

function totalRow(form: Form, month: number, last: number): readonly SampleInput[] {
  const cells = form.columns.map((column, index): SampleInput => {
    if (!column.summed) return '/';
    const odd = QUIRKS.filter((each) => each.month === month && each.column === titleOf(column));
    const blank = new Set(odd.filter(({ write }) => write(0) === undefined).map(({ unit }) => unit));
    const hundredths = column.values.map((months, unit) =>
      blank.has(UNITS[unit]!.name) ? 0 : Math.floor((months?.[month - 1] ?? 0) * 100 + 0.5),
    );
    const value = hundredths.reduce((sum, each) => sum + each) / 100;
    if (month === WRONG_TOTAL.month && titleOf(column) === WRONG_TOTAL.column) return value + WRONG_TOTAL.off;
    const letters = columnLetters(FIRST + index);
    // Text cells are not added up by SUM: such a sum is typed in, as it is on real sheets.
    return odd.length > 0 ? value : { value, formula: `SUM(${letters}5:${letters}${last})` };
  });
  return ['合计', undefined, ...cells, undefined];
}

/** Empty cells with borders to the right of the table: drawn too far, and saved. */
const padded = (row: readonly SampleInput[], width: number): readonly SampleInput[] =>
  row.length < 3 ? row : Array.from({ length: width }, (_, index) => row[index] ?? { style: 'text' });

const nextMonth = (month: number): string => (month === 12 ? '2024年1月5日' : `2023年${month + 1}月5日`);
