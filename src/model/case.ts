import type { Event, Lift, State } from './fact.ts';
import type { Place } from './place.ts';
import type { Unit } from './unit.ts';

/** A figure as a case states it: a number or level, or why there is none. */
export interface StatedFact {
  readonly state: State;
  readonly value: number | string | undefined;
  readonly at: Place;
}

/** Figures by the code, title or alias of what they are of. */
export type StatedFacts = ReadonlyMap<string, StatedFact>;

/** A unit of a case with all that is known of it. */
export interface CaseUnit {
  readonly unit: Unit;
  readonly facts: StatedFacts;
  readonly targets: StatedFacts;
  readonly events: readonly Event[];
}

/** What one figure should be, and the line that says so. */
export interface Expected {
  readonly unit: string;
  /** `total`, `rank`, `grade`, `vetoes`, `lists` …, or `indicators.CODE.points`, `dimensions.CODE`. */
  readonly figure: string;
  readonly value: number | string | boolean | readonly string[];
  readonly at: Place;
}

/** One example of a scheme: units with their figures, and what the scheme must make of them. */
export interface SchemeCase {
  readonly title: string;
  readonly draft: boolean;
  readonly units: readonly CaseUnit[];
  readonly lifts: readonly Lift[];
  readonly expected: readonly Expected[];
  /** Codes of the errors that must come, each at least once; no other error may. */
  readonly faults: readonly string[];
  readonly at: Place;
}

/** A file of cases beside a scheme. */
export interface CaseFile {
  /** The scheme file, relative to the case file, with forward slashes. */
  readonly scheme: string;
  readonly year: number;
  readonly cases: readonly SchemeCase[];
  readonly file: string;
  readonly at: Place;
}

/** Where an assessment departs from what a case expects. */
export interface CaseDifference {
  readonly unit: string;
  readonly figure: string;
  readonly expected: string;
  readonly found: string;
  readonly at: Place;
}
