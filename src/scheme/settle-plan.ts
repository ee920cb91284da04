import { roundHalfUp, snap } from '../base/decimal.ts';
import { planBase, planOutside, planSpan, planYearFinal, planYearOutside } from '../model/faults/targets.ts';
import type { Sourced } from '../model/scheme.ts';
import { type Compiling, placeOf } from './compiling.ts';
import { settleDated } from './settle-dated.ts';
import type { Dated, PlanDraft } from './shape-parts.ts';

/**
 * The target of a plan's year: linear T = B + (T₁ − B)·k/n, or compound T = B·(T₁/B)^(k/n), rounded half up to the
 * plan's decimals where it has some. A year that the plan states itself wins as it stands; the last year is the plan's
 * value, whatever the decimals. Undefined after a diagnostic.
 */
export function settlePlan(compiling: Compiling, { plan }: PlanDraft, title: string): Sourced | undefined {
  const at = placeOf(compiling, plan);
  const { from, base, to, path, basis } = plan;
  const final = plan.value ?? (plan.multiple === undefined ? Number.NaN : base * plan.multiple);
  const { year } = compiling;
  if (to <= from) {
    compiling.fatal(planSpan({ title, from, to }, at));
    return undefined;
  }
  if (year <= from || year > to) {
    compiling.fatal(planOutside({ title, year, from, to }, at));
    return undefined;
  }
  if (path === 'compound' && (base <= 0 || final <= 0)) {
    compiling.fatal(planBase({ title, base, final }, at));
    return undefined;
  }
  checkYears(compiling, plan, snap(final), title);
  const step = (year - from) / (to - from);
  const reckoned = path === 'compound' ? base * (final / base) ** step : base + (final - base) * step;
  const between = plan.decimals === undefined ? reckoned : roundHalfUp(reckoned, plan.decimals);
  const value = year === to ? final : (plan.years?.[String(year)] ?? between);
  return { value: snap(value), at, basis, plan: { from, base, to, final: snap(final), path } };
}

/** The years that a plan states lie within it, and its last year is what the plan ends in. */
function checkYears(compiling: Compiling, plan: PlanDraft['plan'], final: number, title: string): void {
  const { from, to, years } = plan;
  if (!years) return;
  for (const [key, stated] of Object.entries(years)) {
    const year = Number(key);
    const at = compiling.reader.at(years, key);
    if (year <= from || year > to) compiling.emit(planYearOutside({ title, year, from, to }, at));
    else if (year === to && snap(stated) !== final)
      compiling.emit(planYearFinal({ title, year, stated, final }, at));
  }
}

/** A target as dated figures or as a plan, settled for the year. */
export function settleDatedOrPlan(
  compiling: Compiling,
  target: Dated | PlanDraft,
  owner: object,
  key: string,
  title: string,
): Sourced | undefined {
  return typeof target === 'object' && Object.hasOwn(target, 'plan')
    ? settlePlan(compiling, target as PlanDraft, title)
    : settleDated(compiling, target as Dated, owner, key, title);
}
