import { sameFigure, shownFigure } from '../model/correction.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type FactLog, factPlace, figureAt, STATE } from '../model/fact.ts';
import { factsDiffer, factTwice, tracksDiffer } from '../model/faults/facts.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Scheme } from '../model/scheme.ts';
import { TRACKS } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** One figure of an item for a unit and period: the fact of the log that counts. */
export interface Chosen {
  readonly period: number;
  readonly yearToDate: boolean;
  /** Index into the log. */
  readonly fact: number;
}

/** What the choice needs to know to speak of a fact. */
export interface ChoiceContext {
  readonly log: FactLog;
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
  readonly emit: Emit;
}

/**
 * Of the facts `from … to − 1` of one item and unit, one for each period and kind (当月 or 累计). Within a track,
 * equal facts are one and different ones are refused with both cells; between tracks the scheme's precedence decides.
 * A blank never wins over a figure.
 */
export function chooseFacts(context: ChoiceContext, from: number, to: number): readonly Chosen[] {
  const { log } = context;
  const chosen: Chosen[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && log.period[at] === log.period[start] && log.yearToDate[at] === log.yearToDate[start])
      continue;
    const fact = at - start === 1 ? start : chooseOne(context, start, at);
    chosen.push({ period: log.period[start]!, yearToDate: log.yearToDate[start] === 1, fact });
    start = at;
  }
  return chosen;
}

/** Of the facts `from … to − 1` of one item, unit, period and kind the one that counts. */
export function chooseOne(context: ChoiceContext, from: number, to: number): number {
  const { log, scheme } = context;
  if (log.corrections?.has(to - 1)) return to - 1; // the last of a chain; what it corrects was chosen before
  const winners = scheme.tracks.flatMap((track) => {
    const own = range(from, to).filter(
      (fact) => TRACKS[log.track[fact]!] === track && log.state[fact] !== STATE.notReported,
    );
    return own.length === 0 ? [] : [sameTrack(context, own)];
  });
  const [winner, ...others] = winners;
  if (winner === undefined) return from;
  for (const other of others)
    if (!equal(log, winner, other)) context.emit(tracksDiffer(...between(context, winner, other)));
  return winner;
}

function sameTrack(context: ChoiceContext, own: readonly number[]): number {
  const [first, ...rest] = own as [number, ...number[]];
  const { log, emit } = context;
  for (const fact of rest) {
    const other = factPlace(log, first);
    const about = aboutFact(context, fact);
    if (equal(log, first, fact)) emit(factTwice({ ...about, other }, factPlace(log, fact)));
    else
      emit(factsDiffer({ ...about, a: shown(log, fact), b: shown(log, first), other }, factPlace(log, fact)));
  }
  return first;
}

function between(context: ChoiceContext, winner: number, loser: number): Parameters<typeof tracksDiffer> {
  const { log } = context;
  const particulars = {
    ...aboutFact(context, winner),
    won: shown(log, winner),
    lost: shown(log, loser),
    other: factPlace(log, loser),
  };
  return [particulars, factPlace(log, winner)];
}

function aboutFact(
  { log, scheme, units }: ChoiceContext,
  fact: number,
): { unit: string; title: string; period: string } {
  return {
    unit: units[log.unit[fact]!]!.name,
    title: scheme.items[log.item[fact]!]!.title,
    period: formatPeriod(periodOfKey(log.period[fact]!)),
  };
}

/** A fact as messages show it. */
export const shown = (log: FactLog, fact: number): string => shownFigure(figureAt(log, fact));

const equal = (log: FactLog, a: number, b: number): boolean => sameFigure(figureAt(log, a), figureAt(log, b));

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, step) => from + step);
