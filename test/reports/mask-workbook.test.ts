import { describe, expect, it } from 'vitest';
import { maskWorkbook } from '../../src/reports/documents/mask-workbook.ts';
import type { Sheet, Workbook } from '../../src/reports/documents/workbook.ts';

const mask = (text: string): string => text.replaceAll('甲', '＊');
const rows = [
  { cells: ['甲', 1, { value: '甲乙', tone: 'warn' }, undefined] },
  { cells: ['乙', { value: 2 }] },
] as const;
const sheet: Sheet = {
  name: '一',
  title: '甲表',
  subtitles: ['甲'],
  columns: [{ header: ['甲列'], width: 8, holds: { kind: 'text' } }],
  frozen: 0,
  filter: false,
  empty: '',
  notes: ['甲注'],
  rows: () => rows,
};
const book: Workbook = {
  title: '甲书',
  header: '甲头',
  mark: '',
  footer: '',
  pages: '',
  year: 2023,
  sheets: [sheet],
};

describe('a workbook whose names are masked', () => {
  it('has gone through the mask with every text, and keeps figures, tones and rows without names', () => {
    const masked = maskWorkbook(book, mask);
    expect(masked).toMatchObject({ title: '＊书', header: '＊头', year: 2023 });
    const [only] = masked.sheets;
    expect(only).toMatchObject({ name: '一', title: '＊表', subtitles: ['＊'], notes: ['＊注'] });
    expect(only!.columns[0]!.header).toEqual(['＊列']);
    const [first, second] = [...only!.rows()];
    expect(first!.cells).toEqual(['＊', 1, { value: '＊乙', tone: 'warn' }, undefined]);
    expect(second).toBe(rows[1]);
  });
});
