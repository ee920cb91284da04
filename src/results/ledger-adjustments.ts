import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Said, same } from '../model/said.ts';
import { zeroing } from './cut.ts';
import { capWords, type LedgerLine, residue, shownPoints, total, type Why } from './ledger-line.ts';

/** The lines after the first level: bonuses, deductions, their common caps, bounds of the total, rounds. */
export function adjustmentLines(assessment: Assessment, unit: number): readonly LedgerLine[] {
  const { adjustments, vetoes, totals, rounds } = assessment;
  const year = rounds?.own[unit] ?? totals.settled[unit]!;
  const show = (points: number): number => shownPoints(assessment, points);
  const own = adjustments.filter((score) => score.unit === unit);
  const lines = (kind: 'bonus' | 'deduction', sign: 1 | -1): readonly LedgerLine[] =>
    own
      .filter(({ adjustment }) => adjustment.kind === kind)
      .map((score) => ({
        kind,
        title: same(score.adjustment.title),
        points: snap(sign * show(score.points)),
        adjustment: score,
        at: score.adjustment.at,
      }));
  const struck = vetoes.flatMap((found): readonly LedgerLine[] => {
    const { veto, unit: of, lifted } = found;
    if (of !== unit || lifted || veto.effect.kind !== 'deduct') return [];
    const points = -show(veto.effect.points);
    return [{ kind: 'deduction', title: same(veto.title), points, veto: found, at: veto.at }];
  });
  const added = lines('bonus', 1);
  const taken = lines('deduction', -1);
  const bonus = show(assessment.bonus[unit]!);
  const deduction = -show(assessment.deduction[unit]!);
  const before = sum([show(assessment.weighed.settled[unit]!), bonus, deduction]);
  return [
    ...added,
    { ...residue(bonus, added), ...whyCommon(assessment, 'bonus', added) },
    ...taken,
    ...struck,
    { ...residue(deduction, [...taken, ...struck]), ...whyCommon(assessment, 'deduction', taken) },
    ...boundLines(assessment, unit, before, year),
    { kind: 'process', title: processWords(assessment, unit), points: snap(totals.settled[unit]! - year) },
  ];
}

/** Why bonuses or deductions together are not the sum of their lines: their common cap, or rounding. */
function whyCommon({ scheme }: Assessment, kind: 'bonus' | 'deduction', lines: readonly LedgerLine[]): Why {
  const cap = kind === 'bonus' ? scheme.bonusCap : scheme.deductionCap;
  const before = Math.abs(total(lines));
  const capped =
    kind === 'bonus'
      ? { zh: '加分合计', en: 'bonuses together' }
      : { zh: '扣分合计', en: 'deductions together' };
  return cap !== undefined && before > cap
    ? { title: capWords(capped, before, cap), at: scheme.at }
    : { title: { zh: `${capped.zh}：取整差`, en: `${capped.en}: rounding` } };
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
function boundLines(
  assessment: Assessment,
  unit: number,
  before: number,
  year: number,
): readonly LedgerLine[] {
  const points = snap(year - before);
  const shown = shownPoints(assessment, points);
  const rest = {
    zh: '总分不取整：显示以外的尾数',
    en: 'the total is not rounded: digits beyond those shown',
  };
  return [
    { kind: 'bound', ...whyBound(assessment, unit, snap(before)), points: shown },
    { kind: 'residue', title: rest, points: snap(points - shown) },
  ];
}

function whyBound(assessment: Assessment, unit: number, before: number): Why {
  const { rounding, cap, floor, at } = assessment.scheme;
  const veto = zeroing(assessment, unit, 'total');
  if (veto) {
    const { title, at: of } = veto.veto;
    return { title: { zh: `${title}：总分记零分`, en: `${title}: total zeroed` }, veto, at: of };
  }
  if (cap !== undefined && before > cap)
    return { title: capWords({ zh: '总分', en: 'total' }, before, cap), at };
  if (floor !== undefined && before < floor) {
    const [from, to] = [before, floor].map(formatPlain);
    return { title: { zh: `总分：保底，${from} → ${to}`, en: `total: at least, ${from} → ${to}` }, at };
  }
  return rounding.at === 'total'
    ? { title: { zh: '总分取整', en: 'rounding of the total' } }
    : { title: { zh: '总分上下限', en: 'bounds of the total' } };
}
