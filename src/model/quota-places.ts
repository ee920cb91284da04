import { roundHalfUp, snap } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Quota } from './scheme.ts';

/** Most units of a pool of `base` that may hold the grade: ratio after tilt × base, snapped, then rounded as the quota says. */
export function slotsOf(quota: Quota, base: number): number {
  const slots = snap(tilted(quota) * base);
  return Math.min(base, Math.max(quota.minimum, round(slots, quota)));
}

/** The ratio after its tilt: relative 0.2 makes 0.3 → 0.36, points 20 makes 0.3 → 0.5; never above 1. */
export function tilted({ ratio, tilt }: Quota): number {
  if (!tilt) return ratio;
  return Math.min(1, snap('relative' in tilt ? ratio * (1 + tilt.relative) : ratio + tilt.points / 100));
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
