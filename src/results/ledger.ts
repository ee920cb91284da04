import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Place } from '../model/place.ts';
import { type Said, same } from '../model/said.ts';
import type { Aggregate, SchemeNode } from '../model/scheme.ts';
import { zeroing } from './cut.ts';
import { adjustmentLines } from './ledger-adjustments.ts';
import { capWords, type LedgerLine, residue, shownPoints, total, type Why } from './ledger-line.ts';
import { withoutPoints } from './without-points.ts';
import { AGGREGATE_WORDS } from './words.ts';

/**
 * What a unit's total is made of: its indicators' points as shown, every difference that rounding, caps, vetoes or the
 * way of putting together makes as a line of its own, adjustments, bounds. The lines add up to the settled total.
 */
export function ledger(assessment: Assessment, unit: number): readonly LedgerLine[] {
  const tree = nodeLines(assessment, unit);
  return [...tree, ...adjustmentLines(assessment, unit)].filter(
    ({ kind, points, adjustment }) => kind === 'indicator' || points !== 0 || adjustment !== undefined,
  );
}

function nodeLines(assessment: Assessment, unit: number): readonly LedgerLine[] {
  const { scheme, weighed } = assessment;
  const under = (children: readonly SchemeNode[], points: number, parent: Parent): readonly LedgerLine[] => {
    const lines = children.flatMap((node): readonly LedgerLine[] => {
      const own = shownPoints(assessment, nodePoints(assessment, node, unit));
      if (node.kind === 'dimension') {
        const dimension = scheme.dimensions[node.index]!;
        return under(dimension.children, own, { ...dimension, index: node.index });
      }
      const { title } = scheme.indicators[node.index]!;
      const without = withoutPoints(assessment, node, unit);
      return [{ kind: 'indicator', indicator: node.index, title: same(title), points: own, without }];
    });
    return [...lines, { ...residue(points, lines), ...whyResidue(assessment, unit, parent, lines) }];
  };
  return under(scheme.children, shownPoints(assessment, weighed.settled[unit]!), {
    ...scheme,
    code: '',
    index: -1,
  });
}

interface Parent {
  /** Of a dimension; −1 for the scheme itself. */
  readonly index: number;
  readonly code: string;
  readonly title: string;
  readonly aggregate: Aggregate;
  readonly cap?: number;
  readonly at: Place;
}

function nodePoints(assessment: Assessment, node: SchemeNode, unit: number): number {
  const points =
    node.kind === 'indicator'
      ? assessment.indicators[node.index]!.weighted[unit]!
      : assessment.dimensions[node.index]!.points[unit]!;
  return Number.isNaN(points) ? 0 : points;
}

/** Why the points of a parent are not the sum of those shown of its parts. */
function whyResidue(assessment: Assessment, unit: number, parent: Parent, lines: readonly LedgerLine[]): Why {
  const { code, title, aggregate, at } = parent;
  const veto = zeroing(assessment, unit, code);
  if (veto) {
    const words = { zh: `${title}：${veto.veto.title}，记零分`, en: `${title}: ${veto.veto.title}, zeroed` };
    return { title: words, veto, at: veto.veto.at };
  }
  const cap = capOfParent(assessment, unit, parent);
  if (aggregate !== 'sum' && aggregate !== 'mean') {
    const way = AGGREGATE_WORDS[aggregate];
    const how = closenessWords(assessment, unit, parent);
    const capped = cap === undefined ? same('') : { zh: `，封顶 ${cap}`, en: `, capped at ${cap}` };
    const words = {
      zh: `${title}：${way.zh}${how.zh}${capped.zh}，与各项得分之和的差`,
      en: `${title}: ${way.en}${how.en}${capped.en}, less the sum of its parts`,
    };
    return { title: words, at };
  }
  const before = total(lines);
  return cap !== undefined && before > cap
    ? { title: capWords(same(title), before, cap), at }
    : { title: { zh: `${title}：取整差`, en: `${title}: rounding` } };
}

/** The cap of a dimension that is as high as its points come; the scheme's own is a bound of the total. */
function capOfParent({ dimensions }: Assessment, unit: number, { index, cap }: Parent): number | undefined {
  return index >= 0 && dimensions[index]!.exact[unit] === cap ? cap : undefined;
}

/** Under TOPSIS, how near the unit is to the ideal, with both distances. */
function closenessWords({ closeness }: Assessment, unit: number, { index }: Parent): Said {
  const found = closeness.find((one) => one.parent === index && one.unit === unit);
  if (!found) return same('');
  const [own, ideal, anti] = [found.closeness, found.ideal, found.anti].map((value) =>
    formatPlain(roundHalfUp(value, 4)),
  );
  return {
    zh: ` ${own}（距最优 ${ideal}，距最劣 ${anti}）`,
    en: ` ${own} (${ideal} from the best, ${anti} from the worst)`,
  };
}
