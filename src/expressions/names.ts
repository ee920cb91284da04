import { foldName } from '../base/fold.ts';
import type { Name, Names } from '../model/expression.ts';

/** Names in reach of an expression, found under any of their writings after folding; of two, the first is meant. */
export function makeNames(names: readonly (Name & { readonly writings: readonly string[] })[]): Names {
  const byWriting = new Map<string, Name>();
  const all = new Set<string>();
  for (const { writings, ...name } of names)
    for (const writing of writings) {
      const folded = foldName(writing);
      if (folded === '' || byWriting.has(folded)) continue;
      byWriting.set(folded, name);
      all.add(writing);
    }
  return { lookup: (name) => byWriting.get(foldName(name)), all: [...all] };
}
