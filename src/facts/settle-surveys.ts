import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { STATE } from '../model/fact.ts';
import { surveyPartMissing, surveyStratumSmall, surveyTooSmall } from '../model/faults/facts.ts';
import { isWholeYear } from '../model/months.ts';
import { periodKey } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import type { Item, Track } from '../model/scheme.ts';
import type { SurveyFigure, SurveyPart, SurveyRule } from '../model/survey.ts';
import type { Desk, Gathering, SurveyTallies, Tally } from './desk.ts';

/** Half the width of a 95 % interval in standard errors. */
const Z95 = 1.96;

/** Makes the surveys' values once all sheets are read, each a fact of the year with its answers and margin of error. */
export function settleSurveys(gathering: Gathering, desk: Desk): void {
  if (!isWholeYear(gathering.months)) return; // a year's survey is known at its end
  const byItem = new Map<number, SurveyTallies[]>();
  for (const tallies of desk.surveys.values())
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
  const units = new Set(surveys.flatMap(({ byUnit }) => [...byUnit.keys()]));
  for (const unit of [...units].sort((a, b) => a - b)) {
    const found = tracks.flatMap((track) => {
      const tally = surveys.find((one) => one.track === track)?.byUnit.get(unit);
      const figure = tally && figureOf(gathering, desk, item, unit, tally);
      return tally ? [{ track, tally, figure }] : [];
    });
    const [first] = found;
    if (!first) continue;
    const usable = found.flatMap(({ track, figure }) => (figure ? [{ track, figure }] : []));
    const isWhole = usable.length === weights.size;
    if (!isWhole)
      reportMissing(
        gathering,
        desk,
        item,
        unit,
        tracks.filter((track) => !usable.some((one) => one.track === track)),
        placeOf(first.tally),
      );
    const figure = isWhole || (renormalise && usable.length > 0) ? together(weights, usable) : undefined;
    pushFigure(gathering, desk, item, unit, first.track, first.tally, figure);
  }
}

function reportMissing(
  { emit }: Gathering,
  desk: Desk,
  item: number,
  unit: number,
  missing: readonly Track[],
  at: Place,
): void {
  const { title } = desk.scheme.items[item]!;
  for (const track of missing) emit(surveyPartMissing({ unit: desk.units[unit]!.name, title, track }, at));
}

function together(
  weights: ReadonlyMap<Track, number>,
  found: readonly { readonly track: Track; readonly figure: SurveyFigure }[],
): SurveyFigure {
  const whole = sum(found.map(({ track }) => weights.get(track)!));
  const parts = found.map(
    ({ track, figure }): SurveyPart => ({
      name: track,
      weight: weights.get(track)! / whole,
      value: figure.value,
      valid: figure.valid,
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

/** The figure of one tally; undefined after a diagnostic where there are too few valid answers. */
function figureOf(
  gathering: Gathering,
  desk: Desk,
  item: number,
  unit: number,
  tally: Tally,
): SurveyFigure | undefined {
  const { title, survey } = desk.scheme.items[item]!;
  const { minimum, strata } = survey!;
  const name = desk.units[unit]!.name;
  const { valid, all, scores } = tally;
  if (valid === 0 || valid < minimum) {
    gathering.emit(surveyTooSmall({ unit: name, title, valid, minimum }, placeOf(tally)));
    return undefined;
  }
  if (!strata) {
    const { mean, variance } = momentsOf(scores.get('')!);
    const margin = variance === undefined ? undefined : Z95 * Math.sqrt(variance / valid);
    return { value: snap(mean), valid, all, margin, strata: [], parts: [] };
  }
  const parts = [...strata.weights].map(([key, { name: stratum, weight }]) => {
    const own = scores.get(key) ?? new Map<number, number>();
    return { stratum, weight, answers: countOf(own), ...momentsOf(own) };
  });
  const small = parts.filter(({ answers }) => answers === 0 || answers < strata.minimum);
  for (const { stratum, answers } of small)
    gathering.emit(
      surveyStratumSmall(
        { unit: name, title, stratum, valid: answers, minimum: Math.max(1, strata.minimum) },
        placeOf(tally),
      ),
    );
  if (small.length > 0) return undefined;
  const errors = parts.map(({ weight, variance, answers }) =>
    variance === undefined ? undefined : (weight ** 2 * variance) / answers,
  );
  return {
    value: snap(sum(parts.map(({ weight, mean }) => weight * mean))),
    valid,
    all,
    margin: errors.every((error) => error !== undefined) ? Z95 * Math.sqrt(sum(errors)) : undefined,
    strata: parts.map(({ stratum, weight, mean, answers }) => ({
      name: stratum,
      weight,
      value: snap(mean),
      valid: answers,
    })),
    parts: [],
  };
}

const countOf = (scores: ReadonlyMap<number, number>): number =>
  [...scores.values()].reduce((count, times) => count + times, 0);

/** Mean and sample variance (undefined for fewer than two answers), summed by score from the least up. */
function momentsOf(scores: ReadonlyMap<number, number>): {
  readonly mean: number;
  readonly variance: number | undefined;
} {
  const count = countOf(scores);
  const sorted = [...scores].sort(([a], [b]) => a - b);
  const mean = sum(sorted.map(([score, times]) => score * times)) / count;
  if (count < 2) return { mean, variance: undefined };
  return { mean, variance: sum(sorted.map(([score, times]) => times * (score - mean) ** 2)) / (count - 1) };
}

const placeOf = ({ file, sheet, row, column }: Tally): Place => ({ kind: 'cell', file, sheet, row, column });

function pushFigure(
  { year }: Gathering,
  desk: Desk,
  item: number,
  unit: number,
  track: Track,
  { valid, all, file, sheet, row, column }: Tally,
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
    sheet: desk.facts.addSheet(file, sheet),
    row,
    column,
  });
  if (!figure) return;
  const figures = desk.surveyFigures.get(item) ?? new Map<number, SurveyFigure>();
  desk.surveyFigures.set(item, figures.set(unit, figure));
}

const answersOf = (valid: number, all: number): Said => ({
  zh: `有效答卷 ${valid} / ${all} 份`,
  en: `${valid} valid answers of ${all}`,
});

/** Answers, margin of error, and the strata or tracks with their weights. */
function noteOf({ measure }: Item, { valid, all, margin, strata, parts }: SurveyFigure): Said {
  const answers = answersOf(valid, all);
  const shown = (value: number): string => formatPlain(roundHalfUp(value, 2));
  const within = margin === undefined ? '' : `±${shown(margin)}${measure}`;
  const told = [...strata, ...parts].map(
    ({ name, weight, value }) => `${name} ${shown(value)}×${shown(weight * 100)}%`,
  );
  const more = told.length > 0 ? `（${told.join('、')}）` : '';
  return {
    zh: `${answers.zh}${within === '' ? '' : `，误差 ${within}（95%）`}${more}`,
    en: `${answers.en}${within === '' ? '' : `, ${within} (95 %)`}${told.length > 0 ? ` (${told.join(', ')})` : ''}`,
  };
}
