import type { UnitCode } from '../model/codes.ts';
import type { EarlierStanding, Reopened, Reopening } from '../model/fact.ts';
import { correctStanding, type PastRules } from './correct-standing.ts';

/** Standings of a past year after results were opened again, and what each opening did. */
export interface Corrected {
  readonly standings: ReadonlyMap<UnitCode, EarlierStanding>;
  readonly reopenings: readonly Reopening[];
}

/**
 * Opens past results of one scheme and year again, in the order of the file: points are taken off, a unit graded lowest
 * goes where the scheme puts the vetoed, and the others of the pool close up. Every rule must name a unit of the
 * standings.
 */
export function reopen(
  published: ReadonlyMap<UnitCode, EarlierStanding>,
  rules: readonly Reopened[],
  past: PastRules,
): Corrected {
  let standings = published;
  const last = new Set<UnitCode>();
  const barred = new Set<UnitCode>();
  const reopenings = rules.map((rule): Reopening => {
    const before = standings;
    const corrected = correctStanding(before.get(rule.unit)!, rule, past, barred.has(rule.unit));
    standings = reranked(before, rule, corrected, last, past.vetoed);
    if (rule.effect === 'bar-awards') barred.add(rule.unit);
    if (rule.effect === 'lowest-grade' && past.vetoed !== 'ranked') last.add(rule.unit);
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

/**
 * The standings with one corrected and moved back in its pool. The others keep the order that was published among
 * themselves (tie-breaks, ties and units put last included) and only close up; `last` are those an earlier rule put last.
 */
function reranked(
  before: ReadonlyMap<UnitCode, EarlierStanding>,
  { unit, effect }: Reopened,
  corrected: EarlierStanding,
  last: ReadonlySet<UnitCode>,
  vetoed: PastRules['vetoed'],
): ReadonlyMap<UnitCode, EarlierStanding> {
  const after = new Map(before).set(unit, corrected);
  const { rank: own, pool, total } = corrected;
  const isLast = effect === 'lowest-grade' && vetoed !== 'ranked';
  const moves = isLast || (effect === 'deduct' && !last.has(unit));
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
  const place = isLast || stopsAt < 0 ? others.length : stopsAt;
  const peer = others[place];
  const shares = peer !== undefined && !last.has(peer.code) && peer.standing.total === total;
  const position = (index: number): number => index + 1 + Number(index >= place);
  others.forEach(({ code, standing, rank }) => {
    const first = others.findIndex((one) => one.rank === rank);
    const isShared = shares && rank === peer.rank;
    after.set(code, { ...standing, rank: isShared ? place + 1 : position(first) });
  });
  return after.set(unit, { ...corrected, rank: isLast && vetoed === 'unranked' ? undefined : place + 1 });
}
