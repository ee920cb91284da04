import { snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { paceNoCurve } from '../model/faults/engine.ts';
import { isWholeYear } from '../model/months.ts';
import { paceShare } from '../model/pace.ts';
import type { Indicator } from '../model/scheme.ts';
import type { Stage } from './stage.ts';

/** In a part of the year: brings values that keep a pace to the whole year, which targets and methods speak of. */
export const keepPace: Stage = (soFar, emit) => {
  const { scheme, facts, months } = soFar;
  if (isWholeYear(months)) return soFar;
  const indicators = soFar.indicators.map((scores, index) => {
    const size = facts.units.length;
    const indicator = scheme.indicators[index]!;
    const curves = indicator.paceOf === 'last-year' ? facts.curves?.get(indicator.item) : undefined;
    const shares = new Float64Array(size).fill(Number.NaN);
    const values = new Float64Array(size).fill(Number.NaN);
    facts.units.forEach(({ span }, unit) => {
      const share = paceShare(scheme, indicator, span, months, curves?.[unit] ?? indicator.pace);
      if (share === undefined || scores.states[unit] !== STATE.value || scores.texts[unit] !== undefined)
        return;
      shares[unit] = share;
      values[unit] = snap(scores.raws[unit]! / share);
    });
    reportNoCurve(soFar, indicator, curves, shares, emit);
    return shares.every(Number.isNaN) ? scores : { ...scores, paced: { shares, values } };
  });
  return { ...soFar, indicators };
};

/** Says which units have no months of last year to be their pace, so that even months stand in. */
function reportNoCurve(
  { facts }: Assessment,
  { title, paceOf, at }: Indicator,
  curves: readonly (readonly number[] | undefined)[] | undefined,
  shares: Float64Array,
  emit: Emit,
): void {
  if (paceOf !== 'last-year') return;
  const units = facts.units.filter((_, unit) => !curves?.[unit] && !Number.isNaN(shares[unit]!));
  if (units.length > 0) emit(paceNoCurve({ title, units: units.map(({ name }) => name) }, at));
}

/** The value that a method scores: the collected one, or what it makes of the whole year. */
export function scoredValue(
  { raws, paced }: { readonly raws: Float64Array; readonly paced?: { readonly values: Float64Array } },
  unit: number,
): number {
  const value = paced?.values[unit];
  return value === undefined || Number.isNaN(value) ? raws[unit]! : value;
}
