import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { type Assessment, HANDLED } from '../model/assessment.ts';
import type { Scheme, SchemeNode } from '../model/scheme.ts';
import { isDue } from './not-due.ts';
import type { Weighting } from './weighting.ts';

/** What of a unit's tree has too small a part of its children's weight there to have a value. */
export interface Lacking {
  /** By dimension: the share that is there, above 0. */
  readonly dimensions: ReadonlyMap<number, number>;
  /** The share that is there of the scheme's own children, where it is below the scheme's minimum. */
  readonly total: number | undefined;
}

/** Whether a scheme asks anywhere for a minimum share of children. */
export const asksMinimumShare = ({ minimumShare, dimensions }: Scheme): boolean =>
  minimumShare !== undefined || dimensions.some((dimension) => dimension.minimumShare !== undefined);

/** Goes up a unit's tree: a dimension that lacks too much is itself a missing child of its parent. */
export function lackingOf(soFar: Assessment, unit: number, weighting: Weighting): Lacking {
  const { dimensions, children: firstLevel, minimumShare } = soFar.scheme;
  const lacking = new Map<number, number>();
  const isThere = ({ kind, index }: SchemeNode): boolean =>
    kind === 'indicator'
      ? soFar.indicators[index]!.handled[unit] !== HANDLED.reweighed
      : !lacking.has(index) && dimensions[index]!.children.some(isThere);
  const shareOf = (children: readonly SchemeNode[]): number => {
    const due = children.filter((child) => isDue(soFar, child, unit));
    return snap(sum(due.filter(isThere).map(weighting)) / sum(due.map(weighting)));
  };
  for (let index = dimensions.length - 1; index >= 0; index -= 1) {
    const { minimumShare: least, children } = dimensions[index]!;
    const share = least === undefined ? 0 : shareOf(children);
    if (share > 0 && share < least!) lacking.set(index, share);
  }
  const whole = minimumShare === undefined ? 1 : shareOf(firstLevel);
  return { dimensions: lacking, total: whole < (minimumShare ?? 0) ? whole : undefined };
}
