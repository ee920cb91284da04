import type { Diagnostic } from '../model/diagnostic.ts';
import type { Watched } from './progress.ts';
import type { InputFile } from './run-results.ts';
import type { Unreported } from './unreported.ts';

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
  /** By scheme: who has not reported what, and since when. */
  readonly unreported: readonly (readonly Unreported[])[];
  readonly diagnostics: readonly Diagnostic[];
  /** Sorted by file. */
  readonly inputs: readonly InputFile[];
}
