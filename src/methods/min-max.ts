import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import type { PeersInput } from '../model/method.ts';
import { bilingual } from './bilingual.ts';
import { clamp } from './clamp.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { scoresWords } from './scores-words.ts';
import { shown, working } from './shown.ts';

const params = z
  .strictObject({
    from: described(z.number().min(0).max(100).default(0), '最差单位的得分', 'Score of the worst'),
    to: described(z.number().min(0).max(100).default(100), '最好单位的得分', 'Score of the best'),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    message: bilingual('to 应大于 from', 'to must be above from'),
  });

/** Linear between the worst and the best of the peers. */
export const minMax = defineMethod({
  name: 'min-max',
  title: { zh: '极差标准化', en: 'Min-max' },
  summary: {
    zh: '在同组最差值与最好值之间按直线计分；全部相同则都得最高分。',
    en: 'Linear between the worst and the best of the peers; all equal: all get the best score.',
  },
  params,
  scope: 'peers',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  words: ({ from, to }) => ({
    zh: `同组最好的${scoresWords(to).zh}，最差的${scoresWords(from).zh}，其间按直线插值；全部相同时都${scoresWords(to).zh}。`,
    en: `The best of the peers gets ${scoresWords(to).en}, the worst ${scoresWords(from).en}, linear between; ${scoresWords(to).en} for all where all are equal.`,
  }),
  examples: [
    { says: { zh: '最好 100、最差 0', en: 'from 0 to 100' }, raws: [10, 30, 20], scores: [0, 100, 50] },
    {
      says: { zh: '0.4 + 0.6 的形式', en: 'the 0.4 + 0.6 form' },
      raws: [10, 30, 20],
      params: { from: 40 },
      scores: [40, 100, 70],
    },
    {
      says: { zh: '越小越好', en: 'less is better' },
      raws: [10, 30, 25],
      direction: 'down',
      scores: [100, 0, 25],
    },
    {
      says: { zh: '全部相同都得满分', en: 'all equal: all full' },
      raws: [7, 7],
      params: { from: 40 },
      scores: [100, 100],
    },
  ],
  score: ({
    raws,
    direction,
    params: { from, to },
  }: PeersInput<z.output<typeof params>>): readonly number[] => {
    const least = raws.reduce((a, b) => Math.min(a, b));
    const most = raws.reduce((a, b) => Math.max(a, b));
    if (compareSnapped(least, most) === 0) return raws.map(() => to);
    const span = most - least;
    if (!Number.isFinite(span)) return raws.map(() => Number.NaN);
    return raws.map((raw) => {
      const share = (direction === 'up' ? raw - least : most - raw) / span;
      return clamp(from + (to - from) * share, from, to);
    });
  },
  working: ({ raws, direction, params: { from, to } }, peer, score) => {
    const least = shown(raws.reduce((a, b) => Math.min(a, b)));
    const most = shown(raws.reduce((a, b) => Math.max(a, b)));
    const raw = shown(raws[peer]!);
    const over = direction === 'up' ? `(${raw} − ${least})` : `(${most} − ${raw})`;
    return working(
      least === most
        ? `${raw} = ${least} = ${most} → ${shown(score)}`
        : `${shown(from)} + ${shown(to - from)} × ${over} ÷ (${most} − ${least}) = ${shown(score)}`,
    );
  },
});
