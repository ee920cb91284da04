import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import { clamp } from './clamp.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { shown, working } from './shown.ts';

const params = z.strictObject({
  best: described(
    z.number().optional(),
    '作为最好的参照值，不写为同组最好',
    'The value held to be the best; default the best of the peers',
  ),
  beyond: described(
    z.boolean().default(false),
    '超过参照值的是否可以高于 100',
    'Whether what beats the reference may score above 100',
  ),
});

/** How near a value is to the best, or to a reference, measured by the distance of the worst peer from it. */
export const distanceToBest = defineMethod({
  name: 'distance-to-best',
  title: { zh: '与最好的差距', en: 'Distance to the best' },
  summary: {
    zh: '100 −（最好 − 本值）÷（最好 − 同组最差）× 100；最好可以是给定的参照值。',
    en: '100 less the distance to the best, in per cent of the distance of the worst peer; the best may be a given reference.',
  },
  params,
  scope: 'peers',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  beyond: { zh: 'beyond 为 true 时可超过 100 分', en: 'Above 100 where `beyond` says so' },
  words: ({ best }) => ({
    zh: `与${best === undefined ? '同组最好' : `参照值 ${n(best)}`}的差距，按同组最差的差距折算：没有差距得满分，最差的不得分。`,
    en: `The distance to ${best === undefined ? 'the best peer' : n(best)} as a share of the worst peer’s: none scores full, the worst nothing.`,
  }),
  examples: [
    {
      says: { zh: '没有给参照值，最好的得满分', en: 'no reference: the best peer has the full score' },
      raws: [40, 70, 100],
      scores: [0, 50, 100],
    },
    {
      says: { zh: '参照值 120，同组最好的也有差距', en: 'a reference of 120 that nobody reaches' },
      raws: [40, 80, 100],
      params: { best: 120 },
      scores: [0, 50, 75],
    },
    {
      says: { zh: '越小越好，参照值 0', en: 'less is better, with a reference of nil' },
      raws: [2, 8, 4],
      direction: 'down',
      params: { best: 0 },
      scores: [75, 0, 50],
    },
  ],
  score: ({ raws, direction, params: { best, beyond } }) => {
    const { reference, worst } = ends(raws, direction, best);
    if (compareSnapped(reference, worst) === 0) return raws.map(() => 100);
    return raws.map((raw) => {
      const score = 100 * (1 - (reference - raw) / (reference - worst));
      return beyond ? Math.max(score, 0) : clamp(score, 0, 100);
    });
  },
  working: ({ raws, direction, params: { best } }, peer, score) => {
    const { reference, worst } = ends(raws, direction, best);
    const [top, low, raw] = [reference, worst, raws[peer]!].map(shown);
    return working(
      top === low
        ? `${raw} = ${top} → ${shown(score)}`
        : `100 − (${top} − ${raw}) ÷ (${top} − ${low}) × 100 = ${shown(score)}`,
    );
  },
});

function ends(raws: readonly number[], direction: 'up' | 'down', best: number | undefined) {
  const most = raws.reduce((a, b) => Math.max(a, b));
  const least = raws.reduce((a, b) => Math.min(a, b));
  const isUp = direction === 'up';
  return { reference: best ?? (isUp ? most : least), worst: isUp ? least : most };
}
