import { describe, expect, it } from 'vitest';
import { runTiny, withSheets } from '../support/tiny-project.ts';

/** Invented figures of six invented countries: no real country, no real index. */
const COUNTRIES = [
  // name, group, 产值, 进出口, 航线, 关税, 留学, 会议
  ['示例国甲', '东', 200, 150, 12, 4, 30, 8],
  ['示例国乙', '东', 400, 180, 15, 8, 45, 6],
  ['示例国丙', '东', 100, 90, 11, undefined, 20, 9],
  ['示例国丁', '西', 500, 200, 14, 2, 60, 4],
  ['示例国戊', '西', 250, 75, 300, 10, 15, 5],
  ['示例国己', '西', 300, 240, 13, 6, 25, 2],
] as const;

const SCHEME = `scheme: connectivity
title: 互联互通指数(虚构)
category: 国家
aggregate: geometric
total: 100
rounding: {decimals: 6, at: total}
basis: {document: 自拟, status: sample}
defaults:
  not-reported: group-mean
  group: 片区
  treat: {winsorise: {skew: 2, kurtosis: 3.5, most: 5}}
inputs:
  - {code: gdp, title: 地区生产总值, measure: 亿元}
  - {code: trade, title: 进出口总额, measure: 亿元}
dimensions:
  - code: physical
    title: 设施联通
    weight: 60
    aggregate: mean
    weights: critic
    minimum-share: 0.6
    indicators:
      - {code: openness, title: 外贸依存度, weight: 1, value: 'trade / gdp', method: min-max}
      - {code: flights, title: 直飞航线, measure: 条, weight: 1, method: min-max}
      - {code: tariff, title: 平均关税, measure: '%', weight: 1, direction: down, method: min-max}
  - code: social
    title: 民心相通
    weight: 40
    aggregate: mean
    weights: entropy
    indicators:
      - {code: students, title: 留学生, measure: 人, weight: 1, method: ratio-to-best}
      - {code: meetings, title: 会议, measure: 次, weight: 1, method: ratio-to-best}
`;

const files = {
  'score.yaml': withSheets('{path: facts.csv, kind: facts}'),
  'scheme.yaml': SCHEME,
  'roster.csv': `单位代码,单位名称,类别,片区\n${COUNTRIES.map(([name, group], at) => `C${at},${name},国家,${group}\n`).join('')}`,
  'facts.csv': `单位,地区生产总值(亿元),进出口总额(亿元),直飞航线,平均关税,留学生,会议\n${COUNTRIES.map(
    ([name, , ...values]) => `${[name, ...values.map((value) => value ?? '')].join(',')}\n`,
  ).join('')}`,
};

// What follows is the index in the textbooks' formulas, sharing no line with the product.
const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
const sd = (xs: readonly number[]): number =>
  Math.sqrt(xs.map((x) => (x - mean(xs)) ** 2).reduce((a, b) => a + b, 0) / (xs.length - 1));
/** As Excel documents SKEW: n ÷ ((n − 1)(n − 2)) × Σ((x − x̄) ÷ s)³. */
const skew = (xs: readonly number[]): number => {
  const n = xs.length;
  return (n / ((n - 1) * (n - 2))) * xs.map((x) => ((x - mean(xs)) / sd(xs)) ** 3).reduce((a, b) => a + b, 0);
};
/** As Excel documents KURT. */
const kurt = (xs: readonly number[]): number => {
  const n = xs.length;
  const fourth = xs.map((x) => ((x - mean(xs)) / sd(xs)) ** 4).reduce((a, b) => a + b, 0);
  return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
};
const correlation = (xs: readonly number[], ys: readonly number[]): number =>
  xs.map((x, at) => (x - mean(xs)) * (ys[at]! - mean(ys))).reduce((a, b) => a + b, 0) /
  ((xs.length - 1) * sd(xs) * sd(ys));
const minMax = (xs: readonly number[], sign: 1 | -1 = 1): readonly number[] => {
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  return xs.map((x) => (sign === 1 ? x - low : high - x) / (high - low));
};
const toOne = (weights: readonly number[]): readonly number[] =>
  weights.map((weight) => weight / weights.reduce((a, b) => a + b, 0));
const weighted = (weights: readonly number[], columns: readonly (readonly number[])[]): readonly number[] =>
  columns[0]!.map((_, row) =>
    weights.map((weight, at) => weight * columns[at]![row]!).reduce((a, b) => a + b, 0),
  );

function byHand() {
  // 1 denominators and gaps: the mean tariff of 甲 and 乙, (4 + 8) ÷ 2 = 6
  const openness = COUNTRIES.map((row) => row[3] / row[2]);
  const tariff = COUNTRIES.map((row) => row[5] ?? (4 + 8) / 2);
  // 2 outliers: of the flights only, whose 300 becomes the next highest, 15
  const flights = COUNTRIES.map((row) => row[4] as number);
  const drawnIn = flights.map((value) => (value === 300 ? 15 : value));
  // 3 normalising
  const physical = [minMax(openness), minMax(drawnIn), minMax(tariff, -1)];
  const [students, meetings] = [COUNTRIES.map((row) => row[6] / 60), COUNTRIES.map((row) => row[7] / 9)];
  // 4 weights: CRITIC s × Σ(1 − r); entropy 1 + Σ p ln p ÷ ln n
  const critic = toOne(
    physical.map(
      (column) =>
        sd(column) * physical.map((other) => 1 - correlation(column, other)).reduce((a, b) => a + b, 0),
    ),
  );
  const entropy = toOne(
    [students, meetings].map((column) => {
      const parts = toOne(column);
      return 1 + parts.map((part) => part * Math.log(part)).reduce((a, b) => a + b, 0) / Math.log(6);
    }),
  );
  // 5 putting together: weighted means, then the weighted geometric mean of both pillars
  const first = weighted(critic, physical);
  const second = weighted(entropy, [students, meetings]);
  const index = first.map((share, row) => 100 * share ** 0.6 * second[row]! ** 0.4);
  return { flights, drawnIn, openness, tariff, critic, entropy, index };
}

describe('an invented composite index in five stages', () => {
  it('needs its outlier drawn in once, and no other', () => {
    const { flights, drawnIn, openness, tariff } = byHand();
    expect([skew(flights) > 2, kurt(flights) > 3.5]).toEqual([true, true]);
    for (const column of [drawnIn, openness, tariff])
      expect(Math.abs(skew(column)) <= 2 || kurt(column) <= 3.5).toBe(true);
  });

  it('comes out as by hand, stage by stage', async () => {
    const { assessment, said } = await runTiny(files);
    const { critic, entropy, index } = byHand();
    expect(said.filter((one) => one.startsWith('error'))).toEqual([]);
    const [openness, flights, tariff] = assessment.indicators;
    expect([...openness!.raws]).toEqual([0.75, 0.45, 0.9, 0.4, 0.3, 0.8]);
    expect([...tariff!.raws]).toEqual([4, 8, 6, 2, 10, 6]);
    expect([...flights!.raws]).toEqual([12, 15, 11, 14, 15, 13]);
    expect(assessment.treated).toEqual([{ indicator: 1, unit: 4, before: 300, after: 15 }]);
    const weightsBy = (by: string) => assessment.computedWeights.find((one) => one.by === by)!.weights;
    for (const [by, wanted] of [
      ['critic', critic],
      ['entropy', entropy],
    ] as const)
      for (const [at, weight] of weightsBy(by).entries()) expect(weight).toBeCloseTo(wanted[at]!, 12);
    for (const [unit, total] of [...assessment.totals.settled].entries())
      expect(total).toBeCloseTo(index[unit]!, 6);
    const order = [...index].sort((a, b) => b - a);
    expect([...assessment.ranks]).toEqual(index.map((own) => order.indexOf(own) + 1));
  });
});
