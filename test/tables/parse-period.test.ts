import { describe, expect, test } from 'vitest';
import { formatPeriod, type Period } from '../../src/model/period.ts';
import { findPeriod, parsePeriod } from '../../src/tables/parse-period.ts';
import { parseYearToDate } from '../../src/tables/parse-year-to-date.ts';
import { readPeriod } from '../../src/tables/read-period.ts';
import { type FakeCell, fakeCell } from '../support/fake-sheet.ts';

const shown = (period: Period | undefined): string => (period ? formatPeriod(period) : 'none');

describe('parsePeriod', () => {
  test.each([
    ['2023年5月', '2023-05'],
    ['2023.5', '2023-05'],
    ['2023.10', '2023-10'],
    ['2023-05', '2023-05'],
    ['2023/5', '2023-05'],
    ['202305', '2023-05'],
    ['5月', '2021-05'],
    ['5月份', '2021-05'],
    ['十二月', '2021-12'],
    ['二〇二三年五月', '2023-05'],
    ['２０２３ 年 ５ 月', '2023-05'],
    ['23年5月', '2023-05'],
    ['2023年第二季度', '2023-Q2'],
    ['2023-Q2', '2023-Q2'],
    ['2023q2', '2023-Q2'],
    ['二季度', '2021-Q2'],
    ['第4季度', '2021-Q4'],
    ['4-6月', '2021-Q2'],
    ['2023年', '2023'],
    ['2023年度', '2023'],
    ['(2023年度)', '2023'],
    ['2023', '2023'],
    ['2022.1—2022.12', '2022'],
    ['2023-05-01', '2023-05'],
    ['2023-05-31T08:30:00', '2023-05'],
    ['2023年5月31日', '2023-05'],
    ['20230531', '2023-05'],
  ])('%s is %s', (text, period) => {
    expect(shown(parsePeriod(text, 2021))).toBe(period);
  });

  test.each([
    '',
    '5',
    '13月',
    '0月',
    '202313',
    '45047',
    '1-5月',
    '上半年',
    '2023.13',
    '2022-2023',
    '5月招商',
    '1899',
  ])('%j is no period', (text) => {
    expect(shown(parsePeriod(text, 2021))).toBe('none');
  });
});

describe('findPeriod', () => {
  test.each([
    ['月报/5月.xlsx', '2021-05'],
    ['2022/5月.xlsx', '2022-05'],
    ['马颈坳镇2023年5月报表', '2023-05'],
    ['月报5月_20230612导出', '2021-05'],
    ['202305', '2023-05'],
    ['2023-05月报v1.2', '2023-05'],
    ['2023年考核结果', '2023'],
    ['第二季度', '2021-Q2'],
    ['2023.12.31', '2023-12'],
  ])('%s names %s', (text, period) => {
    expect(shown(findPeriod(text, 2021))).toBe(period);
  });

  test.each([
    '目标任务',
    '5月和6月',
    '1-5月报表',
    '2022结果_2023目标',
    '2023年度总表_20231215',
    '2022年/5月/2023年',
    '电话13574305678',
    'Sheet1',
  ])('%s names none for certain', (text) => {
    expect(shown(findPeriod(text, 2021))).toBe('none');
  });
});

test('a span from January is the year to date of its last month', () => {
  const said = ['1-5月累计', '2023年1—12月', '截至5月底', '一至五月'];
  expect(said.map((text) => shown(parseYearToDate(text, 2023)))).toEqual([
    '2023-05',
    '2023-12',
    '2023-05',
    '2023-05',
  ]);
  expect(['5月', '11-12月', '累计', '3-5月'].map((text) => shown(parseYearToDate(text, 2023)))).toEqual(
    Array.from({ length: 4 }, () => 'none'),
  );
});

describe('readPeriod', () => {
  const read = (cell: FakeCell, label: string): string => {
    const reading = readPeriod(fakeCell(cell), { year: 2023, label });
    return reading.state === 'value' ? formatPeriod(reading.value) : reading.state;
  };

  test('takes a bare number by the label of its column', () => {
    expect(read(5, '月份')).toBe('2023-05');
    expect(read('3', '季度')).toBe('2023-Q3');
    expect(read(5, '季度')).toBe('unusable');
    expect(read(5, '期间')).toBe('unusable');
  });

  test('refuses the number 2023.1, which may be October, but not the text', () => {
    expect(read(2023.1, '月份')).toBe('unusable');
    expect(read('2023.1', '月份')).toBe('2023-01');
    expect(read(2023.5, '月份')).toBe('2023-05');
  });

  test('takes dates by their month and leaves blanks blank', () => {
    expect(read({ date: '2023-05-01' }, '时间')).toBe('2023-05');
    expect(read(undefined, '月份')).toBe('not-reported');
    expect(read(45047, '月份')).toBe('unusable');
  });
});
