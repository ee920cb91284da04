import { snap } from '../base/decimal.ts';
import type { Assessment, FoundVeto } from '../model/assessment.ts';

/** What cut an indicator's points: its cap or a veto that zeroes it, with the points before. */
export interface Cut {
  readonly before: number;
  readonly cap: number | undefined;
  readonly veto: FoundVeto | undefined;
}

/** The cut of a unit's points of an indicator; undefined where they are the score rate times the weight. */
export function cutOf(assessment: Assessment, index: number, unit: number): Cut | undefined {
  const { normalised, weights } = assessment.indicators[index]!;
  const { code, cap } = assessment.scheme.indicators[index]!;
  const full = weights[unit]!;
  const before = full > 0 ? (normalised[unit]! / 100) * full : 0;
  const veto = zeroing(assessment, unit, code);
  if (veto) return { before, cap: undefined, veto };
  return cap !== undefined && snap(before) > snap(cap) ? { before, cap, veto: undefined } : undefined;
}

/** The veto in force that zeroes an indicator, a dimension or the total of a unit. */
export const zeroing = ({ vetoes }: Assessment, unit: number, code: string): FoundVeto | undefined =>
  vetoes.find(
    ({ veto: { effect }, unit: of, lifted }) =>
      of === unit && !lifted && effect.kind === 'zero' && effect.of === code,
  );
