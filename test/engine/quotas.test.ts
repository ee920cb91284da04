import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../src/model/quota-places.ts';
import type { Quota } from '../../src/model/rules.ts';
import { assessYaml, type Entrant } from '../support/assess-yaml.ts';

const quota = (more: Partial<Quota>): Quota => ({
  ratio: 0.3,
  rounding: 'floor',
  minimum: 0,
  base: 'pool',
  ties: 'all-out',
  refill: true,
  ...more,
});

describe('the places of a quota', () => {
  it.each([
    ['30 % of 10, floored', quota({}), 10, 3],
    ['10 % of 30: 0.1 × 30 is 3, not 2', quota({ ratio: 0.1 }), 30, 3],
    ['15 % of 5 is none', quota({ ratio: 0.15 }), 5, 0],
    ['15 % of 5 with a minimum of one', quota({ ratio: 0.15, minimum: 1 }), 5, 1],
    ['30 % of 5 half up', quota({ rounding: 'half-up' }), 5, 2],
    ['30 % of 4 ceiled', quota({ rounding: 'ceil' }), 4, 2],
    ['20 % of 22 heads, tilted by a fifth: 5.28', quota({ ratio: 0.2, tilt: { relative: 0.2 } }), 22, 5],
    ['20 % of 22 heads, tilted by 20 points: 8.8', quota({ ratio: 0.2, tilt: { points: 20 } }), 22, 8],
    ['never more than the pool', quota({ ratio: 0.9, tilt: { points: 50 } }), 3, 3],
  ])('%s', (_, rule, base, slots) => {
    expect(slotsOf(rule, base)).toBe(slots);
  });
});

const scheme = (rule: string, more = ''): string => `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
events: [违纪]
indicators:
  - {code: a, title: 甲项, weight: 90, method: direct, params: {out-of: 100}}
  - {code: b, title: 乙项, weight: 10, method: direct, params: {out-of: 100}}
vetoes: [{code: v, title: 违纪否优, when: '违纪 > 0', effect: bar-top-grade, basis: 示例}]
grades: [{name: 优秀, min: 80, quota: ${rule}}, {name: 良好, min: 70}, {name: 一般}]
${more}`;

const pool = (...scores: readonly (number | readonly [number, string])[]): readonly Entrant[] =>
  scores.map((score, index) => ({
    code: `u${index + 1}`,
    values: {
      a: typeof score === 'number' ? score : score[0],
      b: typeof score === 'number' ? score : score[0],
    },
    events: typeof score === 'number' ? [] : [{ kind: score[1] }],
  }));

const grades = (text: string, entrants: readonly Entrant[]) =>
  assessYaml(text, entrants).assessment.grades.map((grade) => grade?.name);

describe('handing out grades', () => {
  it('gives the quota to the best and the next grade to those turned away, who are told', () => {
    const { assessment } = assessYaml(scheme('{ratio: 0.5}'), pool(95, 90, 85, 60));
    expect(assessment.grades.map((grade) => grade?.name)).toEqual(['优秀', '优秀', '良好', '一般']);
    expect(assessment.gradeNotes[2]!.map(({ zh }) => zh)).toEqual([
      '达到优秀分数线，但名额只有 2 个（同组 4 个单位）',
    ]);
  });

  it('takes a lower bound as included', () => {
    expect(grades(scheme('{ratio: 1}'), pool(80, 79.994, 70))).toEqual(['优秀', '良好', '良好']);
  });

  it('lets nobody in when a tie stands across the line, unless the scheme lets all in', () => {
    const tied = pool(95, 85, 85, 60);
    expect(grades(scheme('{ratio: 0.5, ties: all-out}'), tied)).toEqual(['优秀', '良好', '良好', '一般']);
    expect(grades(scheme('{ratio: 0.5, ties: all-in}'), tied)).toEqual(['优秀', '优秀', '优秀', '一般']);
  });

  it('lets an indicator break the tie at the line', () => {
    const text = scheme('{ratio: 0.5, ties: break-by}', 'ties: {break-by: [b]}');
    const tied: readonly Entrant[] = [
      { code: 'x', values: { a: 85, b: 85 } },
      { code: 'y', values: { a: 84, b: 94 } },
    ];
    expect(grades(text, tied)).toEqual(['良好', '优秀']);
  });

  it('passes a barred unit’s place down when refilled, and loses it otherwise', () => {
    const barred = pool([95, '违纪'], 90, 85, 60);
    expect(grades(scheme('{ratio: 0.5, refill: true}'), barred)).toEqual(['良好', '优秀', '优秀', '一般']);
    expect(grades(scheme('{ratio: 0.5, refill: false}'), barred)).toEqual(['良好', '优秀', '良好', '一般']);
  });

  it('counts only the eligible where the base says so', () => {
    const barred = pool([95, '违纪'], 90, 85, 84);
    expect(grades(scheme('{ratio: 0.5, base: pool}'), barred)).toEqual(['良好', '优秀', '优秀', '良好']);
    expect(grades(scheme('{ratio: 0.5, base: eligible}'), barred)).toEqual(['良好', '优秀', '良好', '良好']);
  });
});

describe('ties', () => {
  const ranks = (ties: string) => [
    ...assessYaml(scheme('{ratio: 1}', `ties: ${ties}`), pool(90, 90, 80)).assessment.ranks,
  ];

  it('share the better place, and the next place is skipped', () => {
    expect(ranks('share')).toEqual([1, 1, 3]);
  });

  it('may leave no gap', () => {
    expect(ranks('dense')).toEqual([1, 1, 2]);
  });

  it('are printed in the roster’s order', () => {
    expect(assessYaml(scheme('{ratio: 1}'), pool(80, 90, 90)).assessment.order).toEqual([1, 2, 0]);
  });
});
