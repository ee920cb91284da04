import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSnapped } from '../../src/base/compare-snapped.ts';
import { snap } from '../../src/base/decimal.ts';
import { difference } from '../../src/base/difference.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test('two numbers compare as they do after snapping both', () => {
  const near = fc
    .tuple(finite, fc.integer({ min: -40, max: 40 }))
    .map(([a, ulps]) => [a, a * (1 + ulps * 2 ** -52)] as const);
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(finite, finite)), ([a, b]) => {
      fc.pre(Number.isFinite(b));
      const [x, y] = [snap(a), snap(b)];
      expect(Math.sign(compareSnapped(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});

test('the difference of two figures with up to four decimals is exact in decimals', () => {
  const figure = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expect(snap(difference(a / 10_000, b / 10_000))).toBe(snap((a - b) / 10_000));
    }),
  );
});

test('what does not nearly cancel is left alone', () => {
  expect(difference(0.1, -0.2)).toBe(0.1 + 0.2);
  expect(difference(1e308, -1e308)).toBe(Number.POSITIVE_INFINITY);
  expect(difference(Number.NaN, 1)).toBe(Number.NaN);
  expect(difference(5e-324, 0)).toBe(5e-324);
});
