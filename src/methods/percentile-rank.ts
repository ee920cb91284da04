import { z } from 'zod';
import type { PeersInput } from '../model/method.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { places } from './places.ts';
import { scoresWords } from './scores-words.ts';
import { shown } from './shown.ts';

const params = z.strictObject({
  from: described(z.number().min(0).lt(100).default(0), '最差单位的得分', 'Score of the worst'),
  ties: described(
    z.enum(['better', 'mean']).default('better'),
    '并列时：better 按靠前的名次，mean 按所占名次的中间',
    'Ties: the better place, or the middle of the places they fill',
  ),
});

/** The share of the other peers that do no better. */
export const percentileRank = defineMethod({
  name: 'percentile-rank',
  title: { zh: '百分位', en: 'Percentile rank' },
  summary: {
    zh: '同组其他单位中不优于本单位的占比；只有一个单位时得满分。',
    en: 'The share of the other peers that do no better; a unit alone gets the full score.',
  },
  params,
  scope: 'peers',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  words: ({ from, ties }) => ({
    zh: `按同组其他单位中不优于本单位的占比计分，第 1 名得满分，最后一名${scoresWords(from).zh}；并列的按${ties === 'mean' ? '所占名次的中间' : '靠前的名次'}。`,
    en: `By the share of the other peers that do no better: the full weight for the first, ${scoresWords(from).en} for the last; ties take ${ties === 'mean' ? 'the middle of their places' : 'the better place'}.`,
  }),
  examples: [
    {
      says: { zh: '五个单位，各差四分之一', en: 'five units, a quarter apart' },
      raws: [10, 20, 30, 40, 50],
      scores: [0, 25, 50, 75, 100],
    },
    {
      says: { zh: '并列按靠前的名次', en: 'ties take the better place' },
      raws: [1, 5, 5],
      scores: [0, 100, 100],
    },
    {
      says: { zh: '并列取中间，最低 60', en: 'ties in the middle, at least 60' },
      raws: [1, 5, 5],
      params: { from: 60, ties: 'mean' },
      scores: [60, 90, 90],
    },
  ],
  score: ({
    raws,
    direction,
    params: { from, ties },
  }: PeersInput<z.output<typeof params>>): readonly number[] => {
    if (raws.length === 1) return [100];
    return places(raws, direction).map(({ place, sharing }) => {
      const behind = raws.length - place - (ties === 'mean' ? (sharing - 1) / 2 : 0);
      return from + ((100 - from) * behind) / (raws.length - 1);
    });
  },
  working: ({ raws, direction }, peer, score) => {
    const { place } = places(raws, direction)[peer]!;
    return {
      zh: `${shown(raws[peer]!)}，${raws.length} 个中第 ${place} 名 → ${shown(score)}`,
      en: `${shown(raws[peer]!)}, place ${place} of ${raws.length} → ${shown(score)}`,
    };
  },
});
