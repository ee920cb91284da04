import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rung } from '../model/monitoring.ts';
import type { RectificationItem } from '../model/rectification.ts';
import type { Said } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';
import type { ProgressRow, Watched } from './progress.ts';
import type { InputFile } from './run-results.ts';
import type { Unreported } from './unreported.ts';

/** What the monitoring counts of one unit by the end of a month. */
export interface WatchCounts {
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  /** The longest row of months that an indicator is behind. */
  readonly behind: number;
  /** Months in a row in the last place of its pool. */
  readonly last: number;
  /** The least percent of any indicator that has a light; NaN where none has. */
  readonly worst: number;
  readonly unreported: number;
  /** Items of the rectification sheet whose day has passed. */
  readonly overdue: number;
}

/** A unit that stands on a rung of the ladder by the end of the month. */
export interface Call {
  readonly unitIndex: number;
  readonly unit: Unit;
  readonly rung: Rung;
  /** The rung's condition with its values, in words. */
  readonly reason: Said;
  /** Set where it climbed to this rung for an item that is overdue. */
  readonly climbed: boolean;
  /** The day by which it is to be done. */
  readonly by: string;
  /** What it is spoken to about: the lines behind, the worst first. */
  readonly lines: readonly ProgressRow[];
  /** The rungs it stood on in earlier months of the year. */
  readonly previous: readonly { readonly month: number; readonly rung: Rung }[];
  /** What it was told to put right, and what became of it. */
  readonly items: readonly RectificationItem[];
}

/** What the monitoring of one month found. */
export interface Monitored {
  /** The project's name. */
  readonly name: string;
  readonly year: number;
  /** The month reported, 1–12. */
  readonly month: number;
  readonly version: string;
  /** By scheme, in the order of the project; those alone of which something is reported within the year. */
  readonly watched: readonly Watched[];
  /** By scheme and unit. */
  readonly counts: readonly (readonly WatchCounts[])[];
  /** By scheme: the units on the ladder, the highest rung first. */
  readonly calls: readonly (readonly Call[])[];
  /** The state of every rectification by the end of the month. */
  readonly rectifications: readonly RectificationItem[];
  /** By scheme: who has not reported what, and since when. */
  readonly unreported: readonly (readonly Unreported[])[];
  readonly diagnostics: readonly Diagnostic[];
  /** Sorted by file. */
  readonly inputs: readonly InputFile[];
}
