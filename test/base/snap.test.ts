import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap } from '../../src/base/decimal.ts';

/** What Excel shows and compares, by definition. */
const fifteenDigits = (value: number): number => Number(value.toPrecision(15)) + 0;

const near = (value: number, steps: number): number => {
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  return new Float64Array(new BigInt64Array([bits[0]! + BigInt(steps)]).buffer)[0]!;
};

describe('snapping', () => {
  it('gives the value at 15 significant digits, however near a short decimal it lies', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -(2 ** 53), max: 2 ** 53 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, places]) => digits / 10 ** places);
    const value = fc.tuple(decimal, fc.integer({ min: -3, max: 3 })).map(([at, steps]) => near(at, steps));
    fc.assert(
      fc.property(fc.oneof(value, fc.double({ noNaN: true, noDefaultInfinity: true })), (one) => {
        const wanted = Number.isInteger(one) ? one + 0 : fifteenDigits(one);
        expect(Object.is(snap(one), wanted)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('snaps once and for all', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (one) => {
        expect(snap(snap(one))).toBe(snap(one));
      }),
      { numRuns: 5_000 },
    );
  });
});
