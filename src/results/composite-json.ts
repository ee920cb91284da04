import type { Assessment } from '../model/assessment.ts';

/** Values that were drawn in, as plain data. */
export const treatedValues = ({ scheme, facts, treated }: Assessment): readonly unknown[] =>
  treated.map(({ indicator, unit, before, after }) => ({
    indicator: scheme.indicators[indicator]!.code,
    unit: facts.units[unit]!.code,
    before,
    after,
  }));

/** Weights computed from the scores, as plain data; `of` is null for the first level. */
export const computedWeightValues = ({ scheme, pools, computedWeights }: Assessment): readonly unknown[] =>
  computedWeights.map(({ parent, pool, by, weights }) => {
    const { children } = scheme.dimensions[parent] ?? scheme;
    return {
      of: scheme.dimensions[parent]?.code ?? null,
      pool: pools[pool]!,
      by,
      weights: children.map(({ kind, index }, at) => ({
        code: (kind === 'indicator' ? scheme.indicators : scheme.dimensions)[index]!.code,
        weight: weights[at]!,
      })),
    };
  });

/** Distances and closeness under TOPSIS, as plain data; `of` is null for the total. */
export const closenessValues = ({ scheme, facts, closeness }: Assessment): readonly unknown[] =>
  closeness.map(({ parent, unit, ...distances }) => ({
    of: scheme.dimensions[parent]?.code ?? null,
    unit: facts.units[unit]!.code,
    ...distances,
  }));
