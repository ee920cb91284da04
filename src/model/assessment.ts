import type { Event, Facts, Lift } from './fact.ts';
import type { Months } from './months.ts';
import type { Period } from './period.ts';
import type { Adjustment, Grade, ListRule, UseRule, Veto } from './rules.ts';
import type { Said } from './said.ts';
import type { Scheme, WeightsBy } from './scheme.ts';

/** What was done where an indicator has no value: nothing, or one of the policies. */
export const HANDLED = { none: 0, reweighed: 1, full: 2, peerMean: 3, zero: 4, groupMean: 5 } as const;
export type Handled = (typeof HANDLED)[keyof typeof HANDLED];

/** The mean that was filled in: of which group (the value of the scheme's column), of how many members, and what it is. */
export interface GroupMean {
  readonly group: string;
  readonly members: number;
  readonly mean: number;
}

/** One indicator's figures for every unit, in the order of `Facts.units`. */
export interface IndicatorScores {
  /** A `State` per unit: the raw value's. */
  readonly states: Uint8Array;
  /** The value that was scored (after `value:`); NaN where there is none or it is a text. */
  readonly raws: Float64Array;
  readonly texts: readonly (string | undefined)[];
  /**
   * The value brought to the whole year by the share that the pace gives the months, and that share; only in a part of
   * the year, and NaN where the indicator knows no pace. It is what the method scores.
   */
  readonly paced?: { readonly values: Float64Array; readonly shares: Float64Array };
  /** NaN where the method needs none. */
  readonly targets: Float64Array;
  /** A `Handled` per unit. */
  readonly handled: Uint8Array;
  /** The means of groups that stand in place of values not reported, by unit; absent where none does. */
  readonly filled?: ReadonlyMap<number, GroupMean>;
  /** Method output, 0…100 in general; NaN where the weight went to the siblings. */
  readonly normalised: Float64Array;
  /** Full points in force for the unit, after reweighing; 0 where the weight went to the siblings. */
  readonly weights: Float64Array;
  /** Points before rounding. Under geometric, harmonic and min they stand on the parent's scale and do not add up. */
  readonly exact: Float64Array;
  /** Points as settled (rounded where the scheme rounds indicators). */
  readonly weighted: Float64Array;
}

/** The indicators' values of a year before the one assessed, by unit; nothing is scored. */
export interface PastScores {
  readonly year: number;
  readonly indicators: readonly Pick<IndicatorScores, 'states' | 'raws' | 'texts'>[];
}

/** One dimension's figures for every unit. */
export interface DimensionScores {
  readonly weights: Float64Array;
  readonly exact: Float64Array;
  /** Points as settled. */
  readonly points: Float64Array;
  /** 1 where too little of its children is there for the unit to have a value; absent without `minimum-share`. */
  readonly lacks?: Uint8Array;
}

/** What one adjustment did to one unit. */
export interface AdjustmentScore {
  readonly adjustment: Adjustment;
  readonly unit: number;
  readonly events: readonly Event[];
  /** Those of the events whose points are summed: all, or of each matter the highest. */
  readonly counted: readonly Event[];
  /** The formula with its values, in words, where one gives the points. */
  readonly trace?: Said;
  /** Points before and after the cap; positive for bonus and deduction alike. */
  readonly claimed: number;
  readonly points: number;
}

/** A veto whose condition holds for a unit. */
export interface FoundVeto {
  readonly veto: Veto;
  readonly unit: number;
  /** The condition with its values, in words. */
  readonly trace: Said;
  /** The events behind it, as evidence. */
  readonly events: readonly Event[];
  /** Set when a correction lifted it: it is shown and has no effect. */
  readonly lifted?: Lift;
}

/** An entry of the red or black list: a unit, or a nominated case of a unit. */
export interface ListEntry {
  readonly list: 'red' | 'black';
  readonly rule: ListRule;
  readonly unit: number;
  /** The case, for nominated cases. */
  readonly event?: Event;
  readonly reason: Said;
}

/** Somebody whom a rule named but a bar, a veto or the other list kept off. */
export interface LeftOff {
  readonly list: 'red' | 'black';
  readonly unit: number;
  readonly reason: Said;
}

/** Somebody whom a rule of use names, or who has its outcome without being named. */
export interface UseEntry {
  readonly rule: UseRule;
  readonly unit: number;
  /** Why it is named; undefined where only the outcome is there. */
  readonly reason: Said | undefined;
  /** Set where the rule names it and a veto or bar keeps it off. */
  readonly keptOff?: Said;
  readonly outcomes: readonly Event[];
}

/** A value that was drawn in. */
export interface Treated {
  /** Indices into `scheme.indicators` and `facts.units`. */
  readonly indicator: number;
  readonly unit: number;
  readonly before: number;
  readonly after: number;
}

/** Weights of a parent's children (in its order, adding up to 1) computed for a pool; parent −1 is the scheme. */
export interface ComputedWeights {
  readonly parent: number;
  readonly pool: number;
  readonly by: WeightsBy;
  readonly weights: readonly number[];
}

/** How near a unit is to the ideal under TOPSIS: the distances to ideal and anti-ideal, and their share. */
export interface Closeness {
  readonly parent: number;
  readonly unit: number;
  readonly ideal: number;
  readonly anti: number;
  readonly closeness: number;
}

/** Scheme × facts, scored: every figure with its way. Units are indices into `facts.units`. */
export interface Assessment {
  readonly scheme: Scheme;
  readonly period: Period;
  /** The months whose figures are scored. */
  readonly months: Months;
  /** True for `--draft`: every page says 暂定. */
  readonly provisional: boolean;
  readonly facts: Facts;
  /** Pool labels in order, and each unit's pool. */
  readonly pools: readonly string[];
  readonly poolOf: Int32Array;
  readonly indicators: readonly IndicatorScores[];
  /** The years before, from the nearest on; absent where the scheme keeps no history. */
  readonly history?: readonly PastScores[];
  readonly dimensions: readonly DimensionScores[];
  readonly adjustments: readonly AdjustmentScore[];
  readonly vetoes: readonly FoundVeto[];
  /** The first level put together, before adjustments, exact and settled. */
  readonly weighed: { readonly exact: Float64Array; readonly settled: Float64Array };
  /** Bonus and deduction as they entered the total (after all caps; vetoes that deduct included), settled. */
  readonly bonus: Float64Array;
  readonly deduction: Float64Array;
  readonly totals: { readonly exact: Float64Array; readonly settled: Float64Array };
  /** The mean of the rounds and the year's own settled total, by unit, where `totals` were made of both; NaN without rounds. */
  readonly rounds?: { readonly means: Float64Array; readonly own: Float64Array };
  /** Place within the pool, 1 best; 0 for unranked. */
  readonly ranks: Int32Array;
  /** Units of which too little is there, or due in this part of the year, and why: they have no total and no place. */
  readonly unscored?: ReadonlyMap<number, Said>;
  /** Units by pool, place and roster order. */
  readonly order: readonly number[];
  readonly grades: readonly (Grade | undefined)[];
  /** Why a unit holds another grade than its score alone would give, or has no total, by unit. */
  readonly gradeNotes: readonly (readonly Said[])[];
  /** Whether a lowest-grade veto is in force, by unit. */
  readonly vetoed: readonly boolean[];
  /** Whether a bar on awards is in force, by unit. */
  readonly barred: readonly boolean[];
  readonly lists: readonly ListEntry[];
  readonly leftOff: readonly LeftOff[];
  readonly treated: readonly Treated[];
  readonly computedWeights: readonly ComputedWeights[];
  readonly closeness: readonly Closeness[];
  /** By rule, then in the order of print. */
  readonly uses: readonly UseEntry[];
}
