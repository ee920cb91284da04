import type { Place } from './place.ts';

/** A kind of body that is assessed. */
export interface Category {
  readonly code: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The group it stands in, for reports. */
  readonly axis: string;
  /** Bodies set up for a time, which are assessed apart. */
  readonly temporary: boolean;
  readonly at: Place;
}

/** The classification of a project: its kinds of bodies and its levels of persons. */
export interface Classification {
  readonly categories: readonly Category[];
  readonly levels: readonly string[];
  readonly file: string;
}

/** A plan that indicators serve, and the line it belongs to. */
export interface Strategy {
  readonly name: string;
  readonly line: string | undefined;
  readonly at: Place;
}

/** The plans and lines that indicators may name. */
export interface Strategies {
  readonly lines: readonly string[];
  readonly strategies: readonly Strategy[];
  readonly file: string;
}
