import type { Emit } from '../model/diagnostic.ts';
import { factOutsideSpan, yearOfMoved } from '../model/faults/facts.ts';
import { monthsOf, type Period } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Item } from '../model/scheme.ts';
import { spanWords } from '../model/span.ts';
import type { Unit } from '../model/unit.ts';
import type { Gathering } from './desk.ts';

/** The row of the roster that a figure belongs to, seen from one of the unit's rows. */
export type PlaceInYear =
  | 'here'
  /** In the months of another row of the unit. */
  | 'elsewhere'
  /** In a month in which no row of the unit stands. */
  | 'nowhere'
  /** In the whole year of a unit that changed its category within it, so that no row's part can be told. */
  | 'undivided';

/**
 * Where a figure of a period belongs: a month to the row that stands in it, a quarter to that of its last month, a year
 * to that of the year's end; the year of an item collected by month or quarter cannot be divided between two rows.
 */
export function placeInYear(
  { year, roster }: Pick<Gathering, 'year' | 'roster'>,
  unit: Unit,
  period: Period,
  { collect }: Pick<Item, 'collect'>,
): PlaceInYear {
  const { span } = unit;
  if (!span || period.year !== year) return 'here';
  if (period.kind === 'year') {
    if (collect !== 'annual' && (span.movedIn || span.movedOut)) return 'undivided';
    return span.movedOut ? 'elsewhere' : 'here';
  }
  const month = monthsOf(period).at(-1)!;
  if (isIn(unit, month)) return 'here';
  const isKnown =
    (span.movedIn || span.movedOut) &&
    roster.some(
      (row) =>
        row.code === unit.code &&
        (row.person === undefined) === (unit.person === undefined) &&
        isIn(row, month),
    );
  return isKnown ? 'elsewhere' : 'nowhere';
}

const isIn = ({ span }: Unit, month: number): boolean =>
  span === undefined || (span.first <= month && month <= span.last);

/** Says of a figure that is nobody's, or that cannot be divided, why it cannot be used. */
export function reportMisplaced(
  where: 'nowhere' | 'undivided',
  unit: Unit,
  shown: string,
  title: string,
  at: Place,
  emit: Emit,
): void {
  const particulars = {
    unit: unit.name,
    title,
    period: shown,
    months: spanWords(unit.span!),
    other: unit.at,
  };
  emit(where === 'nowhere' ? factOutsideSpan(particulars, at) : yearOfMoved(particulars, at));
}
