import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../src/base/decimal.ts';
import { assessEntrants, type Entrant, schemeOf } from '../support/assess-yaml.ts';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

describe('rounding', () => {
  it('gives 88.68 for 0.3 × 85.35 + 0.7 × 90.1', () => {
    expect(roundHalfUp(0.3 * 85.35 + 0.7 * 90.1, 2)).toBe(88.68);
  });

  it.each([
    [1.005, 2, 1.01],
    [0.29 * 100, 0, 29],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.001, 2, 0],
    [1e21, 2, 1e21],
    [5e-324, 3, 0],
    [89.995, 2, 90],
    [0.1 + 0.2, 1, 0.3],
  ])('rounds %d at %d decimals to %d', (value, decimals, rounded) => {
    expect(Object.is(roundHalfUp(value, decimals), rounded)).toBe(true);
  });

  it('agrees with exact decimals on any decimal literal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.nat(8),
        fc.nat(4),
        (digits, scale, decimals) => {
          const text = new Exact(digits).div(new Exact(10).pow(scale));
          const exact = Number(text.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toString());
          expect(roundHalfUp(Number(text.toString()), decimals)).toBe(exact === 0 ? 0 : exact);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

/** A pool scored in exact decimals: the settled totals, ranks and grades that the engine must find. */
interface Verdict {
  readonly totals: readonly number[];
  readonly ranks: readonly number[];
  readonly grades: readonly string[];
}

const GRADES = [
  ['一等', 90],
  ['二等', 80],
  ['三等', 60],
  ['不合格', Number.NEGATIVE_INFINITY],
] as const;

function reckon(
  weights: readonly string[],
  rows: readonly (readonly string[])[],
  at: 'indicator' | 'total',
  decimals: number,
): Verdict {
  const round = (value: Decimal): Decimal => value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const totals = rows.map((row) => {
    const lines = row.map((score, index) => new Exact(score).mul(weights[index]!).div(100));
    const kept = at === 'indicator' ? lines.map(round) : lines;
    const total = kept.reduce((sum, line) => sum.add(line), new Exact(0));
    return Number((at === 'total' ? round(total) : total).toString());
  });
  const ranks = totals.map((total) => 1 + totals.filter((other) => other > total).length);
  const grades = totals.map((total) => GRADES.find(([, min]) => total >= min)![0]);
  return { totals, ranks, grades };
}

/** Deterministic chance: the same cases on every machine. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Weights by which a decimal can be divided without end: the first indicator has one of them (in hundredths). */
const EVEN = [1000, 2000, 2500, 1250, 800, 500, 400, 200];

/** Weights in hundredths that add up to exactly 100. */
function weightsOf(size: number, next: (below: number) => number): readonly string[] {
  const hundredths = Array.from({ length: size }, () => 1);
  hundredths[0] = size === 1 ? 10_000 : EVEN[next(EVEN.length)]!;
  for (let rest = 10_000 - hundredths[0] - (size - 1); rest > 0; ) {
    const share = Math.min(rest, 1 + next(Math.ceil(20_000 / size)));
    hundredths[1 + next(size - 1)]! += share;
    rest -= share;
  }
  return hundredths.map((value) => new Exact(value).div(100).toString());
}

const MARKS = [90, 80, 60];

/**
 * A row of scores with two decimals. On an `edge`, the first score is set so that what is rounded (its own line, or the
 * total) lies exactly on a half: of a grade bound where the total is rounded and can reach it.
 */
function rowOf(
  weights: readonly string[],
  next: (below: number) => number,
  edge: boolean,
  at: string,
  decimals: number,
): readonly string[] {
  const row = weights.map(() => new Exact(next(10_001)).div(100).toString());
  if (!edge) return row;
  const [weight = '0'] = weights;
  const step = new Exact(10).pow(-decimals);
  const rest =
    at === 'indicator'
      ? new Exact(0)
      : row
          .slice(1)
          .reduce(
            (sum, score, index) => sum.add(new Exact(score).mul(weights[index + 1]!).div(100)),
            new Exact(0),
          );
  const scoreFor = (aim: Decimal): Decimal => aim.sub(step.div(2)).sub(rest).mul(100).div(weight);
  const fits = (score: Decimal): boolean => score.gte(0) && score.lte(100);
  const bound = scoreFor(new Exact(MARKS[next(3)]!));
  if (at === 'total' && fits(bound)) return row.with(0, bound.toString());
  const line = new Exact(row[0]!).mul(weight).div(100).add(rest).div(step).ceil().mul(step);
  const near = [scoreFor(line), scoreFor(line.add(step)), scoreFor(line.sub(step))].find(fits);
  return near ? row.with(0, near.toString()) : row;
}

/** Whether what the scheme rounds lies exactly on a half for this row. */
function onHalf(weights: readonly string[], row: readonly string[], at: string, decimals: number): boolean {
  const lines = row.map((score, index) => new Exact(score).mul(weights[index]!).div(100));
  const rounded = at === 'indicator' ? lines : [lines.reduce((sum, line) => sum.add(line), new Exact(0))];
  return rounded.some((value) => value.mul(new Exact(10).pow(decimals)).mod(1).eq(0.5));
}

function schemeText(weights: readonly string[], at: string, decimals: number): string {
  const indicators = weights.map(
    (weight, index) =>
      `  - {code: i${index}, title: 指标${index}, weight: ${weight}, method: direct, params: {out-of: 100}}`,
  );
  const grades = GRADES.map(([name, min]) =>
    Number.isFinite(min) ? `{name: ${name}, min: ${min}}` : `{name: ${name}}`,
  );
  return [
    'scheme: oracle',
    'title: 对照',
    'category: any',
    'basis: {document: 自拟, status: sample}',
    `rounding: {decimals: ${decimals}, mode: half-up, at: ${at}, rank: rounded}`,
    'indicators:',
    ...indicators,
    `grades: [${grades.join(', ')}]`,
  ].join('\n');
}

describe('the engine against exact decimals', () => {
  it('finds the same score, rank and grade in 100,000 cases, half of them on exact halves and ties', () => {
    const next = chance(20231124);
    let cases = 0;
    let halves = 0;
    for (let pool = 0; cases < 100_000; pool += 1) {
      const size = pool % 10 === 0 ? 200 : 1 + next(24);
      const at = pool % 2 === 0 ? 'indicator' : 'total';
      const decimals = 1 + (pool % 3);
      const weights = weightsOf(size, next);
      const rows: (readonly string[])[] = [];
      for (let unit = 0; unit < 80; unit += 1) {
        const edge = unit % 2 === 0;
        // every eighth row repeats an earlier one: a tie
        rows.push(unit % 8 === 7 ? rows[next(rows.length)]! : rowOf(weights, next, edge, at, decimals));
        if (onHalf(weights, rows.at(-1)!, at, decimals)) halves += 1;
      }
      cases += rows.length;
      const scheme = schemeOf(schemeText(weights, at, decimals));
      const entrants = rows.map(
        (row, index): Entrant => ({
          code: `u${index}`,
          values: Object.fromEntries(row.map((score, i) => [`i${i}`, Number(score)])),
        }),
      );
      const { assessment } = assessEntrants(scheme, entrants);
      const exact = reckon(weights, rows, at, decimals);
      expect([...assessment.totals.settled]).toEqual(exact.totals);
      expect([...assessment.ranks]).toEqual(exact.ranks);
      expect(assessment.grades.map((grade) => grade?.name)).toEqual(exact.grades);
    }
    expect(halves).toBeGreaterThanOrEqual(50_000);
  }, 300_000);
});
