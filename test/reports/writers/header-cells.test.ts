import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/reports/documents/workbook.ts';
import { headerCells } from '../../../src/reports/writers/xlsx/header-cells.ts';

const columns = (...headers: readonly (readonly string[])[]): readonly Column[] =>
  headers.map((header) => ({ header, width: 10, holds: { kind: 'text' } }));

const shown = (...headers: readonly (readonly string[])[]): readonly string[] =>
  headerCells(columns(...headers)).map(
    ({ label, top, bottom, left, right }) => `${label} ${top}-${bottom} ${left}-${right}`,
  );

describe('headerCells', () => {
  it('merges equal neighbours across and short headers down', () => {
    expect(shown(['单位'], ['得分', '甲'], ['得分', '乙'], ['总分'])).toEqual([
      '单位 0-1 0-0',
      '得分 0-0 1-2',
      '总分 0-1 3-3',
      '甲 1-1 1-1',
      '乙 1-1 2-2',
    ]);
  });

  it('keeps equal labels apart that stand in the last level or under different heads', () => {
    expect(shown(['名次'], ['名次'])).toEqual(['名次 0-0 0-0', '名次 0-0 1-1']);
    expect(shown(['甲', '数', 'x'], ['乙', '数', 'y'])).toEqual([
      '甲 0-0 0-0',
      '乙 0-0 1-1',
      '数 1-1 0-0',
      '数 1-1 1-1',
      'x 2-2 0-0',
      'y 2-2 1-1',
    ]);
  });
});
