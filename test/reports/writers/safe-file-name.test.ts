import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../src/reports/writers/safe-file-name.ts';

const nameOf = (title: string, ...taken: readonly string[]): string =>
  safeFileName(title, '.xlsx', new Set(taken));

describe('safeFileName', () => {
  it('keeps a plain Chinese title', () => {
    expect(nameOf('乡镇(街道)绩效考核 2023')).toBe('乡镇(街道)绩效考核 2023.xlsx');
  });

  it('takes out whatever would be a path', () => {
    expect(nameOf('../../etc/passwd')).toBe('_.._etc_passwd.xlsx');
    expect(nameOf('C:\\甲|乙?')).toBe('C__甲_乙_.xlsx');
  });

  it('avoids names that Windows keeps for itself, hidden files and lock files', () => {
    expect(nameOf('CON')).toBe('_CON.xlsx');
    expect(nameOf('nul.txt')).toBe('_nul.txt.xlsx');
    expect(nameOf('COM1')).toBe('_COM1.xlsx');
    expect(nameOf('~$结果')).toBe('结果.xlsx');
    expect(nameOf('.hidden. ')).toBe('hidden.xlsx');
    expect(nameOf('...')).toBe('_.xlsx');
  });

  it('tells names apart that differ only in case or in how an accent is written', () => {
    const taken = new Set<string>();
    const names = ['Été', 'e\u0301te\u0301', '结果', '结果'].map((title) =>
      safeFileName(title, '.xlsx', taken),
    );
    expect(names).toEqual(['Été.xlsx', 'été (2).xlsx', '结果.xlsx', '结果 (2).xlsx']);
  });

  it('is never longer than 200 bytes, holds no forbidden character and never repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 5 }), (titles) => {
        const taken = new Set<string>();
        const names = titles.map((title) => safeFileName(title, '.xlsx', taken));
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[.~\s]|[.\s]\.xlsx$/u);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      }),
    );
  });
});
