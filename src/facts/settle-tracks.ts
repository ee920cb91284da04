import { by, compareNumber, compareText, inTurn } from '../base/order.ts';
import type { Finding } from '../model/finding.ts';
import { periodKey } from '../model/period.ts';
import type { TrackFacts } from '../model/track-facts.ts';
import type { ChoiceContext } from './choose.ts';
import { compareTracks } from './compare-tracks.ts';
import type { Desk } from './desk.ts';
import { settleIntegrity } from './settle-integrity.ts';

/** What the tracks say of each other in the year assessed. */
export function settleTracks(context: ChoiceContext, findings: readonly Finding[], year: number): TrackFacts {
  const { log, scheme, units, differences } = context;
  const comparisons = compareTracks(context, findings, year);
  return {
    differences: differences.filter(({ used }) => Math.floor(log.period[used]! / 1000) === year),
    comparisons,
    integrity: settleIntegrity(comparisons, units.length, scheme.trackRule.integrity),
  };
}

/** The findings by unit and figure, then by what they say, whatever row they stand in. */
export const findingsInOrder = ({ findings }: Desk): readonly Finding[] => findings.toSorted(BY_FIGURE);

const BY_FIGURE = inTurn<Finding>(
  by(({ unit }) => unit, compareNumber),
  by(({ indicator }) => indicator, compareNumber),
  by(({ item }) => item, compareNumber),
  by(({ period }) => periodKey(period), compareNumber),
  by(({ date }) => date, compareText),
  by(({ evidence }) => evidence, compareText),
  by(({ actions }) => actions.join(), compareText),
  by(({ points }) => points ?? 0, compareNumber),
  by(({ way }) => way, compareText),
);
