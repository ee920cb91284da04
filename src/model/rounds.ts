import type { UnitCode } from './codes.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';

/** How a year is made of its rounds and of its own result (过程与结果). */
export interface Process {
  readonly rounds: 'quarter' | 'month';
  /** The share of the mean of the rounds, above 0 to 1; the rest is the year's own result. */
  readonly weight: number;
  readonly at: Place;
}

/** A total put in place of a round that was not held or not whole, by name and with a reason. */
export interface Imputed {
  readonly scheme: string;
  /** A unit's code; everybody of the scheme without it. */
  readonly unit: UnitCode | undefined;
  readonly period: Period;
  readonly total: number;
  readonly author: string;
  readonly reason: string;
  readonly document: string;
  readonly at: Place;
}

/** One round of the year: every unit's total in it. */
export interface Round {
  readonly period: Period;
  /** NaN where the unit has none: it was not whole, or the unit did not exist. */
  readonly totals: Float64Array;
  /** The units that the round does not concern, being outside their months. */
  readonly excused: ReadonlySet<number>;
  readonly imputed: ReadonlyMap<number, Imputed>;
}
