import { roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Quota } from './rules.ts';

/** Most units of a pool of `base` that may hold the grade, where all have the quota's own share. */
export function slotsOf(quota: Quota, base: number): number {
  return slotsOfShares(
    quota,
    Array.from({ length: base }, () => tilted(quota)),
  );
}

/** Most that may hold the grade: the sum of the members' shares, snapped, then rounded as the quota says. */
export function slotsOfShares(quota: Quota, shares: readonly number[]): number {
  const { length } = shares;
  const first = shares[0] ?? 0;
  const slots = snap(shares.every((share) => share === first) ? first * length : sum(shares));
  return Math.min(length, Math.max(quota.minimum, round(slots, quota)));
}

/** A share after its tilt and cap: relative 0.2 makes 0.3 → 0.36, points 20 makes 0.3 → 0.5; never above 1. */
export function tilted({ ratio, tilt, cap = 1 }: Quota, own = ratio, isTilted = true): number {
  if (!tilt || !isTilted) return Math.min(cap, own);
  return Math.min(cap, 1, snap('relative' in tilt ? own * (1 + tilt.relative) : own + tilt.points / 100));
}

function round(slots: number, { rounding }: Quota): number {
  switch (rounding) {
    case 'floor':
      return Math.floor(slots);
    case 'ceil':
      return Math.ceil(slots);
    case 'half-up':
      return roundHalfUp(slots, 0);
    default:
      return unreachable(rounding);
  }
}
