import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import { bilingual } from './bilingual.ts';
import { described } from './described.ts';

/** One band of `tiers`: bounds (none: everything) and what it scores. */
export const tierSchema = z
  .strictObject({
    min: described(z.number().optional(), '下限（含）', 'Lower bound, included'),
    above: described(z.number().optional(), '下限（不含）', 'Lower bound, left out'),
    max: described(z.number().optional(), '上限（含）', 'Upper bound, included'),
    below: described(z.number().optional(), '上限（不含）', 'Upper bound, left out'),
    equals: described(z.number().optional(), '正好等于', 'Exactly this value'),
    score: described(z.number().min(0).max(100).optional(), '得权重的百分之几', 'Score, 0 to 100'),
    points: described(z.number().min(0).optional(), '得多少分', 'Score in points'),
  })
  .refine((tier) => (tier.score === undefined) !== (tier.points === undefined), {
    path: ['score'],
    message: bilingual('score 与 points 须写且只写一个', 'give either score or points'),
  })
  .refine((tier) => tier.min === undefined || tier.above === undefined, {
    path: ['above'],
    message: bilingual('min 与 above 只能写一个', 'give either min or above'),
  })
  .refine((tier) => tier.max === undefined || tier.below === undefined, {
    path: ['below'],
    message: bilingual('max 与 below 只能写一个', 'give either max or below'),
  });

export type Tier = z.output<typeof tierSchema>;

/** Whether a value lies in a band, compared at 15 digits: 89.995 is not 90, 0.1 + 0.2 is 0.3. */
export function isInTier(value: number, { min, above, max, below, equals }: Tier): boolean {
  return (
    (min === undefined || compareSnapped(value, min) >= 0) &&
    (above === undefined || compareSnapped(value, above) > 0) &&
    (max === undefined || compareSnapped(value, max) <= 0) &&
    (below === undefined || compareSnapped(value, below) < 0) &&
    (equals === undefined || compareSnapped(value, equals) === 0)
  );
}

/** The band in signs: `≥ 60 且 < 80`; empty where it has no bounds. */
export function tierBounds({ min, above, max, below, equals }: Tier, and: string): string {
  const signs = [
    ['≥', min],
    ['>', above],
    ['≤', max],
    ['<', below],
    ['=', equals],
  ] as const;
  return signs.flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign} ${n(bound)}`])).join(and);
}
