import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import { compareNumber } from '../base/order.ts';
import { sum } from '../base/sum.ts';
import type { PeersInput } from '../model/method.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { shown, working } from './shown.ts';

const params = z.strictObject({
  mean: described(z.number().default(50), '平均水平的得分', 'Score of the average'),
  deviation: described(
    z.number().positive().default(10),
    '一个标准差折合多少分',
    'Score of one standard deviation',
  ),
  sample: described(
    z.boolean().default(false),
    'true 用样本标准差（除以 n − 1），false 用总体标准差',
    'true: sample standard deviation (over n − 1); false: of the population',
  ),
});

/** The distance from the peers’ average in standard deviations. */
export const zScore = defineMethod({
  name: 'z-score',
  title: { zh: '标准分', en: 'Z-score' },
  summary: {
    zh: '按偏离同组平均数几个标准差计分；全部相同则都得平均分。',
    en: 'By standard deviations from the peers’ average; all equal: all get the average score.',
  },
  params,
  scope: 'peers',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  beyond: { zh: '离平均数很远时可低于 0 或超过 100 分', en: 'Below 0 or above 100 far from the average' },
  words: ({ mean, deviation, sample }) => ({
    zh: `得分 = ${n(mean)} + ${n(deviation)} × (完成值 − 同组平均数) ÷ ${sample ? '样本' : '总体'}标准差（越小越好的指标取反），再乘以权重的百分之一。`,
    en: `Score = ${n(mean)} + ${n(deviation)} × (value − average of the peers) ÷ ${sample ? 'sample' : 'population'} standard deviation (reversed where less is better), in per cent of the weight.`,
  }),
  examples: [
    {
      says: { zh: '总体标准差', en: 'standard deviation of the population' },
      raws: [2, 4, 4, 4, 5, 5, 7, 9],
      scores: [35, 45, 45, 45, 50, 50, 60, 70],
    },
    {
      says: { zh: '样本标准差，越小越好', en: 'sample standard deviation, less is better' },
      raws: [1, 2, 3],
      direction: 'down',
      params: { sample: true },
      scores: [60, 50, 40],
    },
    {
      says: { zh: '全部相同', en: 'all equal' },
      raws: [3, 3, 3],
      params: { mean: 75 },
      scores: [75, 75, 75],
    },
  ],
  score: ({ raws, direction, params: { mean, deviation, sample } }: PeersInput<z.output<typeof params>>) => {
    const { average, spread } = momentsOf(raws, sample);
    if (spread === 0) return raws.map(() => mean);
    const sign = direction === 'up' ? 1 : -1;
    return raws.map((raw) => mean + (sign * deviation * (raw - average)) / spread);
  },
  working: ({ raws, direction, params: { mean, deviation, sample } }, peer, score) => {
    const { average, spread } = momentsOf(raws, sample);
    const sign = direction === 'up' ? '+' : '−';
    return working(
      spread === 0
        ? `${shown(raws[peer]!)} = ${shown(average)} → ${shown(score)}`
        : `${shown(mean)} ${sign} ${shown(deviation)} × (${shown(raws[peer]!)} − ${shown(average)}) ÷ ${shown(spread)} = ${shown(score)}`,
    );
  },
});

/** Mean and standard deviation; a spread of 0 where all are equal at 15 digits. */
function momentsOf(
  raws: readonly number[],
  sample: boolean,
): { readonly average: number; readonly spread: number } {
  const sorted = [...raws].sort(compareNumber); // summed in one order, so that no score depends on the roster's
  const average = sum(sorted) / sorted.length;
  if (compareSnapped(sorted[0]!, sorted.at(-1)!) === 0) return { average, spread: 0 };
  const squares = sum(sorted.map((raw) => (raw - average) ** 2));
  return { average, spread: Math.sqrt(squares / (sample ? sorted.length - 1 : sorted.length)) };
}
