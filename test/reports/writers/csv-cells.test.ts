import { describe, expect, it } from 'vitest';
import { csvBytes, csvRecord } from '../../../src/reports/writers/csv-cells.ts';

describe('csvRecord', () => {
  it('puts a quote before every text that a spreadsheet would take for a formula', () => {
    for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', ' =', '\n='])
      expect(
        csvRecord([`${start}1`])
          .replace(/^"/u, '')
          .startsWith(`'${start}`),
      ).toBe(true);
  });

  it('takes control characters out before it looks, so that none hides a formula', () => {
    expect(csvRecord(['\u0001=1', '\r=1', '\u001b[31m红', 'a\u009bb'])).toBe('\'=1,"\'\n=1",[31m红,ab\r\n');
  });

  it('refuses to write an infinity: a bug is no empty cell', () => {
    expect(() => csvRecord([Number.POSITIVE_INFINITY])).toThrow('infinity');
  });

  it('leaves numbers numbers, negative ones too, and what is no number empty', () => {
    expect(csvRecord([-1.5, 1e21, Number.NaN, undefined, -0])).toBe('-1.5,1000000000000000000000,,,0\r\n');
  });

  it('quotes commas, quotation marks, line breaks and white space at the ends', () => {
    expect(csvRecord(['甲,乙', '说"好"', '一\n二', ' 三', '四'])).toBe(
      '"甲,乙","说""好""","一\n二"," 三",四\r\n',
    );
  });

  it('begins with a byte order mark, so that Excel reads Chinese', () => {
    expect([...csvBytes([['甲']]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
