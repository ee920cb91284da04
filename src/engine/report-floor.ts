import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { cutByFloor } from '../model/faults/composite.ts';

/** Reports totals that a floor nobody wrote has made alike: an index of z-scores lies about 0 and loses its lower half. */
export function reportFloor(soFar: Assessment, emit: Emit): void {
  const { scheme, facts, totals, poolOf, unscored } = soFar;
  const { floor } = scheme;
  if (!scheme.hasDefaultFloor || floor === undefined) return;
  const raw = facts.units.map((_, unit) => totalBefore(soFar, unit));
  const cut = raw.flatMap((total, unit) => (total < floor && !unscored?.has(unit) ? [unit] : []));
  const isTied = (unit: number): boolean =>
    facts.units.some(
      (_, other) =>
        other !== unit &&
        poolOf[other] === poolOf[unit] &&
        !unscored?.has(other) &&
        totals.settled[other] === totals.settled[unit],
    );
  if (cut.length < 2 && !cut.some(isTied)) return;
  const lowest = Math.floor(cut.reduce((least, unit) => Math.min(least, raw[unit]!), floor));
  emit(
    cutByFloor(
      { title: scheme.title, units: cut.map((unit) => facts.units[unit]!.name), floor, lowest },
      scheme.at,
    ),
  );
}

/** A unit's total before its bounds; the one it has where a veto zeroes it. */
function totalBefore({ weighed, bonus, deduction, totals, vetoes }: Assessment, unit: number): number {
  const isZeroed = vetoes.some(
    ({ veto, unit: of, lifted }) =>
      of === unit && !lifted && veto.effect.kind === 'zero' && veto.effect.of === 'total',
  );
  return isZeroed ? totals.exact[unit]! : snap(sum([weighed.exact[unit]!, bonus[unit]!, -deduction[unit]!]));
}
