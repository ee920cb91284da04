import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment, Closeness } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { topsisIncomplete } from '../model/faults/composite.ts';
import type { Scheme, SchemeNode } from '../model/scheme.ts';
import { membersOf } from './pools.ts';
import { reportPartYear } from './report-part-year.ts';
import type { Weighting } from './weighting.ts';

/** Closeness by unit, of the parents that are put together by TOPSIS; −1 is the scheme itself. */
export type ClosenessOf = ReadonlyMap<number, Float64Array>;

/**
 * TOPSIS over the raw values of a parent's indicators, pool by pool: vector normalisation r = x ÷ √Σx², weighted; the
 * ideal takes the best of each column by direction, the anti-ideal the worst; closeness C = d⁻ ÷ (d⁺ + d⁻).
 */
export function topsis(
  soFar: Assessment,
  byPool: readonly Weighting[],
  emit: Emit,
): { readonly of: ClosenessOf; readonly trace: readonly Closeness[] } {
  const { scheme, pools, poolOf } = soFar;
  const of = new Map<number, Float64Array>();
  const trace: Closeness[] = [];
  const parents: readonly (readonly [number, Pick<Scheme, 'aggregate' | 'children'>])[] = [
    [-1, scheme],
    ...scheme.dimensions.map((dimension, index) => [index, dimension] as const),
  ];
  for (const [parent, { aggregate, children }] of parents) {
    if (aggregate !== 'topsis') continue;
    const closeness = new Float64Array(soFar.facts.units.length);
    of.set(parent, closeness);
    for (const [pool, members] of membersOf(pools, poolOf).entries())
      for (const one of closenessIn(soFar, parent, children, members, byPool[pool]!, emit)) {
        closeness[one.unit] = one.closeness;
        trace.push(one);
      }
  }
  return { of, trace };
}

function closenessIn(
  soFar: Assessment,
  parent: number,
  children: readonly SchemeNode[],
  members: readonly number[],
  weighting: Weighting,
  emit: Emit,
): readonly Closeness[] {
  const complete = members.filter((unit) => isComplete(soFar, children, unit, emit));
  const whole = sum(children.map(weighting));
  const columns = children.map((node) => {
    const { raws } = soFar.indicators[node.index]!;
    reportPartYear(soFar, soFar.scheme.indicators[node.index]!, {}, complete, 'topsis', emit);
    const values = complete.map((unit) => raws[unit]!);
    const length = Math.sqrt(sum(values.map((value) => value ** 2)));
    const weighted = values.map((value) => (length === 0 ? 0 : (value / length) * (weighting(node) / whole)));
    const [most, least] = [Math.max(...weighted), Math.min(...weighted)];
    const up = soFar.scheme.indicators[node.index]!.direction === 'up';
    return { weighted, best: up ? most : least, worst: up ? least : most };
  });
  return complete.map((unit, row) => {
    const away = (end: 'best' | 'worst'): number =>
      Math.sqrt(sum(columns.map((column) => (column.weighted[row]! - column[end]) ** 2)));
    const [ideal, anti] = [away('best'), away('worst')];
    return { parent, unit, ideal, anti, closeness: ideal + anti === 0 ? 1 : snap(anti / (ideal + anti)) };
  });
}

function isComplete(soFar: Assessment, children: readonly SchemeNode[], unit: number, emit: Emit): boolean {
  const gap = children.find(({ index }) => soFar.indicators[index]!.states[unit] !== STATE.value);
  if (!gap) return true;
  const { title, at } = soFar.scheme.indicators[gap.index]!;
  emit(topsisIncomplete({ unit: soFar.facts.units[unit]!.name, indicator: title }, at));
  return false;
}
