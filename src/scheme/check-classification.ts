import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Category, Classification, Strategies } from '../model/classification.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  categoryNotClassified,
  categoryWithoutScheme,
  rosterNotClassified,
  strategyUnknown,
} from '../model/faults/library.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** The category of the classification that a name stands for. */
export function categoryNamed(classification: Classification, name: string): Category | undefined {
  const wanted = foldName(name);
  return classification.categories.find(({ code, title, aliases }) =>
    [code, title, ...aliases].some((other) => foldName(other) === wanted),
  );
}

/**
 * Checks that every scheme's category is one of the classification (for persons: one of its levels), and names the
 * categories that have no scheme. A scheme that picks its units itself may be called anything.
 */
export function checkCategories(
  schemes: readonly Scheme[],
  classification: Classification,
  emit: Emit,
): void {
  const known = classification.categories.map(({ title }) => title);
  const scored = new Set<Category>();
  for (const { category, of, units, at } of schemes) {
    if (of === 'persons') {
      const { levels } = classification;
      if (levels.length > 0 && !levels.some((level) => foldName(level) === foldName(category)))
        emit(categoryNotClassified({ category, nearest: nearest(category, levels), known: levels }, at));
      continue;
    }
    if (units) continue;
    const found = categoryNamed(classification, category);
    if (found) scored.add(found);
    else emit(categoryNotClassified({ category, nearest: nearest(category, known), known }, at));
  }
  for (const category of classification.categories)
    if (!scored.has(category)) emit(categoryWithoutScheme({ category: category.title }, category.at));
}

/**
 * Refuses units and persons whose category the classification does not know; a scheme's own name for its category is
 * known too. A blank is told elsewhere.
 */
export function checkRosterCategories(
  units: readonly Unit[],
  schemes: readonly Scheme[],
  classification: Classification,
  emit: Emit,
): void {
  const known = {
    units: classification.categories.flatMap(({ code, title, aliases }) => [title, code, ...aliases]),
    persons: classification.levels,
  };
  const own = (of: 'units' | 'persons'): readonly string[] =>
    schemes
      .filter((scheme) => scheme.of === of)
      .flatMap(({ category, title, code }) => [category, title, code as string]);
  const folded = {
    units: new Set([...known.units, ...own('units')].map(foldName)),
    persons: new Set([...known.persons, ...own('persons')].map(foldName)),
  };
  for (const { code, name, category, person, at } of units) {
    const of = person ? 'persons' : 'units';
    if (category === '' || known[of].length === 0 || folded[of].has(foldName(category))) continue;
    const titles = person ? known.persons : classification.categories.map(({ title }) => title);
    const said = { unit: person ? code : name, category, of, known: titles } as const;
    emit(rosterNotClassified({ ...said, nearest: nearest(category, known[of]) }, at));
  }
}

/** Checks that the plans which indicators name are known. */
export function checkStrategies(
  schemes: readonly Scheme[],
  { strategies, lines }: Strategies,
  emit: Emit,
): void {
  const known = [...lines, ...strategies.map(({ name }) => name)];
  for (const { indicators } of schemes)
    for (const { strategy, title, at } of indicators)
      for (const name of strategy)
        if (!known.includes(name))
          emit(strategyUnknown({ title, name, nearest: nearest(name, known), known }, at));
}
