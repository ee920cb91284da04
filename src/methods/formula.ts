import { z } from 'zod';
import { formatPlain as n } from '../base/decimal.ts';
import type { Scope, Value } from '../model/expression.ts';
import { bilingual } from './bilingual.ts';
import { clamp } from './clamp.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { percentOfWeight } from './percent-of-weight.ts';
import { shown, working } from './shown.ts';
import { unscorable } from './unscorable.ts';

const params = z
  .strictObject({
    expression: described(
      z.string().min(1),
      '公式，可用 value（完成值）、target（目标值）、weight（权重）',
      'The formula; it may use value, target and weight',
    ),
    gives: described(
      z.enum(['score', 'points']).default('score'),
      '公式得出的是：score 百分制得分，points 分值',
      'What it gives: a score out of 100, or points',
    ),
    'at-least': described(z.number().default(0), '得分下限（百分制）', 'Least score'),
    'at-most': described(z.number().default(100), '得分上限（百分制）', 'Most score'),
  })
  .refine((given) => given['at-least'] <= given['at-most'], {
    path: ['at-most'],
    message: bilingual('at-most 不能小于 at-least', 'at-most must not be below at-least'),
  });

/** A score by an expression of one's own. */
export const formula = defineMethod({
  name: 'formula',
  title: { zh: '自定公式', en: 'Formula' },
  summary: { zh: '按自定公式计分。', en: 'A score by an expression of one’s own.' },
  params,
  scope: 'unit',
  betterBy: 'score',
  reads: 'number',
  needsTarget: false,
  direction: 'ignored',
  beyond: {
    zh: 'at-least 小于 0 或 at-most 大于 100 时可超出',
    en: 'Where at-least is below 0 or at-most above 100',
  },
  words: ({ expression, gives, 'at-least': least, 'at-most': most }) => ({
    zh: `按公式 ${expression} 计算${gives === 'points' ? '分值' : '百分制得分'}（value 完成值，target 目标值，weight 权重），限于权重的 ${n(least)}% 至 ${n(most)}%。`,
    en: `${gives === 'points' ? 'Points' : 'Score out of 100'} by the formula ${expression}, kept from ${n(least)} % to ${n(most)} % of the weight.`,
  }),
  examples: [
    {
      says: { zh: '完成率的平方', en: 'attainment squared' },
      raw: 45,
      target: 50,
      params: { expression: 'pow(value / target, 2) * 100' },
      score: 81,
    },
    {
      says: {
        zh: '税收增长 20% 得 20 分，每增减 1 个百分点加减 5 分',
        en: '20 points at 20 % growth, 5 more or less per point',
      },
      raw: 18.5,
      weight: 20,
      params: { expression: '20 + (value - 20) * 5', gives: 'points' },
      score: 62.5,
      points: 12.5,
    },
    {
      says: { zh: '无法计算', en: 'not computable' },
      raw: 5,
      target: 0,
      params: { expression: 'value / target * 100' },
      score: 'unscorable',
    },
  ],
  score: ({ raw, target, weight, params: given, formula: compute }) => {
    const value = compute?.(scopeOf(raw, target, weight));
    if (typeof value !== 'number')
      return unscorable('公式需要的值未报', 'a value that the formula needs is missing');
    if (Number.isNaN(value))
      return unscorable(
        '公式无法计算（如除以零）',
        'the formula cannot be computed (division by zero or the like)',
      );
    const score = given.gives === 'points' ? percentOfWeight(value, weight) : value;
    return clamp(score, given['at-least'], given['at-most']);
  },
  working: ({ raw, target, weight, params: { expression } }, score) => {
    const known = [`value = ${shown(raw)}`, `weight = ${shown(weight)}`];
    if (!Number.isNaN(target)) known.push(`target = ${shown(target)}`);
    return working(`${expression} (${known.join(', ')}) → ${shown(score)}`);
  },
});

function scopeOf(value: number, target: number, weight: number): Scope {
  return (key): Value => {
    switch (key) {
      case 'value':
        return value;
      case 'target':
        return Number.isNaN(target) ? undefined : target;
      case 'weight':
        return weight;
      default:
        return undefined;
    }
  };
}
