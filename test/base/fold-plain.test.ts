import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/base/fold.ts';

/** Folding step by step, whatever the name holds. */
const bySteps = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')
    .toLowerCase();

describe('folding a name', () => {
  it('gives the same whether the name is plain at a glance or not', () => {
    const characters = fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0xf900, max: 0xfaff }),
      fc.integer({ min: 0xff00, max: 0xff60 }),
      fc.constantFrom(0x3000, 0x3010, 0x3011, 0x2014, 0x200b, 0x212a, 0x2f00),
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (codes) => {
        const name = String.fromCodePoint(...codes);
        expect(foldName(name)).toBe(bySteps(name));
      }),
    );
  });

  it('leaves every Han character of the plain range and every plain mark as it is', () => {
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const character = String.fromCodePoint(code);
      expect(bySteps(character)).toBe(character);
    }
    for (const mark of 'az09()%/.,:;_-') expect(bySteps(mark)).toBe(mark);
  });
});
