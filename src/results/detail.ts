import type { Assessment, Handled } from '../model/assessment.ts';
import type { State } from '../model/fact.ts';
import type { Indicator } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { fullPoints } from './full-points.ts';
import { type WithoutPoints, withoutPoints } from './without-points.ts';

/** One unit × indicator: every figure on the way from the raw value to the points. */
export interface DetailRow {
  /** Indices into `facts.units` and `scheme.indicators`. */
  readonly unitIndex: number;
  readonly indicatorIndex: number;
  readonly unit: Unit;
  readonly pool: string;
  readonly indicator: Indicator;
  /** Titles of the dimensions above, from the first level down, with ` / ` between. */
  readonly dimension: string;
  readonly state: State;
  /** NaN where there is no number. */
  readonly raw: number;
  readonly text: string | undefined;
  readonly target: number;
  /** The value brought to the whole year, and by what share, in a part of the year; NaN where no pace is kept. */
  readonly paced: number;
  readonly share: number;
  readonly handled: Handled;
  readonly normalised: number;
  /** Full points by the scheme, and those in force for the unit after reweighing. */
  readonly full: number;
  readonly weight: number;
  readonly exact: number;
  readonly points: number;
  /** The sign that stands for points that the unit cannot have. */
  readonly without: WithoutPoints | undefined;
}

/** The detail: units in ranking order, and for each its indicators in the scheme's order. */
export function* detailRows(assessment: Assessment): Generator<DetailRow> {
  const toRow = detailMaker(assessment);
  const count = assessment.scheme.indicators.length;
  for (const unit of assessment.order)
    for (let indicator = 0; indicator < count; indicator += 1) yield toRow(unit, indicator);
}

/** Makes the line of one unit and indicator. */
export function detailMaker(assessment: Assessment): (unit: number, indicator: number) => DetailRow {
  const { scheme, facts } = assessment;
  const full = fullPoints(scheme).indicators;
  const dimensions = scheme.indicators.map((indicator) => dimensionPath(assessment, indicator.dimension));
  return (unitIndex, indicatorIndex) => {
    const scores = assessment.indicators[indicatorIndex]!;
    return {
      unitIndex,
      indicatorIndex,
      unit: facts.units[unitIndex]!,
      pool: assessment.pools[assessment.poolOf[unitIndex]!]!,
      indicator: scheme.indicators[indicatorIndex]!,
      dimension: dimensions[indicatorIndex]!,
      state: scores.states[unitIndex] as State,
      raw: scores.raws[unitIndex]!,
      text: scores.texts[unitIndex],
      target: scores.targets[unitIndex]!,
      paced: scores.paced?.values[unitIndex] ?? Number.NaN,
      share: scores.paced?.shares[unitIndex] ?? Number.NaN,
      handled: scores.handled[unitIndex] as Handled,
      normalised: scores.normalised[unitIndex]!,
      full: full[indicatorIndex]!,
      weight: scores.weights[unitIndex]!,
      exact: scores.exact[unitIndex]!,
      points: scores.weighted[unitIndex]!,
      without: withoutPoints(assessment, { kind: 'indicator', index: indicatorIndex }, unitIndex),
    };
  };
}

/** Titles of a dimension and those above it, from the first level down; empty directly under the scheme. */
export function dimensionPath(assessment: Assessment, dimension: number): string {
  const titles: string[] = [];
  for (let at = dimension; at >= 0; at = assessment.scheme.dimensions[at]!.parent)
    titles.unshift(assessment.scheme.dimensions[at]!.title);
  return titles.join(' / ');
}
