import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersOf } from '../../src/engine/pools.ts';
import { slotsOf } from '../../src/model/quota-places.ts';
import { assessEntrants, type Entrant, schemeOf } from '../support/assess-yaml.ts';

const text = (weights: readonly number[], total: number): string => `
scheme: s
title: 示例
category: c
total: ${total}
basis: {document: 自拟, status: sample}
pool: [类型]
events: [事故, 违纪]
rounding: {decimals: 2, mode: half-up, at: total, rank: exact}
indicators:
  - {code: a, title: 甲项, weight: ${weights[0]}, method: attainment, target: 80}
  - {code: b, title: 乙项, weight: ${weights[1]}, method: goalposts, params: {floor: 0, goal: 100}}
  - {code: c, title: 丙项, weight: ${weights[2]}, method: direct, params: {out-of: 100}}
vetoes:
  - {code: v, title: 事故否决, when: '事故 > 0', effect: lowest-grade, basis: 示例}
  - {code: w, title: 违纪取消评优, when: '违纪 > 0', effect: bar-awards, basis: 示例}
grades:
  - {name: 一等, min: ${0.85 * total}, award: true, quota: {ratio: 0.3}}
  - {name: 二等, min: ${0.7 * total}, quota: {ratio: 0.5, rounding: ceil}}
  - {name: 三等}
lists:
  - {list: red, when: 'rank <= 3'}
  - {list: black, when: 'rank_from_last <= 2 || vetoed'}
`;

const SCHEME = schemeOf(text([50, 30, 20], 100), ['类型']);

const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.constant('/' as const),
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
);
const entrant = fc.record({
  a: value,
  b: value,
  c: fc.integer({ min: 0, max: 100 }),
  pool: fc.constantFrom('乡镇', '街道'),
  event: fc.constantFrom(undefined, undefined, undefined, '事故', '违纪'),
});
const entrants = fc.array(entrant, { minLength: 1, maxLength: 14 }).map((rows) =>
  rows.map(
    ({ a, b, c, pool, event }, index): Entrant => ({
      code: `u${String(index).padStart(2, '0')}`,
      columns: { 类型: pool },
      values: { a, b, c },
      events: event ? [{ kind: event }] : [],
    }),
  ),
);

const assessed = (rows: readonly Entrant[]) => assessEntrants(SCHEME, rows).assessment;
const totalsByCode = (rows: readonly Entrant[]) =>
  new Map(rows.map(({ code }, index) => [code, assessed(rows).totals.settled[index]]));

describe('what a clerk would sign', () => {
  it('a better raw value never lowers the rank of the unit', () => {
    fc.assert(
      fc.property(entrants, fc.nat(), fc.integer({ min: 1, max: 30 }), (rows, pick, more) => {
        const at = pick % rows.length;
        const row = rows[at]!;
        const c = Math.min(100, Number(row.values['c']) + more);
        const better = rows.with(at, { ...row, values: { ...row.values, c } });
        expect(assessed(better).ranks[at]).toBeLessThanOrEqual(assessed(rows).ranks[at]!);
      }),
      { numRuns: 200 },
    );
  });

  it('a quota is never exceeded', () => {
    fc.assert(
      fc.property(entrants, (rows) => {
        const { pools, poolOf, grades } = assessed(rows);
        for (const members of membersOf(pools, poolOf))
          for (const grade of SCHEME.grades) {
            if (!grade.quota) continue;
            const holders = members.filter((unit) => grades[unit] === grade).length;
            expect(holders).toBeLessThanOrEqual(slotsOf(grade.quota, members.length));
          }
      }),
      { numRuns: 300 },
    );
  });

  it('nobody is on both lists, and nobody vetoed or barred is on the red one', () => {
    fc.assert(
      fc.property(entrants, (rows) => {
        const { lists, vetoed, barred } = assessed(rows);
        const on = (list: string): readonly number[] =>
          lists.filter((entry) => entry.list === list).map(({ unit }) => unit);
        const black = new Set(on('black'));
        for (const unit of on('red'))
          expect([black.has(unit), vetoed[unit], barred[unit]]).toEqual([false, false, false]);
      }),
      { numRuns: 300 },
    );
  });

  it('weights scaled together with the total change no rank and no grade', () => {
    const thousand = schemeOf(text([500, 300, 200], 1000), ['类型']);
    fc.assert(
      fc.property(entrants, (rows) => {
        const hundred = assessed(rows);
        const scaled = assessEntrants(thousand, rows).assessment;
        expect([...scaled.ranks]).toEqual([...hundred.ranks]);
      }),
      { numRuns: 200 },
    );
  });

  it('a unit-scope score is unchanged by adding units', () => {
    fc.assert(
      fc.property(entrants, entrants, (rows, others) => {
        const more = others.map((row) => ({ ...row, code: `x${row.code}` }));
        const before = totalsByCode(rows);
        const after = totalsByCode([...rows, ...more]);
        for (const { code } of rows) expect(after.get(code)).toBe(before.get(code));
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the roster changes no score, rank or grade', () => {
    fc.assert(
      fc.property(entrants, (rows) => {
        const turned = rows.toReversed();
        const [one, other] = [assessed(rows), assessed(turned)];
        rows.forEach((_, index) => {
          const twin = rows.length - 1 - index;
          expect(other.totals.settled[twin]).toBe(one.totals.settled[index]);
          expect(other.ranks[twin]).toBe(one.ranks[index]);
          expect(other.grades[twin]?.name).toBe(one.grades[index]?.name);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('the weights in force always add up to the total, however many values do not apply', () => {
    fc.assert(
      fc.property(entrants, (rows) => {
        const { indicators } = assessed(rows);
        rows.forEach((_, unit) => {
          const weights = indicators.reduce((sum, scores) => sum + scores.weights[unit]!, 0);
          expect(weights).toBeCloseTo(100, 9);
        });
      }),
      { numRuns: 200 },
    );
  });
});
