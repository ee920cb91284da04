import type { Calendar } from './calendar.ts';
import type { Lift, Reopened } from './fact.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Imputed } from './rounds.ts';
import type { Track } from './scheme.ts';

export type SheetKind =
  | 'facts'
  | 'targets'
  | 'events'
  | 'survey'
  | 'corrections'
  | 'disclosure'
  | 'execution'
  | 'rectifications'
  | 'verification'
  | 'results';

/** One line of `sheets:` in score.yaml: which files, and how to read them. */
export interface SheetRule {
  /** A glob relative to the project folder. */
  readonly path: string;
  readonly kind: SheetKind;
  /** `from-name`: the file or sheet name says it; else a period text; undefined: a column or the project's year. */
  readonly period?: string;
  readonly reported: 'period' | 'year-to-date';
  readonly track: Track;
  /** `auto`, or a WHATWG label. */
  readonly encoding: string;
  /** Only these sheets of the workbook. */
  readonly sheet?: string;
  /** The measure of money columns whose sheet does not say it. */
  readonly measure?: string;
  /** For `disclosure` and `execution`: the code of the fund. */
  readonly fund?: string;
  /** For `results`: the year they are of. */
  readonly year?: number;
  /** Which header names which column (`unit: country`), where the sheet does not use the usual labels. */
  readonly columns?: ReadonlyMap<string, string>;
  readonly at: Place;
}

/** One roster: the file and sheet it stands in, and whether its rows are units or persons. */
export interface RosterRule {
  readonly path: string;
  readonly kind: 'units' | 'persons';
  readonly sheet?: string;
  readonly encoding: string;
  readonly columns?: ReadonlyMap<string, string>;
  readonly at: Place;
}

/** A period that is closed: the results it was closed with, and the SHA-256 of that file in hexadecimal. */
export interface ClosedPeriod {
  readonly period: Period;
  readonly results: string;
  readonly sha256: string;
  readonly at: Place;
}

/** `score.yaml`, checked. Paths are relative to the project folder, with forward slashes. */
export interface Project {
  readonly name: string;
  readonly year: number;
  readonly schemes: readonly { readonly path: string; readonly at: Place }[];
  /** Those of units and those of persons, in the order of the file; of one kind together they make one roster. */
  readonly rosters: readonly RosterRule[];
  readonly sheets: readonly SheetRule[];
  readonly aliases: {
    /** Official name (or code) → other names. */
    readonly units: ReadonlyMap<string, readonly string[]>;
    readonly indicators: ReadonlyMap<string, readonly string[]>;
  };
  readonly lifts: readonly Lift[];
  /** Totals put in place of rounds that were not held. */
  readonly rounds: readonly Imputed[];
  readonly reopened: readonly Reopened[];
  readonly closed: readonly ClosedPeriod[];
  readonly output: string;
  /** When what is due, for `score run --due`. */
  readonly calendar?: Calendar;
  readonly file: string;
}
