import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap } from '../../src/base/decimal.ts';
import { sum } from '../../src/base/sum.ts';
import { ledger } from '../../src/results/ledger.ts';
import { assessYaml, type Entrant } from '../support/assess-yaml.ts';

interface Shape {
  readonly at: string;
  readonly decimals: number;
  readonly first: string;
  readonly inner: string;
  readonly cap: number;
  readonly bonusCap: number;
  readonly effect: string;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  at: fc.constantFrom('indicator', 'dimension', 'total'),
  decimals: fc.integer({ min: 0, max: 3 }),
  first: fc.constantFrom('sum', 'mean', 'geometric', 'harmonic', 'min'),
  inner: fc.constantFrom('sum', 'mean', 'geometric', 'harmonic', 'min'),
  cap: fc.constantFrom(100, 30, 12.345),
  bonusCap: fc.constantFrom(100, 2),
  effect: fc.constantFrom(
    'lowest-grade',
    'zero, of: total',
    'zero, of: a',
    'zero, of: inner',
    'deduct, points: 7.5',
  ),
});

const schemeOf = ({ at, decimals, first, inner, cap, bonusCap, effect }: Shape): string => `scheme: random
title: 随机
category: 单位
basis: {document: 示例, status: sample}
rounding: {decimals: ${decimals}, at: ${at}}
aggregate: ${first}
cap: 95
adjustments-cap: {bonus: ${bonusCap}}
dimensions:
  - code: inner
    title: 甲类
    weight: 50
    aggregate: ${inner}
    cap: ${cap}
    indicators:
      - {code: a, title: 甲一, weight: 33.3, method: direct, not-applicable: reweigh}
      - {code: b, title: 甲二, weight: 16.7, method: direct}
  - code: outer
    title: 乙类
    weight: 50
    indicators:
      - {code: c, title: 乙一, weight: 25.05, method: direct}
      - {code: d, title: 乙二, weight: 24.95, method: direct}
adjustments:
  - {code: plus, title: 加分项, kind: bonus, events: 加分}
  - {code: minus, title: 扣分项, kind: deduction, events: 扣分, cap: 3}
vetoes:
  - {code: veto, title: 否决, when: '事故 > 0', effect: ${effect}, basis: 示例}
events: [事故]
grades: [{name: 好, min: 60}, {name: 差}]
`;

const score = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
const entrant = fc.record({
  a: fc.oneof(score, fc.constant('/')),
  b: score,
  c: score,
  d: score,
  plus: fc.array(
    fc.integer({ min: 0, max: 500 }).map((cents) => cents / 100),
    { maxLength: 3 },
  ),
  minus: fc.array(
    fc.integer({ min: 0, max: 500 }).map((cents) => cents / 100),
    { maxLength: 3 },
  ),
  accidents: fc.integer({ min: 0, max: 1 }),
});

describe('the ledger of a total', () => {
  it('adds up to the settled total, whatever is rounded, capped, vetoed or put together', () => {
    fc.assert(
      fc.property(shapes, fc.array(entrant, { minLength: 1, maxLength: 3 }), (shape, rows) => {
        const entrants = rows.map(
          ({ plus, minus, accidents, ...values }, at): Entrant => ({
            code: `u${at}`,
            values,
            events: [
              ...plus.map((points) => ({ kind: '加分', points })),
              ...minus.map((points) => ({ kind: '扣分', points })),
              ...Array.from({ length: accidents }, () => ({ kind: '事故' })),
            ],
          }),
        );
        const { assessment } = assessYaml(schemeOf(shape), entrants);
        for (const unit of entrants.keys()) {
          const lines = ledger(assessment, unit);
          expect(snap(sum(lines.map(({ points }) => points)))).toBeCloseTo(
            assessment.totals.settled[unit]!,
            10,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('adds up under TOPSIS, with closeness and both distances in the line that makes the difference', () => {
    const shape: Shape = {
      at: 'indicator',
      decimals: 2,
      first: 'sum',
      inner: 'topsis',
      cap: 100,
      bonusCap: 100,
      effect: 'lowest-grade',
    };
    const rows = [
      { a: 80, b: 20, c: 50, d: 50 },
      { a: 60, b: 90, c: 70, d: 30 },
      { a: 10, b: 40, c: 10, d: 10 },
    ];
    const { assessment } = assessYaml(
      schemeOf(shape),
      rows.map((values, at) => ({ code: `u${at}`, values })),
    );
    for (const unit of rows.keys()) {
      const lines = ledger(assessment, unit);
      expect(sum(lines.map(({ points }) => points))).toBeCloseTo(assessment.totals.settled[unit]!, 10);
      const { closeness, ideal, anti } = assessment.closeness.find((one) => one.unit === unit)!;
      const shown = (value: number): string => String(Number(value.toFixed(4)));
      expect(lines.find(({ kind }) => kind === 'residue')!.title.zh).toBe(
        `甲类：TOPSIS 贴近度 ${shown(closeness)}（距最优 ${shown(ideal)}，距最劣 ${shown(anti)}），与各项得分之和的差`,
      );
      // closeness is not rounded where indicators are, and so neither is the total
      const rest = lines.filter(({ title }) => title.en.startsWith('the total is not rounded'));
      expect(rest.every(({ points }) => Math.abs(points) <= 0.005)).toBe(true);
      expect(lines.some(({ kind }) => kind === 'bound')).toBe(false);
    }
  });

  it('shows no residue where every line is rounded and nothing is cut', () => {
    const { assessment } = assessYaml(
      schemeOf({
        at: 'indicator',
        decimals: 2,
        first: 'sum',
        inner: 'sum',
        cap: 100,
        bonusCap: 100,
        effect: 'lowest-grade',
      }),
      [{ code: 'u', values: { a: 88.77, b: 91.23, c: 70.07, d: 66.66 } }],
    );
    const lines = ledger(assessment, 0);
    expect(lines.map(({ kind }) => kind)).toEqual(['indicator', 'indicator', 'indicator', 'indicator']);
  });

  it('names the rounding residue where only the total is rounded', () => {
    const { assessment } = assessYaml(
      schemeOf({
        at: 'total',
        decimals: 0,
        first: 'sum',
        inner: 'sum',
        cap: 100,
        bonusCap: 100,
        effect: 'lowest-grade',
      }),
      [{ code: 'u', values: { a: 91.7, b: 93, c: 90, d: 90 } }],
    );
    const residues = ledger(assessment, 0).filter(({ kind }) => kind !== 'indicator');
    expect(residues.map(({ title, points }) => `${title.zh} ${points}`)).toEqual(['甲类：取整差 -1']);
  });
});
