import type { PastScores } from '../model/assessment.ts';
import { STATE, type State } from '../model/fact.ts';
import { yearsBefore } from '../model/item-key.ts';
import type { Indicator } from '../model/scheme.ts';
import { figuresOf } from './derive.ts';
import { factScopes, type ScopeOf } from './scope.ts';
import type { Stage } from './stage.ts';

/** Makes each indicator's value of the years before from the figures of those years; nothing of it is scored. */
export const lookBack: Stage = (soFar) => {
  const { scheme, facts, period } = soFar;
  if (!facts.past || facts.past.length === 0) return soFar;
  const scopes = factScopes(scheme, facts);
  const size = facts.units.length;
  const history = facts.past.map((items, at): PastScores => {
    const back = at + 1;
    return {
      year: period.year - back,
      indicators: scheme.indicators.map((indicator) => {
        const own = indicator.value ? undefined : items[indicator.item];
        if (own) return { states: own.states, raws: own.values, texts: own.texts };
        const values = Array.from({ length: size }, (_, unit) => valueBefore(indicator, scopes, unit, back));
        const worst = (unit: number): State => {
          const states = figuresOf(scheme, facts, indicator, back).map((figures) => figures.states[unit]);
          if (states.includes(STATE.unusable)) return STATE.unusable;
          return states.includes(STATE.notApplicable) && !states.includes(STATE.notReported)
            ? STATE.notApplicable
            : STATE.notReported;
        };
        return {
          states: Uint8Array.from(values, (value, unit) => {
            if (value === null) return STATE.notApplicable;
            return Number.isNaN(value) ? STATE.unusable : value === undefined ? worst(unit) : STATE.value;
          }),
          raws: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
          texts: values.map((value) => (typeof value === 'string' ? value : undefined)),
        };
      }),
    };
  });
  return { ...soFar, history };
};

function valueBefore({ value }: Indicator, scopes: ScopeOf, unit: number, back: number) {
  const scope = scopes(unit);
  const found = value?.evaluate((key) => scope(yearsBefore(key, back)));
  return typeof found === 'boolean' ? undefined : found;
}
