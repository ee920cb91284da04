import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { METHODS } from '../../src/methods/registry.ts';
import type { BoundMethod, Direction } from '../../src/model/method.ts';
import { bound, scored, scoredPeers } from './scoring.ts';

/** Figures as sheets hold them: up to four decimals, zero and negatives among them. */
const figure = fc.oneof(
  fc.integer({ min: -2_000, max: 20_000 }).map((n) => n / 100),
  fc.integer({ min: -100, max: 1_000_000 }).map((n) => n / 10_000),
  fc.constantFrom(0, 0.1 + 0.2, 0.3, 90, 89.995, 100, 1e6),
);
const positive = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100);
const direction = fc.constantFrom<Direction>('up', 'down');
const weight = fc.constantFrom(0, 0.5, 5, 10, 100, 600);

const params = {
  attainment: fc.oneof(
    fc.record({ cap: fc.constantFrom(1, 1.1, 1.5), floor: fc.constantFrom(0, 0.2) }),
    fc.record({ 'zero-below': fc.constantFrom(0, 0.6, 1) }),
  ),
  goalposts: fc
    .record({
      floor: figure,
      goal: figure,
      base: fc.constantFrom(0, 60),
      below: fc.constantFrom('clamp', 'extend', 'zero'),
    })
    .filter(({ floor, goal }) => Math.abs(floor - goal) > 1e-9),
  steps: fc.record({
    per: fc.constantFrom(0.1, 1, 5),
    'cost-percent': fc.nat(50),
    'gain-percent': fc.nat(10),
    'at-target': fc.constantFrom(80, 100),
    cap: fc.constantFrom(1, 1.2),
    whole: fc.constantFrom(true, false, 'started'),
  }),
  rank: fc.oneof(
    fc.record({ 'step-percent': fc.integer({ min: 1, max: 40 }), ties: fc.constantFrom('better', 'mean') }),
    fc.record({ last: fc.nat(100), floor: fc.nat(50) }),
    fc.record({
      table: fc.constant([100, 90, 90, 40]),
      after: fc.constantFrom('last', 'zero'),
      ties: fc.constantFrom('better', 'mean'),
    }),
  ),
  'ratio-to-best': fc.record({ base: fc.constantFrom(80, 100) }),
  'min-max': fc.record({ from: fc.constantFrom(0, 40) }),
  'z-score': fc.record({ sample: fc.boolean() }),
  'percentile-rank': fc.record({ from: fc.constantFrom(0, 60), ties: fc.constantFrom('better', 'mean') }),
  'per-event': fc.record({
    'each-percent': fc.integer({ min: 1, max: 60 }),
    free: fc.nat(3),
    floor: fc.constantFrom(0, -20),
    'void-at': fc.constantFrom(2, 7),
  }),
  direct: fc.record({ 'out-of': fc.constantFrom(10, 100, 1000), cap: fc.boolean() }),
  range: fc.record({
    low: fc.constantFrom(-1, 0, 40),
    high: fc.constantFrom(40, 60),
    tolerance: fc.constantFrom(0, 0.5, 20),
  }),
  tiers: fc.constant({
    tiers: [
      { min: 90, score: 100 },
      { min: 60, score: 70 },
      { above: 0.3, score: 20 },
    ],
  }),
} as const;

type Name = keyof typeof params;

/** A hair of rounding error in the last digits is no lower score. */
const HAIR = 1e-9;

const isWithin = (score: number | string): boolean =>
  typeof score === 'string' || (score >= 0 && score <= 100);

const better = (a: number, b: number, way: Direction): readonly [number, number] =>
  a < b === (way === 'up') ? [b, a] : [a, b];

/** Methods whose direction follows from their parameters. */
function wayOf(name: Name, given: Readonly<Record<string, unknown>>, asked: Direction): Direction {
  if (name === 'goalposts') return Number(given['goal']) > Number(given['floor']) ? 'up' : 'down';
  return name === 'per-event' ? 'down' : name === 'tiers' ? 'up' : asked;
}

const UNIT_NAMES = ['attainment', 'goalposts', 'steps', 'per-event', 'direct', 'tiers'] as const;
const PEERS_NAMES = ['rank', 'ratio-to-best', 'min-max', 'z-score', 'percentile-rank'] as const;

describe.each(UNIT_NAMES)('%s', (name) => {
  test('never scores a better value lower', () => {
    fc.assert(
      fc.property(
        params[name] as fc.Arbitrary<object>,
        figure,
        figure,
        positive,
        direction,
        weight,
        (given, a, b, target, asked, w) => {
          const method = bound(name, given as Record<string, unknown>);
          const way = wayOf(name, given as Record<string, unknown>, asked);
          const around = { target, direction: asked, weight: w };
          const [high, low] = better(a, b, way).map((raw) => scored(method, raw, around));
          if (typeof high === 'number' && typeof low === 'number')
            expect(high).toBeGreaterThanOrEqual(low - HAIR);
        },
      ),
    );
  });
});

describe.each([...UNIT_NAMES, 'range'] as const)('%s', (name) => {
  test('stays from 0 to 100 unless it says that it can leave them, and is always finite', () => {
    const { beyond } = METHODS.get(name)!;
    fc.assert(
      fc.property(
        params[name] as fc.Arbitrary<object>,
        figure,
        figure,
        direction,
        weight,
        (given, raw, target, asked, w) => {
          const score = scored(bound(name, given as Record<string, unknown>), raw, {
            target,
            direction: asked,
            weight: w,
          });
          if (typeof score === 'number') expect(Number.isFinite(score)).toBe(true);
          if (!beyond) expect(score).toSatisfy(isWithin);
        },
      ),
    );
  });
});

describe.each(PEERS_NAMES)('%s', (name) => {
  const pools = fc.array(figure, { minLength: 1, maxLength: 12 });
  const property = (check: (method: BoundMethod, raws: readonly number[], way: Direction) => void) =>
    fc.assert(
      fc.property(params[name] as fc.Arbitrary<object>, pools, direction, (given, raws, way) => {
        check(bound(name, given as Record<string, unknown>), raws, way);
      }),
    );

  test('never scores the better of two peers lower, and equals alike', () => {
    property((method, raws, way) => {
      const scores = scoredPeers(method, raws, { direction: way });
      for (const [i, a] of raws.entries())
        for (const [j, b] of raws.entries()) {
          const [mine, theirs] = [scores[i], scores[j]];
          if (typeof mine !== 'number' || typeof theirs !== 'number') continue;
          if (a === b) expect(mine).toBe(theirs);
          else if (a > b === (way === 'up')) expect(mine).toBeGreaterThanOrEqual(theirs - HAIR);
        }
    });
  });

  test('never scores a unit lower when its own value gets better', () => {
    property((method, raws, way) => {
      const improved = raws.map((raw, i) => (i === 0 ? raw + (way === 'up' ? 1.5 : -1.5) : raw));
      const [before, after] = [raws, improved].map(
        (pool) => scoredPeers(method, pool, { direction: way })[0],
      );
      if (typeof before === 'number' && typeof after === 'number')
        expect(after).toBeGreaterThanOrEqual(before - HAIR);
    });
  });

  test('does not depend on the order of the peers, to the last bit', () => {
    property((method, raws, way) => {
      const order = raws
        .map((_, i) => i)
        .sort((a, b) => ((a * 7) % raws.length) - ((b * 7) % raws.length) || b - a);
      const scores = scoredPeers(method, raws, { direction: way });
      const shuffled = scoredPeers(
        method,
        order.map((i) => raws[i]!),
        { direction: way },
      );
      expect(shuffled).toEqual(order.map((i) => scores[i]));
    });
  });

  test('stays from 0 to 100 unless it says that it can leave them', () => {
    const { beyond } = METHODS.get(name)!;
    property((method, raws, way) => {
      for (const score of scoredPeers(method, raws, { direction: way })) {
        if (!beyond) expect(score).toSatisfy(isWithin);
        else if (typeof score === 'number') expect(Number.isFinite(score)).toBe(true);
      }
    });
  });
});

test('a z-score is the same after all values are scaled and shifted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 12 }),
      direction,
      (raws, way) => {
        const method = bound('z-score');
        const moved = scoredPeers(
          method,
          raws.map((raw) => raw * 4 + 32),
          { direction: way },
        );
        scoredPeers(method, raws, { direction: way }).forEach((score, i) => {
          expect(moved[i]).toBeCloseTo(score as number, 8);
        });
      },
    ),
  );
});

test('levels and yes-no answer any text with a score or a reason', () => {
  const graded = bound('levels', {
    levels: [
      { name: '好', score: 100 },
      { name: '中', min: 60, max: 80 },
    ],
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), figure), (raw) => {
      for (const method of [graded, bound('yes-no')]) expect(scored(method, raw)).toSatisfy(isWithin);
    }),
  );
});
