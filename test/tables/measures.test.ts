import { describe, expect, test } from 'vitest';
import { convertMeasure, isMeasure, isMoney, splitMeasure } from '../../src/tables/measures.ts';

describe('splitMeasure takes off brackets that hold a measure', () => {
  test.each([
    ['招商引资(万元)', '招商引资', '万元'],
    ['信访化解率（％）', '信访化解率', '%'],
    ['完成率(百分比)', '完成率', '%'],
    ['新签约项目【个】', '新签约项目', '个'],
    ['招商引资\n到位资金\n(万元)', '招商引资到位资金', '万元'],
    ['金额(单位:亿元)', '金额', '亿元'],
    ['资金(万元)合计', '资金合计', '万元'],
    ['停车场面积(㎡)', '停车场面积', '平方米'],
    ['事故率(人/10万人)', '事故率', '人/10万人'],
    ['人均经费(元/生)', '人均经费', '元/生'],
    ['(万元)', '', '万元'],
  ])('%j → %j, %j', (label, rest, measure) => {
    expect(splitMeasure(label)).toEqual({ label: rest, measure });
  });

  test.each([
    '满意度(第三方)',
    '乡镇(街道)',
    '行政村(社区)',
    '完成情况(2023年)',
    '满意度(企业)',
    '分值(100分)',
    '单位',
  ])('and leaves %j whole', (label) => {
    expect(splitMeasure(label)).toEqual({ label });
  });
});

describe('convertMeasure', () => {
  test.each([
    [134.16, '万元', '元', 1_341_600],
    [0.29, '亿元', '万元', 2900],
    [1.1, '亿元', '万元', 11_000],
    [123.45, '元', '万元', 0.012345],
    [2.2, '百万元', '万元', 220],
    [3, '千元', '万元', 0.3],
    [35, '万人', '人', 350_000],
    [2000, '万人次', '人次', 20_000_000],
    [5, '公里', '米', 5000],
    [3, '亩', '平方米', 2000],
    [1, '公顷', '亩', 15],
    [5, '‰', '%', 0.5],
    [5, '个', '家', 5],
    [5, '人', '', 5],
    [2, '万人', '', 20_000],
    [5, '人/10万人', '人/10万人', 5],
    [1.5, '万元/人', '元/人', 15_000],
    [7, '㎡', '平方米', 7],
  ])('%f %s is %s: %f', (value, from, to, expected) => {
    expect(convertMeasure(value, from, to)).toBe(expected);
  });

  test.each([
    ['万元', '%'],
    ['万元', '人'],
    ['人', '人次'],
    ['人', '户'],
    ['件', '起'],
    ['万元', ''],
    ['%', ''],
    ['%', '百分点'],
    ['万元/人', '万元'],
    ['元/人', '元/户'],
    ['人', '个'],
  ])('never turns %s into %j', (from, to) => {
    expect(convertMeasure(1, from, to)).toBeUndefined();
  });
});

test('money is 元 and its multiples, and nothing per head', () => {
  expect(['元', '千元', '万元', '百万元', '亿元', '人民币万元'].map(isMoney)).not.toContain(false);
  expect(['元/人', '人', '%', '', '个'].map(isMoney)).not.toContain(true);
});

test('a measure is no ordinary word', () => {
  expect(['constructor', '__proto__', '第三方', '2022年', '百分', ''].map(isMeasure)).not.toContain(true);
});
