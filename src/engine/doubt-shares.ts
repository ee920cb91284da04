import { compareSnapped } from '../base/compare-snapped.ts';
import type { Assessment } from '../model/assessment.ts';
import { isCounted } from '../model/counted.ts';
import type { Operand, Scope, ShareOf } from '../model/expression.ts';
import { STATE } from '../model/fact.ts';
import { partBeyondWhole } from '../model/faults/engine.ts';
import { readItemKey } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import type { Indicator } from '../model/scheme.ts';
import { placeOfFigure } from './derive.ts';
import { factScopes } from './scope.ts';
import type { Stage } from './stage.ts';

/**
 * Points out a part above its whole, or below 0, in `share(part, whole)`. Only where both count the same things in one
 * measure and year (件 of 件) can a part not be more than its whole: spending may pass a budget and taxes a target,
 * a patient may be operated on twice, and this year's figure may pass last year's. What counts alike and may still
 * pass, such as tasks done over tasks planned, is written as `done / planned * 100`.
 */
export const doubtShares: Stage = (soFar, emit) => {
  const scopes = factScopes(soFar.scheme, soFar.facts);
  const told = new Set<string>(); // a share may stand in an indicator and in a part of it
  soFar.scheme.indicators.forEach((indicator, index) => {
    for (const share of indicator.value?.shares ?? []) {
      const measure = measureOf(soFar, share);
      if (measure === undefined) continue;
      soFar.facts.units.forEach((_, unit) => {
        const key = `${unit} ${share.part.keys.join()} ${share.whole.keys.join()}`;
        if (soFar.indicators[index]!.states[unit] === STATE.notApplicable || told.has(key)) return;
        const fault = doubtOf(soFar, indicator, share, unit, scopes(unit));
        if (!fault) return;
        told.add(key);
        emit(partBeyondWhole({ ...fault.said, measure }, fault.at));
      });
    }
  });
  return soFar;
};

function doubtOf(
  soFar: Assessment,
  indicator: Indicator,
  { part, whole }: ShareOf,
  unit: number,
  scope: Scope,
) {
  const [some, all] = [part.evaluate(scope), whole.evaluate(scope)];
  if (typeof some !== 'number' || typeof all !== 'number') return undefined;
  if (!(all > 0) || !(some < 0 || compareSnapped(some, all) > 0)) return undefined;
  const { name } = soFar.facts.units[unit]!;
  const about = { part: part.explain(scope), whole: whole.explain(scope), negative: some < 0 };
  const at = placeOf(soFar, part, unit) ?? placeOf(soFar, whole, unit) ?? indicator.at;
  return { said: { unit: name, title: indicator.title, ...about }, at };
}

/** The one counting measure of all figures of a share of one year; undefined where there is none. */
function measureOf({ scheme }: Assessment, { part, whole }: ShareOf): string | undefined {
  const measures = new Set(
    [...part.keys, ...whole.keys].map((key) => {
      const read = readItemKey(key);
      return read?.back === 0 ? scheme.items.find(({ code }) => code === read.code)?.measure : undefined;
    }),
  );
  const [measure] = measures;
  return measures.size === 1 && measure !== undefined && isCounted(measure) ? measure : undefined;
}

/** The first cell of a side. */
function placeOf({ scheme, facts }: Assessment, { keys }: Operand, unit: number): Place | undefined {
  for (const key of keys) {
    const item = scheme.items.findIndex(({ code }) => code === readItemKey(key)?.code);
    const place = item < 0 ? undefined : placeOfFigure(facts, facts.items[item]!, unit);
    if (place) return place;
  }
  return undefined;
}
