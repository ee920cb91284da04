import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import {
  dimensionWeightMissing,
  weightNegative,
  weightsAllZero,
  weightsSum,
} from '../model/faults/scheme-weights.ts';
import { type LinePlace, type Located, under } from '../model/located.ts';
import type { SchemeNode, Sourced } from '../model/scheme.ts';
import type { DimensionEntry, Tree } from './collect-tree.ts';
import { type Compiling, isWritten, placeOf } from './compiling.ts';
import { settleDated } from './settle-dated.ts';

/** The weights in force, by index of the flat tree; NaN where one could not be settled. */
export interface Weights {
  readonly indicators: readonly (Sourced | undefined)[];
  readonly dimensions: readonly number[];
}

/** Settles every weight for the year and checks the sums at every level. */
export function settleWeights(compiling: Compiling, tree: Tree): Weights {
  const indicators = tree.indicators.map(({ draft }) => {
    const weight = settleDated(compiling, draft.weight, draft, 'weight', draft.title);
    if (weight && weight.value < 0)
      compiling.emit(weightNegative({ title: draft.title, weight: weight.value }, weight.at as LinePlace));
    return weight;
  });
  const dimensions = new Array<number>(tree.dimensions.length).fill(Number.NaN);
  const weightOf = ({ kind, index }: SchemeNode): number =>
    kind === 'dimension' ? dimensions[index]! : (indicators[index]?.value ?? Number.NaN);
  for (let index = tree.dimensions.length - 1; index >= 0; index -= 1) {
    const entry = tree.dimensions[index]!;
    dimensions[index] = dimensionWeight(compiling, entry, snap(sum(entry.children.map(weightOf))));
  }
  checkFirstLevel(compiling, tree, snap(sum(tree.children.map(weightOf))));
  return { indicators, dimensions };
}

function dimensionWeight(compiling: Compiling, entry: DimensionEntry, children: number): number {
  const { draft } = entry;
  const adds = draft.aggregate === 'sum' && draft.weights === 'given';
  const declared =
    draft.weight === undefined
      ? undefined
      : settleDated(compiling, draft.weight, draft, 'weight', draft.title);
  if (draft.weight !== undefined && !declared) return Number.NaN;
  const known = !entry.incomplete && !Number.isNaN(children);
  if (!declared) {
    if (adds && !draft.rescale) return entry.incomplete ? Number.NaN : children;
    compiling.emit(dimensionWeightMissing({ title: draft.title }, placeOf(compiling, draft)));
    return Number.NaN;
  }
  const at = declared.at as LinePlace;
  if (declared.value < 0) compiling.emit(weightNegative({ title: draft.title, weight: declared.value }, at));
  if (!known) return declared.value;
  if (children === 0 && declared.value > 0) compiling.emit(weightsAllZero({ title: draft.title }, at));
  else if (adds && !draft.rescale && children !== snap(declared.value))
    compiling.emit(
      weightsSum({ title: draft.title, sum: children, wanted: declared.value, first: false }, at),
    );
  return declared.value;
}

function checkFirstLevel(compiling: Compiling, tree: Tree, children: number): void {
  const { draft } = compiling;
  if (tree.incomplete || tree.children.length === 0 || Number.isNaN(children)) return;
  const at = placeOf(compiling, draft, 'total');
  const refused = isWritten(compiling, draft, 'total') && !isNumber(compiling.reader.nodeOf(draft), 'total');
  const title = draft.title;
  if (children === 0) compiling.emit(weightsAllZero({ title }, at));
  else if (
    draft.aggregate === 'sum' &&
    draft.weights === 'given' &&
    !refused &&
    children !== snap(draft.total)
  )
    compiling.emit(weightsSum({ title, sum: children, wanted: draft.total, first: true }, at));
}

const isNumber = (node: Located, key: string): boolean => {
  const child = under(node, key);
  return child?.kind === 'scalar' && typeof child.value === 'number';
};

/** Each indicator's share of the total: its full points as the tree hands them down. NaN where a weight is unknown. */
export function sharesOf({ draft }: Compiling, tree: Tree, weights: Weights): readonly number[] {
  const shares = new Array<number>(tree.indicators.length).fill(Number.NaN);
  const weightOf = ({ kind, index }: SchemeNode): number =>
    kind === 'dimension' ? weights.dimensions[index]! : (weights.indicators[index]?.value ?? Number.NaN);
  const hand = (children: readonly SchemeNode[], full: number, relative: boolean): void => {
    const whole = relative ? sum(children.map(weightOf)) : full;
    for (const child of children) {
      const part = whole === 0 ? 0 : (full * weightOf(child)) / whole;
      if (child.kind === 'indicator') shares[child.index] = part / draft.total;
      else {
        const inner = tree.dimensions[child.index]!;
        hand(
          inner.children,
          part,
          inner.draft.rescale ||
            inner.draft.aggregate !== 'sum' ||
            inner.draft.weights !== 'given' ||
            part !== weightOf(child),
        );
      }
    }
  };
  hand(tree.children, draft.total, draft.aggregate !== 'sum' || draft.weights !== 'given');
  return shares;
}
