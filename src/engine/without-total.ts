import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import { belowMinimum } from '../model/below-minimum.ts';
import type { Emit } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { tooFewForTotal } from '../model/faults/composite.ts';
import { nothingDue, nothingToScore, tooLittleReported } from '../model/faults/engine.ts';
import { isWholeYear } from '../model/months.ts';
import type { Said } from '../model/said.ts';
import { asksMinimumShare, type Lacking } from './minimum-share.ts';
import type { FullPoints } from './reweigh.ts';

/** What of the tree is there for one unit. */
interface OfUnit {
  readonly full: FullPoints;
  /** The full points of a unit that lacks nothing. */
  readonly nominal: FullPoints;
  readonly lacking: Lacking;
}

/** Why a unit has no total and no place, where it has none; that is reported. */
export const whyNoTotal = (soFar: Assessment, unit: number, of: OfUnit, emit: Emit): Said | undefined =>
  whyBelowMinimum(soFar, unit, of, emit) ??
  whyNothing(soFar, unit, of, emit) ??
  whyTooLittle(soFar, unit, of, emit);

/** Too little is there for a total by the scheme's own minimum, or nothing is left by those of its dimensions. */
function whyBelowMinimum(
  { scheme, facts, months }: Assessment,
  unit: number,
  { full: { any }, lacking: { total, dimensions } }: OfUnit,
  emit: Emit,
): Said | undefined {
  const isLeft = any || !(dimensions.size > 0 || (isWholeYear(months) && asksMinimumShare(scheme)));
  if (total === undefined && isLeft) return undefined;
  const { name, at } = facts.units[unit]!;
  const least = total === undefined ? undefined : { share: total, minimum: scheme.minimumShare! };
  emit(tooFewForTotal({ unit: name, least }, at));
  return belowMinimum(least);
}

function whyNothing(
  soFar: Assessment,
  unit: number,
  { full: { any }, nominal }: OfUnit,
  emit: Emit,
): Said | undefined {
  if (any) return undefined;
  const { name, at } = soFar.facts.units[unit]!;
  const { missing } = pointsDue(soFar, unit, nominal);
  if (isWholeYear(soFar.months)) emit(nothingToScore({ unit: name }, at));
  else if (missing > 0) emit(nothingDue({ unit: name }, at));
  else return { zh: '本期没有应报的指标', en: 'nothing of it is due in this period' };
  return { zh: '没有可计分的指标，没有总分', en: 'nothing could be scored, so it has no total' };
}

/** Full points of what is due for a unit in a part of the year, and of what of it has not come. */
function pointsDue(
  { indicators }: Assessment,
  unit: number,
  nominal: FullPoints,
): { readonly due: number; readonly missing: number } {
  const points = (test: (state: number) => boolean): number =>
    sum(indicators.map(({ states }, index) => (test(states[unit]!) ? nominal.indicators[index]! : 0)));
  return {
    due: points((state) => state !== STATE.notDue && state !== STATE.notApplicable),
    missing: points((state) => state === STATE.notReported || state === STATE.unusable),
  };
}

/** In a part of the year less than half of what is due for a unit has come: what is left says nothing of it. */
function whyTooLittle(soFar: Assessment, unit: number, { nominal }: OfUnit, emit: Emit): Said | undefined {
  if (isWholeYear(soFar.months)) return undefined;
  const { due, missing } = pointsDue(soFar, unit, nominal);
  if (missing * 2 <= due || missing === due) return undefined;
  const { name, at } = soFar.facts.units[unit]!;
  const shown = (points: number): string => formatPlain(roundHalfUp(points, 2));
  emit(tooLittleReported({ unit: name, due: shown(due), missing: shown(missing) }, at));
  return { zh: '应报的分值大半没有报，没有总分', en: 'most of what is due has not come, so it has no total' };
}
