import type { Assessment, IndicatorScores } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Scope } from '../model/expression.ts';
import { type Facts, factPlace, type ItemFacts, STATE, type State } from '../model/fact.ts';
import { appliesUndecided, notComputable, notComputableYet, targetMissing } from '../model/faults/engine.ts';
import { itemKey } from '../model/item-key.ts';
import { isWholeYear } from '../model/months.ts';
import type { Place } from '../model/place.ts';
import type { Indicator, Scheme } from '../model/scheme.ts';
import { spanTarget } from '../model/span.ts';
import { awaits } from './not-due.ts';
import { factScopes, type ScopeOf } from './scope.ts';
import type { Stage } from './stage.ts';

/** Makes each indicator's value from the collected facts, by its expression where it has one, and finds its target. */
export const derive: Stage = (soFar, emit) => {
  const { scheme, facts } = soFar;
  const scopes = factScopes(scheme, facts);
  const indicators = scheme.indicators.map((indicator, index) => {
    const scores = emptyScores(facts.units.length);
    for (let unit = 0; unit < facts.units.length; unit += 1) {
      if (!doesApply(soFar, indicator, unit, scopes, emit)) {
        scores.states[unit] = STATE.notApplicable;
        continue;
      }
      deriveValue(soFar, indicator, unit, scopes, scores, emit);
      deriveTarget(scheme, facts, indicator, index, unit, scores, emit);
    }
    return scores;
  });
  return { ...soFar, indicators };
};

/** Where the figure of an indicator for a unit comes from: its first cell, when it was collected. */
export function placeOfValue(
  scheme: Scheme,
  facts: Facts,
  indicator: Indicator,
  unit: number,
): Place | undefined {
  for (const figure of figuresOf(scheme, facts, indicator)) {
    const place = placeOfFigure(facts, figure, unit);
    if (place) return place;
  }
  return undefined;
}

/** The first cell of a collected figure of a unit, where it has one. */
export function placeOfFigure(
  facts: Facts,
  { first, count, cells }: ItemFacts,
  unit: number,
): Place | undefined {
  return count[unit]! > 0 ? factPlace(facts.log, first[unit]!) : cells?.get(unit)?.[0]?.at;
}

/** The collected figures that make an indicator's value, `since` years back: of that year, then of the years before. */
export function figuresOf(
  scheme: Scheme,
  facts: Facts,
  { item, value }: Indicator,
  since = 0,
): readonly ItemFacts[] {
  const years = [facts.items, ...(facts.past ?? [])].slice(since);
  if (!value) return item >= 0 && years[0] ? [years[0][item]!] : [];
  const keys = new Set(value.keys);
  return years.flatMap((figures, back) =>
    scheme.items.flatMap(({ code }, index) => (keys.has(itemKey(code, back)) ? [figures[index]!] : [])),
  );
}

interface Columns extends IndicatorScores {
  readonly texts: (string | undefined)[];
}

function emptyScores(size: number): Columns {
  const numbers = (): Float64Array => new Float64Array(size).fill(Number.NaN);
  return {
    states: new Uint8Array(size),
    raws: numbers(),
    texts: Array.from({ length: size }, () => undefined),
    targets: numbers(),
    handled: new Uint8Array(size),
    normalised: numbers(),
    weights: new Float64Array(size),
    exact: new Float64Array(size),
    weighted: new Float64Array(size),
  };
}

/** Whether an indicator concerns a unit; reported, and taken for granted, where it cannot be decided. */
function doesApply(
  soFar: Assessment,
  indicator: Indicator,
  unit: number,
  scopes: ScopeOf,
  emit: Emit,
): boolean {
  if (!indicator.applies) return true;
  const scope = scopes(unit);
  const verdict = indicator.applies.evaluate(scope);
  if (typeof verdict === 'boolean') return verdict;
  if (awaits(soFar, indicator.applies, unit)) return true;
  const { name, at } = soFar.facts.units[unit]!;
  emit(appliesUndecided({ unit: name, title: indicator.title, trace: indicator.applies.explain(scope) }, at));
  return true;
}

function deriveValue(
  { scheme, facts, months }: Assessment,
  indicator: Indicator,
  unit: number,
  scopes: ScopeOf,
  scores: Columns,
  emit: Emit,
): void {
  if (!indicator.value) {
    const item = facts.items[indicator.item]!;
    scores.states[unit] = item.states[unit]!;
    scores.raws[unit] = item.values[unit]!;
    scores.texts[unit] = item.texts[unit];
    return;
  }
  const scope: Scope = scopes(unit);
  const value = indicator.value.evaluate(scope);
  if (typeof value === 'number' && !Number.isNaN(value)) scores.raws[unit] = value;
  else if (typeof value === 'string') scores.texts[unit] = value;
  else if (value === null) scores.states[unit] = STATE.notApplicable;
  else scores.states[unit] = worstState(scheme, facts, indicator, unit);
  if (typeof value === 'number' && Number.isNaN(value)) {
    const isWhole = isWholeYear(months);
    scores.states[unit] = isWhole ? STATE.unusable : STATE.notDue;
    const particulars = {
      unit: facts.units[unit]!.name,
      indicator: indicator.title,
      trace: indicator.value.explain(scope),
    };
    const fault = isWhole ? notComputable : notComputableYet;
    emit(fault(particulars, placeOfValue(scheme, facts, indicator, unit) ?? indicator.at));
  }
}

/** Why an expression has no value: an unusable part weighs most, then one not due, a missing one, one that does not apply. */
function worstState(scheme: Scheme, facts: Facts, indicator: Indicator, unit: number): State {
  const states = figuresOf(scheme, facts, indicator).map((figures) => figures.states[unit]);
  if (states.includes(STATE.unusable)) return STATE.unusable;
  if (states.includes(STATE.notDue)) return STATE.notDue;
  return states.includes(STATE.notReported) || !states.includes(STATE.notApplicable)
    ? STATE.notReported
    : STATE.notApplicable;
}

function deriveTarget(
  scheme: Scheme,
  facts: Facts,
  indicator: Indicator,
  index: number,
  unit: number,
  scores: Columns,
  emit: Emit,
): void {
  if (indicator.target?.kind === 'fixed')
    scores.targets[unit] =
      spanTarget(scheme, indicator, facts.units[unit]!)?.value ?? indicator.target.value.value;
  if (!indicator.target || indicator.target.kind === 'fixed') return;
  const column = facts.targets[index];
  const state = column?.states[unit] ?? STATE.notReported;
  if (state === STATE.value) scores.targets[unit] = column!.values[unit]!;
  else if (state === STATE.notApplicable)
    scores.states[unit] = STATE.notApplicable; // no such task, no score
  else if (scores.states[unit] === STATE.value) {
    scores.states[unit] = STATE.unusable;
    if (state === STATE.notReported) {
      const particulars = {
        unit: facts.units[unit]!.name,
        indicator: indicator.title,
        sheet: indicator.target.kind === 'by-unit' ? indicator.target.sheet : indicator.target.column,
      };
      emit(targetMissing(particulars, facts.units[unit]!.at));
    }
  }
}
