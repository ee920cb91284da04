import { childrenUnclear, schemeEmpty } from '../model/faults/scheme.ts';
import { type Located, under } from '../model/located.ts';
import type { SchemeNode } from '../model/scheme.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { DimensionDraft, IndicatorDraft } from './shape-indicator.ts';

/** A dimension of the file with its place in the tree. */
export interface DimensionEntry {
  readonly draft: DimensionDraft;
  readonly parent: number;
  readonly children: SchemeNode[];
  /** A child was refused: its sums say nothing. */
  readonly incomplete: boolean;
}

/** An indicator of the file with its parent, and the tags and plans it inherits. */
export interface IndicatorEntry {
  readonly draft: IndicatorDraft;
  readonly dimension: number;
  readonly tags: readonly string[];
  readonly strategy: readonly string[];
}

/** The tree of a scheme laid flat, parents before their children, in the order of the file. */
export interface Tree {
  readonly dimensions: readonly DimensionEntry[];
  readonly indicators: readonly IndicatorEntry[];
  readonly children: readonly SchemeNode[];
  readonly incomplete: boolean;
}

interface Parent {
  readonly dimensions?: readonly DimensionDraft[];
  readonly indicators?: readonly IndicatorDraft[];
}

/** Lays the tree flat; a parent that has both kinds of children, or none, is a fault. */
export function collectTree(compiling: Compiling): Tree {
  const dimensions: DimensionEntry[] = [];
  const indicators: IndicatorEntry[] = [];
  const collect = (parent: Parent, index: number, above: Inherited, children: SchemeNode[]): void => {
    checkChildren(compiling, parent);
    for (const draft of parent.dimensions ?? []) {
      const entry = { draft, parent: index, children: [], incomplete: hasLost(compiling, draft) };
      const own = dimensions.push(entry) - 1;
      children.push({ kind: 'dimension', index: own });
      collect(draft, own, withOwn(above, draft), entry.children);
    }
    for (const draft of parent.indicators ?? []) {
      const entry = { draft, dimension: index, ...withOwn(above, draft) };
      children.push({ kind: 'indicator', index: indicators.push(entry) - 1 });
    }
  };
  const children: SchemeNode[] = [];
  collect(compiling.draft, -1, { tags: [], strategy: [] }, children);
  const incomplete = hasLost(compiling, compiling.draft);
  if (indicators.length === 0 && !incomplete && dimensions.length === 0)
    compiling.fatal(schemeEmpty(undefined, placeOf(compiling, compiling.draft)));
  return { dimensions, indicators, children, incomplete };
}

type Inherited = Pick<IndicatorEntry, 'tags' | 'strategy'>;

/** What a part has of its own behind what it inherits, each once. */
const withOwn = (above: Inherited, { tags, strategy }: Inherited): Inherited => ({
  tags: [...new Set([...above.tags, ...tags])],
  strategy: [...new Set([...above.strategy, ...strategy])],
});

function checkChildren(compiling: Compiling, parent: Parent): void {
  const both = Boolean(parent.dimensions?.length) && Boolean(parent.indicators?.length);
  const none = !parent.dimensions?.length && !parent.indicators?.length;
  const top = parent === compiling.draft;
  if (both || (none && !top && !hasLost(compiling, parent)))
    compiling.fatal(childrenUnclear({ both }, placeOf(compiling, parent)));
}

/** Whether entries of the parent's lists, at any depth, were refused, or a list itself. */
function hasLost(compiling: Compiling, parent: object): boolean {
  const node = compiling.reader.nodeOf(parent);
  return ['dimensions', 'indicators'].some((key) => {
    const list = under(node, key);
    return list !== undefined && (list.kind !== 'list' || list.items.some((item) => lost(compiling, item)));
  });
}

function lost(compiling: Compiling, node: Located): boolean {
  if (compiling.reader.dropped.includes(node)) return true;
  return ['dimensions', 'indicators'].some((key) => {
    const list = under(node, key);
    return list?.kind === 'list' && list.items.some((item) => lost(compiling, item));
  });
}
