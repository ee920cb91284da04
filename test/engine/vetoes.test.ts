import { describe, expect, it } from 'vitest';
import { assessYaml, type Entrant } from '../support/assess-yaml.ts';

const scheme = (vetoes: string, more = ''): string => `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
events: [事故, 违纪]
dimensions:
  - code: d
    title: 维度
    indicators: [{code: a, title: 甲项, weight: 60, method: direct, params: {out-of: 100}}]
  - code: e
    title: 其他
    indicators: [{code: b, title: 乙项, weight: 40, method: direct, params: {out-of: 100}}]
vetoes:
${vetoes}
grades: [{name: 优秀, min: 90, award: true}, {name: 良好, min: 80}, {name: 合格, min: 60}, {name: 不合格}]
lists:
  - {list: red, when: 'rank <= 1', reason: 第一名}
  - {list: black, when: 'vetoed', reason: 一票否决}
${more}`;

const entrants: readonly Entrant[] = [
  { code: '甲', values: { a: 95, b: 95 }, events: [{ kind: '事故', matter: '坍塌' }] },
  { code: '乙', values: { a: 85, b: 85 } },
  { code: '丙', values: { a: 70, b: 70 } },
];

const veto = (effect: string): string =>
  `  - {code: v, title: 事故否决, when: '事故 > 0', ${effect}, basis: 示例}`;
const gradesOf = (text: string) => {
  const { assessment } = assessYaml(text, entrants);
  return {
    grades: assessment.grades.map((grade) => grade?.name),
    ranks: [...assessment.ranks],
    totals: [...assessment.totals.settled],
    assessment,
  };
};

describe('a veto', () => {
  it('to the lowest grade puts the unit there and last, keeps its score and says why', () => {
    const { grades, ranks, totals, assessment } = gradesOf(scheme(veto('effect: lowest-grade')));
    expect(grades).toEqual(['不合格', '良好', '合格']);
    expect(ranks).toEqual([3, 1, 2]);
    expect(totals[0]).toBe(95);
    expect(assessment.vetoes[0]).toMatchObject({
      unit: 0,
      trace: { zh: '事故 = 1 > 0' },
      events: [{ matter: '坍塌' }],
    });
    expect(assessment.lists.map(({ list, unit }) => [list, unit])).toEqual([
      ['red', 1],
      ['black', 0],
    ]);
  });

  it.each([
    ['unranked', [0, 1, 2]],
    ['ranked', [1, 2, 3]],
  ])('leaves the unit %s where the scheme says so', (vetoed, ranks) => {
    expect(gradesOf(scheme(veto('effect: lowest-grade'), `vetoed: ${vetoed}`)).ranks).toEqual(ranks);
  });

  it('keeps a vetoed first place off the red list', () => {
    const { assessment } = gradesOf(scheme(veto('effect: lowest-grade'), 'vetoed: ranked'));
    expect(assessment.lists.filter(({ list }) => list === 'red')).toEqual([]);
    expect(assessment.leftOff.map(({ unit, reason }) => [unit, reason.zh])).toEqual([
      [0, '因一票否决不列入（原由：第一名（名次 = 1 ≤ 1））'],
    ]);
  });

  it('bars the top grade only', () => {
    expect(gradesOf(scheme(veto('effect: bar-top-grade'))).grades).toEqual(['良好', '良好', '合格']);
  });

  it('caps the grade', () => {
    expect(gradesOf(scheme(veto('effect: cap-grade, grade: 合格'))).grades).toEqual(['合格', '良好', '合格']);
  });

  it('bars from awards: no red list, no award grade, place and score kept', () => {
    const { grades, ranks, assessment } = gradesOf(scheme(veto('effect: bar-awards')));
    expect(ranks).toEqual([1, 2, 3]);
    expect(grades[0]).toBe('良好');
    expect(assessment.lists.filter(({ list }) => list === 'red')).toEqual([]);
  });

  it.each([
    ['a', 38],
    ['d', 38],
    ['total', 0],
  ])('zeroes %s', (of, total) => {
    expect(gradesOf(scheme(veto(`effect: zero, of: ${of}`))).totals[0]).toBe(total);
  });

  it('deducts points from the total', () => {
    expect(gradesOf(scheme(veto('effect: deduct, points: 6'))).totals[0]).toBe(89);
  });

  it('that asks for the standing acts on the grade', () => {
    const late =
      "  - {code: v, title: 末位否优, when: 'rank_from_last <= 1', effect: cap-grade, grade: 不合格, basis: 示例}";
    expect(gradesOf(scheme(late)).grades).toEqual(['优秀', '良好', '不合格']);
  });

  it('that is lifted by a correction is shown and has no effect', () => {
    const { assessment } = assessYaml(scheme(veto('effect: lowest-grade')), entrants, {
      lifts: [{ unit: '甲', veto: 'v' }],
    });
    expect(assessment.grades[0]?.name).toBe('优秀');
    expect(assessment.vetoes[0]?.lifted?.reason).toBe('复核');
  });

  it('that cannot be decided is refused', () => {
    const text = scheme(
      "  - {code: v, title: 缺数否决, when: 'extra > 0', effect: lowest-grade, basis: 示例}",
      'inputs: [{code: extra, title: 附加数}]',
    );
    expect(
      assessYaml(text, entrants).faults.diagnostics.map(({ code, severity }) => [code, severity]),
    ).toContainEqual(['veto-undecided', 'error']);
  });
});
