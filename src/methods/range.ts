import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import { bilingual } from './bilingual.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { shown } from './shown.ts';

const params = z
  .strictObject({
    low: described(z.number(), '区间下限（含）', 'Lower end, included'),
    high: described(z.number(), '区间上限（含）', 'Upper end, included'),
    tolerance: described(
      z.number().min(0).default(0),
      '超出区间多远时得 0 分，其间按直线递减；0 即出区间不得分',
      'Distance outside at which nothing is left, linear up to there; 0: nothing outside',
    ),
  })
  .refine(({ low, high }) => low <= high, {
    path: ['high'],
    message: bilingual('high 不能小于 low', 'high must not be below low'),
  });

/** Full inside a range, less and less outside. */
export const range = defineMethod({
  name: 'range',
  title: { zh: '区间达标', en: 'Range' },
  summary: {
    zh: '在合理区间内得满分，超出后按距离递减到 0。',
    en: 'Full score inside the range, linear down to 0 outside.',
  },
  params,
  scope: 'unit',
  reads: 'number',
  needsTarget: false,
  direction: 'ignored',
  betterBy: 'score',
  reachable: ({ low, high }) => [low, high],
  words: ({ low, high, tolerance }) => ({
    zh: `在 ${n(low)} 至 ${n(high)} 之间（含）得满分，${
      tolerance > 0 ? `超出后按直线递减，超出 ${n(tolerance)} 得 0 分` : '区间以外不得分'
    }。`,
    en: `The full weight from ${n(low)} to ${n(high)} (included), ${
      tolerance > 0 ? `linear outside down to nothing at a distance of ${n(tolerance)}` : 'nothing outside'
    }.`,
  }),
  examples: [
    { says: { zh: '资产负债率在区间内', en: 'inside' }, raw: 40, params: { low: 40, high: 60 }, score: 100 },
    {
      says: { zh: '超出 5，容许 20', en: '5 outside with a tolerance of 20' },
      raw: 65,
      params: { low: 40, high: 60, tolerance: 20 },
      score: 75,
    },
    {
      says: { zh: '离得太远', en: 'too far out' },
      raw: 10,
      params: { low: 40, high: 60, tolerance: 20 },
      score: 0,
    },
    { says: { zh: '没有容许', en: 'no tolerance' }, raw: 39.9, params: { low: 40, high: 60 }, score: 0 },
  ],
  score: ({ raw, params: { low, high, tolerance } }) => {
    if (compareSnapped(raw, low) >= 0 && compareSnapped(raw, high) <= 0) return 100;
    const outside = raw < low ? low - raw : raw - high;
    return tolerance > 0 ? Math.max(0, 100 * (1 - outside / tolerance)) : 0;
  },
  working: ({ raw, params: { low, high, tolerance } }, score) => {
    const span = `${shown(low)}～${shown(high)}`;
    const outside = raw < low ? low - raw : raw - high;
    if (outside <= 0)
      return { zh: `${shown(raw)} 在 ${span} 之内 → 100`, en: `${shown(raw)} is within ${span} → 100` };
    const way = tolerance > 0 ? `1 − ${shown(outside)} ÷ ${shown(tolerance)}` : '0';
    return {
      zh: `${shown(raw)} 超出 ${span}：${way} → ${shown(score)}`,
      en: `${shown(raw)} is outside ${span}: ${way} → ${shown(score)}`,
    };
  },
});
