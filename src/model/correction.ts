import { formatPlain } from '../base/decimal.ts';
import { STATE, type State } from './fact.ts';
import type { Place } from './place.ts';

/** What a cell says of a figure: its state, the number (NaN where there is none), and the word where it is one. */
export interface Figure {
  readonly state: State;
  readonly value: number;
  readonly text?: string;
}

/** Whether an appeal was granted, or refused with its reason. */
export type Verdict = 'granted' | 'refused';

/** A line of a corrections sheet (更正表): the figure of one unit, item and period put right, or left as it is. */
export interface Correction {
  /** Indices into the desk's units and its scheme's items. */
  readonly unit: number;
  readonly item: number;
  /** A `periodKey`. */
  readonly period: number;
  readonly yearToDate: boolean;
  readonly before: Figure;
  readonly after: Figure;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly approver: string;
  readonly document: string;
  /** As written; empty where there is none. */
  readonly date: string;
  /** The day that the date means (`2023-09-01`, or as much of it as is told); empty where there is none. */
  readonly day: string;
  /** Of the new value; of the reason where a refused appeal has none. */
  readonly at: Place;
  /** Where the fact stands that is corrected; undefined where no cell held it. */
  readonly original?: Place;
}

/** Whether two figures say the same, as equal facts do. */
export const sameFigure = (a: Figure, b: Figure): boolean =>
  a.state === b.state &&
  a.text === b.text &&
  (a.value === b.value || (Number.isNaN(a.value) && Number.isNaN(b.value)));

/** A figure as messages show it: `/` where it does not apply, `—` where nothing was reported. */
export function shownFigure({ state, value, text }: Figure): string {
  if (state === STATE.value) return text ?? formatPlain(value);
  return state === STATE.notApplicable ? '/' : '—';
}
