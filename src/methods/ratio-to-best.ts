import { z } from 'zod';
import type { PeersInput, Scored } from '../model/method.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { scoresWords } from './scores-words.ts';
import { shown, working } from './shown.ts';
import { unscorable } from './unscorable.ts';

const params = z.strictObject({
  base: described(
    z.number().positive().max(100).default(100),
    '第一名得权重的百分之几',
    'Score of the first',
  ),
});

/** Each unit's share of the best one's value. */
export const ratioToBest = defineMethod({
  name: 'ratio-to-best',
  title: { zh: '按第一名比例', en: 'Ratio to the best' },
  summary: {
    zh: '第一名得满分，其余按与第一名的比例得分。',
    en: 'The best gets the full score, the others in proportion to it.',
  },
  params,
  scope: 'peers',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  words: ({ base }) => ({
    zh: `同组最好的单位${scoresWords(base).zh}，其余按完成值 ÷ 最大值的比例计分（越小越好的指标为最小值 ÷ 完成值）。`,
    en: `The best of the peers gets ${scoresWords(base).en}, the others value ÷ largest of it (smallest ÷ value where less is better).`,
  }),
  examples: [
    {
      says: {
        zh: '瑞安 2012 年办法，重要项目 600 分：第一名得基础分，其余为本单位 ÷ 第一名 × 600',
        en: 'Rui’an 2012, 600 points: the first gets them, the others own ÷ first × 600',
      },
      raws: [50, 40, 10],
      weight: 600,
      scores: [100, 80, 20],
      points: [600, 480, 120],
    },
    {
      says: { zh: '越小越好', en: 'less is better' },
      raws: [4, 5, 8],
      direction: 'down',
      scores: [100, 80, 50],
    },
    {
      says: { zh: '第一名 6 分，其余按比例', en: '6 points for the first' },
      raws: [3, 2],
      weight: 6,
      scores: [100, 66.6667],
      points: [6, 4],
    },
    {
      says: { zh: '都是零，无从比例', en: 'all are zero' },
      raws: [0, 0],
      scores: ['unscorable', 'unscorable'],
    },
  ],
  score: ({ raws, direction, params: { base } }: PeersInput<z.output<typeof params>>): readonly Scored[] => {
    const best = raws.reduce((a, b) => (direction === 'up' ? Math.max(a, b) : Math.min(a, b)));
    if (best <= 0) return raws.map(() => (direction === 'up' ? NONE_ABOVE : NOT_BELOW));
    return raws.map((raw) => base * (direction === 'up' ? Math.max(raw, 0) / best : best / raw));
  },
  working: ({ raws, direction, params: { base } }, peer, score) => {
    const best = raws.reduce((a, b) => (direction === 'up' ? Math.max(a, b) : Math.min(a, b)));
    const raw = raws[peer]!;
    const ratio = direction === 'up' ? [raw, best] : [best, raw];
    return working(`${shown(base)} × ${shown(ratio[0]!)} ÷ ${shown(ratio[1]!)} = ${shown(score)}`);
  },
});

const NONE_ABOVE = unscorable(
  '同组没有大于零的值，无法按第一名的比例计分；请改用 rank 或 min-max',
  'none of the peers is above zero, so there is no ratio to the best: use rank or min-max instead',
);
const NOT_BELOW = unscorable(
  '同组最小值不大于零，无法按比例计分；请改用 rank 或 min-max',
  'the smallest of the peers is not above zero, so there is no ratio to it: use rank or min-max instead',
);
