import type { UnitCode } from './codes.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Said } from './said.ts';

/** A figure of another assessment, and what it is made of there. */
export interface Taken {
  readonly scheme: string;
  /** The scheme's title; of an earlier year its code. */
  readonly title: string;
  readonly unit: UnitCode;
  /** The unit's name, a person's code. */
  readonly name: string;
  readonly period: Period;
  /** As `from:` knows it, and in words. */
  readonly figure: string;
  readonly said: Said;
  /** Undefined where it does not apply. */
  readonly value: number | string | undefined;
  /** The points that `parts` add up to; undefined where they do not. */
  readonly whole?: number;
  readonly parts: readonly TakenPart[];
  /** The roster's cell that names what was taken. */
  readonly at?: Place;
}

/** A dimension, indicator or adjustment that a taken figure is made of. */
export interface TakenPart {
  /** Absent for adjustments and rounding. */
  readonly code?: string;
  readonly title: Said;
  readonly points: number;
  /** Of an indicator: the weight in force and the normalised score. */
  readonly weight?: number;
  readonly score?: number;
}
