import { describe, expect, it } from 'vitest';
import { runTiny, TINY } from '../support/tiny-project.ts';

const CHIEFS = `scheme: chiefs
title: 正职考核
category: 正职
basis: {document: 考核办法, status: official}
indicators:
  - {code: unit_result, title: 单位考核得分, weight: 40, from: {scheme: small, unit: 所在单位, figure: total}, method: direct}
  - {code: field, title: 分管领域成效, weight: 30, from: {scheme: small, unit: 所在单位, figure: invest}, method: direct, params: {out-of: 60}}
  - {code: ballot, title: 民主测评, measure: 分, weight: 30, method: direct}
`;

const files = {
  'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[chiefs.yaml, scheme.yaml]'),
  'chiefs.yaml': CHIEFS,
  'roster.csv':
    '序号,单位代码,单位名称,类别,所在单位\n1,T01,东山镇,乡镇,\n2,T02,西河镇,乡镇,\n3,P01,东山镇主要负责人,正职,东山镇\n4,P02,西河镇主要负责人,正职,T02\n',
  'facts.csv':
    '单位,招商引资(万元),满意度,民主测评\n东山镇,90,80,\n西河镇,50,90,\n东山镇主要负责人,,,95\n西河镇主要负责人,,,85\n',
};

describe('results as facts', () => {
  it('are taken from the scheme they come from, whatever the order of the files', async () => {
    const { run, said } = await runTiny(files);
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    const [chiefs, towns] = run!.results!.assessments;
    expect([...towns!.totals.settled]).toEqual([86, 66]);
    // 86 × 40 % + 54/60 × 30 + 95 × 30 %, and 66 × 40 % + 30/60 × 30 + 85 × 30 %
    expect([...chiefs!.totals.settled]).toEqual([89.9, 66.9]);
    expect(chiefs!.facts.items[0]!.notes.get(0)?.zh).toBe('取自「小方案」2023 年 东山镇 的总分：86');
  });

  it('that go in a circle are refused', async () => {
    const circle = TINY['scheme.yaml']!.replace(
      '  - {code: happy',
      '  - {code: chief, title: 主要负责人得分, weight: 0, from: {scheme: chiefs, unit: same, figure: total}, method: direct}\n  - {code: happy',
    );
    const { diagnostics } = await runTiny({ ...files, 'scheme.yaml': circle });
    expect(diagnostics.map(({ code }) => code)).toContain('from-cycle');
  });

  it('of an earlier year are taken from its results.json', async () => {
    const earlier = JSON.stringify({
      schema: 'score-results/1',
      project: { name: '小考核', year: 2022 },
      schemes: [
        {
          code: 'small',
          units: [
            { code: 'T01', total: 70, rank: 2, grade: null },
            { code: 'T02', total: 80, rank: 1, grade: null },
          ],
        },
      ],
    });
    const scheme = `${TINY['scheme.yaml']!.replace(
      'weight: 40',
      'weight: 30',
    ).trimEnd()}\n  - {code: last_year, title: 上年得分, weight: 10, from: {scheme: small, unit: same, year: -1, figure: total}, method: direct}\n`;
    const { assessment } = await runTiny({
      'scheme.yaml': scheme,
      'score.yaml': `${TINY['score.yaml']}  - {path: results-2022.json, kind: results, year: 2022}\n`,
      'results-2022.json': earlier,
    });
    expect([...assessment.indicators[2]!.raws]).toEqual([70, 80]);
    expect([...assessment.totals.settled]).toEqual([85, 65]);
  });

  it.each([
    ['small', '联系点'],
    ['any', '联系点'],
    ['any', 'same'],
  ])('of an earlier year are found by %s, of the unit that %s names', async (from, unit) => {
    const earlier = JSON.stringify({
      schema: 'score-results/1',
      project: { name: '小考核', year: 2022 },
      schemes: [{ code: 'small', units: [{ code: 'T01', total: 70, rank: 2, grade: null }] }],
    });
    const own = `{code: last_year, title: 上年得分, weight: 10, not-reported: zero, from: {scheme: ${from}, unit: ${unit}, year: -1, figure: total}, method: direct}`;
    const { assessment } = await runTiny({
      'scheme.yaml': `${TINY['scheme.yaml']!.replace('weight: 40', 'weight: 30').trimEnd()}\n  - ${own}\n`,
      'roster.csv':
        '单位代码,单位名称,别名,类别,联系点\nT01,东山镇,东山,乡镇,东山镇\nT02,西河镇,,乡镇,东山\n',
      'score.yaml': `${TINY['score.yaml']}  - {path: results-2022.json, kind: results, year: 2022}\n`,
      'results-2022.json': earlier,
    });
    expect([...assessment.indicators[2]!.raws]).toEqual([70, unit === 'same' ? Number.NaN : 70]);
  });

  it('that are not there count as not reported', async () => {
    const { diagnostics } = await runTiny({
      ...files,
      'roster.csv': files['roster.csv'].replace('正职,东山镇', '正职,南湾镇'),
    });
    expect(diagnostics.filter(({ code }) => code === 'from-missing')).toHaveLength(2);
    expect(diagnostics.some(({ code }) => code === 'not-reported')).toBe(true);
  });

  it('say which cell of the roster is blank where nobody is named to take them from', async () => {
    const { diagnostics } = await runTiny({
      ...files,
      'roster.csv': files['roster.csv'].replace('正职,东山镇', '正职,'),
    });
    expect(
      diagnostics.filter(({ code }) => code === 'from-missing').map(({ message }) => message.zh),
    ).toEqual([
      '东山镇主要负责人的「单位考核得分」取不到数：名册的「所在单位」空白',
      '东山镇主要负责人的「分管领域成效」取不到数：名册的「所在单位」空白',
    ]);
  });

  it('say so too of an earlier year, and of a unit that belongs to none', async () => {
    const chiefs = CHIEFS.replace('unit: 所在单位, figure: total', 'unit: home, figure: total').replace(
      'unit: 所在单位, figure: invest',
      'unit: 所在单位, year: -1, figure: total',
    );
    const { said } = await runTiny({
      ...files,
      'chiefs.yaml': chiefs,
      'roster.csv': files['roster.csv'].replace('正职,东山镇', '正职,'),
    });
    const told = said.filter((line) => line.includes('from-missing') && line.includes('东山镇'));
    expect(told).toEqual([
      'warning from-missing: 东山镇主要负责人的「单位考核得分」取不到数：名册没有写所在单位',
      'warning from-missing: 东山镇主要负责人的「分管领域成效」取不到数：名册的「所在单位」空白',
    ]);
  });
});
