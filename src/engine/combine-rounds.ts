import { roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { roundMissing, roundMissingDraft } from '../model/faults/rounds.ts';
import { formatPeriod } from '../model/period.ts';
import type { Stage } from './stage.ts';

/**
 * Makes the year's total of the mean of its rounds and of its own settled total, as the scheme's process says, rounded
 * once. A round that a unit lacks is refused; a draft takes the mean of the others. The year stands by itself where the
 * facts hold no rounds.
 */
export const combineRounds: Stage = (soFar, emit) => {
  const { scheme, facts, totals } = soFar;
  const { ofRounds, rounding } = scheme;
  if (!ofRounds || !facts.rounds || soFar.period.kind !== 'year') return soFar;
  const own = totals.settled;
  const means = own.map((_, unit) => meanOf(soFar, unit, emit));
  const combined = (year: Float64Array): Float64Array =>
    year.map((total, unit) =>
      Number.isNaN(means[unit]!)
        ? total
        : snap(sum([ofRounds.weight * means[unit]!, snap(1 - ofRounds.weight) * total])),
    );
  const exact = combined(totals.exact);
  const settled = combined(own).map((total) => roundHalfUp(total, rounding.decimals));
  return { ...soFar, totals: { exact, settled }, rounds: { means, own } };
};

/** The mean of the rounds that concern a unit; NaN where there is none. */
function meanOf({ facts, provisional }: Assessment, unit: number, emit: Emit): number {
  const { name, at } = facts.units[unit]!;
  const concerned = facts.rounds!.filter(({ excused }) => !excused.has(unit));
  const missing = concerned.filter(({ totals }) => Number.isNaN(totals[unit]!));
  if (missing.length > 0) {
    const fault = provisional ? roundMissingDraft : roundMissing;
    emit(fault({ unit: name, periods: missing.map(({ period }) => formatPeriod(period)) }, at));
  }
  const known = concerned.flatMap(({ totals }) => (Number.isNaN(totals[unit]!) ? [] : [totals[unit]!]));
  return known.length === 0 ? Number.NaN : snap(sum(known) / known.length);
}
