import { describe, expect, test } from 'vitest';
import { readNumber, type WantedNumber } from '../../src/tables/read-number.ts';
import { type FakeCell, fakeCell } from '../support/fake-sheet.ts';

const read = (value: FakeCell, wanted: WantedNumber = { measure: '' }) => readNumber(fakeCell(value), wanted);
const figure = (value: FakeCell, measure = '', columnMeasure?: string): unknown => {
  const reading = read(value, { measure, columnMeasure });
  return reading.state === 'value' ? reading.value : reading.state;
};
const why = (value: FakeCell, wanted?: WantedNumber): string => {
  const reading = read(value, wanted);
  return reading.state === 'unusable' ? reading.why.zh : reading.state;
};

describe('a number is read as people write it', () => {
  test.each([
    ['５１.２', 51.2],
    ['1,234', 1234],
    ['1，234．5', 1234.5],
    ['12,345,678.90', 12_345_678.9],
    ['12 345', 12_345],
    [' 98.6　', 98.6],
    ['98 . 6', 98.6],
    ['+5', 5],
    ['－5', -5],
    ['−5', -5],
    ["'-5", -5],
    ['-0', 0],
    ['-0%', 0],
    ['.5', 0.5],
    ['98.', 98],
    ['1.2E+3', 1200],
    ['1.5e-3', 0.0015],
    ['5 个', 5],
    ['0.30000000000000004', 0.3],
    ['007', 7],
  ])('%j is %f', (text, expected) => {
    expect(figure(text)).toBe(expected);
  });

  test('a number cell is its number, a formula its result', () => {
    expect(figure(5.1)).toBe(5.1);
    expect(figure({ formula: 0 })).toBe(0);
  });
});

describe('a percentage', () => {
  test.each([
    [{ percent: 0.9863 }, 98.63, 'formatted'],
    [{ percent: 0.29 }, 29, 'formatted'],
    ['98.63%', 98.63, 'sign'],
    ['９８．６３％', 98.63, 'sign'],
    ['98.63 百分比', 98.63, 'sign'],
    ['百分之98.63', 98.63, 'sign'],
    ['5‰', 0.5, 'sign'],
    [98.63, 98.63, 'bare'],
    ['98.63', 98.63, 'bare'],
    [0.9863, 0.9863, 'bare'],
  ] as [FakeCell, number, string][])('%j is %f where %% is wanted (%s)', (cell, value, percent) => {
    expect(read(cell, { measure: '%' })).toEqual({ state: 'value', value, percent });
  });

  test('is its fraction where no measure is wanted, and unusable where another is', () => {
    expect(read({ percent: 0.9863 })).toEqual({ state: 'value', value: 0.9863, percent: 'formatted' });
    expect(read('98.63%')).toEqual({ state: 'value', value: 0.9863, percent: 'sign' });
    expect(why({ percent: 0.5 }, { measure: '万元' })).toBe('数值的单位是「%」，不能换算成「万元」');
    expect(why('50%', { measure: '百分点' })).toContain('百分点');
  });

  test('in the header asks for a measure in the scheme rather than guess', () => {
    expect(why(98.6, { measure: '', columnMeasure: '%' })).toContain('measure');
    expect(figure(98.6, '%', '%')).toBe(98.6);
  });
});

describe('measures', () => {
  test.each([
    [90, '元', '万元', 900_000],
    ['90', '万元', '亿元', 900_000],
    ['90万元', '万元', '元', 90],
    ['90元', '万元', '万元', 0.009],
    ['0.29亿元', '万元', undefined, 2900],
    ['2.2万', '万元', '万元', 2.2],
    ['1.1亿', '万元', undefined, 11_000],
    ['3万', '人', undefined, 30_000],
    ['90（万元）', '万元', undefined, 90],
    ['￥1,200万元', '万元', undefined, 1200],
    ['¥90', '元', undefined, 90],
    ['5人/10万人', '人/10万人', undefined, 5],
    ['7 微西弗', '微西弗', undefined, 7],
  ] as [FakeCell, string, string | undefined, number][])(
    '%j in %s (column %s) is %f',
    (cell, measure, column, value) => {
      expect(figure(cell, measure, column)).toBe(value);
    },
  );

  test('that do not compare make a value unusable', () => {
    expect(why(5, { measure: '%', columnMeasure: '万元' })).toBe('数值的单位是「万元」，不能换算成「%」');
    expect(why('5人', { measure: '户' })).toContain('不能换算');
    expect(why('¥90', { measure: '万元' })).toContain('货币符号');
    expect(why('90万元')).toContain('measure');
  });
});

describe('no value', () => {
  test.each(['/', '／', '—', '——', '–', '-', '--', '无', '不适用', ' 不适用 ', '（无）', 'N/A', 'Ｎ／Ａ'])(
    '%j is not applicable',
    (text) => {
      expect(figure(text)).toBe('not-applicable');
    },
  );

  test.each([undefined, '  ', '　', '\u200b', '未报送'])('%j is not reported', (text) => {
    expect(figure(text)).toBe('not-reported');
  });
});

describe('what is no exact number says why', () => {
  test.each([
    ['约20', '约数'],
    ['近20', '约数'],
    ['20余', '约数'],
    ['20余件', '约数'],
    ['20多个', '约数'],
    ['20左右', '约数'],
    ['≥50', '比较符号'],
    ['不低于50', '比较符号'],
    ['50以上', '比较符号'],
    ['5-10', '区间'],
    ['5～10个', '区间'],
    ['5至10', '区间'],
    ['432/438', '分数'],
    ['(123)', '负数请写成'],
    ['（1,234.5）', '负数请写成'],
    ['1,23', '千分位'],
    ['0,123', '千分位'],
    ['1,2345', '千分位'],
    ['1、234', '千分位'],
    ['12 34', '一格两个数'],
    ['47.5 48.5', '一格两个数'],
    ['47.5\n48', '一格两个数'],
    ['47.5、48.5', '一格两个数'],
    ['47.5,48.5', '一格两个数'],
    ['1234 567', '千分位'],
    ['1 234 56', '千分位'],
    ['5\n100', '千分位'],
    ['98。6', '小数点'],
    ['98·6', '小数点'],
    ['####', '列太窄'],
    ['#DIV/0!', '错误值 #DIV/0!'],
    ['#N/A', '错误值 #N/A'],
    ['522121198001011234', '超过 15 位'],
    ['0x10', '计量单位'],
    ['10²', '计量单位'],
    ['1.2.3', '计量单位'],
    ['①5', '不是数字'],
    ['Infinity', '不是数字'],
    ['NaN', '不是数字'],
    ['1e400', '不是数字'],
    ['--5', '不是数字'],
    ['五', '不是数字'],
    ['½', '不是数字'],
    [true, '逻辑值 TRUE'],
    [{ date: '2023-05-01' }, '日期 2023-05-01'],
    [{ error: '#REF!' }, '错误值 #REF!'],
    ['uncalculated!', '没有计算结果'],
  ] as [FakeCell, string][])('%j: %s', (cell, reason) => {
    expect(why(cell)).toContain(reason);
  });
});

describe('so many of so many', () => {
  test.each([
    ['3个/5个', '个'],
    ['3个/5个', ''],
    ['0个/3个', '件'],
  ])('%s is no number of %s', (text, measure) => {
    expect(readNumber(fakeCell(text), { measure }).state).toBe('unusable');
  });
});
