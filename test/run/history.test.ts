import { describe, expect, it } from 'vitest';
import { STATE } from '../../src/model/fact.ts';
import { trendRows, trendYears } from '../../src/results/trend.ts';
import { runTiny, withSheets } from '../support/tiny-project.ts';

const SCHEME = (history: string, value = "'growth(income, before(income))'"): string => `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
${history}
inputs:
  - {code: income, title: 医疗收入, measure: 万元}
indicators:
  - {code: grown, title: 收入增幅, measure: '%', weight: 60, value: ${value}, method: goalposts, params: {floor: 0, goal: 20}}
  - {code: wait, title: 等待时间, measure: 分钟, direction: down, weight: 40, method: goalposts, params: {floor: 60, goal: 10}}
`;
const SHEETS = withSheets(
  ['2021', '2022', '2023'].map((year) => `{path: ${year}.csv, kind: facts, period: ${year}}`).join('\n'),
);
const FILES = {
  'score.yaml': SHEETS,
  'facts.csv': undefined,
  'scheme.yaml': SCHEME('history: 2'),
  '2021.csv': '单位,医疗收入(万元),等待时间(分钟)\n东山镇,80,40\n西河镇,50,/\n',
  '2022.csv': '单位,医疗收入(万元),等待时间(分钟)\n东山镇,100,30\n西河镇,/,30\n',
  '2023.csv': '单位,医疗收入(万元),等待时间(分钟)\n东山镇,110,20\n西河镇,60,35\n',
};

describe('figures of the years before', () => {
  it('are read by before(x), with their cells behind the value', async () => {
    const { assessment, said } = await runTiny(FILES);
    expect(said).toEqual([]);
    expect(assessment.indicators[0]!.raws[0]).toBe(10);
    expect(assessment.indicators[0]!.weighted[0]).toBe(30);
    const trace = assessment.scheme.indicators[0]!.value!.explain((key) =>
      key === 'item:income' ? 110 : 100,
    );
    expect(trace.zh).toBe('增幅(医疗收入 = 110, 上年医疗收入 = 100) = 10');
  });

  it('that do not apply make the value not apply, and do not count as zero', async () => {
    const { assessment } = await runTiny(FILES);
    expect(assessment.indicators[0]!.states[1]).toBe(STATE.notApplicable);
    expect(assessment.indicators[1]!.weights[1]).toBe(100);
  });

  it('that are missing are refused like any other', async () => {
    const { said } = await runTiny({
      ...FILES,
      '2022.csv': '单位,医疗收入(万元),等待时间(分钟)\n东山镇,,30\n西河镇,9,30\n',
    });
    expect(said).toEqual(['error not-reported: 东山镇的「收入增幅」未填报']);
  });

  it('are passed over and said to be where the scheme keeps no history', async () => {
    const { said } = await runTiny({ ...FILES, 'scheme.yaml': SCHEME('', 'income') });
    expect(said.filter((text) => text.includes('period-outside'))).toHaveLength(2);
  });

  it.each([
    ['history: 0', "'growth(income, before(income))'", 'income'],
    ['history: 1', "'growth(income, before(before(income)))'", 'before(income)'],
    ['history: 1', "'growth(income, before(income + 1))'", 'income + 1'],
  ])('with %s the value %s is refused', async (history, value, what) => {
    const { said } = await runTiny({ ...FILES, 'scheme.yaml': SCHEME(history, value) });
    expect(said).toContain(`error expression-no-history: 没有“${what}”上一年的数。`);
  });

  it('of two years back are read by before(before(x))', async () => {
    const scheme = SCHEME('history: 2', "'growth(income, before(before(income)))'");
    const { assessment } = await runTiny({ ...FILES, 'scheme.yaml': scheme });
    expect(assessment.indicators[0]!.raws).toEqual(Float64Array.of(37.5, 20));
  });

  it('a computed indicator is not read a year before by another value', async () => {
    const scheme = `${SCHEME('history: 1')}  - {code: third, title: 第三, weight: 0, value: 'before(grown)', method: direct}\n`;
    const { said } = await runTiny({ ...FILES, 'scheme.yaml': scheme });
    expect(said.filter((text) => text.startsWith('error'))).toEqual([
      expect.stringContaining('computed-in-value'),
    ]);
  });

  it('a rule reads a computed indicator of the year before over that year’s figures', async () => {
    const scheme = `${SCHEME('history: 2')}vetoes:
  - {code: v, title: 增幅回落, when: 'before(grown) > grown', effect: bar-awards, basis: 示例}
`;
    const { assessment } = await runTiny({
      ...FILES,
      'scheme.yaml': scheme,
      '2022.csv': FILES['2022.csv'].replace('/,', '55,'),
    });
    expect(assessment.vetoes.map(({ unit, trace }) => [unit, trace.zh])).toEqual([
      [0, '上年收入增幅 = 25 > (收入增幅 = 10)'],
      [1, expect.stringMatching(/^上年收入增幅 = 10 > \(收入增幅 = 9.09/u)],
    ]);
  });
});

describe('the trend', () => {
  it('shows each year’s value, the change, and which way is better', async () => {
    const { assessment } = await runTiny(FILES);
    expect(trendYears(assessment)).toEqual([2021, 2022, 2023]);
    const shown = [...trendRows(assessment)].map(
      ({ indicator, unit, years, change, judgement, place, placeBefore }) => [
        indicator.code,
        unit.name,
        ...years.map(({ value, state }) => value ?? -state),
        change,
        judgement,
        place,
        placeBefore,
      ],
    );
    expect(shown).toEqual([
      ['grown', '东山镇', -2, 25, 10, -15, 'worse', 1, 1],
      ['grown', '西河镇', -2, -1, -1, undefined, undefined, undefined, undefined],
      ['wait', '东山镇', 40, 30, 20, -10, 'better', 1, 1],
      ['wait', '西河镇', -1, 30, 35, 5, 'worse', 2, 1],
    ]);
  });

  it('judges nothing that is only monitored, and gives it no place', async () => {
    const scheme = SCHEME('history: 1').replace(
      'direction: down, weight: 40, method: goalposts, params: {floor: 60, goal: 10}',
      'weight: 40, method: monitor',
    );
    const { assessment } = await runTiny({ ...FILES, 'scheme.yaml': scheme });
    const rows = [...trendRows(assessment)].filter(({ indicator }) => indicator.code === 'wait');
    expect(rows.map(({ change, judgement, place }) => [change, judgement, place])).toEqual([
      [-10, undefined, undefined],
      [5, undefined, undefined],
    ]);
    expect(assessment.indicators[1]!.weighted).toEqual(Float64Array.of(40, 100));
  });

  it('a monitored indicator of weight 0 is shown, adds nothing and never lags', async () => {
    const scheme = SCHEME('history: 2')
      .replace('weight: 60', 'weight: 100')
      .replace(
        'direction: down, weight: 40, method: goalposts, params: {floor: 60, goal: 10}',
        'weight: 0, method: monitor',
      );
    const { assessment, said } = await runTiny({
      ...FILES,
      'scheme.yaml': `${scheme}lists:\n  - {list: black, when: 'lagging >= 2'}\n`,
      '2022.csv': FILES['2022.csv'].replace('/,', '90,'),
    });
    expect(said).toEqual([]);
    expect(assessment.indicators[1]!.raws[0]).toBe(20);
    expect([assessment.indicators[1]!.weights[0], assessment.totals.settled[0]]).toEqual([0, 50]);
    expect(assessment.lists).toEqual([]);
  });

  it('a target beside monitor is pointed out', async () => {
    const scheme = SCHEME('history: 2').replace(
      'method: goalposts, params: {floor: 60, goal: 10}',
      'method: monitor, target: 10',
    );
    const { said } = await runTiny({ ...FILES, 'scheme.yaml': scheme });
    expect(said).toEqual([expect.stringContaining('warning target-unused')]);
  });
});
