import type { Method } from '../methods/define-method.ts';
import { topsisNeedsNumbers } from '../model/faults/scheme-composite.ts';
import type { SchemeNode } from '../model/scheme.ts';
import type { Tree } from './collect-tree.ts';
import { readsByMethod } from './compile-method.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { SchemeDraft } from './shape-scheme.ts';

/** Checks that what is put together by TOPSIS has numbers of its own. */
export function checkComposite(
  compiling: Compiling,
  tree: Tree,
  methods: readonly (Method | undefined)[],
): void {
  checkTopsis(compiling, tree, methods, compiling.draft, tree.children);
  for (const { draft, children } of tree.dimensions) checkTopsis(compiling, tree, methods, draft, children);
}

/** TOPSIS compares the values themselves: its children are indicators, and of those that read numbers. */
function checkTopsis(
  compiling: Compiling,
  tree: Tree,
  methods: readonly (Method | undefined)[],
  { aggregate, title: parent }: Pick<SchemeDraft, 'aggregate' | 'title'>,
  children: readonly SchemeNode[],
): void {
  if (aggregate !== 'topsis') return;
  for (const { kind, index } of children) {
    const { draft } = (kind === 'dimension' ? tree.dimensions : tree.indicators)[index]!;
    const method = kind === 'dimension' ? undefined : methods[index];
    if (kind === 'indicator' && readsByMethod(method, tree.indicators[index]!.draft) === 'number') continue;
    const particulars = { parent, title: draft.title, method: method?.title };
    compiling.emit(topsisNeedsNumbers(particulars, placeOf(compiling, draft, method && 'method')));
  }
}
