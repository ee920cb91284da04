import { foldName } from '../base/fold.ts';
import { sum } from '../base/sum.ts';
import type { AdjustmentScore, Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Event } from '../model/fact.ts';
import { notComputable, vetoUndecided } from '../model/faults/engine.ts';
import type { Adjustment } from '../model/rules.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { foundDeductions } from './found-deductions.ts';
import { awaits } from './not-due.ts';
import { eventsByUnit, factScopes, type ScopeOf } from './scope.ts';
import { settleLine } from './settle-line.ts';
import type { Stage } from './stage.ts';

/**
 * Bonus and deduction (what field verifications take off included), each capped; then the vetoes that deduct from the
 * total or zero it, and the total's bounds.
 */
export const adjust: Stage = (soFar, emit) => {
  const { scheme, facts } = soFar;
  const scopes = factScopes(scheme, facts);
  const happened = eventsByUnit(facts);
  const ofScheme = scheme.adjustments.flatMap((adjustment) =>
    facts.units.flatMap(({ code }, unit) => {
      const events = (happened.get(code) ?? []).filter(({ kind }) => kind === adjustment.events);
      return scoreAdjustment(soFar, adjustment, unit, events, scopes, emit);
    }),
  );
  const adjustments = [...ofScheme, ...foundDeductions(soFar)];
  const size = facts.units.length;
  const bonus = commonCap(adjustments, 'bonus', size, scheme.bonusCap);
  const deduction = commonCap(adjustments, 'deduction', size, scheme.deductionCap);
  const zeroed = new Set<number>();
  for (const { veto, unit, lifted } of soFar.vetoes) {
    if (lifted) continue;
    if (veto.effect.kind === 'deduct') deduction[unit]! += veto.effect.points;
    if (veto.effect.kind === 'zero' && veto.effect.of === 'total') zeroed.add(unit);
  }
  const total = (weighed: Float64Array): Float64Array =>
    weighed.map((points, unit) =>
      zeroed.has(unit) ? 0 : bounded(scheme, sum([points, bonus[unit]!, -deduction[unit]!])),
    );
  const totals = { exact: total(soFar.weighed.exact), settled: total(soFar.weighed.settled) };
  return { ...soFar, adjustments, bonus, deduction, totals };
};

function scoreAdjustment(
  soFar: Assessment,
  adjustment: Adjustment,
  unit: number,
  events: readonly Event[],
  scopes: ScopeOf,
  emit: Emit,
): readonly AdjustmentScore[] {
  const { name } = soFar.facts.units[unit]!;
  const counted = countedOf(adjustment, events);
  let claimed = sum(counted.map(({ points }) => points ?? 0));
  let trace: Said | undefined;
  if (adjustment.points) {
    const scope = scopes(unit);
    const value = adjustment.points.evaluate(scope);
    trace = adjustment.points.explain(scope);
    if (value === null || (value === undefined && awaits(soFar, adjustment.points, unit))) return [];
    if (typeof value !== 'number' || Number.isNaN(value)) {
      const fault =
        value === undefined
          ? vetoUndecided({ unit: name, title: adjustment.title, trace }, adjustment.at)
          : notComputable({ unit: name, indicator: adjustment.title, trace }, adjustment.at);
      emit(fault);
      return [];
    }
    claimed = value;
  }
  if (claimed === 0 && events.length === 0) return [];
  const points = settleLine(soFar.scheme, Math.min(claimed, adjustment.cap ?? Number.POSITIVE_INFINITY));
  return [{ adjustment, unit, events, counted, trace, claimed, points }];
}

/** The events that count: all, or of each matter the one with the most points (the first of equals). */
function countedOf(adjustment: Adjustment, events: readonly Event[]): readonly Event[] {
  if (adjustment.sameMatter === 'all') return events;
  const highest = new Map<string, Event>();
  for (const event of events) {
    const matter = foldName(event.matter);
    const best = highest.get(matter);
    if (!best || (event.points ?? 0) > (best.points ?? 0)) highest.set(matter, event);
  }
  return [...highest.values()];
}

function commonCap(
  adjustments: readonly AdjustmentScore[],
  kind: Adjustment['kind'],
  size: number,
  cap = Number.POSITIVE_INFINITY,
): Float64Array {
  const lines: number[][] = Array.from({ length: size }, () => []);
  for (const { adjustment, unit, points } of adjustments)
    if (adjustment.kind === kind) lines[unit]!.push(points);
  return Float64Array.from(lines, (points) => Math.min(sum(points), cap));
}

const bounded = ({ floor, cap }: Scheme, total: number): number =>
  Math.min(Math.max(total, floor ?? Number.NEGATIVE_INFINITY), cap ?? Number.POSITIVE_INFINITY);
