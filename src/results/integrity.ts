import type { Assessment } from '../model/assessment.ts';
import type { TrackComparison, UnitIntegrity } from '../model/track-facts.ts';
import type { Unit } from '../model/unit.ts';

/** How far a unit's manual figures were confirmed over the year. */
export interface IntegrityRow extends UnitIntegrity {
  readonly unit: Unit;
  readonly comparisons: readonly TrackComparison[];
}

/** The integrity of every unit in roster order; none where nobody's figures were held against another track. */
export function integrityRows({ facts }: Assessment): readonly IntegrityRow[] {
  const { integrity, comparisons } = facts.tracks ?? { integrity: [], comparisons: [] };
  if (comparisons.length === 0) return [];
  const byUnit: TrackComparison[][] = facts.units.map(() => []);
  for (const comparison of comparisons) byUnit[comparison.unit]!.push(comparison);
  return facts.units.map((unit, index) => ({
    ...integrity[index]!,
    unit,
    comparisons: byUnit[index]!,
  }));
}
