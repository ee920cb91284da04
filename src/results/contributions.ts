import { roundHalfUp, snap } from '../base/decimal.ts';
import { by, compareNumber, inTurn } from '../base/order.ts';
import { sum } from '../base/sum.ts';
import type { Assessment, IndicatorScores } from '../model/assessment.ts';
import type { Indicator } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import type { Reviewed } from './review.ts';

/** What one line (an indicator, the adjustments, what rounding and caps leave) did to a unit's total since the quarter before. */
export interface Contribution {
  readonly unitIndex: number;
  readonly unit: Unit;
  readonly line: Indicator | 'adjustments' | 'residue' | 'veto';
  readonly before: number;
  readonly after: number;
  /** Points won (negative: lost). */
  readonly points: number;
  /** Those of them that come from another weight (what is due or applies changes), not from another score. */
  readonly byWeight: number;
  /** Places won by it: how many fewer the unit would have without it; 0 where nobody was passed. */
  readonly places: number;
}

/** The change of a unit's total and place since the quarter before, and the lines that made it, the greatest first. */
export interface Change {
  readonly unitIndex: number;
  readonly unit: Unit;
  readonly total: readonly [before: number, after: number];
  readonly rank: readonly [before: number, after: number];
  /** They add up to the change of the total exactly. */
  readonly lines: readonly Contribution[];
}

/** The changes of all units scored in both quarters, in the order of places; none in the first quarter. */
export function changesOf({ quarters }: Reviewed): readonly Change[] {
  const [before, now] = quarters.slice(-2);
  if (!before || !now) return [];
  const indexBefore = new Map(before.facts.units.map(({ code }, index) => [code, index]));
  return now.order.flatMap((unit): readonly Change[] => {
    const was = indexBefore.get(now.facts.units[unit]!.code);
    if (was === undefined || now.unscored?.has(unit) || before.unscored?.has(was)) return [];
    return [changeOf(before, was, now, unit)];
  });
}

function changeOf(before: Assessment, was: number, now: Assessment, unit: number): Change {
  const lines: Contribution[] = [];
  const add = (line: Contribution['line'], from: number, to: number, byWeight = 0): void => {
    const points = difference(to, from);
    if (points === 0) return;
    const places = placesOf(now, unit, points);
    const of = { unitIndex: unit, unit: now.facts.units[unit]!, line };
    lines.push({ ...of, before: from, after: to, points, byWeight, places });
  };
  const indexBefore = new Map(before.scheme.indicators.map(({ code }, index) => [code, index]));
  now.scheme.indicators.forEach((indicator, index) => {
    const at = indexBefore.get(indicator.code);
    const from = at === undefined ? 0 : before.indicators[at]!.weighted[was]!;
    const to = now.indicators[index]!.weighted[unit]!;
    const old = at === undefined ? undefined : before.indicators[at]!;
    add(indicator, from, to, weightPart(old, was, now.indicators[index]!, unit, difference(to, from)));
  });
  add('adjustments', adjusted(before, was), adjusted(now, unit));
  const total = [before.totals.settled[was]!, now.totals.settled[unit]!] as const;
  const places = vetoPlaces(now, unit) - vetoPlaces(before, was);
  if (places !== 0)
    lines.push({
      unitIndex: unit,
      unit: now.facts.units[unit]!,
      line: 'veto',
      before: 0,
      after: 0,
      points: 0,
      byWeight: 0,
      places,
    });
  const left = difference(total[1] - total[0], sum(lines.map(({ points }) => points)));
  add('residue', 0, left);
  return {
    unitIndex: unit,
    unit: now.facts.units[unit]!,
    total,
    rank: [before.ranks[was]!, now.ranks[unit]!],
    lines: lines.toSorted(inTurn(by(({ points }) => -Math.abs(points), compareNumber))),
  };
}

/** What is left between two figures of points, without the binary digits that no decimal has. */
const difference = (a: number, b: number): number => roundHalfUp(a - b, 12);

const adjusted = ({ bonus, deduction }: Assessment, unit: number): number =>
  snap(bonus[unit]! - deduction[unit]!);

/** The part of a change of points that another weight makes, at the new score; all of it where one of the two was not scored. */
function weightPart(
  before: IndicatorScores | undefined,
  was: number,
  now: IndicatorScores,
  unit: number,
  points: number,
): number {
  const [old, full] = [before?.weights[was] ?? 0, now.weights[unit]!];
  if (old === full) return 0;
  if (old === 0 || full === 0) return points;
  return roundHalfUp((now.normalised[unit]! / 100) * (full - old), 2);
}

/** Places that a veto costs a unit (negative), beside where its total would stand; 0 without one. */
function vetoPlaces({ totals, ranks, poolOf, vetoed, unscored }: Assessment, unit: number): number {
  if (!vetoed[unit] || ranks[unit] === 0) return 0;
  const ahead = totals.settled.filter(
    (total, at) =>
      at !== unit &&
      poolOf[at] === poolOf[unit] &&
      !vetoed[at] &&
      !unscored?.has(at) &&
      total > totals.settled[unit]!,
  ).length;
  return ahead + 1 - ranks[unit]!;
}

/** How many places of the pool a unit owes to so many points: those it would stand further behind without them. */
function placesOf(
  { totals, ranks, poolOf, unscored, vetoed }: Assessment,
  unit: number,
  points: number,
): number {
  if (ranks[unit] === 0 || vetoed[unit]) return 0;
  const without = snap(totals.settled[unit]! - points);
  const ahead = (total: number): number =>
    totals.settled.filter(
      (other, at) => at !== unit && poolOf[at] === poolOf[unit] && !unscored?.has(at) && other > total,
    ).length;
  return ahead(without) - ahead(totals.settled[unit]!);
}
