import { snap } from '../base/decimal.ts';
import { STATE } from '../model/fact.ts';
import { isWholeYear } from '../model/months.ts';
import { paceShare } from '../model/pace.ts';
import type { Stage } from './stage.ts';

/** In a part of the year: brings values that keep a pace to the whole year, which targets and methods speak of. */
export const keepPace: Stage = (soFar) => {
  const { scheme, facts, months } = soFar;
  if (isWholeYear(months)) return soFar;
  const indicators = soFar.indicators.map((scores, index) => {
    const size = facts.units.length;
    const shares = new Float64Array(size).fill(Number.NaN);
    const values = new Float64Array(size).fill(Number.NaN);
    facts.units.forEach(({ span }, unit) => {
      const share = paceShare(scheme, scheme.indicators[index]!, span, months);
      if (share === undefined || scores.states[unit] !== STATE.value || scores.texts[unit] !== undefined)
        return;
      shares[unit] = share;
      values[unit] = snap(scores.raws[unit]! / share);
    });
    return shares.every(Number.isNaN) ? scores : { ...scores, paced: { shares, values } };
  });
  return { ...soFar, indicators };
};

/** The value that a method scores: the collected one, or what it makes of the whole year. */
export function scoredValue(
  { raws, paced }: { readonly raws: Float64Array; readonly paced?: { readonly values: Float64Array } },
  unit: number,
): number {
  const value = paced?.values[unit];
  return value === undefined || Number.isNaN(value) ? raws[unit]! : value;
}
