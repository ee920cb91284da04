import type { Assessment } from '../model/assessment.ts';
import { factPlace, STATE } from '../model/fact.ts';
import { formatPeriod, periodOfKey } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import { type Item, TRACKS, type Track } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** What one track says: its figure (`/` where it says that the item does not apply) and cell. */
export interface TrackFigure {
  readonly track: Track;
  readonly value: number | string;
  readonly at: Place;
}

/** Two tracks beyond the tolerance: the figure that counts, and the other. */
export interface DifferenceRow {
  readonly unit: Unit;
  readonly item: Item;
  readonly period: string;
  readonly yearToDate: boolean;
  readonly used: TrackFigure;
  readonly other: TrackFigure;
}

/** Every difference of tracks beyond the tolerance, by item, unit and period, with both cells. */
export function differenceRows({ scheme, facts }: Assessment): readonly DifferenceRow[] {
  const { log, units, tracks } = facts;
  const figure = (fact: number): TrackFigure => ({
    track: TRACKS[log.track[fact]!]!,
    value: log.state[fact] === STATE.value ? (log.texts.get(fact) ?? log.value[fact]!) : '/',
    at: factPlace(log, fact),
  });
  return (tracks?.differences ?? []).map(({ used, other }) => ({
    unit: units[log.unit[used]!]!,
    item: scheme.items[log.item[used]!]!,
    period: formatPeriod(periodOfKey(log.period[used]!)),
    yearToDate: log.yearToDate[used] === 1,
    used: figure(used),
    other: figure(other),
  }));
}
