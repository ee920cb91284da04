import type { Place } from './place.ts';
import type { Basis, Sourced } from './scheme.ts';

/** What a column of a disclosure table holds. */
export type FundColumn = 'name' | 'kind' | 'heads' | 'standard' | 'due' | 'paid' | 'share' | 'remark';

/** Lines below which the share of the pace counts as behind. */
export interface PaceLights {
  /** Below this share of the pace: red. */
  readonly red: number;
  /** Below this: yellow. */
  readonly yellow: number;
}

/** When an allotment looks spread evenly without regard to need (撒胡椒面). */
export interface SpreadLimits {
  /** Correlation of the amounts with need below this. */
  readonly correlation: number;
  /** Gini coefficient of the amounts below this. */
  readonly gini: number;
  /** Share of recipients with the most frequent amount above this. */
  readonly equal: number;
}

/** A fund whose budget is executed and whose payments are published. Amounts are in 元. */
export interface Fund {
  readonly code: string;
  readonly title: string;
  readonly basis?: Basis;
  /** Who answers for it, printed on the published table. */
  readonly department?: string;
  readonly contact?: string;
  /** Days it stays published. */
  readonly days?: number;
  /** What a recipient is called (幼儿园), what is counted (在园幼儿). */
  readonly recipient: string;
  readonly need: string;
  readonly expected?: Sourced;
  /** The year's budget in 元, where the sheets do not give one. */
  readonly budget?: Sourced;
  /** 元 a head, where the table has no column of it. */
  readonly standard?: Sourced;
  readonly columns: ReadonlyMap<FundColumn, readonly string[]>;
  readonly pace: PaceLights;
  readonly spread: SpreadLimits;
  readonly file: string;
  readonly at: Place;
}

/** A figure of a table in 元 or heads; undefined where the cell is blank. */
export interface FundCell {
  readonly value: number | undefined;
  /** It says something that was refused, with a diagnostic: it is neither blank nor a figure, and is checked no further. */
  readonly refused?: true;
  readonly at: Place;
}

/** A share of the whole as a cell shows it. */
export interface FundShare {
  readonly value: number;
  /** How many decimals it shows. */
  readonly decimals: number;
  /** What the whole counts, where the cell or its header says per cent: 100; undefined where nothing says. */
  readonly of: 100 | undefined;
  readonly at: Place;
}

/** One recipient of a published table. */
export interface FundRow {
  readonly name: string;
  readonly kind: string;
  readonly remark: string;
  readonly heads: FundCell | undefined;
  readonly standard: FundCell | undefined;
  readonly due: FundCell | undefined;
  readonly paid: FundCell;
  readonly share?: FundShare;
  readonly at: Place;
}

/** One month of a fund's execution. */
export interface FundMonth {
  readonly month: number;
  /** Allotted and spent in the month. */
  readonly allotted: FundCell | undefined;
  readonly spent: FundCell | undefined;
  /** Spent from the start of the year; undefined where the spending of a month so far is not stated. */
  readonly toDate: number | undefined;
}

/** What the 合计 row of a published table states. */
export interface FundTotals {
  readonly heads?: FundCell;
  readonly due?: FundCell;
  readonly paid?: FundCell;
  readonly share?: FundShare;
}

/** What the sheets of a fund gave. */
export interface FundFacts {
  readonly fund: Fund;
  readonly rows: readonly FundRow[];
  readonly months: readonly FundMonth[];
  /** The budget at the start of the year and as adjusted, where a sheet gives them. */
  readonly initial?: FundCell;
  readonly adjusted?: FundCell;
}
