import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import type { Direction, Scored } from '../model/method.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { shown, working } from './shown.ts';
import { unscorable } from './unscorable.ts';

const params = z.strictObject({
  best: described(
    z.number().optional(),
    '作为最好的参照值，不写为同组最好',
    'The value held to be the best; default the best of the peers',
  ),
  beyond: described(
    z.boolean().default(false),
    '超过参照值的是否可以高于 100；参照值不比同组最差的好时无从折算',
    'Whether what beats the reference may score above 100; not defined for a reference no better than the worst peer',
  ),
});

/** How near a value is to the best, or to a reference, measured by the distance of the worst peer from it. */
export const distanceToBest = defineMethod({
  name: 'distance-to-best',
  title: { zh: '与最好的差距', en: 'Distance to the best' },
  summary: {
    zh: '100 −（最好 − 本值）÷（最好 − 同组最差）× 100；最好可以是给定的参照值，达到或超过它的得满分。',
    en: '100 less the distance to the best, in per cent of the distance of the worst peer; the best may be a given reference, and who reaches or beats it scores full.',
  },
  params,
  scope: 'peers',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  beyond: { zh: 'beyond 为 true 时可超过 100 分', en: 'Above 100 where `beyond` says so' },
  words: ({ best, beyond }) => ({
    zh: `与${best === undefined ? '同组最好' : `参照值 ${n(best)}`}的差距，按同组最差的差距折算：没有差距得满分，最差的不得分${best === undefined ? '' : `；达到参照值的得满分，超过的${beyond ? '按同一比例高于满分' : '也得满分'}`}。`,
    en: `The distance to ${best === undefined ? 'the best peer' : n(best)} as a share of the worst peer’s: none scores full, the worst nothing${best === undefined ? '' : `; who reaches it scores full, who beats it ${beyond ? 'above full by the same share' : 'no more'}`}.`,
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
    {
      says: { zh: '参照值 80，有单位超过', en: 'a reference of 80 that some beat' },
      raws: [40, 60, 80, 100],
      params: { best: 80 },
      scores: [0, 50, 100, 100],
    },
    {
      says: { zh: '超过参照值的可高于 100', en: 'what beats the reference may score above 100' },
      raws: [40, 60, 80, 100],
      params: { best: 80, beyond: true },
      scores: [0, 50, 100, 150],
    },
    {
      says: { zh: '全都超过参照值 50，都得满分', en: 'all beat a reference of 50: all have the full score' },
      raws: [60, 80, 100],
      params: { best: 50 },
      scores: [100, 100, 100],
    },
    {
      says: { zh: '越小越好，全都低于参照值 10', en: 'less is better, and all are below a reference of 10' },
      raws: [2, 8, 4],
      direction: 'down',
      params: { best: 10 },
      scores: [100, 100, 100],
    },
    {
      says: {
        zh: '最差的刚好达到参照值：达到的得满分，超过多少无从折算',
        en: 'the worst peer just reaches the reference: it has the full score, and there is no measure for more',
      },
      raws: [2, 10, 4],
      direction: 'down',
      params: { best: 10, beyond: true },
      scores: ['unscorable', 100, 'unscorable'],
    },
    {
      says: { zh: '全都相同', en: 'all equal' },
      raws: [7, 7],
      params: { beyond: true },
      scores: [100, 100],
    },
  ],
  score: ({ raws, direction, params: { best, beyond } }): readonly Scored[] => {
    const { reference, worst } = ends(raws, direction, best);
    return raws.map((raw) => {
      const ahead = better(raw, reference, direction);
      if (ahead === 0 || (ahead > 0 && !beyond)) return 100;
      if (better(reference, worst, direction) <= 0) return NO_SPAN; // the worst peer beats it, so all others do
      return 100 * (1 - (reference - raw) / (reference - worst));
    });
  },
  working: ({ raws, direction, params: { best, beyond } }, peer, score) => {
    const { reference, worst } = ends(raws, direction, best);
    const [top, low, raw] = [reference, worst, raws[peer]!].map(shown);
    const ahead = better(raws[peer]!, reference, direction);
    if (ahead === 0) return working(`${raw} = ${top} → ${shown(score)}`);
    if (ahead > 0 && !beyond)
      return working(`${raw} ${direction === 'up' ? '>' : '<'} ${top} → ${shown(score)}`);
    return working(`100 − (${top} − ${raw}) ÷ (${top} − ${low}) × 100 = ${shown(score)}`);
  },
});

/** Above 0 where `a` is better than `b`, 0 where they are equal at 15 digits. */
const better = (a: number, b: number, direction: Direction): number =>
  direction === 'up' ? compareSnapped(a, b) : compareSnapped(b, a);

const NO_SPAN = unscorable(
  '参照值 best 不比同组最差的好，超过多少无从折算；请改 best，或不写 beyond',
  'the reference `best` is no better than the worst peer, so there is no measure for what is beyond it: change `best`, or leave out `beyond`',
);

function ends(raws: readonly number[], direction: Direction, best: number | undefined) {
  const most = raws.reduce((a, b) => Math.max(a, b));
  const least = raws.reduce((a, b) => Math.min(a, b));
  const isUp = direction === 'up';
  return { reference: best ?? (isUp ? most : least), worst: isUp ? least : most };
}
