import type { IndicatorCode, SchemeCode } from './codes.ts';
import type { Expression } from './expression.ts';
import type { FromFigure, FromFund } from './from-figure.ts';
import type { BoundMethod, Direction } from './method.ts';
import type { Monitoring } from './monitoring.ts';
import type { Place } from './place.ts';
import type { Process } from './rounds.ts';
import type {
  Adjustment,
  BalanceRule,
  FactCheck,
  Grade,
  ListRule,
  Ungraded,
  UseRule,
  Veto,
} from './rules.ts';
import type { SurveyRule } from './survey.ts';
import type { Compared, TrackRule } from './track-rule.ts';
import type { Treatment } from './treatment.ts';

export type Aggregate = 'sum' | 'mean' | 'geometric' | 'harmonic' | 'min' | 'topsis';
/** Where the weights of a parent's children come from: as written, alike, or computed from the scores of the pool. */
export type WeightsBy = 'given' | 'equal' | 'entropy' | 'critic';
export type RollUp = 'sum' | 'last' | 'mean' | 'max';
export type Known = 'start' | 'end';
export type Collect = 'monthly' | 'quarterly' | 'annual';
export type NotApplicable = 'reweigh' | 'full' | 'peer-mean' | 'zero';
export type NotReported = 'fail' | 'zero' | 'peer-mean' | 'group-mean' | 'reweigh';

/** Where a figure comes from: a document and how official it is. */
export interface Basis {
  readonly document: string;
  readonly status: 'official' | 'sample' | 'inferred';
}

/** A settled number of the scheme with the line it stands on and its source. */
export interface Sourced {
  readonly value: number;
  readonly at: Place;
  readonly basis?: string;
  /** The plan that the value is a year of. */
  readonly plan?: PlanOfYears;
}

/** A target reached over years: from the base of a year to the value of the last, in equal steps or at one rate. */
export interface PlanOfYears {
  readonly from: number;
  readonly base: number;
  readonly to: number;
  readonly final: number;
  readonly path: 'linear' | 'compound';
}

/** Something that is collected from sheets: an indicator's raw value, or an input of expressions. */
export interface Item extends Compared {
  readonly code: IndicatorCode;
  readonly title: string;
  readonly aliases: readonly string[];
  /** 万元, %, 起 …; empty where it has none. */
  readonly measure: string;
  readonly collect: Collect;
  readonly rollUp: RollUp;
  /** When a figure collected once a year is known: at its start (a task, last year's figure) or only at its end. */
  readonly known: Known;
  readonly reads: 'number' | 'text';
  readonly department?: string;
  /** Words that count as numbers, folded: 好 → 100. Where it is given, cells hold these words alone. */
  readonly scale?: ReadonlyMap<string, number>;
  readonly survey?: SurveyRule;
  readonly from?: FromFigure;
  readonly fromFund?: FromFund;
  readonly notApplicable: NotApplicable;
  readonly notReported: NotReported;
  readonly at: Place;
}

export type Target =
  | { readonly kind: 'fixed'; readonly value: Sourced }
  /** The city's target shared out by a roster column, in steps of so many decimals. */
  | {
      readonly kind: 'split';
      readonly column: string;
      readonly city: Sourced;
      readonly decimals: number;
      readonly at: Place;
    }
  /** `sheet` is where the scheme says the units' targets stand; `city` what they must add up to. */
  | { readonly kind: 'by-unit'; readonly sheet: string; readonly city?: Sourced; readonly at: Place };

/** One measured thing with its weight and method. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly title: string;
  readonly measure: string;
  readonly tags: readonly string[];
  /** The plans and lines it serves, its own and inherited. */
  readonly strategy: readonly string[];
  /** Index into `Scheme.dimensions` of the parent; −1 directly under the scheme. */
  readonly dimension: number;
  readonly direction: Direction;
  readonly weight: Sourced;
  /** Index into `Scheme.items` of its own collected fact; −1 when `value` is computed from others only. */
  readonly item: number;
  readonly value?: Expression;
  /** Whether the indicator concerns a unit at all; where not, it is not applicable. */
  readonly applies?: Expression;
  readonly target?: Target;
  /** Expected share of the target by month, twelve rising numbers ending at 1. */
  readonly pace?: readonly number[];
  /** Each unit's own months of last year make its pace. */
  readonly paceOf?: 'last-year';
  readonly method: BoundMethod;
  readonly notApplicable: NotApplicable;
  readonly notReported: NotReported;
  readonly treat?: Treatment;
  /** One step of improvement, in its measure. */
  readonly step?: number;
  /** Most points it can give. */
  readonly cap?: number;
  readonly department?: string;
  readonly basis?: string;
  readonly at: Place;
}

/** A child of a dimension or of the scheme, in the order of the file. */
export type SchemeNode =
  | { readonly kind: 'dimension'; readonly index: number }
  | { readonly kind: 'indicator'; readonly index: number };

/** A group of indicators or of further dimensions. */
export interface Dimension {
  readonly code: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Index of the parent dimension; −1 at the first level. */
  readonly parent: number;
  /** Points it carries within its parent: its declared weight, else the sum of its children's. */
  readonly weight: number;
  readonly aggregate: Aggregate;
  readonly weights: WeightsBy;
  /** Least share of its children's weight that must be there; else the unit has no value for it. */
  readonly minimumShare?: number;
  readonly cap?: number;
  readonly children: readonly SchemeNode[];
  readonly at: Place;
}

export interface Rounding {
  readonly decimals: number;
  readonly at: 'indicator' | 'dimension' | 'total';
  readonly rank: 'rounded' | 'exact';
}

export type Ties =
  | { readonly kind: 'share' }
  | { readonly kind: 'dense' }
  | { readonly kind: 'break-by'; readonly keys: readonly string[] };

/** The whole assessment of one category, checked and settled for one period. Frozen. */
export interface Scheme {
  readonly code: SchemeCode;
  readonly title: string;
  /** The kind of units assessed, the level of persons, or the label of a scheme that picks its units itself. */
  readonly category: string;
  readonly of: 'units' | 'persons';
  /** Picks the units by roster columns, whatever their category. */
  readonly units?: Expression;
  readonly basis?: Basis;
  /** Full points. */
  readonly total: number;
  readonly aggregate: Aggregate;
  readonly weights: WeightsBy;
  /** Least share of the first level's weight that must be there; else the unit has no total. */
  readonly minimumShare?: number;
  /** The roster column whose values name the groups of `group-mean`. */
  readonly group?: string;
  readonly rounding: Rounding;
  readonly ties: Ties;
  /** Roster columns whose values name the peers; empty: the whole category. */
  readonly pool: readonly string[];
  readonly vetoed: 'last' | 'unranked' | 'ranked';
  /** How many years before the assessed one are read as history. */
  readonly history: number;
  /** Normalised scores below this count as lagging. */
  readonly laggingBelow: number;
  readonly cap?: number;
  readonly floor?: number;
  /** Whether nobody wrote the floor. */
  readonly hasDefaultFloor?: boolean;
  readonly bonusCap?: number;
  readonly deductionCap?: number;
  /** Tracks from the one that wins to the one that yields. */
  readonly tracks: readonly Track[];
  readonly trackRule: TrackRule;
  readonly items: readonly Item[];
  readonly children: readonly SchemeNode[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  /** Every event kind that the scheme's rules may count. */
  readonly eventKinds: readonly string[];
  /** The event kinds that are outcomes of the use of results (promoted, trained); they are no events of the year. */
  readonly outcomeKinds: readonly string[];
  /** The roster columns that rules ask for 是 or 否. */
  readonly yesNoColumns: readonly string[];
  readonly adjustments: readonly Adjustment[];
  readonly checks: readonly FactCheck[];
  readonly vetoes: readonly Veto[];
  readonly grades: readonly Grade[];
  readonly ungraded: readonly Ungraded[];
  readonly lists: readonly ListRule[];
  readonly uses: readonly UseRule[];
  readonly balance: readonly BalanceRule[];
  readonly monitoring: Monitoring;
  /** How the year is made of its rounds; absent where the year stands by itself. */
  readonly ofRounds?: Process;
  /** The share of a year's sum that December may have at most; absent where nobody asks. */
  readonly crammingAbove?: number;
  readonly file: string;
  /** SHA-256 of the scheme file's bytes, hexadecimal. */
  readonly hash: string;
  readonly at: Place;
}

/** Where a fact came from. */
export type Track = 'verification' | 'third-party' | 'system' | 'manual';
export const TRACKS: readonly Track[] = ['verification', 'third-party', 'system', 'manual'];
