import type { UnitCode } from './codes.ts';
import type { Place } from './place.ts';
import type { Said } from './said.ts';

/** The months of the year (1–12) in which a unit stands in its category, and whether it stands in another before or after. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly movedIn: boolean;
  readonly movedOut: boolean;
}

/** A unit of the roster that stands in no month of the year: the month in which its row ends before it, or begins after it. */
export interface UnitOutside {
  readonly unit: Unit;
  readonly year: number;
  readonly end: 'since' | 'until';
  readonly month: { readonly year: number; readonly month: number };
  /** What became of it, as the roster says; empty where it says nothing. */
  readonly fate: string;
}

/** A body or a person that is assessed, as the roster names it. Persons are told apart by code, never by name. */
export interface Unit {
  readonly code: UnitCode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** The roster's order (序号, else by code): equal places are printed in it. */
  readonly order: number;
  /** The roster's other columns (class, level, population …) by header text. */
  readonly columns: ReadonlyMap<string, string | number>;
  /** In which column of the roster each of `columns` stands; absent where there is no roster. */
  readonly columnNumbers?: ReadonlyMap<string, number>;
  /** For a person: the unit it belongs to. Absent for units. */
  readonly person?: {
    /** The unit as the roster writes it. */
    readonly unitText: string;
    /** The code of that unit, once it is found. */
    readonly home: UnitCode | undefined;
  };
  /** Absent: the whole year. */
  readonly span?: Span;
  /** What the report says of a unit that is scored for a part of the year. */
  readonly notes?: readonly Said[];
  readonly at: Place;
  /** Where its code stands, if not at `at`. */
  readonly codeAt?: Place;
}

/** The roster's cell of one of a unit's own columns; undefined where it has none. */
export function columnPlace({ at, columns, columnNumbers }: Unit, header: string): Place | undefined {
  const column = columnNumbers?.get(header);
  return column === undefined || !columns.has(header) || at.kind !== 'cell' ? undefined : { ...at, column };
}
