import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { AdjustmentScore, Assessment, FoundVeto } from '../model/assessment.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import type { WithoutPoints } from './without-points.ts';

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
  /** The bonus or deduction that it is. */
  readonly adjustment?: AdjustmentScore;
  /** The veto that makes it. */
  readonly veto?: FoundVeto;
  /** Where the scheme lays down the rule that makes it; undefined where it does so with an indicator. */
  readonly at?: Place;
}

/** What makes a line: its words, the veto behind it, where its rule stands. */
export type Why = Pick<LedgerLine, 'title' | 'veto' | 'at'>;

/** Points as they are shown: to the decimals of the scheme. */
export const shownPoints = ({ scheme }: Assessment, points: number): number =>
  roundHalfUp(points, scheme.rounding.decimals);

/** What the points of lines add up to. */
export const total = (lines: readonly LedgerLine[]): number =>
  roundHalfUp(sum(lines.map(({ points }) => points)), 12); // below, nothing but binary digits

/** The difference between the points of a whole and those of its lines. */
export const residue = (
  whole: number,
  lines: readonly LedgerLine[],
): Pick<LedgerLine, 'kind' | 'points'> => ({
  kind: 'residue',
  points: roundHalfUp(whole - sum(lines.map(({ points }) => points)), 12),
});

/** That a cap cut points, with those before it. */
export function capWords({ zh, en }: Said, before: number, cap: number): Said {
  const [from, to] = [before, cap].map(formatPlain);
  return { zh: `${zh}：封顶，${from} → ${to}`, en: `${en}: capped, ${from} → ${to}` };
}
