import { type Compare, inTurn } from '../base/order.ts';
import type { Assessment } from '../model/assessment.ts';
import { membersOf, rosterOrder } from './pools.ts';
import type { Stage } from './stage.ts';

/** Gives each unit its place within its pool, by what the scheme compares: the settled or the exact total. */
export const rank: Stage = (soFar) => {
  const { scheme, facts, vetoed } = soFar;
  const ranks = new Int32Array(facts.units.length);
  const better = compareStandings(soFar);
  const order: number[] = [];
  for (const members of membersOf(soFar.pools, soFar.poolOf)) {
    const sorted = members.toSorted(inTurn(better, (a, b) => rosterOrder(facts.units[a]!, facts.units[b]!)));
    let place = 0;
    sorted.forEach((unit, index) => {
      if ((scheme.vetoed === 'unranked' && vetoed[unit]) || soFar.unscored?.has(unit)) return;
      const tied = index > 0 && better(sorted[index - 1]!, unit) === 0;
      if (!tied) place = scheme.ties.kind === 'dense' ? place + 1 : index + 1;
      ranks[unit] = place;
    });
    for (const unit of sorted) order.push(unit); // a call takes no pool of 180,000
  }
  return { ...soFar, ranks, order };
};

/** The better standing first: vetoed units behind (unless they keep their place), then the total, then the tie-breakers. */
function compareStandings({
  scheme,
  vetoed,
  totals,
  indicators,
  dimensions,
  unscored,
}: Assessment): Compare<number> {
  const compared = scheme.rounding.rank === 'exact' ? totals.exact : totals.settled;
  const keys = scheme.ties.kind === 'break-by' ? scheme.ties.keys : [];
  const columns = keys.map((key) => {
    const indicator = scheme.indicators.findIndex(({ code }) => code === key);
    if (indicator >= 0) return indicators[indicator]!.weighted;
    return dimensions[scheme.dimensions.findIndex(({ code }) => code === key)]!.points;
  });
  const byVeto: Compare<number> = (a, b) =>
    scheme.vetoed === 'ranked' ? 0 : Number(vetoed[a]) - Number(vetoed[b]);
  const byScored: Compare<number> = (a, b) =>
    Number(unscored?.has(a) ?? false) - Number(unscored?.has(b) ?? false);
  return inTurn(
    byScored,
    byVeto,
    ...[compared, ...columns].map(
      (column): Compare<number> =>
        (a, b) =>
          column[b]! - column[a]!,
    ),
  );
}
