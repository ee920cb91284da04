import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sum } from '../../src/base/sum.ts';
import { assessmentWorkbook } from '../../src/reports/documents/assessment-workbook.ts';
import type { Sheet } from '../../src/reports/documents/workbook.ts';
import { writeWorkbook } from '../../src/reports/writers/workbook.ts';
import { ledger } from '../../src/results/ledger.ts';
import { readBack } from '../support/dump-workbook.ts';
import {
  command,
  type ProjectFiles,
  runTiny,
  TINY,
  withFolder,
  withSheets,
} from '../support/tiny-project.ts';

const FILES: ProjectFiles = {
  'scheme.yaml': `${TINY['scheme.yaml']}tracks: {rule: reconcile, tolerance: {relative: 0.05}, integrity: {comparisons: 1}}\n`,
  'score.yaml': withSheets(
    '{path: facts.csv, kind: facts}\n{path: s.csv, kind: facts, track: system}\n{path: 核查.csv, kind: verification}',
  ),
  's.csv': '单位,招商引资(万元)\n东山镇,60\n西河镇,50\n',
  '核查.csv':
    '单位,指标,期间,核查结果,核定值(万元),处理,扣分,证据,日期,核查方式\n东山镇,满意度,2023,不实,,作废、扣分,1.5,回访记录 3 号,2023-12-01,四不两直\n',
};

const isOf = (name: string) => (sheet: Sheet) => sheet.name === name;
const cellsOf = (sheet: Sheet | undefined): unknown[][] =>
  [...sheet!.rows()].map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? cell.value : cell)));

test('the workbook shows integrity, differences, findings and coverage; thresholds are printed', async () => {
  const { run, assessment } = await runTiny(FILES);
  const { sheets } = assessmentWorkbook(assessment, run!.results!, 'zh');
  const integrity = sheets.find(isOf('数据诚信'));
  expect(cellsOf(integrity)).toEqual([
    ['东山镇', 2, 0, 0, 1, 0, 50, '高报', ''],
    ['西河镇', 1, 1, 100, 0, 0, 0, '无', ''],
  ]);
  expect(integrity!.subtitles).toContain('允许差：相差 5%以内（指标另有规定的按指标）');
  expect(integrity!.subtitles).toContain('比对 1 个数以上、其中 66.7% 以上高报的，为系统性高报');
  expect(cellsOf(sheets.find(isOf('渠道差异')))).toEqual([
    ['东山镇', '招商引资', '2023', '系统', 60, 's.csv!B2', '填报', 90, 'facts.csv!B2'],
  ]);
  expect(cellsOf(sheets.find(isOf('核查结果')))).toEqual([
    [
      '东山镇',
      '满意度',
      '2023',
      '不实',
      undefined,
      '扣分、作废',
      1.5,
      '回访记录 3 号',
      '2023-12-01',
      '四不两直',
      '核查.csv!D2',
    ],
  ]);
  expect(
    cellsOf(sheets.find(isOf('核查覆盖'))).map(([, name, times, , , , , , state]) => [name, times, state]),
  ).toEqual([
    ['东山镇', 1, ''],
    ['西河镇', 0, '从未核查'],
    ['招商引资', 0, '从未核查'],
    ['满意度', 1, ''],
  ]);
  const happenings = cellsOf(sheets.find(isOf('加减分与否决')));
  expect(happenings).toEqual([
    [
      '扣分',
      '东山镇',
      '核查扣分',
      1.5,
      1.5,
      '',
      '满意度 2023，2023-12-01，回访记录 3 号，1.5 分',
      '核查.csv!D2',
    ],
  ]);
  const quality = cellsOf(sheets.find(isOf('数据质量')));
  expect(quality).toContainEqual([
    '核查作废',
    '东山镇',
    '满意度',
    '该指标核查作废',
    '按零分计',
    'facts.csv!C2',
  ]);
});

test('without a second track and without findings the workbook has none of these sheets', async () => {
  const { run, assessment } = await runTiny();
  const names = assessmentWorkbook(assessment, run!.results!, 'zh').sheets.map(({ name }) => name);
  for (const name of ['数据诚信', '渠道差异', '核查结果', '核查覆盖']) expect(names).not.toContain(name);
});

test('the English workbook is written and read back', async () => {
  const { run, assessment } = await runTiny(FILES);
  const bytes = await writeWorkbook(assessmentWorkbook(assessment, run!.results!, 'en'), () => undefined);
  const book = await readBack(bytes);
  expect(book.worksheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Integrity', 'Tracks', 'Findings', 'Coverage']),
  );
});

test('the lines of the ledger add up where findings void and deduct', async () => {
  const { assessment } = await runTiny(FILES);
  const lines = ledger(assessment, 0);
  expect(lines.map(({ title, points }) => [title.zh, points])).toEqual([
    ['招商引资', 36],
    ['满意度', 0],
    ['核查扣分', -1.5],
  ]);
  expect(sum(lines.map(({ points }) => points))).toBe(assessment.totals.settled[0]);
});

test('the blank register of verifications, filled in, is read as it stands', async () => {
  await withFolder({ ...TINY, ...FILES }, async (folder) => {
    expect((await command(folder, ['sheets', '--lang', 'zh'])).code).toBe(0);
    const file = join(folder, '空白收数表', '核查.xlsx');
    const book = await readBack(await readFile(file));
    const [sheet] = book.worksheets;
    sheet!.eachRow((row) => {
      if (row.getCell(1).value === '单位')
        sheet!.getRow(row.number + 1).values = [
          '东山镇',
          '招商引资',
          '2023',
          '不实',
          70,
          '万元',
          '替换',
          '',
          '台账 1 号',
          '2023-12-01',
          '四不两直',
        ];
    });
    const filled = Buffer.from(await book.xlsx.writeBuffer());
    const { assessment, said } = await runTiny({
      ...FILES,
      '核查.csv': undefined,
      '核查.xlsx': filled,
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 核查.xlsx, kind: verification}'),
    });
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(assessment.facts.findings).toMatchObject([
      { value: 70, actions: ['replace'], evidence: '台账 1 号' },
    ]);
    await writeFile(join(folder, '核查.xlsx'), filled);
    const seen = await command(folder, ['inspect', '核查.xlsx', '--project', '.', '--lang', 'zh']);
    expect(seen.out).not.toContain('备注一类');
  });
});
