import { by, compareNumber } from '../base/order.ts';
import { type FactLog, factPlace, type ItemFacts, STATE, type State } from '../model/fact.ts';
import { periodKey } from '../model/period.ts';
import { type Scheme, TRACKS, type Track } from '../model/scheme.ts';
import type { SurveyOutcome } from '../model/survey.ts';
import type { Desk, TrackFigure } from './desk.ts';

/**
 * What the surveys gave, by item, unit and the scheme's order of tracks, each with whether it is the figure that was
 * scored. Of one track there is one figure of the year, or the run is refused.
 */
export function surveyOutcomes(
  { scheme, surveyFigures }: Desk,
  log: FactLog,
  items: readonly ItemFacts[],
  year: number,
): ReadonlyMap<number, ReadonlyMap<number, readonly SurveyOutcome[]>> {
  return new Map(
    inOrder(surveyFigures).map(([item, byUnit]) => [
      item,
      new Map(
        inOrder(byUnit).map(([unit, figures]) => {
          const winner = winnerOf(log, items[item]!, unit, year, scheme);
          return [unit, outcomesOf(log, figures, winner, scheme.tracks)];
        }),
      ),
    ]),
  );
}

const inOrder = <T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
  [...map].sort(by(([key]) => key, compareNumber));

/** The fact of the year that the scheme's tracks chose; undefined where the year's figure is another's, or a mean. */
function winnerOf(
  log: FactLog,
  { states, values, first, count }: ItemFacts,
  unit: number,
  year: number,
  { tracks, trackRule }: Scheme,
): number | undefined {
  const whole = periodKey({ kind: 'year', year });
  const isScored = (fact: number): boolean =>
    trackRule.rule === 'precedence' || log.value[fact] === values[unit];
  const [winner] = Array.from({ length: count[unit]! }, (_, step) => first[unit]! + step)
    .filter(
      (fact) =>
        log.period[fact] === whole &&
        log.yearToDate[fact] === 0 &&
        log.state[fact] !== STATE.notReported &&
        isScored(fact),
    )
    .sort(by((fact) => tracks.indexOf(TRACKS[log.track[fact]!]!), compareNumber));
  return winner !== undefined && log.state[winner] === states[unit] ? winner : undefined;
}

function outcomesOf(
  log: FactLog,
  figures: readonly TrackFigure[],
  winner: number | undefined,
  tracks: readonly Track[],
): readonly SurveyOutcome[] {
  const track = winner === undefined ? undefined : TRACKS[log.track[winner]!]!;
  return figures.toSorted(by((one) => tracks.indexOf(one.track), compareNumber)).map((one): SurveyOutcome => {
    const scored = one.track === track;
    if (scored || winner === undefined) return { ...one.figure, track: one.track, scored };
    return {
      ...one.figure,
      track: one.track,
      scored,
      instead: {
        track: track!,
        state: log.state[winner] as State,
        value: log.value[winner]!,
        at: factPlace(log, winner),
      },
    };
  });
}
