import { roundHalfUp } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Said, same } from '../model/said.ts';
import type { SchemeNode } from '../model/scheme.ts';
import { standingFigure } from '../model/standing-figures.ts';
import type { Taken, TakenPart } from '../model/taken.ts';

type Made = Pick<Taken, 'whole' | 'parts'>;

/** What a figure of a unit is made of: its total's or dimension's parts with points; nothing of what is no points. */
export function partsOf(assessment: Assessment, unit: number, figure: string): Made {
  const { scheme, dimensions, bonus, deduction, totals } = assessment;
  if (figure === 'vetoed' || figure === 'barred') return { parts: [] };
  if (standingFigure(figure))
    return whole(assessment, totals.settled[unit]!, [
      ...nodeParts(assessment, scheme.children, unit),
      ...adjusted({ zh: '加分', en: 'bonus' }, bonus[unit]!),
      ...adjusted({ zh: '扣分', en: 'deduction' }, -deduction[unit]!),
    ]);
  const dimension = scheme.dimensions.findIndex(({ code }) => code === figure);
  if (dimension >= 0) {
    const { children } = scheme.dimensions[dimension]!;
    return whole(assessment, dimensions[dimension]!.points[unit]!, nodeParts(assessment, children, unit));
  }
  const indicator = scheme.indicators.findIndex(({ code }) => code === figure);
  return { parts: nodeParts(assessment, [{ kind: 'indicator', index: indicator }], unit) };
}

/** Indicators of a unit with weight, normalised score and points. */
export const indicatorParts = (
  assessment: Assessment,
  indicators: readonly number[],
  unit: number,
): readonly TakenPart[] =>
  nodeParts(
    assessment,
    indicators.map((index) => ({ kind: 'indicator', index })),
    unit,
  );

function nodeParts(
  { scheme, dimensions, indicators }: Assessment,
  nodes: readonly SchemeNode[],
  unit: number,
): readonly TakenPart[] {
  return nodes.flatMap(({ kind, index }): readonly TakenPart[] => {
    if (kind === 'dimension') {
      const { code, title } = scheme.dimensions[index]!;
      const points = dimensions[index]!.points[unit]!;
      return Number.isNaN(points) ? [] : [{ code, title: same(title), points }];
    }
    const { code, title } = scheme.indicators[index]!;
    const { weights, normalised, weighted } = indicators[index]!;
    const [weight, score, points] = [weights[unit]!, normalised[unit]!, weighted[unit]!];
    return weight === 0 || Number.isNaN(points) ? [] : [{ code, title: same(title), points, weight, score }];
  });
}

const adjusted = (title: Said, points: number): readonly TakenPart[] =>
  points === 0 ? [] : [{ title, points }];

/** The parts with what caps, vetoes and rounding make of their sum. */
function whole({ scheme }: Assessment, points: number, parts: readonly TakenPart[]): Made {
  const rest = roundHalfUp(
    points - sum(parts.map((part) => part.points)),
    Math.max(scheme.rounding.decimals, 4),
  );
  const title = { zh: '封顶、否决与取整', en: 'caps, vetoes and rounding' };
  return { whole: points, parts: [...parts, ...adjusted(title, rest)] };
}
