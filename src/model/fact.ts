import type { UnitCode } from './codes.ts';
import type { Correction, Figure } from './correction.ts';
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';
import type { Round } from './rounds.ts';
import type { Said } from './said.ts';
import type { SurveyOutcome } from './survey.ts';
import type { Taken } from './taken.ts';
import type { TrackFacts } from './track-facts.ts';
import type { Unit } from './unit.ts';

/**
 * What a cell says: a number (or level), not applicable, not reported, or something that cannot be used; `notDue` is
 * what a part of the year does not ask for yet, `voided` what a field verification struck out.
 */
export const STATE = {
  value: 0,
  notApplicable: 1,
  notReported: 2,
  unusable: 3,
  notDue: 4,
  voided: 5,
} as const;
export type State = (typeof STATE)[keyof typeof STATE];

/**
 * Every collected fact in columns, sorted by item, unit, period and track. `item`, `unit` and `sheet` are
 * indices; `period` is a `periodKey`; `track` indexes `TRACKS`; `yearToDate` is 1 for 累计 figures.
 */
export interface FactLog {
  readonly length: number;
  readonly item: Int32Array;
  readonly unit: Int32Array;
  readonly period: Int32Array;
  readonly track: Uint8Array;
  readonly yearToDate: Uint8Array;
  readonly state: Uint8Array;
  readonly value: Float64Array;
  /** Level names and other texts, by fact. */
  readonly texts: ReadonlyMap<number, string>;
  /** Remarks on how a fact was made (survey counts …), by fact. */
  readonly notes: ReadonlyMap<number, Said>;
  readonly sheet: Int32Array;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly sheets: readonly { readonly file: string; readonly sheet: string }[];
  /** Facts that a correction made, by fact: they stand behind those of their unit, item and period, and count. */
  readonly corrections?: ReadonlyMap<number, Correction>;
}

/** What a fact of the log says. */
export const figureAt = ({ state, value, texts }: FactLog, fact: number): Figure => {
  const text = texts.get(fact);
  return {
    state: state[fact] as State,
    value: value[fact]!,
    ...(text === undefined ? {} : { text }),
  };
};

/** The place of the fact at an index. */
export function factPlace(log: FactLog, index: number): Place {
  const { file, sheet } = log.sheets[log.sheet[index]!]!;
  return { kind: 'cell', file, sheet, row: log.row[index]!, column: log.column[index]! };
}

/** The period's figure of one item for every unit, rolled up, with the facts it was made from. */
export interface ItemFacts {
  readonly states: Uint8Array;
  /** NaN where the state is not `value` or the value is a text. */
  readonly values: Float64Array;
  readonly texts: readonly (string | undefined)[];
  /** Facts `first[u] … first[u] + count[u] − 1` of the log made the figure of unit u. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** How it was made where it is not the one cell itself: roll-up, gaps, another assessment. */
  readonly notes: ReadonlyMap<number, Said>;
  /** Cells outside the log that made the figure, by unit: those of a fund's sheets. */
  readonly cells?: ReadonlyMap<number, readonly SourceCell[]>;
  /** Whose figure it is, where it was taken from another assessment. */
  readonly taken?: ReadonlyMap<number, Taken>;
}

/** A cell outside the log that went into a figure, in a measure of its own. */
export interface SourceCell {
  readonly value: number;
  readonly measure: string;
  readonly at: Place;
}

/** One dated happening that adds, deducts, nominates or vetoes. */
export interface Event {
  readonly kind: string;
  readonly unit: UnitCode;
  /** Points as written, without sign; undefined where the sheet has none. */
  readonly points: number | undefined;
  readonly matter: string;
  readonly date: string;
  /** The month in which it happened, 1–12, where its date tells. */
  readonly month?: number;
  readonly document: string;
  readonly at: Place;
}

/** The units' targets for one indicator: a `State` each, and the value (NaN where the state is another). */
export interface TargetColumn {
  readonly states: Uint8Array;
  readonly values: Float64Array;
  readonly places: readonly (Place | undefined)[];
}

/** A veto lifted by a correction with a reason. */
export interface Lift {
  readonly unit: UnitCode;
  readonly veto: string;
  readonly reason: string;
  readonly approver: string;
  readonly document: string;
  readonly at: Place;
}

/** A unit's place in an earlier year, corrected where it was opened again. */
export interface EarlierStanding {
  readonly rank: number | undefined;
  readonly total: number;
  readonly grade: string | undefined;
  /** The pool it was ranked in. */
  readonly pool?: string;
}

/** A past result opened again for what came to light later (责任回溯). */
export interface Reopened {
  readonly year: number;
  readonly scheme: string;
  readonly unit: UnitCode;
  readonly effect: 'lowest-grade' | 'bar-top-grade' | 'bar-awards' | 'deduct';
  /** Points off the total, for `deduct`. */
  readonly points?: number;
  /** What came to light. */
  readonly event: string;
  readonly reason: string;
  readonly approver: string;
  readonly document: string;
  readonly date: string;
  readonly at: Place;
}

/** What opening a past result again did: the standing as published and as corrected, and who else changed place. */
export interface Reopening {
  readonly rule: Reopened;
  readonly published: EarlierStanding;
  readonly corrected: EarlierStanding;
  readonly moved: readonly { readonly unit: UnitCode; readonly from: number; readonly to: number }[];
}

/** What the engine scores: units in roster order, and for each item, indicator and event the facts about them. */
export interface Facts {
  readonly units: readonly Unit[];
  /** By `Scheme.items` index. */
  readonly items: readonly ItemFacts[];
  /** The same one year before, two years before …, as far as the scheme's history goes; they point into the same log. */
  readonly past?: readonly (readonly ItemFacts[])[];
  /** By `Scheme.indicators` index; undefined where the scheme sets the target itself. */
  readonly targets: readonly (TargetColumn | undefined)[];
  readonly events: readonly Event[];
  /** What became of the use of the year's results, dated in the year or the one after; nothing counts them. */
  readonly outcomes: readonly Event[];
  readonly lifts: readonly Lift[];
  readonly log: FactLog;
  /** By item and unit: the cumulative shares of last year's months, for indicators whose pace they are. */
  readonly curves?: ReadonlyMap<number, readonly (readonly number[] | undefined)[]>;
  /** The rounds of the year, where the scheme makes the year of them. */
  readonly rounds?: readonly Round[];
  /** Month by month (NaN where not known), by item and unit: what adds up over the year, where cramming is asked for. */
  readonly monthly?: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** Last year's standing by unit code, where known. */
  readonly earlier: ReadonlyMap<UnitCode, EarlierStanding>;
  /** What surveys gave, by item index and unit, by the scheme's order of tracks. */
  readonly surveys?: ReadonlyMap<number, ReadonlyMap<number, readonly SurveyOutcome[]>>;
  /** What the tracks say of each other; absent where the facts stand in no sheet. */
  readonly tracks?: TrackFacts;
  /** What field verifications found, by unit, item and period. */
  readonly findings?: readonly Finding[];
  /** Past results of this scheme that were opened again; `earlier` holds them corrected. */
  readonly reopenings?: readonly Reopening[];
  /** Corrections and refused appeals, by unit, item and period; several of one fact in the order of their chain. */
  readonly corrections?: readonly Correction[];
}
