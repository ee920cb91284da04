import { describe, expect, it } from 'vitest';
import { assessYaml } from '../support/assess-yaml.ts';

const text = (
  aggregate: string,
  rounding = '{decimals: 2, mode: half-up, at: total, rank: rounded}',
  weights = [1, 3],
): string => `
scheme: s
title: 示例
category: c
aggregate: ${aggregate}
basis: {document: 自拟, status: sample}
rounding: ${rounding}
indicators:
  - {code: a, title: 甲项, weight: ${weights[0]}, method: direct, params: {out-of: 100}}
  - {code: b, title: 乙项, weight: ${weights[1]}, method: direct, params: {out-of: 100}}
`;

const total = (scheme: string, a: number, b: number): number =>
  assessYaml(scheme, [{ code: 'u', values: { a, b } }]).assessment.totals.settled[0]!;

describe('putting scores together', () => {
  it.each([
    ['mean', 70],
    ['geometric', 67.27], // (40 × 80³)^(1/4)
    ['harmonic', 64], // 4 ÷ (1/40 + 3/80)
    ['min', 40],
  ])('by %s', (aggregate, expected) => {
    expect(total(text(aggregate), 40, 80)).toBe(expected);
  });

  it('is zero under the geometric and harmonic mean when one part is', () => {
    expect(total(text('geometric'), 0, 80)).toBe(0);
    expect(total(text('harmonic'), 0, 80)).toBe(0);
  });

  it('is zero, and no bug, under the harmonic mean of a part too small to take one over', () => {
    expect(total(text('harmonic'), 1e-308, 80)).toBe(0);
  });

  it('rescales a section whose children weigh something else', () => {
    const scheme = `
scheme: s
title: 双百分制
category: c
basis: {document: 自拟, status: sample}
dimensions:
  - code: party
    title: 党建
    weight: 30
    rescale: true
    indicators: [{code: a, title: 党建考核, weight: 100, method: direct, params: {out-of: 100}}]
  - code: economy
    title: 经济社会
    weight: 70
    rescale: true
    indicators: [{code: b, title: 发展考核, weight: 100, method: direct, params: {out-of: 100}}]
`;
    expect(total(scheme, 90, 80)).toBe(83);
  });

  it('scores out of 1000 as well as out of 100', () => {
    const thousand = text('sum', undefined, [400, 600]).replace(
      'aggregate: sum',
      'aggregate: sum\ntotal: 1000',
    );
    expect(total(thousand, 90, 80)).toBe(840);
  });
});

describe('rounding', () => {
  const thirds = (at: string): string => `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
rounding: {decimals: 2, mode: half-up, at: ${at}, rank: rounded}
dimensions:
  - code: d
    title: 维度
    indicators:
      - {code: a, title: 甲项, weight: 50, method: attainment, target: 3}
      - {code: b, title: 乙项, weight: 50, method: attainment, target: 3}
`;

  it.each([
    ['indicator', 33.34, [16.67, 16.67]],
    ['dimension', 33.33, [50 / 3, 50 / 3]],
    ['total', 33.33, [50 / 3, 50 / 3]],
  ] as const)('happens at the level the scheme names: %s', (at, expected, lines) => {
    const { assessment } = assessYaml(thirds(at), [{ code: 'u', values: { a: 1, b: 1 } }]);
    expect(assessment.totals.settled[0]).toBe(expected);
    assessment.indicators.forEach(({ weighted }, index) => {
      expect(weighted[0]).toBeCloseTo(lines[index]!, 12);
    });
  });

  it('ranks by the rounded total unless the scheme says exact', () => {
    const scheme = (rank: string): string =>
      text('mean', `{decimals: 0, mode: half-up, at: total, rank: ${rank}}`, [1, 1]);
    const entrants = [
      { code: 'x', values: { a: 80.2, b: 80.2 } },
      { code: 'y', values: { a: 80.4, b: 80.4 } },
    ];
    expect([...assessYaml(scheme('rounded'), entrants).assessment.ranks]).toEqual([1, 1]);
    expect([...assessYaml(scheme('exact'), entrants).assessment.ranks]).toEqual([2, 1]);
  });
});

describe('caps', () => {
  it('hold at indicator, dimension, adjustment and total', () => {
    const scheme = `
scheme: s
title: 示例
category: c
cap: 101
basis: {document: 自拟, status: sample}
dimensions:
  - code: d
    title: 维度
    cap: 61
    indicators:
      - {code: a, title: 甲项, weight: 30, cap: 31, method: attainment, target: 10, params: {cap: 2}}
      - {code: b, title: 乙项, weight: 30, method: attainment, target: 10, params: {cap: 2}}
  - code: e
    title: 其他
    indicators: [{code: c, title: 丙项, weight: 40, method: direct, params: {out-of: 100}}]
adjustments:
  - {code: plus, title: 加分, kind: bonus, events: 加分, cap: 3}
adjustments-cap: {bonus: 2}
`;
    const { assessment } = assessYaml(scheme, [
      { code: 'u', values: { a: 20, b: 11, c: 97 }, events: [{ kind: '加分', points: 4 }] },
    ]);
    expect(assessment.indicators[0]!.weighted[0]).toBe(31);
    expect(assessment.dimensions[0]!.points[0]).toBe(61);
    expect(assessment.adjustments[0]).toMatchObject({ claimed: 4, points: 3 });
    expect(assessment.bonus[0]).toBe(2);
    expect(assessment.totals.settled[0]).toBe(101);
  });
});
