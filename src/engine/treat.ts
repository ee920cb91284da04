import { snap } from '../base/decimal.ts';
import { kurtosis, skewness } from '../base/moments.ts';
import type { Assessment, IndicatorScores, Treated } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { Treatment } from '../model/treatment.ts';
import { membersOf } from './pools.ts';
import type { Stage } from './stage.ts';

/** Draws outliers in, pool by pool, where the scheme says so; what was moved is kept with its value before. */
export const treat: Stage = (soFar) => {
  if (soFar.scheme.indicators.every(({ treat: treatment }) => !treatment)) return soFar;
  const pools = membersOf(soFar.pools, soFar.poolOf);
  const treated: Treated[] = [];
  const indicators = soFar.indicators.map((scores, index): IndicatorScores => {
    const treatment = soFar.scheme.indicators[index]!.treat;
    if (!treatment) return scores;
    const raws = scores.raws.slice();
    for (const members of pools) treated.push(...winsorise(soFar, index, treatment, members, raws));
    return { ...scores, raws };
  });
  return { ...soFar, indicators, treated };
};

/**
 * Winsorises until skewness or kurtosis is within its limit: the highest values (the lowest under a negative skew) are
 * set to the next one, at most `most` times.
 */
function winsorise(
  { indicators }: Assessment,
  indicator: number,
  { skew, kurtosis: peak, most }: Treatment,
  members: readonly number[],
  raws: Float64Array,
): readonly Treated[] {
  const { states, raws: before } = indicators[indicator]!;
  const known = members.filter((unit) => states[unit] === STATE.value && !Number.isNaN(before[unit]!));
  const values = (): readonly number[] => known.map((unit) => raws[unit]!);
  for (let moved = 0; moved < most; moved += 1) {
    const [lean, tail] = [skewness(values()), kurtosis(values())];
    if (lean === undefined || tail === undefined || Math.abs(lean) <= skew || tail <= peak) break;
    const end = lean > 0 ? Math.max(...values()) : Math.min(...values());
    const rest = values().filter((value) => snap(value) !== snap(end));
    if (rest.length === 0) break;
    const next = lean > 0 ? Math.max(...rest) : Math.min(...rest);
    for (const unit of known) if (snap(raws[unit]!) === snap(end)) raws[unit] = next;
  }
  return known.flatMap((unit) =>
    raws[unit] === before[unit] ? [] : [{ indicator, unit, before: before[unit]!, after: raws[unit]! }],
  );
}
