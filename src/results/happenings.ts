import type { AdjustmentScore, Assessment, FoundVeto } from '../model/assessment.ts';
import type { Adjustment } from '../model/rules.ts';
import type { Unit } from '../model/unit.ts';

/** What adds to, takes from or overrides a unit's score. */
export type Happening =
  | {
      readonly kind: 'adjustment';
      readonly unit: Unit;
      readonly pool: string;
      readonly score: AdjustmentScore;
    }
  | { readonly kind: 'veto'; readonly unit: Unit; readonly pool: string; readonly found: FoundVeto };

/** Bonuses and deductions in the scheme's order, what verifications take off, then vetoes; within each, units in ranking order. */
export function* happenings(assessment: Assessment): Generator<Happening> {
  const place = new Int32Array(assessment.facts.units.length);
  assessment.order.forEach((unit, at) => {
    place[unit] = at;
  });
  const of = (unit: number): { unit: Unit; pool: string } => ({
    unit: assessment.facts.units[unit]!,
    pool: assessment.pools[assessment.poolOf[unit]!]!,
  });
  const byPlace = (a: { readonly unit: number }, b: { readonly unit: number }): number =>
    place[a.unit]! - place[b.unit]!;
  for (const adjustment of adjustmentsOf(assessment))
    for (const score of assessment.adjustments
      .filter((each) => each.adjustment.code === adjustment.code)
      .sort(byPlace))
      yield { kind: 'adjustment', ...of(score.unit), score };
  for (const veto of assessment.scheme.vetoes)
    for (const found of assessment.vetoes.filter((each) => each.veto.code === veto.code).sort(byPlace))
      yield { kind: 'veto', ...of(found.unit), found };
}

/** The scheme's adjustments, and those beside it that were made. */
function adjustmentsOf({ scheme, adjustments }: Assessment): readonly Adjustment[] {
  const known = new Map(scheme.adjustments.map((adjustment) => [adjustment.code, adjustment]));
  for (const { adjustment } of adjustments)
    if (!known.has(adjustment.code)) known.set(adjustment.code, adjustment);
  return [...known.values()];
}
