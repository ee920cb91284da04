import { sum } from '../base/sum.ts';
import type { AdjustmentScore, Assessment } from '../model/assessment.ts';
import type { Event } from '../model/fact.ts';
import { type Finding, isDeductedIn } from '../model/finding.ts';
import { formatPeriod } from '../model/period.ts';
import type { Adjustment } from '../model/rules.ts';
import { settleLine } from './settle-line.ts';

/** What field verifications take off a unit's total: one line, whose events are the findings with their evidence. */
export function foundDeductions({ scheme, facts, months }: Assessment): readonly AdjustmentScore[] {
  const adjustment: Adjustment = {
    code: 'field-verification', // no code of a scheme has a hyphen
    title: '核查扣分',
    kind: 'deduction',
    sameMatter: 'all',
    at: scheme.at,
  };
  const deducting = (facts.findings ?? []).filter((finding) => isDeductedIn(finding, months));
  return facts.units.flatMap(({ code }, unit): readonly AdjustmentScore[] => {
    const own = deducting.filter((finding) => finding.unit === unit);
    if (own.length === 0) return [];
    const claimed = sum(own.map(({ points }) => points ?? 0));
    const events = own.map((finding): Event => ({ ...eventOf(finding), unit: code }));
    return [{ adjustment, unit, events, counted: events, claimed, points: settleLine(scheme, claimed) }];
  });
}

const eventOf = ({ title, period, points, date, evidence, at }: Finding): Omit<Event, 'unit'> => ({
  kind: '核查扣分',
  points,
  matter: `${title} ${formatPeriod(period)}`,
  date,
  document: evidence,
  at,
});
