import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { TrackComparison, UnitIntegrity } from '../model/track-facts.ts';
import type { IntegrityRule } from '../model/track-rule.ts';

/** How far each unit's manual figures were confirmed. */
export function settleIntegrity(
  comparisons: readonly TrackComparison[],
  units: number,
  rule: IntegrityRule,
): readonly UnitIntegrity[] {
  const byUnit: TrackComparison[][] = Array.from({ length: units }, () => []);
  for (const comparison of comparisons) byUnit[comparison.unit]!.push(comparison);
  return byUnit.map((own) => integrityOf(own, rule));
}

function integrityOf(own: readonly TrackComparison[], rule: IntegrityRule): UnitIntegrity {
  const compared = own.length;
  const confirmed = own.filter(({ agrees }) => agrees).length;
  const over = own.filter(({ leans }) => leans > 0).length;
  const under = own.filter(({ leans }) => leans < 0).length;
  const deviations = own.flatMap(({ deviation }) => deviation ?? []);
  const measured = deviations.length;
  return {
    compared,
    confirmed,
    over,
    under,
    share: compared === 0 ? undefined : snap((confirmed / compared) * 100),
    deviation: measured === 0 ? undefined : snap(sum(deviations) / measured),
    measured,
    direction: over > under ? 'over' : under > over ? 'under' : 'none',
    systematic: compared >= rule.comparisons && snap(over / compared) >= snap(rule.share),
  };
}
