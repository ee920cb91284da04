import { roundHalfUp, snap } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Quota } from '../model/scheme.ts';

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

/**
 * Who of a queue (best first) gets a slot. Members that tie across the line all get one (`all-in`) or none does;
 * `break-by` leaves to the ranks, and ties that remain stay out. `takes` says who may use a slot: the others only
 * stand in the queue (a barred unit's slot is lost when the quota is not refilled).
 */
export function admit<T>(
  queue: readonly T[],
  slots: number,
  ties: Quota['ties'],
  tied: (a: T, b: T) => boolean,
  takes: (member: T) => boolean,
): readonly T[] {
  let line = Math.min(slots, queue.length);
  const splits = line > 0 && line < queue.length && tied(queue[line - 1]!, queue[line]!);
  if (splits && ties === 'all-in')
    while (line < queue.length && tied(queue[line - 1]!, queue[line]!)) line += 1;
  else if (splits) {
    const edge = queue[line]!;
    while (line > 0 && tied(queue[line - 1]!, edge)) line -= 1;
  }
  return queue.slice(0, line).filter(takes);
}
