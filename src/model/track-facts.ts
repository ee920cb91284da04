import type { Finding } from './finding.ts';

/** Two facts of different tracks that do not agree: the one that is used, and another (indices into the log). */
export interface TrackDifference {
  readonly used: number;
  readonly other: number;
}

/** A unit's manual figure held against what another track, or a finding without a fact of its own, says of it. */
export interface TrackComparison {
  /** Index into the units. */
  readonly unit: number;
  /** Index into the log: the manual fact. */
  readonly manual: number;
  /** Index into the log; undefined where a finding says it. */
  readonly other: number | undefined;
  readonly finding: Finding | undefined;
  /** Within the tolerance. */
  readonly agrees: boolean;
  /**
   * Difference over what the other says, above 0 where the manual figure speaks better of the unit; undefined for
   * texts, where the other is 0, and where a finding names no figure.
   */
  readonly deviation: number | undefined;
  /** Beyond the tolerance: 1 where the manual figure flatters, −1 where it does the contrary; else 0. */
  readonly leans: -1 | 0 | 1;
}

/** How far a unit's manual figures were confirmed over the year. */
export interface UnitIntegrity {
  readonly compared: number;
  readonly confirmed: number;
  /** Figures that speak better, and that speak worse, of the unit than they should. */
  readonly over: number;
  readonly under: number;
  /** Share confirmed in percent; undefined where nothing was compared. */
  readonly share: number | undefined;
  /** The mean of the deviations that can be told, and how many these are. */
  readonly deviation: number | undefined;
  readonly measured: number;
  readonly direction: 'over' | 'under' | 'none';
  /** Whether it over-reports as a habit, by the scheme's rule. */
  readonly systematic: boolean;
}

/** What the tracks say of each other. */
export interface TrackFacts {
  readonly differences: readonly TrackDifference[];
  readonly comparisons: readonly TrackComparison[];
  /** By unit. */
  readonly integrity: readonly UnitIntegrity[];
}
