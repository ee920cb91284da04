import { nearest } from '../base/nearest.ts';
import type { Method } from '../methods/define-method.ts';
import {
  groupColumnMissing,
  groupMeanOfTexts,
  groupUnnamed,
  topsisNeedsNumbers,
} from '../model/faults/scheme-composite.ts';
import type { SchemeNode } from '../model/scheme.ts';
import type { Tree } from './collect-tree.ts';
import { readsByMethod } from './compile-method.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { SchemeDraft } from './shape-scheme.ts';

/** Checks that TOPSIS and the means of groups have numbers to go by, and the groups a column. */
export function checkComposite(
  compiling: Compiling,
  tree: Tree,
  methods: readonly (Method | undefined)[],
): void {
  checkGroupMeans(compiling, tree, methods);
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

/** A value filled in by the mean of its group is a number, and the scheme says by which column units are grouped. */
function checkGroupMeans(compiling: Compiling, tree: Tree, methods: readonly (Method | undefined)[]): void {
  const filled = tree.indicators.flatMap(({ draft }, index) =>
    (draft['not-reported'] ?? compiling.notReported) === 'group-mean'
      ? [{ draft, method: methods[index], at: placeOf(compiling, draft, 'not-reported') }]
      : [],
  );
  for (const { draft, method, at } of filled)
    if (method && readsByMethod(method, draft) === 'text')
      compiling.emit(groupMeanOfTexts({ title: draft.title, method: method.title }, at));
  const [first] = filled;
  if (first && compiling.draft.defaults?.group === undefined)
    compiling.emit(groupUnnamed({ title: first.draft.title }, first.at));
  checkGroup(compiling);
}

/** The column of the groups is one of the roster, where that has been read. */
function checkGroup({ draft: { defaults }, columns: known, emit, reader }: Compiling): void {
  const column = defaults?.group;
  if (column === undefined || !known || known.includes(column)) return;
  emit(groupColumnMissing({ column, nearest: nearest(column, known), known }, reader.at(defaults!, 'group')));
}
