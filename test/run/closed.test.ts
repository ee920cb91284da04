import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultsJson } from '../../src/results/results-json.ts';
import {
  command,
  type ProjectFiles,
  runTiny,
  TINY,
  withFolder,
  withIndicator,
  withSheets,
} from '../support/tiny-project.ts';

const SHEETS = '{path: facts.csv, kind: facts}';
const CORRECTIONS = `${SHEETS}\n{path: 更正.csv, kind: corrections}`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const closing = (file: string, period = '2023'): string =>
  `closed:\n  - {period: ${period}, results: 关账/${period}.json, sha256: ${hashOf(file)}}\n`;
const correction = (before: number, after: number, document = '示例〔2024〕1号'): string =>
  `单位,指标,期间,原值,新值,计量单位,理由,批准人,文号\n西河镇,招商引资,2023,${before},${after},万元,复核属实,考核委员会,${document}\n`;
const FACTS = (invest: number): string => `单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,${invest},90\n`;

/** The year's results of the tiny project, as they are closed. */
const closed = async (files: ProjectFiles = {}): Promise<string> =>
  resultsJson((await runTiny(files)).run!.results!);

const rerun = (file: string, files: ProjectFiles = {}, sheets = SHEETS) =>
  runTiny({ 'score.yaml': withSheets(sheets, closing(file)), '关账/2023.json': file, ...files });

const told = (said: readonly string[]): readonly string[] =>
  said.filter((line) => / closed-/u.test(line.slice(0, 24)));

describe('a closed period', () => {
  it('whose figures are as they were closed is let be, and its file is an input of the run', async () => {
    const file = await closed();
    const { said, run } = await rerun(file);
    expect(told(said)).toEqual([]);
    expect(run!.results!.inputs.map(({ file: name }) => name)).toContain('关账/2023.json');
    expect(resultsJson(run!.results!)).not.toContain('lateChanges');
  });

  it('is refused where a figure differs and no correction says so, with both values and the cell', async () => {
    const { diagnostics, said } = await rerun(await closed(), { 'facts.csv': FACTS(55) });
    expect(told(said)).toEqual([
      'error closed-differs: 2023 已关账：西河镇「招商引资」关账时是 50，现在是 55，没有更正',
    ]);
    expect(diagnostics.find(({ code }) => code === 'closed-differs')!.at).toMatchObject({
      file: 'facts.csv',
      row: 3,
      column: 2,
    });
  });

  it('is shown as changed late where a correction is the whole of the difference', async () => {
    const { said, run } = await rerun(await closed(), { '更正.csv': correction(50, 60) }, CORRECTIONS);
    expect(told(said)).toEqual([
      'note closed-corrected: 关账后更正：2023 西河镇「招商引资」关账时是 50，现在是 60（示例〔2024〕1号）',
    ]);
    expect(JSON.parse(resultsJson(run!.results!)).lateChanges).toEqual([
      {
        period: '2023',
        scheme: 'small',
        unit: 'T02',
        indicator: 'invest',
        closed: 50,
        closedState: 'value',
        now: 60,
        nowState: 'value',
        corrections: [{ document: '示例〔2024〕1号', at: '更正.csv!E2' }],
      },
    ]);
  });

  it('is refused where the figure was changed beside the correction', async () => {
    const files = { 'facts.csv': FACTS(55), '更正.csv': correction(55, 60) };
    const { said } = await rerun(await closed(), files, CORRECTIONS);
    expect(told(said)).toEqual([
      'error closed-differs: 2023 已关账：西河镇「招商引资」关账时是 50，现在是 60，更正 示例〔2024〕1号 说明不了全部的差别',
    ]);
  });

  it('that was closed with a correction knows it, and tells the next one from it', async () => {
    const first = correction(50, 60);
    const file = await closed({ 'score.yaml': withSheets(CORRECTIONS), '更正.csv': first });
    expect(told((await rerun(file, { '更正.csv': first }, CORRECTIONS)).said)).toEqual([]);
    const both = `${first}${correction(60, 70, '示例〔2024〕2号').split('\n')[1]}\n`;
    const { said } = await rerun(file, { '更正.csv': both }, CORRECTIONS);
    expect(told(said)).toEqual([
      'note closed-corrected: 关账后更正：2023 西河镇「招商引资」关账时是 60，现在是 70（示例〔2024〕2号）',
    ]);
  });

  it('is refused where a unit with figures is there no more', async () => {
    const { said } = await rerun(await closed(), {
      'roster.csv': '序号,单位代码,单位名称,别名,类别\n1,T01,东山镇,东山,乡镇\n',
      'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n',
    });
    expect(told(said)).toEqual([
      'error closed-differs: 2023 已关账：西河镇「招商引资」关账时是 50，现在是 —，没有更正',
      'error closed-differs: 2023 已关账：西河镇「满意度」关账时是 90，现在是 —，没有更正',
    ]);
  });

  it('warns of an event that came late, which no correction can tell', async () => {
    const events = (rows: string): ProjectFiles => ({
      'scheme.yaml': `${TINY['scheme.yaml']}adjustments: [{code: plus, title: 加分, kind: bonus, events: 加分}]\n`,
      '加分.csv': `单位,类别,事项,分值\n东山镇,加分,表彰,1\n${rows}`,
    });
    const sheets = `${SHEETS}\n{path: 加分.csv, kind: events}`;
    const file = await closed({ ...events(''), 'score.yaml': withSheets(sheets) });
    expect(told((await rerun(file, events(''), sheets)).said)).toEqual([]);
    expect(told((await rerun(file, events('西河镇,加分,补报,2\n'), sheets)).said)).toEqual([
      'warning closed-rest: 2023 已关账：西河镇「加分」关账时是 —，现在是 2',
    ]);
  });

  it('whose file has changed is refused', async () => {
    const file = await closed();
    const { said } = await runTiny({
      'score.yaml': withSheets(SHEETS, closing(file)),
      '关账/2023.json': `${file} `,
    });
    expect(told(said)[0]).toMatch(/^error closed-hash: 2023 关账的结果 关账\/2023\.json 变了/u);
  });

  it('of a part of the year is held against the months it was closed for', async () => {
    const monthly = withIndicator(
      '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 100}',
    );
    const rows = (march: number): string =>
      `单位,指标,月份,数值(万元)\n${Array.from({ length: 12 }, (_, month) => `东山镇,招商引资,${month + 1}月,5\n西河镇,招商引资,${month + 1}月,${month === 2 ? march : 5}\n`).join('')}`;
    const figure = (raw: number | null, state = 'value') => ({ state, raw, cells: [] });
    const unit = (code: string, raw: number) => ({
      code,
      total: 0,
      indicators: [
        { code: 'invest', target: 100, ...figure(raw) },
        { code: 'happy', ...figure(null, 'not-due') },
      ],
    });
    const file = JSON.stringify({
      schema: 'score-results/1',
      project: { name: '小考核', year: 2023 },
      schemes: [
        { code: 'small', title: '小方案', period: '2023-Q1', units: [unit('T01', 15), unit('T02', 15)] },
      ],
    });
    const run = (march: number) =>
      runTiny({
        'scheme.yaml': monthly,
        'score.yaml': withSheets(`${SHEETS}\n{path: 月报.csv, kind: facts}`, closing(file, '2023-Q1')),
        'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
        '月报.csv': rows(march),
        '关账/2023-Q1.json': file,
      });
    expect(told((await run(5)).said)).toEqual([]);
    expect(told((await run(6)).said)).toEqual([
      'error closed-differs: 2023-Q1 已关账：西河镇「招商引资」关账时是 15，现在是 16，没有更正',
    ]);
  });
});

describe('a quarter or month that was closed with its own results', () => {
  const MONTHLY = withIndicator(
    '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 100, pace: linear}',
  );
  const months = (values: readonly number[]): string =>
    `单位,指标,月份,数值(万元)\n${values.map((value, at) => `东山镇,招商引资,${at + 1}月,5\n西河镇,招商引资,${at + 1}月,${value}\n`).join('')}`;
  const project = (values: readonly number[], more = '', sheets = ''): Record<string, string> => ({
    ...TINY,
    'scheme.yaml': MONTHLY,
    'score.yaml': withSheets(
      `{path: facts.csv, kind: facts, period: '2023'}\n{path: 月报.csv, kind: facts}${sheets}`,
      more,
    ),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    '月报.csv': months(values),
  });

  it.each([
    ['quarterly', '2023-Q1', 'results.json'],
    ['monthly', '2023-03', 'monitoring.json'],
  ])('by score %s stays as it was when later months come, and is frozen', async (name, period, json) => {
    const file = await withFolder(project([5, 6, 7]), async (folder) => {
      const argv = [name, '.', '--period', period, '--out', 'q', '--quiet', '--lang', 'zh'];
      const { code, err } = await command(folder, argv);
      expect([code, err]).toEqual([0, '']);
      return readFile(join(folder, 'q', json), 'utf8');
    });
    const later = async (values: readonly number[], sheets = '', more: Record<string, string> = {}) => {
      const files = { ...project(values, closing(file, period), sheets), ...more };
      return told((await runTiny({ ...files, [`关账/${period}.json`]: file })).said);
    };
    expect(await later([5, 6, 7, 8, 1, 9, 0, 3, 2, 1, 5, 6])).toEqual([]);
    expect(await later([5, 9, 7, 8, 1, 9, 0, 3, 2, 1, 5, 6])).toEqual([
      `error closed-differs: ${period} 已关账：西河镇「招商引资」关账时是 18，现在是 21，没有更正`,
    ]);
    const row =
      '单位,指标,期间,原值,新值,计量单位,理由,批准人,文号\n西河镇,招商引资,2023-02,6,9,万元,复核属实,考核委员会,示例〔2024〕1号\n';
    const corrected = await later(
      [5, 6, 7, 8, 1, 9, 0, 3, 2, 1, 5, 6],
      '\n{path: 更正.csv, kind: corrections}',
      {
        '更正.csv': row,
      },
    );
    expect(corrected).toEqual([
      `note closed-corrected: 关账后更正：${period} 西河镇「招商引资」关账时是 18，现在是 21（示例〔2024〕1号）`,
    ]);
  });
});
