import { z } from 'zod';
import { formatPlain as n } from '../base/decimal.ts';
import type { Said } from '../model/said.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { scoresWords } from './scores-words.ts';
import { shown } from './shown.ts';
import { isInTier, type Tier, tierBounds, tierSchema } from './tier.ts';
import { scoreOf, tierDoubts } from './tier-doubts.ts';
import { unscorable } from './unscorable.ts';

const params = z.strictObject({
  tiers: described(
    z.array(tierSchema).min(1),
    '各档，从前往后第一个符合的算数；min、max 含端点，above、below 不含',
    'The tiers; the first that fits counts; min and max include the bound, above and below do not',
  ),
  else: described(
    z.number().min(0).max(100).default(0),
    '哪档都不符合时得权重的百分之几',
    'Score where no tier fits',
  ),
  on: described(
    z.enum(['value', 'attainment']).default('value'),
    '按什么分档：value 完成值，attainment 完成值 ÷ 目标值 × 100',
    'What is put into tiers: the value, or actual ÷ target × 100',
  ),
});

/** Bands of values, each with its score. */
export const tiers = defineMethod({
  name: 'tiers',
  title: { zh: '分档计分', en: 'Tiers' },
  summary: { zh: '按所在档次给分。', en: 'A score for each band of values.' },
  params,
  scope: 'unit',
  reads: 'number',
  needsTarget: false,
  targetWhen: ({ on }) => on === 'attainment',
  direction: 'ignored',
  reachable: ({ tiers: bands, on }) =>
    on === 'value' ? bands.flatMap(({ min, max }) => [min, max].filter((bound) => bound !== undefined)) : [],
  words: ({ tiers: bands, else: rest, on }) => {
    const of =
      on === 'value' ? { zh: '完成值', en: 'the value' } : { zh: '完成率（%）', en: 'attainment (%)' };
    const told = bands.map(tierWords);
    return {
      zh: `按${of.zh}分档：${told.map(({ zh }) => zh).join('；')}；其余${scoresWords(rest).zh}。`,
      en: `By ${of.en}: ${told.map(({ en }) => en).join('; ')}; else ${scoresWords(rest).en}.`,
    };
  },
  doubts: ({ tiers: bands }, context) => tierDoubts(bands, context),
  examples: [
    {
      says: {
        zh: '网民留言办结率 98.63%，98 以上得满分',
        en: '98.63 % of citizens’ messages answered, full score from 98',
      },
      raw: 98.63,
      weight: 6,
      params: {
        tiers: [
          { min: 98, points: 6 },
          { min: 95, points: 4 },
          { min: 90, points: 2 },
        ],
      },
      score: 100,
      points: 6,
    },
    {
      says: { zh: '下限含本数：正好 90', en: 'lower bounds are included: exactly 90' },
      raw: 90,
      params: {
        tiers: [
          { min: 90, score: 100 },
          { min: 80, score: 80 },
          { min: 60, score: 60 },
        ],
      },
      score: 100,
    },
    {
      says: { zh: '89.995 没有到 90', en: '89.995 has not reached 90' },
      raw: 89.995,
      params: {
        tiers: [
          { min: 90, score: 100 },
          { min: 80, score: 80 },
        ],
      },
      score: 80,
    },
    {
      says: {
        zh: '预算变动率 0 得 5 分，每 10 个百分点一档',
        en: 'budget changed by 15 %: 0 gives 5, then 4, 3, 2 by tens',
      },
      raw: 15,
      direction: 'down',
      weight: 5,
      params: {
        tiers: [
          { max: 0, points: 5 },
          { max: 10, points: 4 },
          { max: 20, points: 3 },
          { max: 30, points: 2 },
        ],
      },
      score: 60,
      points: 3,
    },
    {
      says: { zh: '按完成率分档', en: 'tiers of attainment' },
      raw: 45,
      target: 50,
      params: {
        on: 'attainment',
        tiers: [
          { min: 100, score: 100 },
          { min: 80, score: 60 },
        ],
      },
      score: 60,
    },
  ],
  score: ({ raw, target, weight, params: { tiers: bands, else: rest, on } }) => {
    if (on === 'attainment' && target <= 0)
      return unscorable(
        '目标值不大于零，无法按完成率分档',
        'the target is not above zero, so there is no attainment to put into tiers',
      );
    const value = on === 'attainment' ? (raw / target) * 100 : raw;
    const band = bands.find((tier) => isInTier(value, tier));
    return band ? scoreOf(band, weight) : rest;
  },
  working: ({ raw, target, params: { tiers: bands, on } }, score) => {
    const value = on === 'attainment' ? (raw / target) * 100 : raw;
    const band = bands.find((tier) => isInTier(value, tier));
    const figure = on === 'attainment' ? `${shown(raw)} ÷ ${shown(target)} = ${shown(value)}%` : shown(value);
    const bounds = (and: string, others: string): string => (band && tierBounds(band, and)) || others;
    return {
      zh: `${figure}，在「${bounds(' 且 ', '其余')}」一档 → ${shown(score)}`,
      en: `${figure}, in the tier "${bounds(' and ', 'others')}" → ${shown(score)}`,
    };
  },
});

function tierWords(tier: Tier): Said {
  const { score = 0, points } = tier;
  const gets =
    points === undefined ? scoresWords(score) : { zh: `得 ${n(points)} 分`, en: `${n(points)} points` };
  const zh = tierBounds(tier, ' 且 ');
  return {
    zh: `${zh === '' ? '其他' : zh} ${gets.zh}`,
    en: `${zh === '' ? 'others' : tierBounds(tier, ' and ')}: ${gets.en}`,
  };
}
