import { snap } from '../base/decimal.ts';
import { by, compareNumber } from '../base/order.ts';
import { sum } from '../base/sum.ts';
import { STATE } from '../model/fact.ts';
import { surveyPartMissing } from '../model/faults/facts.ts';
import { surveyTrackUnnamed } from '../model/faults/surveys.ts';
import { isWholeYear } from '../model/months.ts';
import { periodKey } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Track } from '../model/scheme.ts';
import type { SurveyFigure, SurveyRule, SurveyTrackPart } from '../model/survey.ts';
import type { Desk, Gathering, SurveyTallies, Tally, TrackFigure } from './desk.ts';
import { figureOf } from './survey-figure.ts';
import { answersOf, noteOf } from './survey-note.ts';

/** Makes the surveys' values once all sheets are read, each a fact of the year with its answers and margin of error. */
export function settleSurveys(gathering: Gathering, desk: Desk): void {
  if (!isWholeYear(gathering.months)) return; // a year's survey is known at its end
  const byItem = new Map<number, SurveyTallies[]>();
  const inTurn = by<SurveyTallies, number>(({ track }) => desk.scheme.tracks.indexOf(track), compareNumber);
  for (const tallies of [...desk.surveys.values()].sort(inTurn))
    byItem.set(tallies.item, [...(byItem.get(tallies.item) ?? []), tallies]);
  for (const [item, surveys] of byItem) {
    const { survey } = desk.scheme.items[item]!;
    if (survey?.combine) combineTracks(gathering, desk, item, survey, surveys);
    else
      for (const { track, byUnit } of surveys)
        for (const [unit, tally] of byUnit)
          pushFigure(gathering, desk, item, unit, track, tally, figureOf(gathering, desk, item, unit, tally));
  }
}

/** Surveys of several tracks become one figure of a unit, on the track that the scheme trusts most. */
function combineTracks(
  gathering: Gathering,
  desk: Desk,
  item: number,
  { combine }: SurveyRule,
  surveys: readonly SurveyTallies[],
): void {
  const { weights, renormalise } = combine!;
  const tracks = desk.scheme.tracks.filter((track) => weights.has(track));
  reportUnnamed(gathering, desk, item, weights, surveys);
  const units = new Set(surveys.flatMap(({ byUnit }) => [...byUnit.keys()]));
  for (const unit of [...units].sort((a, b) => a - b)) {
    const found = tracks.flatMap((track) => {
      const tally = surveys.find((one) => one.track === track)?.byUnit.get(unit);
      const figure = tally && figureOf(gathering, desk, item, unit, tally);
      return tally ? [{ track, tally, figure }] : [];
    });
    const [first] = found;
    if (!first) {
      const { at } = surveys.find(({ byUnit }) => byUnit.has(unit))!.byUnit.get(unit)!;
      reportMissing(gathering, desk, item, unit, tracks, at);
      continue;
    }
    const usable = found.flatMap(({ track, tally, figure }) =>
      figure ? [{ track, figure, at: tally.at }] : [],
    );
    const isWhole = usable.length === weights.size;
    if (!isWhole)
      reportMissing(
        gathering,
        desk,
        item,
        unit,
        tracks.filter((track) => !usable.some((one) => one.track === track)),
        first.tally.at,
        new Set(found.map(({ track }) => track)),
      );
    const figure = isWhole || (renormalise && usable.length > 0) ? together(weights, usable) : undefined;
    pushFigure(gathering, desk, item, unit, first.track, first.tally, figure);
  }
}

/** Says which tracks have answers and no weight, with the first answer of the first unit. */
function reportUnnamed(
  { emit }: Gathering,
  desk: Desk,
  item: number,
  weights: ReadonlyMap<Track, number>,
  surveys: readonly SurveyTallies[],
): void {
  const { title } = desk.scheme.items[item]!;
  for (const track of desk.scheme.tracks) {
    const byUnit = surveys.find((one) => one.track === track)?.byUnit;
    if (weights.has(track) || !byUnit || byUnit.size === 0) continue;
    const first = byUnit.get(Math.min(...byUnit.keys()))!;
    emit(surveyTrackUnnamed({ title, track, units: byUnit.size }, first.at));
  }
}

/** Says which tracks give no figure, be it that there is no survey or that it is too small (`held`). */
function reportMissing(
  { emit }: Gathering,
  desk: Desk,
  item: number,
  unit: number,
  missing: readonly Track[],
  at: Place,
  held: ReadonlySet<Track> = new Set(),
): void {
  const { title } = desk.scheme.items[item]!;
  const { name } = desk.units[unit]!;
  for (const track of missing)
    emit(surveyPartMissing({ unit: name, title, track, small: held.has(track) }, at));
}

function together(
  weights: ReadonlyMap<Track, number>,
  found: readonly { readonly track: Track; readonly figure: SurveyFigure; readonly at: Place }[],
): SurveyFigure {
  const whole = sum(found.map(({ track }) => weights.get(track)!));
  const parts = found.map(
    ({ track, figure: { value, valid, all, margin, strata }, at }): SurveyTrackPart => ({
      name: track,
      weight: weights.get(track)! / whole,
      value,
      valid,
      all,
      margin,
      strata,
      at,
    }),
  );
  const margins = found.map(({ figure }) => figure.margin);
  return {
    value: snap(sum(parts.map(({ weight, value }) => weight * value))),
    valid: found.reduce((count, { figure }) => count + figure.valid, 0),
    all: found.reduce((count, { figure }) => count + figure.all, 0),
    margin: margins.every((margin) => margin !== undefined)
      ? Math.sqrt(sum(parts.map(({ weight }, at) => (weight * margins[at]!) ** 2)))
      : undefined,
    strata: [],
    parts,
  };
}

function pushFigure(
  { year }: Gathering,
  desk: Desk,
  item: number,
  unit: number,
  track: Track,
  { valid, all, at }: Tally,
  figure: SurveyFigure | undefined,
): void {
  desk.facts.push({
    item,
    unit,
    period: periodKey({ kind: 'year', year }),
    track,
    yearToDate: false,
    state: figure ? STATE.value : STATE.notReported,
    value: figure?.value ?? Number.NaN,
    note: figure ? noteOf(desk.scheme.items[item]!, figure) : answersOf(valid, all),
    sheet: desk.facts.addSheet(at.file, at.sheet),
    row: at.row,
    column: at.column,
  });
  if (!figure) return;
  const figures = desk.surveyFigures.get(item) ?? new Map<number, TrackFigure[]>();
  desk.surveyFigures.set(item, figures.set(unit, [...(figures.get(unit) ?? []), { track, figure }]));
}
