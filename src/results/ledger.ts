import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Said, same } from '../model/said.ts';
import type { Aggregate, SchemeNode } from '../model/scheme.ts';
import { type WithoutPoints, withoutPoints } from './without-points.ts';
import { AGGREGATE_WORDS } from './words.ts';

/** One line of what makes up a unit's total. */
export interface LedgerLine {
  readonly kind: 'indicator' | 'residue' | 'bonus' | 'deduction' | 'bound' | 'process';
  /** Index into `scheme.indicators`, for those. */
  readonly indicator?: number;
  readonly title: Said;
  /** What it adds to the total, negative for what it takes. */
  readonly points: number;
  /** The sign that stands for an indicator's points where the unit cannot have any. */
  readonly without?: WithoutPoints;
}

/**
 * What a unit's total is made of: its indicators' points as shown, every difference that rounding, caps, vetoes or the
 * way of putting together makes as a line of its own, adjustments, bounds. The lines add up to the settled total.
 */
export function ledger(assessment: Assessment, unit: number): readonly LedgerLine[] {
  const tree = nodeLines(assessment, unit);
  return [...tree, ...adjustmentLines(assessment, unit)].filter(
    ({ kind, points }) => kind === 'indicator' || points !== 0,
  );
}

/** Points as they are shown: to the decimals of the scheme. */
const shownPoints = ({ scheme }: Assessment, points: number): number =>
  roundHalfUp(points, scheme.rounding.decimals);

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
    return [...lines, residue(whyResidue(assessment, unit, parent), points, lines)];
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
}

function nodePoints(assessment: Assessment, node: SchemeNode, unit: number): number {
  const points =
    node.kind === 'indicator'
      ? assessment.indicators[node.index]!.weighted[unit]!
      : assessment.dimensions[node.index]!.points[unit]!;
  return Number.isNaN(points) ? 0 : points;
}

function whyResidue(assessment: Assessment, unit: number, parent: Parent): Said {
  const { vetoes } = assessment;
  const { code, title, aggregate, cap } = parent;
  const zeroed = vetoes.find(
    ({ veto: { effect }, unit: of, lifted }) =>
      of === unit && !lifted && effect.kind === 'zero' && effect.of === code,
  );
  if (zeroed)
    return { zh: `${title}：${zeroed.veto.title}，记零分`, en: `${title}: ${zeroed.veto.title}, zeroed` };
  if (aggregate !== 'sum' && aggregate !== 'mean') {
    const way = AGGREGATE_WORDS[aggregate];
    const how = closenessWords(assessment, unit, parent);
    return {
      zh: `${title}：${way.zh}${how.zh}，与各项得分之和的差`,
      en: `${title}: ${way.en}${how.en}, less the sum of its parts`,
    };
  }
  return cap === undefined
    ? { zh: `${title}：取整差`, en: `${title}: rounding` }
    : { zh: `${title}：封顶或取整`, en: `${title}: cap or rounding` };
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

function adjustmentLines(assessment: Assessment, unit: number): readonly LedgerLine[] {
  const { adjustments, vetoes, totals, rounds } = assessment;
  const year = rounds?.own[unit] ?? totals.settled[unit]!;
  const show = (points: number): number => shownPoints(assessment, points);
  const own = adjustments.filter((score) => score.unit === unit);
  const lines = (kind: 'bonus' | 'deduction', sign: 1 | -1): readonly LedgerLine[] =>
    own
      .filter(({ adjustment }) => adjustment.kind === kind)
      .map(({ adjustment, points }) => ({
        kind,
        title: same(adjustment.title),
        points: sign * show(points),
      }));
  const struck = vetoes.flatMap(({ veto, unit: of, lifted }): readonly LedgerLine[] =>
    of === unit && !lifted && veto.effect.kind === 'deduct'
      ? [{ kind: 'deduction', title: same(veto.title), points: -show(veto.effect.points) }]
      : [],
  );
  const added = lines('bonus', 1);
  const taken = [...lines('deduction', -1), ...struck];
  const bonus = show(assessment.bonus[unit]!);
  const deduction = -show(assessment.deduction[unit]!);
  const before = sum([show(assessment.weighed.settled[unit]!), bonus, deduction]);
  return [
    ...added,
    residue({ zh: '加分合计封顶', en: 'common cap of bonuses' }, bonus, added),
    ...taken,
    residue({ zh: '扣分合计封顶', en: 'common cap of deductions' }, deduction, taken),
    ...boundLines(assessment, unit, snap(year - before)),
    { kind: 'process', title: processWords(assessment, unit), points: snap(totals.settled[unit]! - year) },
  ];
}

/** How the year's total was made of the mean of its rounds and of its own result. */
function processWords({ scheme, rounds }: Assessment, unit: number): Said {
  const mean = rounds?.means[unit] ?? Number.NaN;
  if (!rounds || !scheme.ofRounds || Number.isNaN(mean)) return same('');
  const shown = (value: number): string => formatPlain(roundHalfUp(value, scheme.rounding.decimals));
  const [weight, rest] = [scheme.ofRounds.weight, 1 - scheme.ofRounds.weight].map((share) =>
    formatPlain(snap(share * 100)),
  );
  const own = shown(rounds.own[unit]!);
  return {
    zh: `过程与结果合成：各轮平均 ${shown(mean)}×${weight}% + 年终 ${own}×${rest}%，与年终之差`,
    en: `process and result: mean of the rounds ${shown(mean)} × ${weight}% + year ${own} × ${rest}%, less the year’s own`,
  };
}

/** Bounds of the total; digits below those shown, which a total has that the scheme rounds nowhere, are told apart. */
function boundLines(assessment: Assessment, unit: number, points: number): readonly LedgerLine[] {
  const shown = shownPoints(assessment, points);
  const rest = {
    zh: '总分不取整：显示以外的尾数',
    en: 'the total is not rounded: digits beyond those shown',
  };
  return [
    { kind: 'bound', title: boundWords(assessment, unit), points: shown },
    { kind: 'residue', title: rest, points: snap(points - shown) },
  ];
}

const residue = (title: Said, whole: number, lines: readonly LedgerLine[]): LedgerLine => ({
  kind: 'residue',
  title,
  points: roundHalfUp(whole - sum(lines.map(({ points }) => points)), 12), // below, nothing but binary digits
});

function boundWords({ scheme, vetoes }: Assessment, unit: number): Said {
  const zeroed = vetoes.find(
    ({ veto: { effect }, unit: of, lifted }) =>
      of === unit && !lifted && effect.kind === 'zero' && effect.of === 'total',
  );
  if (zeroed) return { zh: `${zeroed.veto.title}：总分记零分`, en: `${zeroed.veto.title}: total zeroed` };
  return scheme.rounding.at === 'total'
    ? { zh: '总分取整、上下限', en: 'rounding and bounds of the total' }
    : { zh: '总分上下限', en: 'bounds of the total' };
}
