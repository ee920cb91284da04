// Writes the sheets that readers are measured on, always the same ones. `node bench/make-sheets.js <folder> [mixed rows] [long rows] [CSV rows]`
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { gb18030Encoder } from './gb18030.js';
import { seeded } from './seeded.js';

const TOWNS = [
  '矮寨',
  '马颈坳',
  '河溪',
  '丹青',
  '太平',
  '己略',
  '乾州',
  '吉凤',
  '镇溪',
  '峒河',
  '石家冲',
  '双塘',
];
const INDICATORS = [
  '招商引资到位资金',
  '固定资产投资增速',
  '群众满意度',
  '网民留言办结率',
  '森林覆盖率',
  '项目竣工率',
  '问题解决时效',
  '城区常住人口',
  '文旅收入',
  '安全生产事故起数',
];
const REMARKS = ['', '', '', '已核实', '按季度填报,以统计局口径为准', '项目一期', '补报', '与上月一致'];

/** Names of villages. */
const villageOf = (number) => `${TOWNS[number % 12]}镇第${Math.floor(number / 12) + 1}村`;
const codeOf = (number) => `4331${String(100_000 + number)}`;

const MIXED = [
  '序号',
  '单位代码',
  '单位名称',
  '指标',
  '日期',
  '完成值',
  '目标值',
  '完成率',
  '是否达标',
  '同比',
  '排名',
  '备注',
];

function* mixedRows(rows) {
  const random = seeded(12);
  for (let row = 0; row < rows; row += 1) {
    const unit = Math.floor(random() * 480);
    const value = Math.floor(random() * 1_000_000) / 100;
    const target = 1 + Math.floor(random() * 9_000);
    yield [
      row + 1,
      codeOf(unit),
      villageOf(unit),
      INDICATORS[Math.floor(random() * INDICATORS.length)],
      new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 365))),
      value,
      target,
      { formula: `F${row + 2}/G${row + 2}`, result: value / target },
      value >= target,
      Math.floor(random() * 20_000) / 10_000 - 1,
      1 + Math.floor(random() * 480),
      random() < 0.3 ? `第${row + 1}条说明:${REMARKS[3 + (row % 5)]}` : null,
    ];
  }
}

const LONG = ['单位代码', '单位名称', '指标', '月份', '完成值', '备注'];

/** Long rows as texts; every value is a number. */
function* longRows(rows) {
  const random = seeded(6);
  for (let row = 0; row < rows; row += 1) {
    const unit = Math.floor(row / 120);
    const month = 1 + (Math.floor(row / 10) % 12);
    yield [
      codeOf(unit),
      villageOf(unit),
      INDICATORS[row % 10],
      `2023年${month}月`,
      Math.floor(random() * 1_000_000) / 100,
      REMARKS[Math.floor(random() * REMARKS.length)],
    ];
  }
}

async function writeBook(path, header, rows, formats) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  });
  book.created = new Date(Date.UTC(2023, 11, 31));
  book.modified = book.created;
  const sheet = book.addWorksheet('填报表');
  sheet.columns = header.map((_, at) => ({ style: formats[at] ? { numFmt: formats[at] } : {} }));
  sheet.addRow(header).commit();
  let count = 0;
  for (const row of rows) {
    sheet.addRow(row.map((value) => (value === '' ? null : value))).commit();
    count += 1;
    if (count % 1000 === 0) await new Promise(setImmediate);
  }
  sheet.commit();
  await book.commit();
}

async function writeText(path, rows, encode) {
  const file = createWriteStream(path);
  const write = async (text) => {
    if (!file.write(encode(text))) await new Promise((resolve) => file.once('drain', resolve));
  };
  let text = `${LONG.slice(1).join(',')}\r\n`;
  for (const row of rows) {
    text += `${row
      .slice(1)
      .map((field) => (String(field).includes(',') ? `"${field}"` : field))
      .join(',')}\r\n`;
    if (text.length < 1 << 17) continue;
    await write(text);
    text = '';
  }
  await write(text);
  await new Promise((resolve) => file.end(resolve));
}

/** Writes `mixed.xlsx`, `long.xlsx`, `long-utf8.csv` and `long-gb18030.csv` below `folder`; 0 rows leave one out. */
export async function makeSheets(folder, { mixed = 100_000, long = 1_000_000, csv = 5_000_000 } = {}) {
  mkdirSync(folder, { recursive: true });
  if (mixed > 0)
    await writeBook(join(folder, 'mixed.xlsx'), MIXED, mixedRows(mixed), {
      4: 'yyyy-mm-dd',
      7: '0.00%',
      9: '0.00%',
    });
  if (long > 0) await writeBook(join(folder, 'long.xlsx'), LONG, longRows(long), {});
  if (csv === 0) return;
  await writeText(join(folder, 'long-utf8.csv'), longRows(csv), (text) => Buffer.from(text));
  await writeText(join(folder, 'long-gb18030.csv'), longRows(csv), gb18030Encoder());
}

const SCHEME = `scheme: village
title: 测速
category: 村
basis: {document: 测速用方案, status: sample}
indicators:
`;

/** Makes a project of `long-<encoding>.csv` in `folder` (roster and scheme to its facts); gives the project's folder. */
export function makeFactsProject(folder, encoding, rows) {
  const project = join(folder, `facts-${encoding}`);
  mkdirSync(project, { recursive: true });
  const items = INDICATORS.map(
    (title, at) =>
      `  - {code: item_${at + 1}, title: ${title}, measure: 个, weight: 10, method: attainment, target: 100, basis: 测速, roll-up: sum}\n`,
  );
  const units = Array.from(
    { length: Math.ceil(rows / 120) },
    (_, at) => `${at + 1},${codeOf(at)},${villageOf(at)},村\n`,
  );
  writeFileSync(join(project, 'scheme.yaml'), SCHEME + items.join(''));
  writeFileSync(join(project, 'roster.csv'), `序号,单位代码,单位名称,类别\n${units.join('')}`);
  writeFileSync(
    join(project, 'score.yaml'),
    `name: 测速\nyear: 2023\nschemes: [scheme.yaml]\nroster: {path: roster.csv}\nsheets:\n  - {path: ../long-${encoding}.csv, kind: facts, reported: period, columns: {value: 完成值}}\n`,
  );
  return project;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, mixed, long, csv] = process.argv.slice(2);
  if (!folder) throw new Error('node bench/make-sheets.js <folder> [mixed rows] [long rows] [CSV rows]');
  await makeSheets(folder, {
    mixed: mixed && Number(mixed),
    long: long && Number(long),
    csv: csv && Number(csv),
  });
}
