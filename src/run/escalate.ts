import { by, compareNumber, inTurn } from '../base/order.ts';
import { type ScopeOf, standingScopes } from '../engine/scope.ts';
import type { Assessment } from '../model/assessment.ts';
import { daysAfter, lastDay } from '../model/days.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Scope } from '../model/expression.ts';
import { ruleUndecided } from '../model/faults/engine.ts';
import type { Rung } from '../model/monitoring.ts';
import type { Rectification, RectificationItem } from '../model/rectification.ts';
import type { Said } from '../model/said.ts';
import type { Call, WatchCounts } from '../results/monitoring.ts';
import { type ProgressRow, progressRows, type Watched } from '../results/progress.ts';
import { rectificationsBy } from '../results/rectifications.ts';
import { unreportedBy } from '../results/unreported.ts';

/** One month of a scheme seen by the ladder. */
interface Month {
  readonly now: Assessment;
  readonly month: number;
  readonly rows: readonly (readonly ProgressRow[])[];
  readonly counts: readonly WatchCounts[];
  readonly items: readonly RectificationItem[];
  readonly scopes: ScopeOf;
}

/** What a scheme's ladder says by the last of its months: counts of every unit, and who stands on which rung. */
export interface Escalation {
  readonly counts: readonly WatchCounts[];
  readonly calls: readonly Call[];
}

/**
 * Climbs the ladder of a scheme month by month. A unit stands on the highest rung whose condition holds; where an item
 * that it was told to put right is overdue, one rung above the one it stood on last. Nothing is remembered between
 * runs: earlier months are worked out again from the sheets.
 */
export function escalate(watched: Watched, rows: readonly Rectification[], emit: Emit): Escalation {
  const { ladder } = watched.months[0]!.scheme.monitoring;
  const months = watched.months.map((_, at) => monthOf(watched, at + 1, rows));
  const stood: Standings[] = [];
  for (const [at, month] of months.entries()) {
    const tell = at === months.length - 1 ? emit : () => undefined;
    stood.push(month.now.facts.units.map((_, unit) => rungOf(month, ladder, unit, stood, tell)));
  }
  const last = months.at(-1)!;
  const calls = last.now.facts.units.flatMap((unit, unitIndex): readonly Call[] => {
    const found = stood.at(-1)![unitIndex];
    if (!found) return [];
    const rung = ladder[found.level]!;
    return [
      {
        unitIndex,
        unit,
        rung,
        reason: found.reason,
        climbed: found.climbed,
        by: daysAfter(lastDay(last.now.period.year, last.month), rung.within),
        lines: worstFirst(last.rows[unitIndex]!),
        previous: stood.slice(0, -1).flatMap((units, at) => {
          const rung = ladder[units[unitIndex]?.level ?? -1];
          return rung ? [{ month: at + 1, rung }] : [];
        }),
        items: last.items.filter((item) => item.unit === unit.code),
      },
    ];
  });
  const highestFirst = inTurn<Call>(
    by(({ rung }) => -ladder.indexOf(rung), compareNumber),
    by(({ unitIndex }) => unitIndex, compareNumber),
  );
  return { counts: last.counts, calls: calls.toSorted(highestFirst) };
}

function monthOf(watched: Watched, month: number, rectifications: readonly Rectification[]): Month {
  const sofar = { ...watched, months: watched.months.slice(0, month) };
  const now = sofar.months.at(-1)!;
  const rows: ProgressRow[][] = now.facts.units.map(() => []);
  for (const row of progressRows(sofar)) rows[row.unitIndex]!.push(row);
  const items = rectificationsBy(rectifications, lastDay(now.period.year, month));
  const missing = unreportedBy(now, month);
  const counts = now.facts.units.map((unit, index): WatchCounts => {
    const own = rows[index]!;
    const lit = (light: string): number => own.filter((row) => row.light === light).length;
    const ratios = own.filter(({ light }) => light !== undefined).map(({ ratio }) => ratio);
    return {
      red: lit('red'),
      yellow: lit('yellow'),
      green: lit('green'),
      behind: Math.max(0, ...own.map(({ behind }) => behind)),
      last: monthsLast(sofar.months, index),
      worst: ratios.length > 0 ? Math.min(...ratios) : Number.NaN,
      unreported: missing.filter(({ unitIndex }) => unitIndex === index).length,
      overdue: items.filter(({ unit: of, state }) => of === unit.code && state === 'overdue').length,
    };
  });
  return { now, month, rows, counts, items, scopes: standingScopes(now) };
}

/** Months in a row in which a unit was alone or tied in the last place of a pool of several. */
function monthsLast(months: readonly Assessment[], unit: number): number {
  let count = 0;
  for (const { ranks, poolOf } of months.toReversed()) {
    const peers = [...ranks].filter((rank, at) => poolOf[at] === poolOf[unit] && rank > 0);
    const worst = Math.max(...peers);
    if (peers.length < 2 || worst === 1 || ranks[unit] !== worst) break;
    count += 1;
  }
  return count;
}

interface Found {
  readonly level: number;
  readonly reason: Said;
  readonly climbed: boolean;
}

/** The rung of each unit in one month. */
type Standings = readonly (Found | undefined)[];

function rungOf(
  month: Month,
  ladder: readonly Rung[],
  unit: number,
  stood: readonly Standings[],
  emit: Emit,
): Found | undefined {
  const scope = scopeOf(month, unit);
  let found: Found | undefined;
  for (const [level, rung] of ladder.entries()) {
    const verdict = rung.when.evaluate(scope);
    if (verdict === true) found = { level, reason: reasonOf(rung, rung.when.explain(scope)), climbed: false };
    else if (verdict !== false && !month.now.unscored?.has(unit)) {
      const { name } = month.now.facts.units[unit]!;
      emit(
        ruleUndecided({ unit: name, others: 0, title: rung.title, trace: rung.when.explain(scope) }, rung.at),
      );
    }
  }
  const before = lastStood(stood, unit);
  const { overdue, unreported } = month.counts[unit]!;
  const last = stood.at(-1)?.[unit]?.level;
  if (unreported > 0 && last !== undefined && last > (found?.level ?? -1) && overdue === 0)
    return {
      level: last,
      climbed: false,
      reason: {
        zh: `${unreported} 项到期数据未报，不能判断，保持上月的${ladder[last]!.title}`,
        en: `figures due are missing (${unreported}): stays at last month’s ${ladder[last]!.title}`,
      },
    };
  if (overdue === 0 || before === undefined) return found;
  const level = Math.min(before + 1, ladder.length - 1);
  if (found && found.level >= level) return found;
  if (level === before)
    return {
      level,
      climbed: false,
      reason: {
        zh: `${overdue} 项整改逾期，保持${ladder[before]!.title}`,
        en: `rectifications overdue (${overdue}): stays at ${ladder[before]!.title}`,
      },
    };
  return {
    level,
    climbed: true,
    reason: {
      zh: `${overdue} 项整改逾期，由${ladder[before]!.title}升级`,
      en: `${overdue} rectifications overdue: a step up from ${ladder[before]!.title}`,
    },
  };
}

/** The rung on which a unit stood in the latest month in which it stood on any. */
const lastStood = (stood: readonly Standings[], unit: number): number | undefined =>
  stood.map((units) => units[unit]?.level).findLast((level) => level !== undefined);

function scopeOf({ counts, scopes }: Month, unit: number): Scope {
  const own = counts[unit]!;
  const named = new Map<string, number | undefined>([
    ['monitoring:red_lights', own.red],
    ['monitoring:yellow_lights', own.yellow],
    ['monitoring:months_behind', own.behind],
    ['monitoring:months_last', own.last],
    ['monitoring:worst_progress', Number.isNaN(own.worst) ? undefined : own.worst],
    ['monitoring:unreported', own.unreported],
    ['monitoring:overdue', own.overdue],
  ]);
  const standing = scopes(unit);
  return (key) => (named.has(key) ? named.get(key) : standing(key));
}

const reasonOf = ({ reason }: Rung, trace: Said): Said =>
  reason === undefined ? trace : { zh: `${reason}（${trace.zh}）`, en: `${reason} (${trace.en})` };

/** The lines behind, the worst first; of equals in the scheme's order. */
const worstFirst = (rows: readonly ProgressRow[]): readonly ProgressRow[] =>
  rows
    .filter(({ light }) => light === 'red' || light === 'yellow')
    .toSorted(
      inTurn<ProgressRow>(
        by(({ ratio }) => ratio, compareNumber),
        by(({ indicatorIndex }) => indicatorIndex, compareNumber),
      ),
    );
