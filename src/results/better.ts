import { compareSnapped } from '../base/compare-snapped.ts';
import type { Raw } from '../model/method.ts';
import type { Indicator } from '../model/scheme.ts';

/**
 * Which of two figures of an indicator is better: positive for the first, 0 for neither; undefined where nothing can
 * be said. Texts and figures of ranges and formulas are judged by their score, others by the indicator's direction.
 */
export function better(indicator: Indicator, a: Raw, b: Raw, target: number): number | undefined {
  const { method, direction } = indicator;
  if (method.watches) return undefined;
  if (typeof a === 'number' && typeof b === 'number' && method.betterBy === 'direction')
    return direction === 'up' ? compareSnapped(a, b) : compareSnapped(b, a);
  if (method.scope === 'peers') return undefined;
  const [first, second] = [scoreOf(indicator, a, target), scoreOf(indicator, b, target)];
  return first === undefined || second === undefined ? undefined : compareSnapped(first, second);
}

/** What a method that looks at one unit alone gives for a figure; undefined where it cannot be scored. */
export function scoreOf(
  { method, direction, weight }: Indicator,
  raw: Raw,
  target: number,
): number | undefined {
  const scored = method.scoreUnit({
    raw,
    target: Number.isNaN(target) ? undefined : target,
    direction,
    weight: weight.value,
  });
  return typeof scored === 'number' ? scored : undefined;
}
