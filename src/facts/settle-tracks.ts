import { by, compareNumber, compareText, inTurn } from '../base/order.ts';
import { STATE } from '../model/fact.ts';
import { findingUnmatched } from '../model/faults/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Months } from '../model/months.ts';
import { formatPeriod, periodKey } from '../model/period.ts';
import { TRACKS } from '../model/scheme.ts';
import type { TrackFacts } from '../model/track-facts.ts';
import { parsePeriod } from '../tables/parse-period.ts';
import type { ChoiceContext } from './choose.ts';
import { compareTracks } from './compare-tracks.ts';
import type { Desk } from './desk.ts';
import { isInTime } from './in-time.ts';
import { settleIntegrity } from './settle-integrity.ts';
import { isKnown } from './settle-items.ts';

/** What the tracks say of each other in the year assessed, as far as the months of the run go. */
export function settleTracks(
  context: ChoiceContext,
  findings: readonly Finding[],
  year: number,
  months: Months,
): TrackFacts {
  const { log, scheme, units, differences } = context;
  reportUnmatched(context, findings);
  const isDue = (fact: number): boolean =>
    Math.floor(log.period[fact]! / 1000) === year &&
    isKnown(log.period[fact]!, scheme.items[log.item[fact]!]!, months);
  const comparisons = compareTracks(context, findings).filter(({ manual }) => isDue(manual));
  return {
    differences: differences.filter(({ used }) => isDue(used)),
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

/**
 * The findings of figures that are known when the months are over, made by then; by unit and figure, then by what they
 * say, whatever row they stand in.
 */
export const findingsIn = ({ findings, scheme }: Desk, year: number, months: Months): readonly Finding[] =>
  findings
    .filter(({ item, period, date }) => {
      const made = parsePeriod(date.slice(0, 7), year)!;
      return isInTime({ year, months }, period, scheme.items[item]) && isInTime({ year, months }, made);
    })
    .toSorted(BY_FIGURE);

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
