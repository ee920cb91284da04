import type { Assessment } from '../model/assessment.ts';
import { factPlace, type State } from '../model/fact.ts';
import { type Period, periodOfKey } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import { type Item, TRACKS, type Track } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** One collected fact. */
export interface FactRow {
  readonly item: Item;
  readonly unit: Unit;
  readonly period: Period;
  readonly track: Track;
  /** Whether the figure counts from the start of the year (累计). */
  readonly yearToDate: boolean;
  readonly state: State;
  /** NaN where there is no number. */
  readonly value: number;
  readonly text: string | undefined;
  readonly note: Said | undefined;
  readonly at: Place;
  /** Whether a correction made it. */
  readonly isCorrection: boolean;
}

/** Every collected fact, by item, unit, period and track. */
export function* factRows(assessment: Assessment): Generator<FactRow> {
  const { log, units } = assessment.facts;
  const { items } = assessment.scheme;
  for (let at = 0; at < log.length; at += 1) {
    const item = items[log.item[at]!];
    const unit = units[log.unit[at]!];
    if (!item || !unit) continue;
    yield {
      item,
      unit,
      period: periodOfKey(log.period[at]!),
      track: TRACKS[log.track[at]!]!,
      yearToDate: log.yearToDate[at] === 1,
      state: log.state[at] as State,
      value: log.value[at]!,
      text: log.texts.get(at),
      note: log.notes.get(at),
      at: factPlace(log, at),
      isCorrection: log.corrections?.has(at) ?? false,
    };
  }
}
