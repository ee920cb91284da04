import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../src/base/decimal.ts';
import { ledger } from '../../src/results/ledger.ts';
import { resultsJson } from '../../src/results/results-json.ts';
import { INVEST, MONTHLY_PROJECT, monthSheets } from '../support/tiny-monthly.ts';
import { type ProjectFiles, runTiny, withIndicator } from '../support/tiny-project.ts';

const EAST = [100, 100, 100, 100, 100, 100, 50, 50, 50, 20, 20, 20];
const WEST = [100, 100, 100, 50, 50, 50, 50, 50, 50, 100, 100, 500];
/** The year is 40 % the mean of its quarters, 60 % its own result. */
const PROCESS = 'process: {rounds: quarter, weight: 0.4}\n';

const project = (more: ProjectFiles = {}, scheme = PROCESS): ProjectFiles => ({
  ...monthSheets(EAST, WEST),
  'scheme.yaml': withIndicator(INVEST, scheme),
  ...more,
});

describe('a year made of its rounds', () => {
  it('is the mean of the quarters and its own result, by the weight that the scheme gives', async () => {
    const { assessment, said } = await runTiny(project());
    expect(said).toEqual([]);
    // quarters of east: 300, 300, 150, 60 of 300 → 100, 100, 50, 20: mean 67.5; the year: 810 of 1200 → 40.5 of 60, and 80 of 100 → 32
    expect([...assessment.rounds!.means]).toEqual([67.5, 75]);
    expect([...assessment.rounds!.own]).toEqual([72.5, 96]);
    expect([...assessment.totals.settled]).toEqual([70.5, 87.6]);
  });

  it('shows in the ledger what the rounds made of the total', async () => {
    const { assessment } = await runTiny(project());
    const lines = ledger(assessment, 0);
    expect(lines.map(({ kind, points }) => [kind, points])).toEqual([
      ['indicator', 40.5],
      ['indicator', 32],
      ['process', -2],
    ]);
    expect(lines.at(-1)!.title.zh).toBe('过程与结果合成：各轮平均 67.5×40% + 年终 72.5×60%，与年终之差');
  });

  it('may be the mean of its months alone', async () => {
    const { assessment } = await runTiny(project({}, 'process: {rounds: month, weight: 1}\n'));
    // months of east: six of 100 %, three of 50 %, three of 20 %
    expect(assessment.totals.settled[0]).toBe(67.5);
  });

  it('is refused while a round is missing, and takes a total put in its place with author and reason', async () => {
    const gap = {
      '月报/2023年08月.csv': '单位,招商引资(万元)\n东山镇,/\n西河镇,/\n',
      '月报/2023年07月.csv': '单位,招商引资(万元)\n东山镇,/\n西河镇,/\n',
      '月报/2023年09月.csv': '单位,招商引资(万元)\n东山镇,/\n西河镇,/\n',
    };
    const refused = await runTiny(project(gap));
    expect(refused.said).toContain('error round-missing: 东山镇缺 2023-Q3 轮次的成绩，不能合成全年成绩');
    const rounds =
      'rounds:\n  - {scheme: small, period: 2023-Q3, total: 95, author: 市考核办, reason: 第三轮未开展, document: 市考办〔2023〕9号}\n';
    const { assessment, said, run } = await runTiny(
      project({ ...gap, 'score.yaml': `${MONTHLY_PROJECT}${rounds}` }),
    );
    expect(said.filter((text) => text.startsWith('error'))).toEqual([]);
    expect([...assessment.rounds!.means]).toEqual([78.75, 86.25]);
    const json = JSON.parse(resultsJson(run!.results!)) as { schemes: { rounds: { rounds: unknown[] }[] }[] };
    expect(json.schemes[0]!.rounds[0]!.rounds[2]).toMatchObject({
      period: '2023-Q3',
      total: 95,
      imputed: { author: '市考核办', reason: '第三轮未开展' },
    });
  });

  it('never takes a total in place of a round that has one', async () => {
    const entry = (unit: string, period = '2023-Q1', scheme = 'small') =>
      `${MONTHLY_PROJECT}rounds:\n  - {scheme: ${scheme}, unit: ${unit}, period: ${period}, total: 95, author: 市考核办, reason: 补, document: 文}\n`;
    const said = async (text: string) => (await runTiny(project({ 'score.yaml': text }))).said;
    expect(await said(entry('T01'))).toEqual([
      'error round-not-missing: 东山镇 2023-Q1 有成绩（100），不能代填',
    ]);
    expect(await said(entry('T09'))).toEqual(['error round-unknown: 没有单位「T09」，是否指「T01」？']);
    expect(await said(entry('T01', '2023-03'))).toEqual(['error round-unknown: 没有轮次「2023-03」']);
    expect(await said(entry('T01', '2023-Q1', 'smal'))).toEqual([
      'error round-unknown: 没有方案「smal」，是否指「small」？',
    ]);
  });
});

it('has a ledger whose lines add up to the total, whatever the months and the weight', async () => {
  const figures = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(figures, fc.integer({ min: 1, max: 100 }), async (east, percent) => {
      const process = `process: {rounds: quarter, weight: ${percent / 100}}\n`;
      const files = {
        ...monthSheets(east, east.toReversed()),
        'scheme.yaml': withIndicator(INVEST, process),
      };
      const { assessment } = await runTiny(files);
      for (const unit of [0, 1]) {
        const sum = ledger(assessment, unit).reduce((total, { points }) => total + points, 0);
        expect(roundHalfUp(sum, 9)).toBe(assessment.totals.settled[unit]);
      }
    }),
    { numRuns: 25 },
  );
});

it('tells which sums came in December beyond the limit, with the curve', async () => {
  const { run } = await runTiny(project({}, 'cramming: {share: 0.3}\n'));
  const json = JSON.parse(resultsJson(run!.results!)) as { schemes: { cramming: unknown[] }[] };
  // west: 500 of 1300
  expect(json.schemes[0]!.cramming).toEqual([
    { unit: 'T02', indicator: 'invest', share: 0.384615384615385, months: WEST },
  ]);
  const { run: calm } = await runTiny(project({}, 'cramming: {share: 0.4}\n'));
  expect(resultsJson(calm!.results!)).not.toContain('"cramming"');
});
