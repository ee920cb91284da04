import type { Assessment, UseEntry } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Event } from '../model/fact.ts';
import { ruleUndecided } from '../model/faults/engine.ts';
import type { UseRule } from '../model/rules.ts';
import type { Said } from '../model/said.ts';
import { awaits } from './not-due.ts';
import { outcomesByUnit, type ScopeOf, standingScopes } from './scope.ts';
import type { Stage } from './stage.ts';

/** Draws up whom the results are used for, rule by rule, and what became of each so far. */
export const use: Stage = (soFar, emit) => {
  if (soFar.scheme.uses.length === 0) return soFar;
  const scopes = standingScopes(soFar);
  const happened = outcomesByUnit(soFar.facts);
  const uses = soFar.scheme.uses.flatMap((rule) =>
    soFar.order.flatMap((unit): readonly UseEntry[] => {
      const own = happened.get(soFar.facts.units[unit]!.code) ?? [];
      return entryOf(soFar, rule, unit, own, scopes, emit);
    }),
  );
  return { ...soFar, uses };
};

function entryOf(
  soFar: Assessment,
  rule: UseRule,
  unit: number,
  events: readonly Event[],
  scopes: ScopeOf,
  emit: Emit,
): readonly UseEntry[] {
  const outcomes = events.filter(({ kind }) => rule.outcomes.includes(kind));
  const scope = scopes(unit);
  const verdict = rule.when.evaluate(scope);
  if (typeof verdict !== 'boolean' && !soFar.unscored?.has(unit) && !awaits(soFar, rule.when, unit)) {
    const trace = rule.when.explain(scope);
    const { name } = soFar.facts.units[unit]!;
    emit(ruleUndecided({ unit: name, others: 0, title: rule.title, trace }, rule.at));
  }
  if (verdict !== true) return outcomes.length > 0 ? [{ rule, unit, reason: undefined, outcomes }] : [];
  return [
    {
      rule,
      unit,
      reason: reasonOf(rule, rule.when.explain(scope)),
      keptOff: barOf(soFar, rule, unit),
      outcomes,
    },
  ];
}

const reasonOf = ({ reason }: UseRule, trace: Said): Said =>
  reason === undefined ? trace : { zh: `${reason}（${trace.zh}）`, en: `${reason} (${trace.en})` };

function barOf({ vetoed, barred }: Assessment, { kind }: UseRule, unit: number): Said | undefined {
  if (kind !== 'award') return undefined;
  if (vetoed[unit]) return { zh: '因一票否决不列入', en: 'kept off: vetoed' };
  return barred[unit] ? { zh: '因取消评优不列入', en: 'kept off: barred from awards' } : undefined;
}
