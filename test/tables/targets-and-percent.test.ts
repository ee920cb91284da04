import { describe, expect, test } from 'vitest';
import { parseTarget } from '../../src/tables/parse-target.ts';
import { PercentColumn } from '../../src/tables/percent-column.ts';
import { readNumber } from '../../src/tables/read-number.ts';
import { readTarget } from '../../src/tables/read-target.ts';
import { type FakeCell, fakeCell } from '../support/fake-sheet.ts';

describe('parseTarget', () => {
  test.each([
    ['≥50个', '>=', 50, '个'],
    ['≧ 50', '>=', 50, ''],
    ['>=3', '>=', 3, ''],
    ['≤90万元', '<=', 90, '万元'],
    ['不低于95%', '>=', 95, '%'],
    ['不超过5‰', '<=', 5, '‰'],
    ['95%以上', '>=', 95, '%'],
    ['控制在90万元以内', '<=', 90, '万元'],
    ['=100%', '=', 100, '%'],
    ['＝100％', '=', 100, '%'],
    ['＞0', '>', 0, ''],
    ['≥100百分比', '>=', 100, '%'],
    ['50', '=', 50, ''],
    ['5人/10万人', '=', 5, '人/10万人'],
  ])('%j asks for %s %f %s', (text, operator, value, measure) => {
    expect(parseTarget(text)).toEqual({ operator, value, measure });
  });

  test.each(['严格执行', '≥', '约50', '≥50以下', '/', '', '5-10', '≥约50', '≥50微粒'])(
    '%j says why it cannot',
    (text) => {
      expect(parseTarget(text)).toHaveProperty('why');
    },
  );
});

test('a target cell is read in the wanted measure, with its operator', () => {
  const target = (cell: FakeCell) => readTarget(fakeCell(cell), { measure: '万元', columnMeasure: '亿元' });
  expect(target('≥50')).toMatchObject({ state: 'value', value: 500_000, operator: '>=' });
  expect(target('≤90万元')).toMatchObject({ value: 90, operator: '<=' });
  expect(target('=90元')).toMatchObject({ value: 0.009, operator: '=' });
  expect(target(2)).toMatchObject({ value: 20_000, operator: '=' });
  expect(target('/')).toMatchObject({ state: 'not-applicable' });
  expect(target('≥')).toMatchObject({ state: 'unusable' });
  expect(target('≥好')).toMatchObject({ state: 'unusable' });
});

describe('a percentage column', () => {
  const watched = (...cells: readonly FakeCell[]) => {
    const column = new PercentColumn();
    cells.forEach((cell, row) => {
      column.add(readNumber(fakeCell(cell), { measure: '%' }), row + 5);
    });
    return column.finding;
  };

  test('is odd where bare fractions stand beside percentages', () => {
    expect(watched(98.6, 0.98, 97)).toEqual({
      kind: 'mixed',
      fraction: { value: 0.98, row: 6 },
      percentage: { value: 98.6, row: 5 },
    });
    expect(watched({ percent: 0.97 }, 0.98)?.kind).toBe('mixed');
  });

  test('is odd where every bare value is a fraction', () => {
    expect(watched(0.98, 1, 0)).toEqual({ kind: 'fractions', fraction: { value: 0.98, row: 5 }, count: 2 });
  });

  test('is good with signs, formats, zeros and small percentages that say so', () => {
    expect(watched(98.6, 0, '0.98%', { percent: 0.0098 }, '/', undefined)).toBeUndefined();
    expect(watched(1.2, 0.9)).toBeUndefined();
    expect(watched()).toBeUndefined();
  });
});
