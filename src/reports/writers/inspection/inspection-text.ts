import { grouped } from '../../../base/grouped.ts';
import { formatPeriod, periodKey } from '../../../model/period.ts';
import { columnLetters } from '../../../model/place.ts';
import type {
  Inspection,
  PeriodSeen,
  RuleSeen,
  SheetSeen,
  Some,
  TableSeen,
  UnitsSeen,
} from '../../../results/inspection.ts';
import { TRACK_WORDS } from '../../../results/words.ts';
import type { Say } from '../../documents/say.ts';
import { columnLines, kindsText } from './column-lines.ts';
import { formatWords, PERIOD_WORDS, RULE_WORDS } from './inspection-words.ts';
import { Page, type PageOptions } from './page.ts';
import { rowLines } from './row-lines.ts';

const MOST_BEFORE = 8;

/** An inspected file as text for the terminal, without its diagnostics. */
export function inspectionText(inspection: Inspection, options: PageOptions): string {
  const page = new Page(options);
  const { say } = page;
  const { file, bytes, sha256, project, readings } = inspection;
  page.heading('title', file);
  page.entry(say('格式', 'format'), say.of(formatWords(inspection)));
  if (bytes !== undefined)
    page.entry(say('大小', 'size'), say(`${grouped(bytes)} 字节`, `${grouped(bytes)} bytes`));
  if (sha256 !== undefined) page.entry('SHA-256', sha256);
  projectLines(page, inspection);
  for (const { rule, sheets } of readings) {
    if (rule && project) page.entry(say('取用', 'taken by'), ruleText(say, rule));
    if (sheets.length > 1 || sheets.some(({ hidden }) => hidden))
      page.entry(
        say('工作表', 'sheets'),
        sheets.map((sheet) => sheetName(page, sheet)).join(say('、', ', ')),
      );
    for (const sheet of sheets)
      sheetLines(page, sheet, rule, project?.bindsWith === true && rule !== undefined);
  }
  return page.text;
}

function projectLines(page: Page, { project, readings }: Inspection): void {
  const { say } = page;
  if (!project) {
    page.entry(
      say('项目', 'project'),
      say(
        '没有找到 score.yaml：只看文件本身；列对应哪个指标，要有项目才知道（--project）',
        'no score.yaml found: the file alone is shown; what columns are bound to takes a project (--project)',
      ),
    );
    return;
  }
  page.entry(say('项目', 'project'), `${project.name}  ${project.file}`);
  if (project.errors > 0)
    page.item(
      2,
      ' '.repeat(say.lang === 'zh' ? 10 : 12),
      say(
        `项目或方案有 ${project.errors} 个错误，先用 score validate 查看；下面的对应可能不全`,
        `the project or a scheme has ${project.errors} error(s): see score validate first; what follows may lack bindings`,
      ),
      'red',
    );
  if (readings.every(({ rule }) => rule === undefined))
    page.entry(
      say('取用', 'taken by'),
      say(
        'score.yaml 的 roster 和 sheets 都没有写到这个文件：不参加计分，下面只看文件本身',
        'neither roster nor sheets of score.yaml name this file: it is not scored, and shown by itself',
      ),
    );
}

function ruleText(say: Say, { at, kind, path, sheet, period, reported, track }: RuleSeen): string {
  const line = at.kind === 'line' ? say(`${at.file} 第 ${at.line} 行`, `${at.file} line ${at.line}`) : '';
  const parts = [
    say.of(RULE_WORDS[kind]),
    path,
    ...(sheet === undefined ? [] : [say(`只读工作表「${sheet}」`, `sheet "${sheet}" only`)]),
    ...(period === undefined
      ? []
      : [say(`期间${period === 'from-name' ? '看文件名' : ` ${period}`}`, `period ${period}`)]),
    ...(reported === undefined || kind !== 'facts'
      ? []
      : [
          reported === 'period'
            ? say('未注明的列按当期数', "columns that do not say: the period's own")
            : say('未注明的列按累计数', 'columns that do not say: year to date'),
        ]),
    ...(track === undefined || (kind !== 'facts' && kind !== 'survey')
      ? []
      : [say(`渠道 ${TRACK_WORDS[track].zh}`, `track ${TRACK_WORDS[track].en}`)]),
  ];
  return `${line}${say('：', ': ')}${parts.join(say('，', ', '))}`;
}

function sheetName({ say, quote }: Page, { name, hidden, wanted }: SheetSeen): string {
  const marks = [...(hidden ? [say('隐藏', 'hidden')] : []), ...(wanted ? [] : [say('不读', 'not read')])];
  return `${quote(name, 40)}${marks.length > 0 ? say(`（${marks.join('，')}）`, ` (${marks.join(', ')})`) : ''}`;
}

function sheetLines(page: Page, sheet: SheetSeen, rule: RuleSeen | undefined, binds: boolean): void {
  const { say } = page;
  const named =
    sheet.name === ''
      ? say('内容', 'content')
      : say(`工作表「${sheetName(page, sheet)}」`, `sheet "${sheetName(page, sheet)}"`);
  page.heading('head', named);
  const size =
    sheet.range === undefined
      ? say('没有内容', 'empty')
      : say(
          `${sheet.range}，有内容的 ${grouped(sheet.rows)} 行、${grouped(sheet.cells)} 格：`,
          `${sheet.range}, ${grouped(sheet.rows)} rows and ${grouped(sheet.cells)} cells that hold something: `,
        );
  page.entry(
    say('单元格', 'cells'),
    `${size}${sheet.range === undefined ? '' : kindsText(say, sheet.kinds)}${sheet.formulas > 0 ? say(`；其中公式 ${sheet.formulas}`, `; ${sheet.formulas} of them formulas`) : ''}`,
  );
  if (!sheet.whole)
    page.item(
      4,
      '',
      say('没有读完，原因见下面的问题', 'not read to its end: see the diagnostics below'),
      'red',
    );
  if (sheet.merges.count > 0)
    page.entry(
      say('合并区域', 'merged'),
      `${sheet.merges.count}${say('：', ': ')}${sheet.merges.first.join(' ')}${sheet.merges.count > sheet.merges.first.length ? ' …' : ''}`,
    );
  if (sheet.hiddenColumns.count > 0)
    page.entry(say('隐藏的列', 'hidden cols'), someText(sheet.hiddenColumns, columnLetters));
  if (sheet.hiddenRows.count > 0)
    page.entry(say('隐藏的行', 'hidden rows'), someText(sheet.hiddenRows, String));
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

function tableLines(page: Page, table: TableSeen, rule: RuleSeen | undefined, binds: boolean): void {
  const { say } = page;
  const { titles, pairs, measure, header, period, units, columns, rows } = table;
  const before = [
    ...titles.map((title) => page.quote(title)),
    ...pairs.map(({ label, value }) => page.quote(`${label}${say('：', ': ')}${value}`)),
  ];
  const shown = before.length > MOST_BEFORE ? [...before.slice(0, MOST_BEFORE), '…'] : before;
  if (before.length > 0) page.entry(say('表头之前', 'above it'), shown.join('  |  '));
  if (measure !== undefined) page.entry(say('全表单位', 'measure'), measure);
  page.entry(say('表头', 'header'), rowsText(say, header.top, header.bottom));
  if (period) page.entry(say('期间', 'period'), periodText(say, period));
  page.entry(
    say('数据', 'data'),
    rows.data === 0
      ? say('没有数据行', 'no data rows')
      : say(
          `${grouped(rows.data)} 行，在${rowsText(say, rows.firstData!, rows.lastData!)}`,
          `${grouped(rows.data)} rows, in ${rowsText(say, rows.firstData!, rows.lastData!)}`,
        ),
  );
  if (units) unitLines(page, units);
  const schemes = [
    ...new Set(
      columns.flatMap(({ bound }) => bound).flatMap((bound) => ('scheme' in bound ? [bound.scheme] : [])),
    ),
  ];
  if (schemes.length > 0) page.entry(say('方案', 'scheme'), schemes.join(say('、', ', ')));
  page.entry(say('各列', 'columns'), '');
  columnLines(page, columns, binds);
  if (rows.checks.length === 0 && rows.leftOut.length === 0) return;
  page.entry(say('其余各行', 'other rows'), '');
  rowLines(page, rows, binds && (rule?.kind === 'facts' || rule?.kind === 'targets'));
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
