import type { Assessment } from '../model/assessment.ts';
import type { Correction } from '../model/correction.ts';
import { factPlace, type SourceCell, STATE, type State } from '../model/fact.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import { TRACKS, type Track } from '../model/scheme.ts';
import type { SurveyTrackPart } from '../model/survey.ts';
import type { Taken } from '../model/taken.ts';
import { type Behind, figuresOfItem } from './cells.ts';

/** A cell that went into a figure, as it was read. */
export interface ExplainedCell {
  readonly period: string;
  readonly track: Track;
  readonly yearToDate: boolean;
  readonly state: State;
  readonly value: number | string;
  /** Where it is another than the figure's. */
  readonly measure?: string;
  readonly at: Place;
  /** The correction that made it, where one did. */
  readonly correction?: Correction;
  /** Of a survey put together from several tracks: this one's part. */
  readonly part?: SurveyTrackPart;
}

/** A collected figure behind an indicator: what it came to, how, and from which cells. */
export interface ExplainedItem {
  readonly title: string;
  readonly measure: string;
  readonly state: State;
  readonly value: number | string;
  readonly note: Said | undefined;
  readonly cells: readonly ExplainedCell[];
  /** Whose figure it is, where it was taken from another assessment. */
  readonly from: Taken | undefined;
  /** Appeals about its figures that were refused. */
  readonly refused: readonly Correction[];
}

/** A collected figure of a unit with its cells. */
export function explainItem(
  { scheme, facts, period }: Assessment,
  behind: Behind,
  unit: number,
): ExplainedItem {
  const { title, measure } = scheme.items[behind.item]!;
  const item = figuresOfItem(facts, behind)!;
  const first = item.first[unit]!;
  const cells = Array.from({ length: item.count[unit]! }, (_, step) => first + step);
  const cellOf = (fact: number): ExplainedCell => ({
    period: formatPeriod(periodOfKey(facts.log.period[fact]!)),
    track: TRACKS[facts.log.track[fact]!]!,
    yearToDate: facts.log.yearToDate[fact] === 1,
    state: facts.log.state[fact] as State,
    value: facts.log.texts.get(fact) ?? facts.log.value[fact]!,
    at: factPlace(facts.log, fact),
    correction: facts.log.corrections?.get(fact),
  });
  const cellOfFund = ({ value, measure: counted, at }: SourceCell): ExplainedCell => ({
    period: formatPeriod(period),
    track: 'manual',
    yearToDate: false,
    state: STATE.value,
    value,
    measure: counted,
    at,
  });
  return {
    title: behind.back === 0 ? title : `${title} (${period.year - behind.back})`,
    measure,
    state: item.states[unit] as State,
    value: item.texts[unit] ?? item.values[unit]!,
    note: item.notes.get(unit),
    from: item.taken?.get(unit),
    refused: (facts.corrections ?? []).filter(
      (one) =>
        one.verdict === 'refused' &&
        one.unit === unit &&
        one.item === behind.item &&
        periodOfKey(one.period).year === period.year - behind.back,
    ),
    cells: [
      ...cells.flatMap((fact) => partsOf(facts, behind, unit, cellOf(fact))),
      ...(item.cells?.get(unit) ?? []).map(cellOfFund),
    ],
  };
}

/** A survey put together from several tracks has the cells of each, with what each gave; any other figure its own. */
function partsOf(
  { surveys }: Assessment['facts'],
  { item, back }: Behind,
  unit: number,
  cell: ExplainedCell,
): readonly ExplainedCell[] {
  const blend = back === 0 ? surveys?.get(item)?.get(unit) : undefined;
  const parts = blend?.find(
    ({ track, scored, value }) => scored && track === cell.track && value === cell.value,
  );
  if (!parts || parts.parts.length === 0 || cell.correction) return [cell];
  return parts.parts.map((part) => ({ ...cell, track: part.name, value: part.value, at: part.at, part }));
}
