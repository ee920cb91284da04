import { describe, expect, it } from 'vitest';
import { assessYaml, type Entrant } from '../support/assess-yaml.ts';

const scheme = (pool: string): string => `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
pool: ${pool}
defaults: {not-applicable: peer-mean}
indicators:
  - {code: a, title: 甲项, weight: 50, method: ratio-to-best}
  - {code: b, title: 乙项, weight: 50, method: direct, params: {out-of: 100}}
grades: [{name: 优秀, quota: {ratio: 0.5}}, {name: 其他}]
lists: [{list: red, when: 'rank <= 1'}, {list: black, when: 'rank_from_last <= 1'}]
`;

const entrants: readonly Entrant[] = [
  { code: 't1', columns: { 类型: '乡镇' }, values: { a: 100, b: 80 } },
  { code: 't2', columns: { 类型: '乡镇' }, values: { a: 50, b: 60 } },
  { code: 's1', columns: { 类型: '街道' }, values: { a: 20, b: 70 } },
  { code: 's2', columns: { 类型: '街道' }, values: { a: 10, b: '/' } },
];

describe('the pool', () => {
  it('governs peer methods, peer mean, ranks, quotas and lists alike', () => {
    const { assessment } = assessYaml(scheme('[类型]'), entrants);
    expect([...assessment.indicators[0]!.normalised]).toEqual([100, 50, 100, 50]);
    expect(assessment.indicators[1]!.normalised[3]).toBe(70);
    expect([...assessment.ranks]).toEqual([1, 2, 1, 2]);
    expect(assessment.grades.map((grade) => grade?.name)).toEqual(['优秀', '其他', '优秀', '其他']);
    expect(assessment.lists.map(({ list, unit }) => [list, unit])).toEqual([
      ['red', 0],
      ['red', 2],
      ['black', 1],
      ['black', 3],
    ]);
  });

  it('is the whole category where the scheme names none', () => {
    const { assessment } = assessYaml(scheme('[]'), entrants);
    expect([...assessment.indicators[0]!.normalised]).toEqual([100, 50, 20, 10]);
    expect(assessment.indicators[1]!.normalised[3]).toBe(70);
    expect([...assessment.ranks]).toEqual([1, 2, 3, 4]);
    expect(assessment.pools).toEqual(['c']);
  });

  it('of one unit still has a rank, a best and a last', () => {
    const { assessment, faults } = assessYaml(scheme('[类型]'), [entrants[0]!]);
    expect(faults.hasErrors()).toBe(false);
    expect([...assessment.ranks]).toEqual([1]);
  });

  it('knows the change of place where last year is known, and says what it cannot decide otherwise', () => {
    const text = scheme('[类型]').replace("'rank_from_last <= 1'", "'change < 0'");
    const before = { total: 80, grade: undefined };
    const known = entrants.map((entrant, index) => ({
      ...entrant,
      before: { ...before, rank: [2, 1, 1, 2][index] },
    }));
    expect(
      assessYaml(text, known)
        .assessment.lists.filter(({ list }) => list === 'black')
        .map(({ unit }) => unit),
    ).toEqual([1]);
    expect(assessYaml(text, entrants).faults.diagnostics.map(({ code }) => code)).toEqual(['rule-undecided']);
  });
});
