import type { Assessment } from '../model/assessment.ts';
import type { UnitCode } from '../model/codes.ts';
import type { EarlierStanding } from '../model/fact.ts';

/** The standing of every unit of an assessment, as a later one is compared with it. */
export function standingsOf(assessment: Assessment): ReadonlyMap<UnitCode, EarlierStanding> {
  const { facts, ranks, totals, grades, pools, poolOf, unscored } = assessment;
  return new Map(
    facts.units.flatMap(({ code }, unit): readonly (readonly [UnitCode, EarlierStanding])[] =>
      unscored?.has(unit)
        ? []
        : [
            [
              code,
              {
                rank: ranks[unit] || undefined,
                total: totals.settled[unit]!,
                grade: grades[unit]?.name,
                pool: pools[poolOf[unit]!]!,
              },
            ],
          ],
    ),
  );
}
