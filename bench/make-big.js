// Writes a big project, the same facts twice: as a long CSV and as a long .xlsx. `node bench/make-big.js <folder> [units] [indicators]`
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { seeded } from './seeded.js';

const HEADER = ['单位代码', '单位名称', '指标', '完成值', '备注'];
const CLASSES = ['甲类', '乙类', '丙类', '丁类'];

/** One of each way to score, in turn; the first two need targets. */
const METHODS = [
  'method: attainment, params: {cap: 1.2}, target: 100',
  'method: attainment, target: {by-unit: 目标.csv}',
  'method: goalposts, params: {floor: 20, goal: 140, base: 60}',
  'method: min-max',
  'method: rank, params: {step-percent: 0.01}',
  'method: z-score',
  'method: percentile-rank',
  'method: ratio-to-best',
  'method: tiers, params: {tiers: [{min: 120, score: 100}, {min: 90, score: 80}, {min: 60, score: 60}]}',
  "value: 'PREVIOUS / 100 * ITSELF', method: range, params: {low: 40, high: 160, tolerance: 60}",
];

const codeOf = (unit) => `U${String(unit + 1).padStart(5, '0')}`;
const nameOf = (unit) => `第${unit + 1}号单位`;
/** The sixty names of the sexagenary cycle, so that no two titles look like a slip of the pen. */
const titleOf = (indicator) =>
  `${'甲乙丙丁戊己庚辛壬癸'[indicator % 10]}${'子丑寅卯辰巳午未申酉戌亥'[indicator % 12]}指标${indicator < 60 ? '' : Math.floor(indicator / 60) + 1}`;
const indicatorCode = (indicator) => `indicator_${String(indicator + 1).padStart(2, '0')}`;

function schemeText(units, indicators) {
  const named = Math.ceil(units / 500);
  const lines = [
    'scheme: big',
    'title: 大规模测算',
    'category: 单位',
    'basis: {document: 测速用方案, status: sample}',
    'total: 100',
    'pool: [类型]',
    'defaults: {not-applicable: reweigh, not-reported: fail}',
    'dimensions:',
  ];
  for (let indicator = 0; indicator < indicators; indicator += 1) {
    if (indicator % 10 === 0) {
      const dimension = indicator / 10 + 1;
      lines.push(`  - code: dimension_${dimension}`, `    title: 第${dimension}部分`, '    rescale: true');
      lines.push(`    weight: ${weightOf(dimension, Math.ceil(indicators / 10))}`, '    indicators:');
    }
    const method = METHODS[indicator % METHODS.length]
      .replace('PREVIOUS', indicatorCode(indicator - 1))
      .replace('ITSELF', indicatorCode(indicator));
    lines.push(
      `      - {code: ${indicatorCode(indicator)}, title: ${titleOf(indicator)}, measure: 吨, weight: ${(indicator % 3) + 1}, basis: 测速, ${method}}`,
    );
  }
  lines.push(
    'adjustments:',
    '  - {code: honours, title: 加分, kind: bonus, events: 加分, cap: 5}',
    '  - {code: criticism, title: 扣分, kind: deduction, events: 扣分, cap: 5}',
    'vetoes:',
    "  - {code: accident, title: 安全生产一票否决, when: '较大以上安全事故 > 0', effect: lowest-grade, basis: 测速}",
    'events: [较大以上安全事故]',
    'grades:',
    '  - {name: 一等, min: 60, quota: {ratio: 0.3, rounding: floor}}',
    '  - {name: 二等, min: 50, quota: {ratio: 0.5, rounding: floor}}',
    '  - {name: 三等, min: 40}',
    '  - {name: 不合格}',
    'lists:',
    `  - {list: red, when: 'rank <= ${named}'}`,
    `  - {list: black, when: 'vetoed || rank_from_last <= ${named}'}`,
  );
  return `${lines.join('\n')}\n`;
}

/** Whole weights that add up to 100. */
const weightOf = (dimension, dimensions) =>
  Math.floor((100 * dimension) / dimensions) - Math.floor((100 * (dimension - 1)) / dimensions);

const projectText = (facts) =>
  [
    'name: 大规模测算',
    'year: 2023',
    'schemes: [scheme.yaml]',
    'roster: {path: 名册.csv}',
    'sheets:',
    `  - {path: ${facts}, kind: facts, period: 2023}`,
    '  - {path: 目标.csv, kind: targets}',
    '  - {path: 事件.csv, kind: events}',
    '',
  ].join('\n');

/** The facts as rows: whole numbers, two decimals, and now and then one that does not apply. */
function* factRows(units, indicators) {
  const random = seeded(2023);
  for (let unit = 0; unit < units; unit += 1)
    for (let indicator = 0; indicator < indicators; indicator += 1) {
      const drawn = random();
      const hundredths = 1000 + Math.floor(random() * 15_000);
      const plain = indicator % 10 >= 7 || drawn >= 0.004;
      const value = plain ? (drawn < 0.4 ? Math.ceil(hundredths / 100) : hundredths / 100) : '/';
      yield [codeOf(unit), nameOf(unit), titleOf(indicator), value, ''];
    }
}

function rosterText(units) {
  const rows = [['序号', '单位代码', '单位名称', '类别', '类型']];
  for (let unit = 0; unit < units; unit += 1)
    rows.push([unit + 1, codeOf(unit), nameOf(unit), '单位', CLASSES[unit % CLASSES.length]]);
  return csv(rows);
}

function targetsText(units, indicators) {
  const random = seeded(7);
  const wanted = Array.from({ length: indicators }, (_, at) => at).filter((at) => at % METHODS.length === 1);
  const rows = [['单位代码', '单位名称', ...wanted.map(titleOf)]];
  for (let unit = 0; unit < units; unit += 1)
    rows.push([codeOf(unit), nameOf(unit), ...wanted.map(() => 50 + Math.floor(random() * 100))]);
  return csv(rows);
}

function eventsText(units) {
  const random = seeded(11);
  const rows = [['单位名称', '类别', '事项', '分值', '日期', '依据']];
  for (let at = 0; at < units / 4; at += 1) {
    const unit = Math.floor(random() * units);
    const drawn = random();
    const [kind, points] =
      drawn < 0.02 ? ['较大以上安全事故', ''] : [drawn < 0.6 ? '加分' : '扣分', 1 + Math.floor(random() * 4)];
    rows.push([nameOf(unit), kind, `第${at + 1}件事项`, points, '2023-06-30', `测速〔2023〕${at + 1}号`]);
  }
  return csv(rows);
}

const csv = (rows) => rows.map((row) => `${row.join(',')}\r\n`).join('');

async function writeCsv(path, units, indicators) {
  const file = createWriteStream(path);
  let text = `\ufeff${csv([HEADER])}`;
  for (const row of factRows(units, indicators)) {
    text += `${row.join(',')}\r\n`;
    if (text.length < 1 << 16) continue;
    if (!file.write(text)) await new Promise((resolve) => file.once('drain', resolve));
    text = '';
  }
  await new Promise((resolve) => file.end(text, resolve));
}

async function writeXlsx(path, units, indicators) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  book.created = new Date(Date.UTC(2023, 11, 31));
  book.modified = book.created;
  const sheet = book.addWorksheet('实绩');
  sheet.addRow(HEADER).commit();
  for (const row of factRows(units, indicators)) sheet.addRow(row.map((value) => value || null)).commit();
  sheet.commit();
  await book.commit();
}

/** Writes both projects below `folder`: `csv/` and `xlsx/`. */
export async function makeBig(folder, units = 10_000, indicators = 60) {
  for (const [name, facts, write] of [
    ['csv', '实绩.csv', writeCsv],
    ['xlsx', '实绩.xlsx', writeXlsx],
  ]) {
    const project = join(folder, name);
    mkdirSync(project, { recursive: true });
    writeFileSync(join(project, 'score.yaml'), projectText(facts));
    writeFileSync(join(project, 'scheme.yaml'), schemeText(units, indicators));
    writeFileSync(join(project, '名册.csv'), rosterText(units));
    writeFileSync(join(project, '目标.csv'), targetsText(units, indicators));
    writeFileSync(join(project, '事件.csv'), eventsText(units));
    await write(join(project, facts), units, indicators);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, units, indicators] = process.argv.slice(2);
  if (!folder) throw new Error('node bench/make-big.js <folder> [units] [indicators]');
  await makeBig(folder, units && Number(units), indicators && Number(indicators));
}
