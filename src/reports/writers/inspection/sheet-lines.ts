import { grouped } from '../../../base/grouped.ts';
import { formatPeriod, periodKey } from '../../../model/period.ts';
import { columnLetters } from '../../../model/place.ts';
import type {
  PeriodSeen,
  RowsSeen,
  RuleSeen,
  SheetSeen,
  Some,
  TableSeen,
  UnitsSeen,
} from '../../../results/inspection.ts';
import type { Say } from '../../documents/say.ts';
import { columnLines, kindsText } from './column-lines.ts';
import { PERIOD_WORDS } from './inspection-words.ts';
import type { Page } from './page.ts';
import { rowLines } from './row-lines.ts';

const MOST_BEFORE = 8;

/** The name of a sheet with what is special about it. */
export function sheetName({ say, quote }: Page, { name, hidden, wanted }: SheetSeen): string {
  const marks = [...(hidden ? [say('隐藏', 'hidden')] : []), ...(wanted ? [] : [say('不读', 'not read')])];
  return `${quote(name, 40)}${marks.length > 0 ? say(`（${marks.join('，')}）`, ` (${marks.join(', ')})`) : ''}`;
}

/** A sheet: its size, what is hidden or merged in it, and the table found in it. `binds` where a project binds it. */
export function sheetLines(page: Page, sheet: SheetSeen, rule: RuleSeen | undefined, binds: boolean): void {
  const { say } = page;
  const named = say(`工作表「${sheetName(page, sheet)}」`, `sheet "${sheetName(page, sheet)}"`);
  page.heading('head', sheet.name === '' ? say('内容', 'content') : named);
  page.entry(say('单元格', 'cells'), cellsText(say, sheet));
  if (!sheet.whole)
    page.item(
      4,
      '',
      say('没有读完，原因见下面的问题', 'not read to its end: see the diagnostics below'),
      'red',
    );
  layoutLines(page, sheet);
  if (sheet.table) tableLines(page, sheet.table, rule, binds);
  else if (sheet.wanted && sheet.range !== undefined)
    page.entry(
      say('表头', 'header'),
      say(
        '没有找到：前 100 行里没有认识的标签（单位、序号、指标名称……）',
        'none found: no known label (单位, 序号, titles of indicators …) in the first 100 rows',
      ),
    );
}

function cellsText(say: Say, { range, rows, cells, kinds, formulas }: SheetSeen): string {
  if (range === undefined) return say('没有内容', 'empty');
  const size = say(
    `${range}，有内容的 ${grouped(rows)} 行、${grouped(cells)} 格：`,
    `${range}, ${grouped(rows)} rows and ${grouped(cells)} cells that hold something: `,
  );
  const computed = formulas === 0 ? '' : say(`；其中公式 ${formulas}`, `; ${formulas} of them formulas`);
  return size + kindsText(say, kinds) + computed;
}

function layoutLines(page: Page, { merges, hiddenColumns, hiddenRows }: SheetSeen): void {
  const { say } = page;
  const ranges = `${merges.first.join(' ')}${merges.count > merges.first.length ? ' …' : ''}`;
  if (merges.count > 0) page.entry(say('合并区域', 'merged'), `${merges.count}${say('：', ': ')}${ranges}`);
  if (hiddenColumns.count > 0)
    page.entry(say('隐藏的列', 'hidden cols'), someText(hiddenColumns, columnLetters));
  if (hiddenRows.count > 0) page.entry(say('隐藏的行', 'hidden rows'), someText(hiddenRows, String));
}

function beforeLine(page: Page, { titles, pairs }: TableSeen): void {
  const { say } = page;
  const before = [...titles, ...pairs.map(({ label, value }) => `${label}${say('：', ': ')}${value}`)];
  const shown = before.slice(0, MOST_BEFORE).map((text) => page.quote(text));
  if (before.length > shown.length) shown.push('…');
  if (before.length > 0) page.entry(say('表头之前', 'above it'), shown.join('  |  '));
}

function dataText(say: Say, { data, firstData, lastData }: RowsSeen): string {
  if (data === 0) return say('没有数据行', 'no data rows');
  const where = rowsText(say, firstData!, lastData!);
  return say(`${grouped(data)} 行，在${where}`, `${say.count(data, 'row')}, in ${where}`);
}

/** The kinds of sheets whose totals are checked. */
const CHECKED: readonly (RuleSeen['kind'] | undefined)[] = ['facts', 'targets', 'disclosure'];

function tableLines(page: Page, table: TableSeen, rule: RuleSeen | undefined, binds: boolean): void {
  const { say } = page;
  const { measure, header, period, units, columns, rows } = table;
  beforeLine(page, table);
  if (measure !== undefined) page.entry(say('全表单位', 'measure'), measure);
  page.entry(say('表头', 'header'), rowsText(say, header.top, header.bottom));
  if (period) page.entry(say('期间', 'period'), periodText(say, period));
  page.entry(say('数据', 'data'), dataText(say, rows));
  if (units) unitLines(page, units);
  const bound = columns.flatMap((column) => column.bound);
  const schemes = [...new Set(bound.flatMap((one) => ('scheme' in one ? [one.scheme] : [])))];
  if (schemes.length > 0) page.entry(say('方案', 'scheme'), schemes.join(say('、', ', ')));
  page.entry(say('各列', 'columns'), '');
  columnLines(page, columns, binds);
  if (rows.checks.length === 0 && rows.leftOut.length === 0) return;
  page.entry(say('其余各行', 'other rows'), '');
  rowLines(page, rows, binds && CHECKED.includes(rule?.kind));
}

function unitLines(page: Page, { found, of, missing, moreMissing, unknown, moreUnknown }: UnitsSeen): void {
  const { say } = page;
  const lacks =
    missing.length === 0
      ? ''
      : say(
          `；没有出现：${missing.join('、')}${moreMissing > 0 ? ` 等 ${missing.length + moreMissing} 个` : ''}`,
          `; not there: ${missing.join(', ')}${moreMissing > 0 ? ` and ${moreMissing} more` : ''}`,
        );
  page.entry(
    say('单位', 'units'),
    say(`认出 ${found} 个，应计分的有 ${of} 个${lacks}`, `${found} known; ${of} are scored${lacks}`),
  );
  for (const { text, row, near } of unknown)
    page.item(
      4,
      '✗ ',
      `${rowsText(say, row, row)} ${say(`「${page.quote(text, 30)}」不在名册`, `"${page.quote(text, 30)}" is not in the roster`)}${near === undefined ? '' : say(`，最接近「${near}」`, `; nearest is "${near}"`)}`,
      'red',
    );
  if (moreUnknown > 0) page.item(4, '… ', say(`另有 ${moreUnknown} 处`, `${moreUnknown} more`), 'muted');
}

function periodText(say: Say, { by, column, periods }: PeriodSeen): string {
  const how =
    column === undefined
      ? say.of(PERIOD_WORDS[by])
      : say(`按 ${columnLetters(column)} 列`, `by column ${columnLetters(column)}`);
  const sorted = periods.toSorted((a, b) => periodKey(a.period) - periodKey(b.period));
  if (sorted.length === 0) return how;
  if (sorted.length <= 3) {
    const shown = sorted.map(({ period, rows }) => {
      const count = rows > 0 ? say(` ${rows} 行`, ` ${say.count(rows, 'row')}`) : '';
      return formatPeriod(period) + count;
    });
    return say(`${shown.join('，')}（${how}）`, `${shown.join(', ')} (${how})`);
  }
  const span = `${formatPeriod(sorted[0]!.period)} … ${formatPeriod(sorted.at(-1)!.period)}`;
  const [least, most] = [
    Math.min(...sorted.map(({ rows }) => rows)),
    Math.max(...sorted.map(({ rows }) => rows)),
  ];
  const rows = least === most ? String(least) : `${least}–${most}`;
  return say(
    `${span}，共 ${sorted.length} 个，每个 ${rows} 行（${how}）`,
    `${span}, ${sorted.length} of them with ${rows} rows each (${how})`,
  );
}

const rowsText = (say: Say, from: number, to: number): string =>
  from === to ? say(`第 ${from} 行`, `row ${from}`) : say(`第 ${from}–${to} 行`, `rows ${from}–${to}`);

const someText = ({ first, count }: Some, text: (one: number) => string): string =>
  `${first.map(text).join(' ')}${count > first.length ? ` … (${count})` : ''}`;
