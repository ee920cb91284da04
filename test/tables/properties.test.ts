import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPlain, snap } from '../../src/base/decimal.ts';
import { formatPeriod, monthPeriod, type Period, quarterPeriod, yearPeriod } from '../../src/model/period.ts';
import { convertMeasure } from '../../src/tables/measures.ts';
import { findPeriod, parsePeriod } from '../../src/tables/parse-period.ts';
import { readNumber } from '../../src/tables/read-number.ts';
import { type FakeCell, fakeCell, fakeSheet } from '../support/fake-sheet.ts';
import { pathsOf, readTable } from './read-table.ts';

const titles = fc.array(
  fc.constantFrom<readonly FakeCell[]>(
    ['附件1'],
    ['吉首市2023年度绩效考核数据采集表'],
    ['(2023年度)'],
    ['填报单位:市商务局', undefined, undefined, '单位:万元'],
    ['填报单位:', '市商务局', undefined, '填报日期:', { date: '2023-06-01' }],
    [undefined, undefined, undefined, undefined, '2023年5月'],
    [undefined],
    ['报表编号:510000_0013zp'],
  ),
  { maxLength: 6 },
);

const footers = fc.array(
  fc.constantFrom<readonly FakeCell[]>(
    ['填报人:某某', undefined, '审核人:某某'],
    ['注:1.本表按月报送。'],
    ['2.数据为当月数。'],
    [undefined],
    ['联系电话', 8222333],
    ['填表日期', { date: '2023-06-01' }],
  ),
  { maxLength: 4 },
);

test('titles above and footers below change neither the columns nor the rows that are read', async () => {
  const header: readonly (readonly FakeCell[])[] = [
    ['序号', '单位', '招商引资(万元)', undefined, '信访化解率(%)'],
    [undefined, undefined, '当月', '累计', undefined],
  ];
  const data: readonly (readonly FakeCell[])[] = [
    [1, '乾州街道', 5, 20, 98.6],
    [2, '矮寨镇', '/', 7, undefined],
    ['合计', undefined, 5, 27, undefined],
  ];
  await fc.assert(
    fc.asyncProperty(titles, footers, fc.boolean(), async (above, below, merged) => {
      const top = above.length + 1;
      const merges = [`A${top}:A${top + 1}`, `B${top}:B${top + 1}`, `C${top}:D${top}`, `E${top}:E${top + 1}`];
      const read = await readTable(
        fakeSheet([...above, ...header, ...data, ...below], { merges: merged ? merges : [] }),
      );
      expect(read?.table.header).toEqual({ top, left: 1, bottom: top + 1, right: 5 });
      expect(pathsOf(read!.table)).toEqual([
        'A 序号',
        'B 单位',
        'C 招商引资/当月 万元',
        'D 招商引资/累计 万元',
        'E 信访化解率 %',
      ]);
      expect(read!.data.map(({ number, kind }) => [number - top, kind])).toEqual([
        [2, 'data'],
        [3, 'data'],
        [4, 'total'],
      ]);
      expect(read!.diagnostics).toEqual([]);
    }),
  );
});

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
const grouped = (comma: string) => (text: string) => {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/u.exec(text)!;
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/gu, comma)}${rest}`;
};
const asIs = (text: string): string => text;
const spellings = fc.tuple(
  fc.constantFrom(asIs, grouped(','), grouped('，')),
  fc.constantFrom(asIs, wide),
  fc.constantFrom(
    asIs,
    (text: string) => ` ${text}　`,
    (text: string) => `${text}\t`,
  ),
);

test('a number written in any of the ways people write numbers reads as that number', () => {
  const numbers = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }))
    .map(([digits, decimals]) => snap(digits / 10 ** decimals));
  fc.assert(
    fc.property(
      numbers,
      spellings,
      fc.constantFrom('', '%', ' %', '％'),
      (number, [group, width, space], sign) => {
        const text = space(`${width(group(formatPlain(number)))}${sign}`);
        const reading = readNumber(fakeCell(text), { measure: '%' });
        expect(reading).toEqual({ state: 'value', value: number, percent: sign === '' ? 'bare' : 'sign' });
      },
    ),
    { numRuns: 2000 },
  );
});

test('no text at all makes reading throw, and a value is always a finite number', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789.,，+-%％ 万元亿个余约≥()/、eE²①') }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('', '%', '万元', '个'), (text, measure) => {
      const reading = readNumber(fakeCell(text), { measure });
      if (reading.state === 'value') expect(Number.isFinite(reading.value)).toBe(true);
      else expect(['not-applicable', 'not-reported', 'unusable']).toContain(reading.state);
    }),
    { numRuns: 5000 },
  );
});

test('a sum of money converted there and back is the same sum', () => {
  const measures = fc.constantFrom('元', '千元', '万元', '百万元', '亿元');
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), measures, measures, (cents, from, to) => {
      const amount = snap(cents / 100);
      expect(convertMeasure(convertMeasure(amount, from, to)!, to, from)).toBe(amount);
    }),
  );
});

const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 1990, max: 2099 }).map(yearPeriod),
  fc
    .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 4 }))
    .map(([y, q]) => quarterPeriod(y, q)),
  fc
    .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => monthPeriod(y, m)),
);

function writings(period: Period): readonly string[] {
  const plain = formatPeriod(period);
  switch (period.kind) {
    case 'year':
      return [plain, `${period.year}年`, `${period.year}年度`, `(${period.year}年)`];
    case 'quarter':
      return [
        plain,
        `${period.year}年第${'一二三四'[period.quarter - 1]}季度`,
        `${period.year}年${period.quarter}季度`,
        `${period.year}Q${period.quarter}`,
      ];
    case 'month':
      return [
        plain,
        `${period.year}年${period.month}月`,
        `${period.year}年${period.month}月份`,
        plain.replace('-', '.'),
        plain.replace('-', '/'),
        plain.replace('-', ''),
        `${plain}-28`,
        wide(`${period.year}年${period.month}月`),
      ];
  }
}

test('a period reads back from every way of writing it, alone and inside a file name', () => {
  fc.assert(
    fc.property(periods, fc.nat(), fc.integer({ min: 1990, max: 2099 }), (period, pick, assumed) => {
      const ways = writings(period);
      const text = ways[pick % ways.length]!;
      expect(parsePeriod(text, assumed)).toEqual(period);
      expect(findPeriod(`采集表_${text}_乾州`, assumed)).toEqual(period);
    }),
    { numRuns: 1000 },
  );
});
