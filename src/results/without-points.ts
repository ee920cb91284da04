import { type Assessment, HANDLED } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import type { SchemeNode } from '../model/scheme.ts';

/** What stands in place of points that a unit cannot have: the sign of what is not applicable, or of what is not there. */
export type WithoutPoints = '/' | '—';

/**
 * The sign for an indicator or dimension whose weight went to its siblings, so that it has no points for the unit and
 * not none of its points; undefined where there are points.
 */
export function withoutPoints(
  assessment: Assessment,
  node: SchemeNode,
  unit: number,
): WithoutPoints | undefined {
  const { scheme, indicators, dimensions } = assessment;
  if (node.kind === 'indicator') {
    const { handled, states } = indicators[node.index]!;
    if (handled[unit] !== HANDLED.reweighed)
      return isLeftOut(assessment, scheme.indicators[node.index]!.dimension, unit) ? '—' : undefined;
    return states[unit] === STATE.notApplicable ? '/' : '—';
  }
  if (dimensions[node.index]!.weights[unit]! > 0) return undefined;
  const leaves = indicatorsUnder(assessment, node);
  const signs = leaves.map((index) => withoutPoints(assessment, { kind: 'indicator', index }, unit));
  if (signs.every((sign) => sign === undefined)) return undefined;
  const isApplied = leaves.some(
    (index, at) => signs[at] !== '/' && (signs[at] === '—' || scheme.indicators[index]!.weight.value > 0),
  );
  return isApplied ? '—' : '/';
}

/** Whether a dimension or one above it has no value for the unit, by its minimum share. */
const isLeftOut = (assessment: Assessment, dimension: number, unit: number): boolean =>
  dimension >= 0 &&
  (assessment.dimensions[dimension]!.lacks?.[unit] === 1 ||
    isLeftOut(assessment, assessment.scheme.dimensions[dimension]!.parent, unit));

const indicatorsUnder = (assessment: Assessment, node: SchemeNode): readonly number[] =>
  node.kind === 'indicator'
    ? [node.index]
    : assessment.scheme.dimensions[node.index]!.children.flatMap((child) =>
        indicatorsUnder(assessment, child),
      );
