import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Scheme, SchemeNode } from '../model/scheme.ts';

/** Full points of every dimension and indicator when nothing is reweighed, by their index in the scheme. */
export interface FullPoints {
  readonly dimensions: readonly number[];
  readonly indicators: readonly number[];
}

/** Shares the scheme's total out over its tree by the weights within each parent. */
export function fullPoints(scheme: Scheme): FullPoints {
  const dimensions = new Array<number>(scheme.dimensions.length).fill(0);
  const indicators = new Array<number>(scheme.indicators.length).fill(0);
  const share = (children: readonly SchemeNode[], full: number): void => {
    const weights = children.map((child) => nodeWeight(scheme, child));
    const whole = sum(weights);
    children.forEach((child, at) => {
      const own = whole === 0 ? 0 : snap((full * weights[at]!) / whole);
      if (child.kind === 'indicator') indicators[child.index] = own;
      else {
        dimensions[child.index] = own;
        share(scheme.dimensions[child.index]!.children, own);
      }
    });
  };
  share(scheme.children, scheme.total);
  return { dimensions, indicators };
}

const nodeWeight = (scheme: Scheme, node: SchemeNode): number =>
  node.kind === 'indicator'
    ? scheme.indicators[node.index]!.weight.value
    : scheme.dimensions[node.index]!.weight;
