import { roundHalfUp, snap } from '../base/decimal.ts';
import { by, compareNumber, inTurn } from '../base/order.ts';
import { sum } from '../base/sum.ts';
import type { Assessment } from '../model/assessment.ts';
import type { RectificationItem } from '../model/rectification.ts';
import type { Indicator } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import type { Call } from './monitoring.ts';
import type { RunResults } from './run-results.ts';

/** One scheme looked back upon at the end of a quarter. */
export interface Reviewed {
  /** The quarters of the year so far, each scored by itself; the last is the one reviewed. */
  readonly quarters: readonly Assessment[];
  /** Who stood on the ladder at the end of the quarter before. */
  readonly calls: readonly Call[];
  /** The state of what was to be put right, by the end of the quarter. */
  readonly rectifications: readonly RectificationItem[];
}

/** What the review of a quarter found: the quarter's results, and what changed. */
export interface Review {
  readonly run: RunResults;
  readonly quarter: number;
  /** By scheme, as in `run.assessments`. */
  readonly reviewed: readonly Reviewed[];
}

/** What one line (an indicator, the adjustments, what rounding and caps leave) did to a unit's total since the quarter before. */
export interface Contribution {
  readonly unitIndex: number;
  readonly unit: Unit;
  readonly line: Indicator | 'adjustments' | 'residue';
  readonly before: number;
  readonly after: number;
  /** Points won (negative: lost). */
  readonly points: number;
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
  const add = (line: Contribution['line'], from: number, to: number): void => {
    const points = difference(to, from);
    if (points === 0) return;
    const places = placesOf(now, unit, points);
    lines.push({
      unitIndex: unit,
      unit: now.facts.units[unit]!,
      line,
      before: from,
      after: to,
      points,
      places,
    });
  };
  const indexBefore = new Map(before.scheme.indicators.map(({ code }, index) => [code, index]));
  now.scheme.indicators.forEach((indicator, index) => {
    const at = indexBefore.get(indicator.code);
    const from = at === undefined ? 0 : before.indicators[at]!.weighted[was]!;
    add(indicator, from, now.indicators[index]!.weighted[unit]!);
  });
  add('adjustments', adjusted(before, was), adjusted(now, unit));
  const total = [before.totals.settled[was]!, now.totals.settled[unit]!] as const;
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

/** How many places of the pool a unit owes to so many points: those it would stand further behind without them. */
function placesOf({ totals, ranks, poolOf, unscored }: Assessment, unit: number, points: number): number {
  if (ranks[unit] === 0) return 0;
  const without = snap(totals.settled[unit]! - points);
  const ahead = (total: number): number =>
    totals.settled.filter(
      (other, at) => at !== unit && poolOf[at] === poolOf[unit] && !unscored?.has(at) && other > total,
    ).length;
  return ahead(without) - ahead(totals.settled[unit]!);
}

/** How often in a row, up to the quarter reviewed, something is true of a unit. */
export interface Streaks {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
  readonly red: number;
  readonly black: number;
  /** Quarters in a row in which the total rose (negative: fell). */
  readonly rising: number;
}

/** The streaks of all units, in the order of places. */
export function streaksOf({ quarters }: Reviewed): readonly Streaks[] {
  const now = quarters.at(-1)!;
  return now.order.map((unit) => {
    const { code } = now.facts.units[unit]!;
    const holds = (test: (quarter: Assessment, at: number) => boolean): number => {
      let count = 0;
      for (const quarter of quarters.toReversed()) {
        const at = quarter.facts.units.findIndex((one) => one.code === code);
        if (at < 0 || quarter.ranks[at] === 0 || !test(quarter, at)) break;
        count += 1;
      }
      return count;
    };
    const listed = (list: 'red' | 'black') => (quarter: Assessment, at: number) =>
      quarter.lists.some((entry) => entry.list === list && entry.unit === at && !entry.event);
    return {
      unit: now.facts.units[unit]!,
      first: holds(({ ranks }, at) => ranks[at] === 1),
      last: holds(isLast),
      red: holds(listed('red')),
      black: holds(listed('black')),
      rising: risingOf(quarters, code),
    };
  });
}

function isLast({ ranks, poolOf }: Assessment, at: number): boolean {
  const peers = [...ranks].filter((rank, other) => poolOf[other] === poolOf[at] && rank > 0);
  const worst = Math.max(...peers);
  return peers.length > 1 && worst > 1 && ranks[at] === worst;
}

function risingOf(quarters: readonly Assessment[], code: Unit['code']): number {
  const totals = quarters.map(({ facts, totals: { settled }, unscored }) => {
    const at = facts.units.findIndex((one) => one.code === code);
    return at < 0 || unscored?.has(at) ? undefined : settled[at]!;
  });
  let count = 0;
  for (let at = totals.length - 1; at > 0; at -= 1) {
    const [before, after] = [totals[at - 1], totals[at]];
    if (before === undefined || after === undefined || before === after) break;
    const sign = Math.sign(after - before);
    if (count !== 0 && Math.sign(count) !== sign) break;
    count += sign;
  }
  return count;
}

/** What became of a unit that was on the black list or spoken to a quarter ago. */
export interface FollowUp {
  readonly unit: Unit;
  readonly onBlack: boolean;
  readonly call: Call | undefined;
  readonly total: readonly [before: number, after: number];
  readonly rank: readonly [before: number, after: number];
  readonly items: readonly RectificationItem[];
  readonly outcome: 'repeated' | 'rectified' | 'improved' | 'unchanged';
}

/**
 * What became of last quarter's black-listed and interviewed units: on the black list again (repeated), all that was to be
 * put right closed (rectified), a better total or place (improved), or neither.
 */
export function followUps({ quarters, calls, rectifications }: Reviewed): readonly FollowUp[] {
  const [before, now] = quarters.slice(-2);
  if (!before || !now) return [];
  return before.facts.units.flatMap((unit, was): readonly FollowUp[] => {
    const onBlack = before.lists.some((entry) => entry.list === 'black' && entry.unit === was);
    const call = calls.find((one) => one.unit.code === unit.code);
    const at = now.facts.units.findIndex(({ code }) => code === unit.code);
    if ((!onBlack && !call) || at < 0) return [];
    const total = [before.totals.settled[was]!, now.totals.settled[at]!] as const;
    const rank = [before.ranks[was]!, now.ranks[at]!] as const;
    const items = rectifications.filter((item) => item.unit === unit.code);
    const again = now.lists.some((entry) => entry.list === 'black' && entry.unit === at);
    const isBetter = total[1] > total[0] || (rank[1] > 0 && rank[1] < rank[0]);
    const outcome = again
      ? 'repeated'
      : items.length > 0 && items.every(({ state }) => state === 'closed')
        ? 'rectified'
        : isBetter
          ? 'improved'
          : 'unchanged';
    return [{ unit, onBlack, call, total, rank, items, outcome }];
  });
}
