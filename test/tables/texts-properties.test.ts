import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlain, snap } from '../../src/base/decimal.ts';
import { formatPeriod, monthPeriod, quarterPeriod, yearPeriod } from '../../src/model/period.ts';
import { parseNumberText } from '../../src/tables/number-text.ts';
import { findPeriod, parsePeriod } from '../../src/tables/parse-period.ts';
import { readNumber } from '../../src/tables/read-number.ts';
import { fakeCell } from '../support/fake-sheet.ts';

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));

describe('number texts', () => {
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => snap(digits / 10 ** places));

  it('with a measure behind are the number and the measure, in brackets or not, narrow or wide', () => {
    const measures = fc.constantFrom('万元', '%', '个', '人次', '起', '亿元', '公里', '平方米');
    const shapes = fc.constantFrom<(number: string, measure: string) => string>(
      (number, measure) => `${number}${measure}`,
      (number, measure) => `${number} ${measure}`,
      (number, measure) => `${number}（${measure}）`,
      (number, measure) => ` ${number}(${measure}) `,
      (number, measure) => `${wide(number)}${measure}`,
    );
    fc.assert(
      fc.property(decimals, measures, shapes, fc.boolean(), (number, measure, shape, negative) => {
        const value = negative ? -number + 0 : number;
        const read = parseNumberText(shape(formatPlain(value), measure));
        expect(read).toEqual({ value, measure, currency: false });
      }),
      { numRuns: 1000 },
    );
  });

  it('in powers of ten are what they say', () => {
    const mantissas = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(
        mantissas,
        fc.integer({ min: -20, max: 20 }),
        fc.constantFrom('e', 'E'),
        fc.boolean(),
        ([digits, places], exponent, letter, plus) => {
          const mantissa = formatPlain(snap(digits / 10 ** places));
          const sign = plus && exponent >= 0 ? '+' : '';
          const text = `${mantissa}${letter}${sign}${exponent}`;
          expect(parseNumberText(text)).toMatchObject({ value: snap(Number(text)) + 0 });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('that say more or less than one number are none, and say why', () => {
    const spoils = fc.constantFrom<(number: string, other: string) => string>(
      (number) => `约${number}`,
      (number) => `${number}余`,
      (number) => `${number}多`,
      (number) => `近${number}`,
      (number) => `≥${number}`,
      (number) => `不低于${number}`,
      (number) => `${number}以上`,
      (number) => `${number}左右`,
      (number) => `(${number})`,
      (number) => `${number}?`,
      (number, other) => `${number}-${other}`,
      (number, other) => `${number}～${other}`,
      (number, other) => `${number}至${other}`,
      (number, other) => `${number}/${other}`,
      (number, other) => `${number}、${other}`,
      (number, other) => `${number};${other}`,
      (number) => `${number}。5`,
      (number) => `#${number}`,
      (number) => `第${number}`,
    );
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(9999), spoils, (number, other, spoil) => {
        const read = parseNumberText(spoil(String(number), String(other)));
        expect(read).toHaveProperty('why');
      }),
      { numRuns: 1000 },
    );
  });

  it('with commas in any but their places are none', () => {
    const groups = fc.array(
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 4 }),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(groups, (parts) => {
        const [first = '', ...rest] = parts;
        const isGrouped = first.length <= 3 && first !== '0' && rest.every(({ length }) => length === 3);
        const read = parseNumberText(parts.join(','));
        if (isGrouped) expect(read).toMatchObject({ value: Number(parts.join('')) });
        else expect(read).toHaveProperty('why');
      }),
      { numRuns: 2000 },
    );
  });

  it('longer than the 15 digits a number keeps are none', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 16, maxLength: 30 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (rest, first) => {
        expect(parseNumberText(`${first}${rest}`)).toHaveProperty('why');
      }),
    );
  });

  it('that are read as values spell just the digits of the value', () => {
    const any = fc.string({ unit: fc.constantFrom(...'00123456789.,-+ 元个约余/()、～'), maxLength: 12 });
    fc.assert(
      fc.property(any, (text) => {
        const read = readNumber(fakeCell(text), { measure: '' });
        if (read.state !== 'value') return;
        const spelt = text.replace(/[^\d.-]/gu, '');
        expect(Number(spelt) + 0).toBe(read.value);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('periods', () => {
  const HAN = '〇一二三四五六七八九';
  const han = (number: number): string => [...String(number)].map((digit) => HAN[Number(digit)]).join('');
  const hanMonth = (month: number): string =>
    month < 10 ? HAN[month]! : `十${month === 10 ? '' : HAN[month - 10]}`;
  const years = fc.integer({ min: 1990, max: 2099 });
  const months = fc.integer({ min: 1, max: 12 });

  it('in Chinese numerals are those in digits', () => {
    fc.assert(
      fc.property(years, months, fc.integer({ min: 1, max: 4 }), (year, month, quarter) => {
        expect(parsePeriod(`${han(year)}年`, 2000)).toEqual(yearPeriod(year));
        expect(parsePeriod(`${han(year)}年${hanMonth(month)}月`, 2000)).toEqual(monthPeriod(year, month));
        expect(parsePeriod(`${hanMonth(month)}月份`, year)).toEqual(monthPeriod(year, month));
        expect(parsePeriod(`${year}年${HAN[quarter]}季度`, 2000)).toEqual(quarterPeriod(year, quarter));
      }),
    );
  });

  it('without a year are those of the year that is told, and a year of two digits is of this century', () => {
    fc.assert(
      fc.property(years, months, fc.integer({ min: 1, max: 4 }), (year, month, quarter) => {
        expect(parsePeriod(`${month}月`, year)).toEqual(monthPeriod(year, month));
        expect(parsePeriod(`第${quarter}季度`, year)).toEqual(quarterPeriod(year, quarter));
        const short = String(year % 100).padStart(2, '0');
        expect(parsePeriod(`${short}年${month}月`, 1999)).toEqual(monthPeriod(2000 + (year % 100), month));
      }),
    );
  });

  it('that are spans of months are a month, a quarter or the year, or none', () => {
    fc.assert(
      fc.property(years, months, months, (year, first, last) => {
        const read = parsePeriod(`${year}年${first}-${last}月`, 2000);
        if (first === 1 && last === 12) expect(read).toEqual(yearPeriod(year));
        else if (first === last) expect(read).toEqual(monthPeriod(year, first));
        else if (last - first === 2 && last % 3 === 0) expect(read).toEqual(quarterPeriod(year, last / 3));
        else expect(read).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('of a name that says two of them are none', () => {
    fc.assert(
      fc.property(years, months, months, (year, one, other) => {
        fc.pre(one !== other);
        expect(findPeriod(`${year}年${one}月与${other}月汇总`, year)).toBeUndefined();
      }),
    );
  });

  it('that are read from any text at all are periods, and read back as themselves', () => {
    const any = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'0123456789年月日季度第一二三四十〇Qq-./~至份'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(any, years, (text, year) => {
        for (const read of [parsePeriod(text, year), findPeriod(text, year)]) {
          if (read === undefined) continue;
          expect(parsePeriod(formatPeriod(read), 1)).toEqual(read);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
