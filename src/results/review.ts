import type { Assessment } from '../model/assessment.ts';
import type { RectificationItem } from '../model/rectification.ts';
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
  readonly outcome: 'repeated' | 'listed' | 'rectified' | 'improved' | 'unchanged';
}

/**
 * What became of last quarter's black-listed and interviewed units: on the black list again (repeated) or newly (listed), all
 * that was to be put right closed (rectified), a better place, or the same with a better total (improved), or neither.
 */
export function followUps({ quarters, calls, rectifications }: Reviewed): readonly FollowUp[] {
  const [before, now] = quarters.slice(-2);
  if (!before || !now) return [];
  return before.facts.units.flatMap((unit, was): readonly FollowUp[] => {
    const onBlack = before.lists.some((entry) => entry.list === 'black' && entry.unit === was);
    const call = calls.find((one) => one.unit.code === unit.code);
    const at = now.facts.units.findIndex(({ code }) => code === unit.code);
    if ((!onBlack && !call) || at < 0 || now.unscored?.has(at)) return [];
    const total = [before.totals.settled[was]!, now.totals.settled[at]!] as const;
    const rank = [before.ranks[was]!, now.ranks[at]!] as const;
    const items = rectifications.filter((item) => item.unit === unit.code);
    const again = now.lists.some((entry) => entry.list === 'black' && entry.unit === at);
    const isBetter = rank[1] < rank[0] || (rank[1] === rank[0] && total[1] > total[0]);
    const outcome = again
      ? onBlack
        ? 'repeated'
        : 'listed'
      : items.length > 0 && items.every(({ state }) => state === 'closed')
        ? 'rectified'
        : isBetter
          ? 'improved'
          : 'unchanged';
    return [{ unit, onBlack, call, total, rank, items, outcome }];
  });
}
