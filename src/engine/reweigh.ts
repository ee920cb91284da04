import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Aggregate, Scheme, SchemeNode } from '../model/scheme.ts';

/** The full points of every node for one unit, after the weight of missing indicators went to their siblings. */
export interface FullPoints {
  readonly indicators: Float64Array;
  readonly dimensions: Float64Array;
  /** False when no indicator is left to carry any weight. */
  readonly any: boolean;
}

/** Whether points of the children add up to the parent's. */
export const adds = (aggregate: Aggregate): boolean => aggregate === 'sum' || aggregate === 'mean';

/** The weight of a node within its parent. */
export const weightOf = (scheme: Scheme, node: SchemeNode): number =>
  node.kind === 'indicator'
    ? scheme.indicators[node.index]!.weight.value
    : scheme.dimensions[node.index]!.weight;

/**
 * Hands the scheme's total down the tree. A missing indicator's weight goes to its siblings in proportion to theirs,
 * to the parent's siblings when none is left. Under an aggregate that does not add, every child has the parent's points.
 */
export function fullPoints(
  scheme: Scheme,
  isMissing: (indicator: number) => boolean,
  weight: (node: SchemeNode) => number = (node) => weightOf(scheme, node),
  lacks: (dimension: number) => boolean = () => false,
): FullPoints {
  const indicators = new Float64Array(scheme.indicators.length);
  const dimensions = new Float64Array(scheme.dimensions.length);
  const carries = (node: SchemeNode): boolean => {
    if (weight(node) <= 0) return false;
    if (node.kind === 'indicator') return !isMissing(node.index);
    return !lacks(node.index) && scheme.dimensions[node.index]!.children.some(carries);
  };
  const hand = (children: readonly SchemeNode[], aggregate: Aggregate, points: number): void => {
    const carriers = children.filter(carries);
    const weights = sum(carriers.map(weight));
    for (const node of carriers) {
      const own = weight(node);
      const share = !adds(aggregate)
        ? points
        : snap(weights) === snap(points)
          ? own
          : (points * own) / weights;
      if (node.kind === 'indicator') indicators[node.index] = share;
      else {
        const dimension = scheme.dimensions[node.index]!;
        dimensions[node.index] = share;
        hand(dimension.children, dimension.aggregate, share);
      }
    }
  };
  hand(scheme.children, scheme.aggregate, scheme.total);
  return { indicators, dimensions, any: scheme.children.some(carries) };
}
