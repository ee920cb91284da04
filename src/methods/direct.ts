import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { shown, working } from './shown.ts';
import { unscorable } from './unscorable.ts';

const params = z.strictObject({
  'out-of': described(
    z.number().positive().default(100),
    '填报分数的满分',
    'The full score of what is reported',
  ),
  cap: described(
    z.boolean().default(false),
    'true：超过满分的按满分计；false：视为填报错误',
    'true: more than the full score counts as full; false: it is an error',
  ),
});

/** A score given elsewhere, rescaled. */
export const direct = defineMethod({
  name: 'direct',
  title: { zh: '直接计分', en: 'Direct' },
  summary: {
    zh: '直接引用其他考核的得分，按满分折算；越小越好的（如扣分）从满分中减去。',
    en: 'A score given elsewhere, rescaled to this one; where less is better (points lost) it is taken off.',
  },
  params,
  scope: 'unit',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  words: ({ 'out-of': outOf, cap }) => ({
    zh: `引用填报分数，按满分 ${n(outOf)} 分折算（越小越好的从满分中减去）${cap ? '，超过满分的按满分计' : ''}。`,
    en: `The reported score out of ${n(outOf)}, rescaled (taken off the full score where less is better)${cap ? '; more than the full score counts as full' : ''}.`,
  }),
  examples: [
    {
      says: { zh: '党建考核 92 分折算', en: '92 of 100 in party work' },
      raw: 92,
      weight: 8,
      score: 92,
      points: 7.36,
    },
    { says: { zh: '千分制 864 分', en: '864 of 1000' }, raw: 864, params: { 'out-of': 1000 }, score: 86.4 },
    {
      says: { zh: '填报的是扣分', en: 'points lost are reported' },
      raw: 1.5,
      direction: 'down',
      params: { 'out-of': 10 },
      score: 85,
    },
    { says: { zh: '超过满分', en: 'more than the full score' }, raw: 101, score: 'unscorable' },
  ],
  score: ({ raw, direction, params: { 'out-of': outOf, cap } }) => {
    if (raw < 0) return unscorable('分数不能是负数', 'a score cannot be negative');
    if (!cap && compareSnapped(raw, outOf) > 0)
      return unscorable(
        `${n(raw)} 超过满分 ${n(outOf)}`,
        `${n(raw)} is more than the full score of ${n(outOf)}`,
      );
    const score = Math.min(raw / outOf, 1) * 100;
    return direction === 'up' ? score : 100 - score;
  },
  working: ({ raw, direction, params: { 'out-of': outOf } }, score) =>
    working(
      `${direction === 'up' ? '' : '100% − '}${shown(raw)} ÷ ${shown(outOf)} = ${shown(direction === 'up' ? (raw / outOf) * 100 : 100 - (raw / outOf) * 100)}% → ${shown(score)}`,
    ),
});
