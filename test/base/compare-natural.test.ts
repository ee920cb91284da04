import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNatural } from '../../src/base/compare-natural.ts';

describe('compareNatural', () => {
  it('orders months as people count them', () => {
    expect(['10月', '2月', '1月', '1月b', ''].toSorted(compareNatural)).toEqual([
      '',
      '1月',
      '1月b',
      '2月',
      '10月',
    ]);
  });

  it('is a total order that tells different texts apart', () => {
    const texts = fc.stringMatching(/^[0-2a月/]{0,6}$/u);
    fc.assert(
      fc.property(texts, texts, texts, (a, b, c) => {
        expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
        expect(compareNatural(a, b) === 0).toBe(a === b);
        if (compareNatural(a, b) <= 0 && compareNatural(b, c) <= 0)
          expect(compareNatural(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
