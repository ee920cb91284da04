import { compareText } from '../base/order.ts';
import { poolLabel } from '../model/pool-label.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** The peers of each unit: pool labels (in the order of their first unit) and each unit's pool. */
export function poolsOf(
  scheme: Scheme,
  units: readonly Unit[],
): { readonly pools: readonly string[]; readonly poolOf: Int32Array } {
  const index = new Map<string, number>();
  const labels = units.map((unit) => poolLabel(scheme, unit));
  for (const label of labels) if (!index.has(label)) index.set(label, index.size);
  return { pools: [...index.keys()], poolOf: Int32Array.from(labels, (label) => index.get(label) ?? 0) };
}

/** The units of each pool, in roster order. */
export function membersOf(pools: readonly string[], poolOf: Int32Array): readonly (readonly number[])[] {
  const members: number[][] = pools.map(() => []);
  poolOf.forEach((pool, unit) => {
    members[pool]!.push(unit);
  });
  return members;
}

/** Units in the order of print: roster order, then code. */
export const rosterOrder = (a: Unit, b: Unit): number => a.order - b.order || compareText(a.code, b.code);
