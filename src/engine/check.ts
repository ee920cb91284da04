import type { Assessment } from '../model/assessment.ts';
import { type ItemFacts, STATE } from '../model/fact.ts';
import { factRefused, factUnchecked } from '../model/faults/engine.ts';
import { readItemKey } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import type { FactCheck } from '../model/rules.ts';
import { placeOfFigure } from './derive.ts';
import { factScopes } from './scope.ts';
import type { Stage } from './stage.ts';

/** What does not apply, and what a part of the year does not ask for. */
const NOTHING_TO_HOLD: readonly number[] = [STATE.notApplicable, STATE.notDue];

/** Holds the facts of every unit to what the scheme says must be so; where a part does not apply there is nothing to hold. */
export const check: Stage = (soFar, emit) => {
  const scopes = factScopes(soFar.scheme, soFar.facts);
  for (const rule of soFar.scheme.checks) {
    const figures = figuresOfRule(soFar, rule);
    soFar.facts.units.forEach(({ name }, unit) => {
      if (figures.some(({ states }) => NOTHING_TO_HOLD.includes(states[unit]!))) return;
      const scope = scopes(unit);
      const verdict = rule.must.evaluate(scope);
      if (verdict === true) return;
      const said = { unit: name, title: rule.title, trace: rule.must.explain(scope) };
      const at = placeOfRule(soFar, figures, unit) ?? rule.at;
      emit(verdict === false ? factRefused(said, at) : factUnchecked(said, at));
    });
  }
  return soFar;
};

/** The collected figures that a check reads, in its own order. */
function figuresOfRule({ scheme, facts }: Assessment, { must }: FactCheck): readonly ItemFacts[] {
  return must.keys.flatMap((key) => {
    const read = readItemKey(key);
    const index = read?.back === 0 ? scheme.items.findIndex(({ code }) => code === read.code) : -1;
    return index < 0 ? [] : [facts.items[index]!];
  });
}

/** The cell of the first figure of a check that has one. */
function placeOfRule({ facts }: Assessment, figures: readonly ItemFacts[], unit: number): Place | undefined {
  for (const figure of figures) {
    const place = placeOfFigure(facts, figure, unit);
    if (place) return place;
  }
  return undefined;
}
