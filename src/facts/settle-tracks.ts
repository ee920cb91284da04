import { by, compareNumber, compareText, inTurn } from '../base/order.ts';
import { STATE } from '../model/fact.ts';
import { findingUnmatched } from '../model/faults/facts.ts';
import type { Finding } from '../model/finding.ts';
import { formatPeriod, periodKey } from '../model/period.ts';
import { TRACKS } from '../model/scheme.ts';
import type { TrackFacts } from '../model/track-facts.ts';
import type { ChoiceContext } from './choose.ts';
import { compareTracks } from './compare-tracks.ts';
import type { Desk } from './desk.ts';
import { settleIntegrity } from './settle-integrity.ts';

/** What the tracks say of each other in the year assessed. */
export function settleTracks(context: ChoiceContext, findings: readonly Finding[], year: number): TrackFacts {
  const { log, scheme, units, differences } = context;
  reportUnmatched(context, findings);
  const comparisons = compareTracks(context, findings, year);
  return {
    differences: differences.filter(({ used }) => Math.floor(log.period[used]! / 1000) === year),
    comparisons,
    integrity: settleIntegrity(comparisons, units.length, scheme.trackRule.integrity),
  };
}

/** Warns of a finding whose figure stands alone among the facts of its month or quarter. */
function reportUnmatched({ log, units, emit }: ChoiceContext, findings: readonly Finding[]): void {
  const keyOf = (unit: number, item: number, period: number, toDate: boolean): string =>
    `${unit}:${item}:${period}:${toDate}`;
  const replacing = findings.filter(
    ({ actions, period }) => actions.includes('replace') && period.kind !== 'year',
  );
  if (replacing.length === 0) return;
  const beside = new Set<string>();
  for (let fact = 0; fact < log.length; fact += 1)
    if (log.track[fact] !== TRACKS.indexOf('verification') && log.state[fact] !== STATE.notReported)
      beside.add(keyOf(log.unit[fact]!, log.item[fact]!, log.period[fact]!, log.yearToDate[fact] === 1));
  for (const { unit, item, period, yearToDate, title, at } of replacing)
    if (!beside.has(keyOf(unit, item, periodKey(period), yearToDate)))
      emit(findingUnmatched({ unit: units[unit]!.name, title, period: formatPeriod(period) }, at));
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
