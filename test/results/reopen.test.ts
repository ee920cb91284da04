import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitCode } from '../../src/model/codes.ts';
import type { EarlierStanding, Reopened } from '../../src/model/fact.ts';
import type { Grade } from '../../src/model/rules.ts';
import type { PastRules } from '../../src/results/correct-standing.ts';
import { reopen } from '../../src/results/reopen.ts';

const grade = (name: string, min?: number, award = false): Grade => ({
  name,
  min,
  when: undefined,
  quota: undefined,
  award,
  at: { kind: 'line', file: 'scheme.yaml', line: 1, column: 1 },
});
const GRADES: PastRules = {
  grades: [grade('一等', 85, true), grade('二等', 70), grade('不合格')],
  floor: 0,
  vetoed: 'last',
};

const published = new Map(
  (
    [
      ['A', 1, 95, '一等', '镇'],
      ['B', 2, 90, '一等', '镇'],
      ['C', 3, 85, '二等', '镇'],
      ['D', 1, 99, '一等', '街道'],
    ] as const
  ).map(([code, rank, total, grade, pool]): [ReturnType<typeof unitCode>, EarlierStanding] => [
    unitCode(code),
    { rank, total, grade, pool },
  ]),
);

const rule = (unit: string, effect: Reopened['effect'], points?: number): Reopened => ({
  year: 2022,
  scheme: 'township',
  unit: unitCode(unit),
  effect,
  points,
  event: '事后查明的事故',
  reason: '调查报告',
  approver: '考核委员会',
  document: '示例文号',
  date: '2024-03-01',
  at: { kind: 'line', file: 'score.yaml', line: 1, column: 1 },
});

const shown = (rules: readonly Reopened[], past = GRADES) =>
  [...reopen(published, rules, past).standings].map(([code, { rank, total, grade }]) =>
    [code, rank, total, grade].join(' '),
  );

describe('a past result opened again', () => {
  it('puts a unit that is graded lowest at the end of its pool, and the others close up', () => {
    expect(shown([rule('A', 'lowest-grade')])).toEqual([
      'A 3 95 不合格',
      'B 1 90 一等',
      'C 2 85 二等',
      'D 1 99 一等',
    ]);
    const [reopening] = reopen(published, [rule('A', 'lowest-grade')], GRADES).reopenings;
    expect(reopening!.published).toMatchObject({ rank: 1, grade: '一等' });
    expect(reopening!.corrected).toMatchObject({ rank: 3, grade: '不合格' });
    expect(reopening!.moved).toEqual([
      { unit: 'B', from: 2, to: 1 },
      { unit: 'C', from: 3, to: 2 },
    ]);
  });

  it('takes points off and ranks the pool by what is left, equal totals sharing the place', () => {
    expect(shown([rule('A', 'deduct', 5)])).toEqual([
      'A 1 90 一等',
      'B 1 90 一等',
      'C 3 85 二等',
      'D 1 99 一等',
    ]);
    expect(shown([rule('A', 'deduct', 12)])).toEqual([
      'A 3 83 二等',
      'B 1 90 一等',
      'C 2 85 二等',
      'D 1 99 一等',
    ]);
  });

  it('gives the grade of the band that the lowered total is in, lower bounds inclusive, and never less than the floor', () => {
    expect(shown([rule('A', 'deduct', 10)])[0]).toBe('A 2 85 一等');
    expect(shown([rule('A', 'deduct', 10.01)])[0]).toBe('A 3 84.99 二等');
    expect(shown([rule('A', 'deduct', 25.01)])[0]).toBe('A 3 69.99 不合格');
    expect(shown([rule('A', 'deduct', 100)])[0]).toBe('A 3 0 不合格');
  });

  it('never raises a grade that quotas held down', () => {
    expect(shown([rule('C', 'deduct', 0.5)])[2]).toBe('C 3 84.5 二等');
  });

  it('takes a unit barred from awards out of the grades that are awards, and leaves its place', () => {
    expect(shown([rule('B', 'bar-awards')])[1]).toBe('B 2 90 二等');
    expect(shown([rule('C', 'bar-awards')])[2]).toBe('C 3 85 二等');
  });

  it('puts a unit that is graded lowest where the scheme puts the vetoed', () => {
    expect(shown([rule('A', 'lowest-grade')], { ...GRADES, vetoed: 'ranked' })).toEqual([
      'A 1 95 不合格',
      'B 2 90 一等',
      'C 3 85 二等',
      'D 1 99 一等',
    ]);
    expect(shown([rule('A', 'lowest-grade')], { ...GRADES, vetoed: 'unranked' })).toEqual([
      'A  95 不合格',
      'B 1 90 一等',
      'C 2 85 二等',
      'D 1 99 一等',
    ]);
  });

  it('takes the top grade away and leaves the places', () => {
    expect(shown([rule('B', 'bar-top-grade')])[1]).toBe('B 2 90 二等');
    expect(shown([rule('C', 'bar-top-grade')])[2]).toBe('C 3 85 二等');
  });

  it('may open several, each upon the one before', () => {
    expect(shown([rule('A', 'lowest-grade'), rule('B', 'lowest-grade')])).toEqual([
      'A 2 95 不合格',
      'B 3 90 不合格',
      'C 1 85 二等',
      'D 1 99 一等',
    ]);
  });

  it('keeps a unit that was put last behind those that lose points afterwards', () => {
    expect(shown([rule('A', 'lowest-grade'), rule('B', 'deduct', 1)])).toEqual([
      'A 3 95 不合格',
      'B 1 89 一等',
      'C 2 85 二等',
      'D 1 99 一等',
    ]);
    expect(shown([rule('A', 'lowest-grade'), rule('B', 'deduct', 20)])[1]).toBe('B 2 70 二等');
  });

  it('never moves the others against each other: tie-breaks and units put last stay as published', () => {
    const cards = fc.array(fc.record({ gap: fc.boolean(), total: fc.integer({ min: 60, max: 70 }) }), {
      minLength: 2,
      maxLength: 7,
    });
    const effect = fc.constantFrom('deduct' as const, 'lowest-grade' as const);
    fc.assert(
      fc.property(
        cards,
        fc.array(fc.tuple(fc.nat(), effect, fc.integer({ min: 1, max: 9 }))),
        (all, acts) => {
          let place = 1;
          const before = new Map(
            all.map(({ gap, total }, index): [ReturnType<typeof unitCode>, EarlierStanding] => {
              if (gap) place = index + 1;
              return [unitCode(`U${index}`), { rank: place, total, grade: '一等', pool: '镇' }];
            }),
          );
          const rules = acts.map(([pick, kind, points]) =>
            rule(`U${pick % all.length}`, kind, kind === 'deduct' ? points : undefined),
          );
          const touched = new Set(rules.map(({ unit }) => unit));
          const { standings } = reopen(before, rules, GRADES);
          const still = [...before.keys()].filter((code) => !touched.has(code));
          for (const a of still)
            for (const b of still) {
              const was = Math.sign(before.get(a)!.rank! - before.get(b)!.rank!);
              expect(Math.sign(standings.get(a)!.rank! - standings.get(b)!.rank!)).toBe(was);
            }
          for (const [code, { rank }] of before)
            if (!touched.has(code)) expect(standings.get(code)!.rank!).toBeLessThanOrEqual(rank!);
          expect(Math.min(...[...standings.values()].map(({ rank }) => rank!))).toBe(1);
        },
      ),
    );
  });
});
