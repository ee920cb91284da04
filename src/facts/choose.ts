import { type Figure, sameFigure, shownFigure } from '../model/correction.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type FactLog, factPlace, figureAt, STATE } from '../model/fact.ts';
import { factsDiffer, factTwice, tracksDiffer } from '../model/faults/facts.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { TRACKS } from '../model/scheme.ts';
import type { TrackDifference } from '../model/track-facts.ts';
import type { Unit } from '../model/unit.ts';
import { agree, reconciled, toleranceOf } from './reconcile.ts';

/** One figure of an item for a unit and period: the fact of the log that counts. */
export interface Chosen {
  readonly period: number;
  readonly yearToDate: boolean;
  /** Index into the log. */
  readonly fact: number;
}

/** What the choice needs to know to speak of a fact, and what it finds. */
export interface ChoiceContext {
  readonly log: FactLog;
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
  readonly emit: Emit;
  /** What each fact counts for: its own value, or the mean of the tracks that it stands for. */
  readonly figures: Float64Array;
  /** Why a fact stands for others, by fact. */
  readonly remarks: Map<number, Said>;
  readonly differences: TrackDifference[];
}

/** Opens the choice among the facts of a log. */
export const choiceOf = (
  context: Pick<ChoiceContext, 'log' | 'scheme' | 'units' | 'emit'>,
): ChoiceContext => ({
  ...context,
  figures: context.scheme.trackRule.rule === 'reconcile' ? context.log.value.slice() : context.log.value,
  remarks: new Map(),
  differences: [],
});

/**
 * Of the facts `from … to − 1` of one item and unit, one for each period and kind (当月 or 累计). Within a track,
 * equal facts are one and different ones are refused with both cells; between tracks the scheme's rule decides.
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
  const { corrections } = context.log;
  if (!corrections?.has(to - 1)) return chooseReported(context, from, to);
  const first = range(from, to).find((fact) => corrections.has(fact))!;
  // what is corrected was chosen, and told of, before
  if (first > from) chooseReported({ ...context, emit: () => undefined }, from, first);
  return to - 1; // the last of a chain
}

function chooseReported(context: ChoiceContext, from: number, to: number): number {
  const { log, scheme, emit } = context;
  const found = scheme.tracks.flatMap((track) => {
    const own = range(from, to).filter(
      (fact) => TRACKS[log.track[fact]!] === track && log.state[fact] !== STATE.notReported,
    );
    return own.length === 0 ? [] : [sameTrack(context, own)];
  });
  const [first] = found;
  if (first === undefined) return from;
  if (found.length === 1) return first;
  const used = scheme.trackRule.rule === 'reconcile' ? reconciled(context, found) : first;
  const tolerance = toleranceOf(context, log.item[first]!);
  for (const other of found)
    if (!agree(log, tolerance, used, other)) {
      context.differences.push({ used, other });
      emit(tracksDiffer(...between(context, used, other)));
    }
  return used;
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

/** What a fact counts for, its own figure or the mean of the tracks that it stands for. */
export const countedFigure = ({ log, figures }: ChoiceContext, fact: number): Figure => ({
  ...figureAt(log, fact),
  value: figures[fact]!,
});

/** What a track says where this fact was chosen: the fact itself, or its neighbour of the same figure. */
export function onTrack(log: FactLog, fact: number | undefined, track: number): number | undefined {
  if (fact === undefined || log.track[fact] === track) return fact;
  for (const step of [-1, 1])
    for (let other = fact + step; isSameFigure(log, fact, other); other += step)
      if (log.track[other] === track && log.state[other] !== STATE.notReported) return other;
  return undefined;
}

/** Whether two places in the log hold facts of one item, unit, period and kind. */
export const isSameFigure = (log: FactLog, a: number, b: number): boolean =>
  b >= 0 &&
  b < log.length &&
  log.item[a] === log.item[b] &&
  log.unit[a] === log.unit[b] &&
  log.period[a] === log.period[b] &&
  log.yearToDate[a] === log.yearToDate[b];

/** What a fact counts for, as messages show it. */
export const shownCounted = (context: ChoiceContext, fact: number): string =>
  shownFigure(countedFigure(context, fact));

const equal = (log: FactLog, a: number, b: number): boolean => sameFigure(figureAt(log, a), figureAt(log, b));

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, step) => from + step);
