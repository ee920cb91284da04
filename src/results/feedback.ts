import { roundHalfUp } from '../base/decimal.ts';
import { by, compareNumber, inTurn } from '../base/order.ts';
import { type Assessment, HANDLED } from '../model/assessment.ts';
import { STATE } from '../model/fact.ts';
import { type DetailRow, detailMaker } from './detail.ts';
import { figureOf, type PeerFigures, peerFigures } from './peer-figures.ts';
import { type Step, stepOf } from './step.ts';

/** Most indicators that a unit's feedback names. */
const MOST = 5;

/** An indicator on which a unit lost points, what its peers have, and what one step of improvement would earn. */
export interface FeedbackLine {
  readonly row: DetailRow;
  /** The unit's place in the ranking of its pool; 0 for unranked. */
  readonly rank: number;
  readonly lost: number;
  /** Its place by score among the peers that have a value; undefined without a value of its own. */
  readonly place: number | undefined;
  /** How many peers have a value. */
  readonly peers: number;
  readonly median: number | undefined;
  readonly best: number | string | undefined;
  readonly step: Step;
}

/** Points that a unit did not get of those its indicator could give it: weight in force less points as settled. */
export const pointsLost = ({ indicators }: Assessment, index: number, unit: number): number =>
  indicators[index]!.weights[unit]! - indicators[index]!.weighted[unit]!;

/** Decimals of an indicator's points: two more than the scheme's where it rounds further up. */
export const lineDecimals = ({ scheme: { rounding } }: Assessment): number =>
  rounding.at === 'indicator' ? rounding.decimals : Math.min(12, rounding.decimals + 2);

/** Each unit's weakest indicators, those with the most points lost first, in ranking order of the units. */
export function* feedbackLines(assessment: Assessment): Generator<FeedbackLine> {
  const toRow = detailMaker(assessment);
  const peersOf = peersByPool(assessment);
  for (const unit of assessment.order)
    for (const { index, lost } of weakest(assessment, unit)) {
      const peers = peersOf(index, assessment.poolOf[unit]!);
      const row = toRow(unit, index);
      const reported = row.state === STATE.value && row.handled === HANDLED.none;
      yield {
        row,
        rank: assessment.ranks[unit]!,
        lost,
        place: reported ? peers.place(row.normalised) : undefined,
        peers: peers.units.length,
        median: peers.median,
        best: peers.best < 0 ? undefined : figureOf(assessment, index, peers.best),
        step: stepOf(assessment, row, peers, lineDecimals(assessment)),
      };
    }
}

/** Of equal losses the indicator that stands first in the scheme. */
function weakest(assessment: Assessment, unit: number): readonly { index: number; lost: number }[] {
  const decimals = lineDecimals(assessment);
  const lines: { index: number; lost: number }[] = [];
  for (let index = 0; index < assessment.indicators.length; index += 1) {
    const exact = pointsLost(assessment, index, unit);
    if (exact <= 0) continue;
    const lost = roundHalfUp(exact, decimals);
    if (lost > 0) lines.push({ index, lost });
  }
  return lines
    .sort(
      inTurn(
        by(({ lost }) => -lost, compareNumber),
        by(({ index }) => index, compareNumber),
      ),
    )
    .slice(0, MOST);
}

/** What the peers reported, gathered once for each indicator and pool that is asked for. */
function peersByPool(assessment: Assessment): (index: number, pool: number) => PeerFigures {
  const members: number[][] = assessment.pools.map(() => []);
  assessment.poolOf.forEach((pool, unit) => {
    members[pool]!.push(unit);
  });
  const known = new Map<number, PeerFigures>();
  return (index, pool) => {
    const key = index * members.length + pool;
    const found = known.get(key) ?? peerFigures(assessment, index, members[pool]!);
    known.set(key, found);
    return found;
  };
}
