import { formatPlain as n } from '../base/decimal.ts';
import { compareNumber } from '../base/order.ts';
import type { Said } from '../model/said.ts';
import type { MethodContext } from './define-method.ts';
import { percentOfWeight } from './percent-of-weight.ts';
import { isInTier, type Tier } from './tier.ts';

/** What is doubtful about bands: unreachable ones, holes between them, better values that score lower. */
export function tierDoubts(tiers: readonly Tier[], context: MethodContext): readonly Said[] {
  const samples = samplesOf(tiers);
  const held = samples.map((value) => tiers.findIndex((tier) => isInTier(value, tier)));
  return [
    ...tiers.flatMap((tier, i) => (held.includes(i) ? overpaid(tier, i, context) : [unreachable(i)])),
    ...holes(samples, held),
    ...falls(samples, held, tiers, context),
  ];
}

/** Every bound, and a value between, below and above them: what holds of these holds everywhere. */
function samplesOf(tiers: readonly Tier[]): readonly number[] {
  const bounds = tiers.flatMap(({ min, above, max, below, equals }) => [min, above, max, below, equals]);
  const sorted = [...new Set(bounds.filter((bound) => bound !== undefined))].sort(compareNumber);
  const between = sorted.slice(1).map((bound, i) => (bound + sorted[i]!) / 2);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return [
    ...sorted,
    ...between,
    first - Math.max(1, Math.abs(first)),
    last + Math.max(1, Math.abs(last)),
  ].sort(compareNumber);
}

const unreachable = (i: number): Said => ({
  zh: `第 ${i + 1} 档永远轮不到：它的范围已被前面的档包含`,
  en: `tier ${i + 1} is never reached: earlier tiers take all of its values`,
});

function overpaid({ points }: Tier, i: number, { weight }: MethodContext): readonly Said[] {
  if (points === undefined || weight <= 0 || points <= weight) return [];
  return [
    {
      zh: `第 ${i + 1} 档的 ${n(points)} 分超过权重 ${n(weight)} 分，只按权重计`,
      en: `tier ${i + 1} gives ${n(points)} points, more than the weight of ${n(weight)}; the weight is given`,
    },
  ];
}

function holes(samples: readonly number[], held: readonly number[]): readonly Said[] {
  const first = held.findIndex((tier) => tier >= 0);
  const last = held.findLastIndex((tier) => tier >= 0);
  const hole = samples.find((_, i) => i > first && i < last && held[i]! < 0);
  if (hole === undefined) return [];
  return [
    {
      zh: `各档之间有空档：${n(hole)} 不属于任何一档`,
      en: `there is a hole between the tiers: ${n(hole)} is in none`,
    },
  ];
}

function falls(
  samples: readonly number[],
  held: readonly number[],
  tiers: readonly Tier[],
  { direction, weight }: MethodContext,
): readonly Said[] {
  const rising = samples.flatMap((value, i) =>
    held[i]! < 0 ? [] : [{ value, score: scoreOf(tiers[held[i]!]!, weight) }],
  );
  const worseFirst = direction === 'up' ? rising : rising.reverse();
  const fall = worseFirst.find(({ score }, i) => i > 0 && score < worseFirst[i - 1]!.score);
  if (!fall) return [];
  return [
    {
      zh: `指标的 direction 是 ${direction}，但更好的 ${n(fall.value)} 反而得分更低`,
      en: `the indicator’s direction is ${direction}, yet the better value ${n(fall.value)} scores less`,
    },
  ];
}

/** What a band scores, 0…100. */
export function scoreOf({ score, points }: Tier, weight: number): number {
  return Math.min(score ?? percentOfWeight(points ?? 0, weight), 100);
}
