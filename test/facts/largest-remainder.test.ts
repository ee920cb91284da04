import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../src/facts/largest-remainder.ts';

const total = (parts: readonly number[]) => parts.reduce((a, b) => a + BigInt(b), 0n);

describe('whole steps shared out by largest remainder', () => {
  it('always add up, are never a whole step from the share, and are none for a share of nil', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 52), max: 2 ** 52 }),
        fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        (steps, wholes, decimals) => {
          const parts = largestRemainder(
            steps,
            wholes.map((share) => share / 10 ** decimals),
          );
          const whole = total(wholes);
          expect(total(parts)).toBe(whole === 0n ? 0n : BigInt(steps));
          if (whole === 0n) return;
          parts.forEach((part, at) => {
            const apart = BigInt(part) * whole - BigInt(steps) * BigInt(wholes[at]!);
            expect(apart < whole && apart > -whole).toBe(true);
            if (wholes[at] === 0) expect(part).toBe(0);
          });
        },
      ),
    );
  });

  it('add up beyond 2·10¹⁴ steps, where doubles alone lose them', () => {
    expect(largestRemainder(900_000_000_000_001, [1, 1, 1])).toEqual([
      300_000_000_000_001, 300_000_000_000_000, 300_000_000_000_000,
    ]);
    expect(largestRemainder(999_999_999_999_999, [0.1, 0.2, 0.4])).toEqual([
      142_857_142_857_143, 285_714_285_714_285, 571_428_571_428_571,
    ]);
  });

  it('give the step of equal remainders to the first', () => {
    expect(largestRemainder(5, [1, 1, 1, 1])).toEqual([2, 1, 1, 1]);
    expect(largestRemainder(-5, [1, 1, 1, 1])).toEqual([-1, -1, -1, -2]);
  });
});
