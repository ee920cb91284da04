import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/model/expression.ts';
import { compiled, UNIT } from './township.ts';

function told(text: string, changed: Readonly<Record<string, Value>> = {}) {
  const values = new Map([...UNIT, ...Object.entries(changed)]);
  return compiled(text).explain((key) => values.get(key));
}

describe('a condition that holds', () => {
  test.each([
    ['较大以上安全事故 > 0', '较大以上安全事故 = 1 > 0'],
    ['rank <= 3 && score >= 90', '名次 = 2 ≤ 3 且 总分 = 92.1 ≥ 90'],
    ['!vetoed', '一票否决 = 否'],
    ['grade == "一等"', '等次 = “一等”'],
    ['rank < accidents + 2', '名次 = 2 < ((较大以上安全事故 = 1) + 2 = 3)'],
    ['rank > accidents', '名次 = 2 > (较大以上安全事故 = 1)'],
    ['share(spent, budget) >= 85', '占比(执行数 = 134.16, 预算数 = 150) = 89.44 ≥ 85'],
    [
      '(spent - 34.16) / (budget - 50) * 2 == 2',
      '((执行数 = 134.16) - 34.16) ÷ ((预算数 = 150) - 50) × 2 = 2',
    ],
    ['10 - (rank - 1) > 8', '10 - ((名次 = 2) - 1) = 9 > 8'],
    ['vetoed == false', '一票否决 = 否'],
    ['reported(rank)', '已报(名次 = 2)'],
    ['!(rank > 3)', '非(名次 = 2 > 3)'],
    ['!(rank > 1 && score > 95)', '非(名次 = 2 > 1 且 总分 = 92.1 > 95)'],
    ['1 > -rank', '1 > (-(名次 = 2) = -2)'],
  ])('%s', (text, zh) => {
    expect(told(text).zh).toBe(zh);
  });

  test('is told in English too', () => {
    expect(told('rank <= 3 && score >= 90').en).toBe('rank = 2 ≤ 3 and score = 92.1 ≥ 90');
    expect(told('vetoed || !(rank > 3)').en).toBe('not (rank = 2 > 3)');
  });

  test('by one side of || tells that side only', () => {
    expect(told('vetoed || rank <= 2 && score < 95').zh).toBe('名次 = 2 ≤ 2 且 总分 = 92.1 < 95');
    expect(told('vetoed || rank <= 2 || score > 90').zh).toBe('名次 = 2 ≤ 2 或 总分 = 92.1 > 90');
  });

  test('puts brackets round a group of the other kind', () => {
    expect(told('rank == 2 && (score > 90 || budget > 1)').zh).toBe(
      '名次 = 2 且 (总分 = 92.1 > 90 或 预算数 = 150 > 1)',
    );
    expect(told('rank == 2 && (score > 90 || budget < 1)').zh).toBe('名次 = 2 且 总分 = 92.1 > 90');
  });
});

describe('a condition that does not hold', () => {
  test.each([
    ['rank <= 1', '名次 = 2 ≤ 1 不成立'],
    ['rank <= 1 && score >= 90', '名次 = 2 ≤ 1 不成立'],
    ['rank <= 1 || score >= 95', '名次 = 2 ≤ 1 不成立 或 总分 = 92.1 ≥ 95 不成立'],
    ['vetoed', '一票否决 = 否'],
    ['!(rank > 1)', '非(名次 = 2 > 1) 不成立'],
    ['reported(satisfaction)', '已报(群众满意度(第三方) = 未报) 不成立'],
  ])('%s', (text, zh) => {
    expect(told(text).zh).toBe(zh);
  });
});

describe('a condition that cannot be decided', () => {
  test.each([
    ['satisfaction >= 90', '群众满意度(第三方) = 未报 ≥ 90 无法判断'],
    ['rank <= 3 && satisfaction >= 90', '群众满意度(第三方) = 未报 ≥ 90 无法判断'],
    ['growth(spent, 0) > 5', '增幅(执行数 = 134.16, 0) = 无法计算 > 5 无法判断'],
  ])('%s', (text, zh) => {
    expect(told(text).zh).toBe(zh);
  });
});

describe('a value', () => {
  test.each([
    ['score', '总分 = 92.1'],
    ['share(spent, budget)', '占比(执行数 = 134.16, 预算数 = 150) = 89.44'],
    ['spent / budget * 100', '(执行数 = 134.16) ÷ (预算数 = 150) × 100 = 89.44'],
    ['rank > 1 ? 10 : 0', '10（因为 名次 = 2 > 1）'],
    ['rank > 2 ? 10 : score', '总分 = 92.1（因为 名次 = 2 > 2 不成立）'],
    ['(rank > 1 ? 10 : 0) * 2', '(10（因为 名次 = 2 > 1）) × 2 = 20'],
    ['satisfaction > 1 ? 1 : 2', '群众满意度(第三方) = 未报 > 1 无法判断'],
    ['coalesce(satisfaction, 0) + 1', '首个已报值(群众满意度(第三方) = 未报, 0) + 1 = 1'],
    ['2 - -3', '2 - (-3) = 5'],
    ['"街道"', '“街道”'],
    ['5', '5'],
  ])('%s', (text, zh) => {
    expect(told(text).zh).toBe(zh);
  });

  test('shows numbers plainly, at 15 digits', () => {
    expect(told('score', { score: 0.1 + 0.2 }).zh).toBe('总分 = 0.3');
    expect(told('score * 1', { score: 1e21 }).zh).toBe(
      `(总分 = 1${'0'.repeat(21)}) × 1 = 1${'0'.repeat(21)}`,
    );
  });
});
