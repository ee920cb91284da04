import { gapCovered } from '../model/faults/facts.ts';
import { howMany } from '../model/how-many.ts';
import { same } from '../model/said.ts';
import type { ChoiceContext } from './choose.ts';
import type { Covered } from './roll-up.ts';

/** A unit for whose missing parts of one item a year-to-date figure stands. */
export interface CoveredUnit extends Covered {
  readonly unit: number;
}

/** Says for which units a year-to-date figure stands for missing parts: once for those that miss the same parts. */
export function reportCovered(
  { scheme, units, emit }: ChoiceContext,
  item: number,
  covered: readonly CoveredUnit[],
): void {
  const { title, at } = scheme.items[item]!;
  for (const missing of new Set(covered.map((one) => one.missing))) {
    const group = covered.filter((one) => one.missing === missing);
    const first = group[0]!;
    const { name } = units[first.unit]!;
    const many = howMany(group.length, scheme.of);
    const who =
      group.length === 1
        ? same(name)
        : {
            zh: group.length === units.length ? `全部 ${many.zh}` : `${name}等 ${many.zh}`,
            en: group.length === units.length ? `all ${many.en}` : `${many.en} (${name} …)`,
          };
    emit(gapCovered({ who, title, missing, until: first.until }, at));
  }
}
