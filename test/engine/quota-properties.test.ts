import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsOfShares } from '../../src/model/quota-places.ts';
import { assessEntrants, schemeOf } from '../support/assess-yaml.ts';

const text = (ratio: number, better: number, rounding: string, ties: string, counted: boolean): string => `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
events: [违纪]
indicators: [{code: a, title: 甲项, weight: 100, method: direct, params: {out-of: 100}}]
vetoes: [{code: v, title: 违纪否优, when: '违纪 > 0', effect: bar-top-grade, basis: 示例}]
ungraded: [{name: 不定等次, when: '试用期 == "是"', counted: ${counted}}]
grades:
  - name: 优秀
    min: 60
    quota:
      ratio: ${ratio}
      cap: 0.6
      ratios: [{when: '单位等次 == "一等"', ratio: ${better}}]
      tilt: {points: 20, when: '序列 == "乡镇"'}
      rounding: ${rounding}
      ties: ${ties}
  - {name: 称职}
`;

const COLUMNS = ['试用期', '单位等次', '序列'];

const person = fc.record({
  score: fc.integer({ min: 50, max: 70 }),
  onTrial: fc.boolean(),
  ofBetter: fc.boolean(),
  ofTown: fc.boolean(),
  barred: fc.boolean(),
});

/** Shares are in thousandths. */
const rule = fc.record({
  ratio: fc.constantFrom(100, 150, 200, 300),
  better: fc.constantFrom(250, 300, 500),
  rounding: fc.constantFrom('floor' as const, 'half-up' as const, 'ceil' as const),
  ties: fc.constantFrom('all-out', 'all-in'),
  counted: fc.boolean(),
});

type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;
type Rule = typeof rule extends fc.Arbitrary<infer T> ? T : never;

const grades = (people: readonly Person[], { ratio, better, rounding, ties, counted }: Rule) => {
  const entrants = people.map(({ score, onTrial, ofBetter, ofTown, barred }, index) => ({
    code: `p${index}`,
    columns: {
      试用期: onTrial ? '是' : '否',
      单位等次: ofBetter ? '一等' : '二等',
      序列: ofTown ? '乡镇' : '机关',
    },
    values: { a: score },
    events: barred ? [{ kind: '违纪' }] : [],
  }));
  const scheme = schemeOf(text(ratio / 1000, better / 1000, rounding, ties, counted), COLUMNS);
  return assessEntrants(scheme, entrants).assessment.grades.map((grade) => grade!.name);
};

/** The shares in thousandths, so that the sum is exact and owes nothing to the engine. */
const thousandths = (people: readonly Person[], { ratio, better }: Rule): number =>
  people
    .map(({ ofBetter, ofTown }) => Math.min(600, (ofBetter ? better : ratio) + (ofTown ? 200 : 0)))
    .reduce((a, b) => a + b, 0);

const places = (people: readonly Person[], by: Rule): number => {
  const exact = thousandths(people, by);
  const rest = exact % 1000;
  const up = by.rounding === 'ceil' ? rest > 0 : by.rounding === 'half-up' && rest >= 500;
  return Math.min(people.length, (exact - rest) / 1000 + Number(up));
};

const people = fc.array(person, { minLength: 1, maxLength: 12 });

describe('a quota of persons', () => {
  it('is never exceeded but by those who tie at its line, and is counted without those apart unless told', () => {
    fc.assert(
      fc.property(people, rule, (all, by) => {
        const given = grades(all, by);
        const base = by.counted ? all : all.filter(({ onTrial }) => !onTrial);
        const top = all.filter((_, index) => given[index] === '优秀');
        const most = places(base, by);
        if (by.ties !== 'all-in') expect(top.length).toBeLessThanOrEqual(most);
        else {
          const lowest = Math.min(...top.map(({ score }) => score));
          expect(top.filter(({ score }) => score > lowest).length).toBeLessThanOrEqual(Math.max(0, most - 1));
        }
      }),
    );
  });

  it('gives the top grade to nobody who is barred, and no grade of the bands to one who is apart', () => {
    fc.assert(
      fc.property(people, rule, (all, by) => {
        grades(all, by).forEach((name, index) => {
          const { onTrial, barred } = all[index]!;
          if (onTrial) expect(name).toBe('不定等次');
          else if (barred) expect(name).toBe('称职');
          else expect(['优秀', '称职']).toContain(name);
        });
      }),
    );
  });

  it('leaves no place empty while one who may hold it has the points and ties with nobody', () => {
    fc.assert(
      fc.property(people, rule, (all, by) => {
        const given = grades(all, by);
        const base = by.counted ? all : all.filter(({ onTrial }) => !onTrial);
        const able = all.filter(({ onTrial, barred, score }) => !onTrial && !barred && score >= 60);
        if (new Set(able.map(({ score }) => score)).size < able.length) return;
        const top = given.filter((name) => name === '优秀').length;
        expect(top).toBe(Math.min(able.length, places(base, by)));
      }),
    );
  });

  it('has no fewer places when a member’s unit does better', () => {
    const shares = fc.array(fc.constantFrom(0.1, 0.15, 0.2, 0.25), { minLength: 1, maxLength: 30 });
    const rounding = fc.constantFrom('floor' as const, 'half-up' as const, 'ceil' as const);
    fc.assert(
      fc.property(shares, fc.nat(), rounding, (own, pick, round) => {
        const quota = {
          ratio: 0.2,
          rounding: round,
          minimum: 0,
          base: 'pool',
          ties: 'all-out',
          refill: true,
        } as const;
        const raised = own.map((share, index) => (index === pick % own.length ? share + 0.1 : share));
        expect(slotsOfShares(quota, raised)).toBeGreaterThanOrEqual(slotsOfShares(quota, own));
      }),
    );
  });
});
