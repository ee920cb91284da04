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
  const last = new Set<UnitCode>();
  const reopenings = rules.map((rule): Reopening => {
    const before = standings;
    standings = reranked(before, rule, correct(before.get(rule.unit)!, rule, grades), last);
    if (rule.effect === 'lowest-grade') last.add(rule.unit);
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

/**
 * The standings with one corrected and moved back in its pool. The others keep the order that was published among
 * themselves (tie-breaks, ties and units put last included) and only close up; `last` are those an earlier rule put last.
 */
function reranked(
  before: ReadonlyMap<UnitCode, EarlierStanding>,
  { unit, effect }: Reopened,
  corrected: EarlierStanding,
  last: ReadonlySet<UnitCode>,
): ReadonlyMap<UnitCode, EarlierStanding> {
  const after = new Map(before).set(unit, corrected);
  const { rank: own, pool, total } = corrected;
  const moves = effect === 'lowest-grade' || (effect === 'deduct' && !last.has(unit));
  if (!moves || own === undefined) return after;
  const others = [...before]
    .flatMap(([code, standing]) => {
      const { rank } = standing;
      return code === unit || standing.pool !== pool || rank === undefined ? [] : [{ code, standing, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  const stopsAt = others.findIndex(
    ({ code, standing, rank }) => rank > own && (last.has(code) || standing.total <= total),
  );
  const place = effect === 'lowest-grade' || stopsAt < 0 ? others.length : stopsAt;
  const peer = others[place];
  const shares = peer !== undefined && !last.has(peer.code) && peer.standing.total === total;
  const position = (index: number): number => index + 1 + Number(index >= place);
  others.forEach(({ code, standing, rank }) => {
    const first = others.findIndex((one) => one.rank === rank);
    const isShared = shares && rank === peer.rank;
    after.set(code, { ...standing, rank: isShared ? place + 1 : position(first) });
  });
  return after.set(unit, { ...corrected, rank: place + 1 });
}
