import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Classification, Strategies } from '../model/classification.ts';
import type { Emit } from '../model/diagnostic.ts';
import { classificationTwice, lineUnknown } from '../model/faults/library.ts';
import { type Located, under } from '../model/located.ts';
import { deepFreeze } from './deep-freeze.ts';
import { shapeReader } from './read-shape.ts';
import { categoriesShape, libraryShape, strategiesShape } from './shape-configs.ts';

/** What a configuration file holds, told by its keys. */
export type ConfigKind = 'scheme' | 'library' | 'categories' | 'strategies' | 'fund';

/** The kind of a configuration file; whatever names no other kind is a scheme. */
export function configKind(root: Located): ConfigKind {
  if (under(root, 'scheme')) return 'scheme';
  return (
    (['library', 'categories', 'strategies', 'fund'] as const).find((kind) => under(root, kind)) ?? 'scheme'
  );
}

/** Checks a library on its own and gives how many entries it has; undefined where it cannot be read at all. */
export function checkLibrary(root: Located, file: string, emit: Emit): number | undefined {
  const draft = shapeReader(emit).read(libraryShape, root, file);
  if (!draft) return undefined;
  const { inputs, indicators, dimensions, adjustments, vetoes } = draft;
  return [inputs, indicators, dimensions, adjustments, vetoes].reduce((sum, { length }) => sum + length, 0);
}

/** The classification of a project; undefined after diagnostics. */
export function readCategories(root: Located, file: string, emit: Emit): Classification | undefined {
  const reader = shapeReader(emit);
  const draft = reader.read(categoriesShape, root, file);
  if (!draft) return undefined;
  const seen = new Set<string>();
  for (const category of draft.categories)
    for (const name of [category.code, category.title, ...category.aliases]) {
      if (seen.has(foldName(name))) emit(classificationTwice({ name }, reader.at(category)));
      seen.add(foldName(name));
    }
  return deepFreeze({
    categories: draft.categories.map((category) => ({
      code: category.code,
      title: category.title,
      aliases: category.aliases,
      axis: category.axis,
      temporary: category.temporary,
      at: reader.at(category),
    })),
    levels: draft.levels,
    file,
  });
}

/** The plans and lines that indicators may name; undefined after diagnostics. */
export function readStrategies(root: Located, file: string, emit: Emit): Strategies | undefined {
  const reader = shapeReader(emit);
  const draft = reader.read(strategiesShape, root, file);
  if (!draft) return undefined;
  const seen = new Set<string>();
  for (const strategy of draft.strategies) {
    const { name, line } = strategy;
    if (seen.has(name) || draft.lines.includes(name))
      emit(classificationTwice({ name }, reader.at(strategy)));
    seen.add(name);
    if (line !== undefined && !draft.lines.includes(line))
      emit(
        lineUnknown({ line, nearest: nearest(line, draft.lines), known: draft.lines }, reader.at(strategy)),
      );
  }
  return deepFreeze({
    lines: draft.lines,
    strategies: draft.strategies.map((strategy) => ({
      name: strategy.name,
      line: strategy.line,
      at: reader.at(strategy),
    })),
    file,
  });
}
