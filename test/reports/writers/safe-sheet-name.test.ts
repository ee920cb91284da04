import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeSheetName } from '../../../src/reports/writers/xlsx/safe-sheet-name.ts';

const named = (title: string, part?: number): string => safeSheetName(title, new Set(), part);

describe('safeSheetName', () => {
  it.each([
    ['得分明细', '得分明细'],
    ['a[b]c:d*e?f/g\\h', 'a_b_c_d_e_f_g_h'],
    ["'甲'", '’甲’'],
    ['', '_'],
    ['  \n ', '_'],
    ['History', '_History'],
    ['hISTORY', '_hISTORY'],
    ['History 2', 'History 2'],
    ['长'.repeat(40), '长'.repeat(31)],
    [`${'a'.repeat(30)}𠮷`, 'a'.repeat(30)],
    ['a\u0000\u001bb', 'ab'],
    ['__proto__', '__proto__'],
  ])('makes of %j the name %j', (title, name) => {
    expect(named(title)).toBe(name);
  });

  it('numbers the parts of a table within the 31 units', () => {
    expect(named('长'.repeat(40), 12)).toBe(`${'长'.repeat(26)} (12)`);
  });

  it('tells names apart that Excel takes for the same', () => {
    const taken = new Set<string>();
    expect(['Abc', 'aBC', 'ＡＢＣ', 'abc'].map((title) => safeSheetName(title, taken))).toEqual([
      'Abc',
      'aBC (2)',
      'ＡＢＣ (3)',
      'abc (4)',
    ]);
    expect(safeSheetName('Abc', taken, 2)).toBe('Abc (5)');
  });

  it('keeps the rules of Excel for any titles whatever', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 8 }), (titles) => {
        const taken = new Set<string>();
        const names = titles.map((title) => safeSheetName(title, taken));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^\s|^history$/iu);
          expect(() => encodeURIComponent(name)).not.toThrow(); // it would of half a character
        }
      }),
    );
  });
});
