import { describe, expect, it } from 'vitest';
import { builtInFormat, readNumberFormat } from '../../src/sources/xlsx/number-format.ts';
import { readIsoCell, serialToIso } from '../../src/sources/xlsx/serial-date.ts';
import { openBytes, shortRows } from '../support/open-bytes.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

describe('number formats', () => {
  it.each([
    'yyyy年m月',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月";@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    'm"月"d"日"',
    'm"月"',
    'mmm-yy',
    'yyyy\\-mm\\-dd hh:mm:ss.000',
    '[Red]yyyy/m/d',
    '[$-804]aaaa',
    'e"年"',
    'd',
    'm/d/yy h:mm AM/PM',
    'YYYY-MM',
  ])('%s shows a date', (code) => {
    expect(readNumberFormat(code)(45047)).toBe('date');
  });

  it.each([
    '0"年"',
    '0"月"',
    '[Red]0.00',
    '"md"0',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    'General',
    'G/通用格式',
    '0.00E+00',
    '##0.0E+0',
    '# ?/?',
    '@',
    '0\\d',
    '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '[$USD] 0.00',
    '[DBNum2]0',
    '[$¥-804]#,##0',
    '0.0"km/h"',
    '',
  ])('%s shows a number', (code) => {
    expect(readNumberFormat(code)(45047)).toBe('number');
  });

  it.each([
    ['h:mm', 'time'],
    ['h"时"mm"分"', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['h:mm:ss AM/PM', 'time'],
    ['[h]:mm', 'duration'],
    ['[mm]:ss', 'duration'],
    ['mm:ss.0', 'duration'],
    ['0.00%', 'percent'],
    ['0%;[Red]-0%', 'percent'],
  ])('%s shows a %s', (code, shown) => {
    expect(readNumberFormat(code)(0.5)).toBe(shown);
  });

  it('knows the numbers of East Asian date formats', () => {
    for (const id of [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 57, 58])
      expect(builtInFormat(id).shows(45047)).toBe('date');
    for (const id of [0, 1, 4, 11, 12, 37, 44, 48, 49, 59, 81])
      expect(builtInFormat(id).shows(45047)).toBe('number');
  });
});

describe('day numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45047, '2023-05-01'],
    [45047.5, '2023-05-01T12:00:00'],
    [45047.354166666664, '2023-05-01T08:30:00'],
    [45046.9999999999, '2023-05-01'],
    [2958465, '9999-12-31'],
    [0, undefined],
    [0.5, undefined],
    [60, undefined],
    [60.5, undefined],
    [-1, undefined],
    [2958466, undefined],
  ])('%d is %s', (serial, iso) => {
    expect(serialToIso(serial, false)).toBe(iso);
  });

  it('count from 1904 where the workbook says so, in both spellings', async () => {
    expect(serialToIso(0, true)).toBe('1904-01-01');
    expect(serialToIso(-1, true)).toBeUndefined();
    for (const workbookPr of ['date1904="1"', 'date1904="true"']) {
      const sheet = '<row><c s="1"><v>43585</v></c></row>';
      const read = await openBytes(makeXlsx({ workbookPr, formats: [14], sheet }));
      expect(shortRows(read)).toEqual(['A1@2023-05-01']);
    }
  });

  it('stay numbers where no such day exists, and for times and durations', async () => {
    const formats = [14, '[h]:mm', 'h:mm', 32];
    const cells = [
      [1, 0],
      [1, 60],
      [2, 1.5],
      [3, 0.25],
      [3, 45047.25],
      [4, 0.5],
      [4, 45047],
    ];
    const sheet = `<row>${cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`;
    expect(shortRows(await openBytes(makeXlsx({ formats, sheet })))).toEqual([
      'A1#0 B1#60 C1#1.5 D1#0.25 E1@2023-05-01T06:00:00 F1#0.5 G1@2023-05-01',
    ]);
  });
});

describe('ISO date cells', () => {
  it.each([
    ['2023-05-01', '2023-05-01'],
    ['2023-05-01T00:00:00.000Z', '2023-05-01'],
    ['2023-05-01T08:30', '2023-05-01T08:30:00'],
    ['12:00:00', 0.5],
    ['2023-02-30', undefined],
    ['2023-5-1', undefined],
    ['2023-05-01T25:00', undefined],
    ['2023-05-01T08:30:00+08:00', undefined],
    ['', undefined],
  ])('%s reads as %s', (text, read) => {
    expect(readIsoCell(text)).toBe(read);
  });
});
