import { snap } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { Indicator, PlanOfYears, Sourced } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** How far one unit, or all together, are on the way of a plan. */
export interface PlanRow {
  readonly indicator: Indicator;
  /** Undefined for all together. */
  readonly unit: Unit | undefined;
  /** The year's target; NaN where there is none. */
  readonly target: number;
  readonly actual: number | undefined;
  /** Actual ÷ target of the year; undefined where either is missing or the target is nil. */
  readonly attained: number | undefined;
  /** The plan measured against; undefined for a part of a plan whose whole has the years. */
  readonly plan: PlanOfYears | undefined;
  /** Final − actual. */
  readonly distance: number | undefined;
  /** (actual − base) ÷ (final − base). */
  readonly way: number | undefined;
  /** Where the plan stands by the calendar: years gone ÷ years of the plan. */
  readonly due: number | undefined;
}

/** The plan that an indicator's target is a year of. */
export const planOf = ({ target }: Indicator): PlanOfYears | undefined => wholeOf(target)?.plan;

const wholeOf = (target: Indicator['target']): Sourced | undefined =>
  target?.kind === 'fixed' ? target.value : target?.city;

/** The progress of every plan: where the target is shared out, all together first, then each unit. */
export function planRows(assessment: Assessment): readonly PlanRow[] {
  const { scheme, order } = assessment;
  return scheme.indicators.flatMap((indicator, index) => {
    const plan = planOf(indicator);
    if (!plan) return [];
    const isWhole = indicator.target!.kind !== 'fixed';
    const whole = isWhole ? [wholeRow(assessment, indicator, index, plan)] : [];
    return [
      ...whole,
      ...order.map((unit) => unitRow(assessment, indicator, index, unit, isWhole ? undefined : plan)),
    ];
  });
}

function wholeRow(assessment: Assessment, indicator: Indicator, index: number, plan: PlanOfYears): PlanRow {
  const { states, raws } = assessment.indicators[index]!;
  const known = [...states.keys()].filter((unit) => states[unit] === STATE.value);
  const isWhole =
    known.length > 0 && states.every((state) => state === STATE.value || state === STATE.notApplicable);
  const actual = isWhole ? snap(sum(known.map((unit) => raws[unit]!))) : undefined;
  return rowOf(assessment, indicator, undefined, wholeOf(indicator.target)!.value, actual, plan);
}

function unitRow(
  assessment: Assessment,
  indicator: Indicator,
  index: number,
  unit: number,
  plan: PlanOfYears | undefined,
): PlanRow {
  const { states, raws, targets } = assessment.indicators[index]!;
  const actual = states[unit] === STATE.value ? raws[unit]! : undefined;
  return rowOf(assessment, indicator, assessment.facts.units[unit], targets[unit]!, actual, plan);
}

function rowOf(
  { period }: Assessment,
  indicator: Indicator,
  unit: Unit | undefined,
  target: number,
  actual: number | undefined,
  plan: PlanOfYears | undefined,
): PlanRow {
  const known = plan && actual !== undefined;
  return {
    indicator,
    unit,
    target,
    actual,
    attained:
      actual === undefined || Number.isNaN(target) || target === 0 ? undefined : snap(actual / target),
    plan,
    distance: known ? difference(plan.final, actual) : undefined,
    way:
      known && plan.final !== plan.base
        ? snap(difference(actual, plan.base) / difference(plan.final, plan.base))
        : undefined,
    due: plan && snap((period.year - plan.from) / (plan.to - plan.from)),
  };
}
