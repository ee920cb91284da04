import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type ItemFacts, STATE, type State } from '../model/fact.ts';
import { factNotHeld, factRefused, factUnchecked } from '../model/faults/engine.ts';
import { readItemKey } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import type { FactCheck } from '../model/rules.ts';
import { placeOfFigure } from './derive.ts';
import { factScopes } from './scope.ts';
import type { Stage } from './stage.ts';

/**
 * Holds the facts of every unit to what the scheme says must be so. Where none of a check's figures applies there is
 * nothing to hold; where only some do, it is told that the others were not held to it.
 */
export const check: Stage = (soFar, emit) => {
  const scopes = factScopes(soFar.scheme, soFar.facts);
  for (const rule of soFar.scheme.checks) {
    const figures = figuresOfRule(soFar, rule);
    soFar.facts.units.forEach(({ name }, unit) => {
      const are = (state: State) => figures.filter(({ states }) => states[unit] === state);
      if (are(STATE.notDue).length > 0) return;
      const apart = are(STATE.notApplicable);
      if (apart.length > 0) {
        if (apart.length < figures.length) tellNotHeld(soFar, rule, figures, apart, unit, emit);
        return;
      }
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

function tellNotHeld(
  soFar: Assessment,
  rule: FactCheck,
  figures: readonly ItemFacts[],
  apart: readonly ItemFacts[],
  unit: number,
  emit: Emit,
): void {
  const { scheme, facts } = soFar;
  const without = apart.map((figure) => scheme.items[facts.items.indexOf(figure)]!.title);
  const said = { unit: facts.units[unit]!.name, title: rule.title, without };
  emit(factNotHeld(said, placeOfRule(soFar, [...apart, ...figures], unit) ?? rule.at));
}

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
