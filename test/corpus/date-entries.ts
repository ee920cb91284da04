import { makeXlsx, type WorkbookFixture } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, sheetOf } from './entry.ts';

/** A row of one number in each of several formats, and how each cell must read after its address. */
function formatted(
  name: string,
  kinds: CorpusEntry['kinds'],
  shown: readonly (readonly [format: string | number, serial: number, read: string])[],
  fixture: WorkbookFixture = {},
): CorpusEntry {
  const rows = shown.map(([, serial], index) => `<row><c s="${index + 1}"><v>${serial}</v></c></row>`);
  return {
    name: `${name}.xlsx`,
    kinds,
    content: makeXlsx({ ...fixture, formats: shown.map(([format]) => format), sheet: rows.join('') }),
    expected: sheetOf(...shown.map(([, , read], index) => `A${index + 1}${read}`)),
  };
}

const MAY_DAY = 45_047; // 2023-05-01
const isDate = '@2023-05-01';
const isNumber = '#45047';

const in1904 = (spelling: string, name: string): CorpusEntry =>
  formatted(
    name,
    ['1904'],
    [
      [14, 43_585, isDate],
      [14, 0, '@1904-01-01'],
      [14, 0.5, '@1904-01-01T12:00:00'],
      [22, 43_585.25, '@2023-05-01T06:00:00'],
      [0, 43_585, '#43585'],
    ],
    { workbookPr: `date1904="${spelling}"` },
  );

/** Workbooks whose number formats decide what a number is. */
export const dateEntries: readonly CorpusEntry[] = [
  in1904('1', '1904-as-1'),
  in1904('true', '1904-as-true'),
  formatted('1904-as-0', ['1904'], [[14, MAY_DAY, isDate]], { workbookPr: 'date1904="0"' }),
  formatted('1904-as-false', ['1904'], [[14, MAY_DAY, isDate]], { workbookPr: 'date1904="false"' }),
  formatted(
    'east-asian-ids',
    ['East Asian date ids'],
    [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [
      id,
      MAY_DAY,
      isDate,
    ]),
  ),
  formatted(
    'built-in-ids',
    ['East Asian date ids', 'formats that look like dates'],
    [
      ...[14, 15, 16, 17, 22].map((id) => [id, MAY_DAY, isDate] as const),
      ...[0, 1, 2, 3, 4, 11, 12, 13, 37, 38, 39, 40, 48, 49].map((id) => [id, MAY_DAY, isNumber] as const),
      ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 0.25, '#0.25'] as const),
    ],
  ),
  formatted(
    'chinese-dates',
    ['[$-804] and DBNum'],
    [
      'yyyy"年"m"月"d"日"',
      'yyyy年m月',
      '[$-804]yyyy"年"m"月";@',
      '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
      '[$-804]aaaa',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
      'yyyy\\-mm\\-dd',
      '[$-409]mmm\\-yy;@',
      'm"月"d"日"',
      'yyyy/m/d;@',
      'e"年"',
      '[ENG][$-804]yyyy.m',
    ].map((format) => [format, MAY_DAY, isDate]),
  ),
  formatted(
    'not-fooled',
    ['formats that look like dates'],
    [
      '0"年"',
      '0"月"',
      '[Red]0.00',
      '[Red]General',
      '"md"0',
      '"md"',
      '"yyyy"',
      '0\\d',
      '#,##0.00_);[Red]\\(#,##0.00\\)',
      'G/通用格式',
      '[DBNum2]0',
      '[DBNum1][$-804]General',
      '[$¥-804]#,##0',
      '0.00E+00',
      '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
      '0.0"km/h"',
      '[Color10]0',
      '@',
      '',
      '"第"0"季度"',
      '0"h"',
      '[>=10000]0!.0,"万";0',
    ].map((format) => [format, MAY_DAY, isNumber]),
  ),
  formatted(
    'serials-below-61',
    ['serials below 61'],
    [
      [14, 0, '#0'],
      [14, 0.5, '#0.5'],
      [14, 1, '@1900-01-01'],
      [14, 59, '@1900-02-28'],
      [14, 60, '#60'],
      [14, 60.5, '#60.5'],
      [14, 61, '@1900-03-01'],
      [14, -1, '#-1'],
      [14, 2_958_465, '@9999-12-31'],
      [14, 2_958_466, '#2958466'],
    ],
  ),
  formatted(
    'times',
    ['durations'],
    [
      ['[h]:mm', 1.5, '#1.5'],
      ['[mm]:ss', MAY_DAY, isNumber],
      ['[s]', 2, '#2'],
      ['h:mm', 0.75, '#0.75'],
      ['h:mm', 45_047.25, '@2023-05-01T06:00:00'],
      ['mm:ss.0', 0.001, '#0.001'],
      ['yyyy-mm-dd hh:mm:ss', 45_047.999988426, '@2023-05-01T23:59:59'],
      ['yyyy-mm-dd hh:mm:ss', 45_046.9999999, isDate],
      ['[h]"小时"', 30, '#30'],
    ],
  ),
  formatted(
    'percents',
    ['percent formats'],
    [
      [9, 0.98, '%0.98'],
      [10, 0.9863, '%0.9863'],
      ['0.0%', 1.2, '%1.2'],
      ['0.00%;[Red]-0.00%', -0.5, '%-0.5'],
      ['0;-0%', -1, '%-1'],
      ['0;-0%', 1, '#1'],
      ['"%"0', 3, '#3'],
      ['0\\%', 98, '#98'],
      ['0"%"', 98, '#98'],
      ['[>=1]0.0;0.0%', 0.5, '%0.5'],
      ['[>=1]0.0;0.0%', 2, '#2'],
      ['%0', 0.5, '%0.5'],
    ],
  ),
  formatted(
    'sections',
    ['formats that look like dates', 'percent formats'],
    [
      ['yyyy-mm-dd;@', MAY_DAY, isDate],
      ['[<1]0.00;yyyy-mm-dd', 0.5, '#0.5'],
      ['[<1]0.00;yyyy-mm-dd', MAY_DAY, isDate],
      ['General;[Red]-General', -3, '#-3'],
    ],
  ),
  {
    name: 'iso-dates.xlsx',
    kinds: ['ISO dates'],
    content: makeXlsx({
      sheet: `<row>${['2023-05-01', '2023-05-01T08:30:00Z', '2023-05-01T00:00:00.000', '12:00:00', '1899-12-31'].map((text) => `<c t="d"><v>${text}</v></c>`).join('')}</row>`,
    }),
    expected: sheetOf('A1@2023-05-01', 'B1@2023-05-01T08:30:00', 'C1@2023-05-01', 'D1#0.5', 'E1@1899-12-31'),
  },
];
