import { snap } from '../base/decimal.ts';
import type { UnitCode } from '../model/codes.ts';
import type { EarlierStanding, Reopened, Reopening } from '../model/fact.ts';

/** Standings of a past year after results were opened again, and what each opening did. */
export interface Corrected {
  readonly standings: ReadonlyMap<UnitCode, EarlierStanding>;
  readonly reopenings: readonly Reopening[];
}

/**
 * Opens past results of one scheme and year again, in the order of the file: points are taken off, a unit graded lowest
 * goes to the end of its pool, one barred from the top grade takes the next, and the others of the pool close up.
 * `grades` are the names from best to worst. Every rule must name a unit of the standings.
 */
export function reopen(
  published: ReadonlyMap<UnitCode, EarlierStanding>,
  rules: readonly Reopened[],
  grades: readonly string[],
): Corrected {
  let standings = published;
  const reopenings = rules.map((rule): Reopening => {
    const before = standings;
    standings = reranked(before, rule, correct(before.get(rule.unit)!, rule, grades));
    const moved = [...standings].flatMap(([unit, { rank }]) => {
      const from = before.get(unit)!.rank;
      return unit === rule.unit || rank === undefined || from === undefined || rank === from
        ? []
        : [{ unit, from, to: rank }];
    });
    return { rule, published: published.get(rule.unit)!, corrected: standings.get(rule.unit)!, moved };
  });
  return { standings, reopenings };
}

function correct(standing: EarlierStanding, rule: Reopened, grades: readonly string[]): EarlierStanding {
  switch (rule.effect) {
    case 'lowest-grade':
      return { ...standing, grade: grades.at(-1) ?? standing.grade };
    case 'bar-top-grade':
      return {
        ...standing,
        grade: standing.grade === grades[0] ? (grades[1] ?? standing.grade) : standing.grade,
      };
    case 'deduct':
      return { ...standing, total: snap(standing.total - rule.points!) };
    case 'bar-awards':
      return standing;
  }
}

/** The standings with one corrected, its pool ranked anew where the correction can move a place. */
function reranked(
  before: ReadonlyMap<UnitCode, EarlierStanding>,
  { unit, effect }: Reopened,
  corrected: EarlierStanding,
): ReadonlyMap<UnitCode, EarlierStanding> {
  const after = new Map(before).set(unit, corrected);
  if (effect !== 'lowest-grade' && effect !== 'deduct') return after;
  const peers = [...after].filter(([, { pool, rank }]) => pool === corrected.pool && rank !== undefined);
  const behind = (code: UnitCode): number => Number(effect === 'lowest-grade' && code === unit);
  // those whose total did not change keep their order among themselves, ties of the year included
  const key = ([code, { total, rank }]: (typeof peers)[number]): readonly [number, number, number] => [
    behind(code),
    effect === 'deduct' ? -total : 0,
    effect === 'deduct' ? 0 : rank!,
  ];
  const sorted = peers.map((peer) => ({ peer, key: key(peer) })).sort((a, b) => compare(a.key, b.key));
  let place = 0;
  sorted.forEach(({ peer: [code, standing], key: own }, index) => {
    const tied = index > 0 && compare(sorted[index - 1]!.key, own) === 0;
    if (!tied) place = index + 1;
    after.set(code, { ...standing, rank: place });
  });
  return after;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
