import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Period } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { SheetKind } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import type { Track } from '../model/scheme.ts';
import type { LeftOut, RowKind } from '../model/table.ts';

/** What a cell is to whoever reads it: `number-text` is a number typed as text, `unusable` is wanted and cannot be read. */
export type CellKind =
  | 'number'
  | 'percent'
  | 'number-text'
  | 'date'
  | 'text'
  | 'boolean'
  | 'error'
  | 'uncalculated'
  | 'answer'
  | 'no-answer'
  | 'not-applicable'
  | 'blank'
  | 'unusable';

/** How many there are of each kind, the kinds that occur only, in the order of `CellKind`. */
export type KindCounts = readonly { readonly kind: CellKind; readonly count: number }[];

/** The same of a column, with the row of the first cell of each kind. */
export type KindsSeen = readonly {
  readonly kind: CellKind;
  readonly count: number;
  readonly firstRow: number;
}[];

/** What a column (or a name in it) stands for. */
export type BoundTo =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'roster-column' }
  | {
      readonly kind: 'indicator' | 'input' | 'target' | 'question';
      readonly scheme: string;
      readonly code: string;
      readonly title: string;
      /** What its figures are wanted in; empty where it has none. */
      readonly measure: string;
      /** Undefined where there is one figure a year. */
      readonly yearToDate: boolean | undefined;
    }
  /** A column of a fund's table: whom it pays, how much … */
  | { readonly kind: 'fund'; readonly fund: string; readonly role: string; readonly measure: string }
  /** A kind of event that a scheme knows. */
  | { readonly kind: 'event'; readonly scheme: string }
  /** It stands under this indicator without being its figure. */
  | { readonly kind: 'passed-over'; readonly title: string }
  /** Another column is bound to this indicator already. */
  | { readonly kind: 'taken'; readonly title: string }
  | { readonly kind: 'unknown'; readonly near: string | undefined };

/** The least and the greatest number of a column, and the rows they stand in. */
export interface Extremes {
  readonly least: number;
  readonly leastRow: number;
  readonly greatest: number;
  readonly greatestRow: number;
}

/** A cell that is wanted and cannot be read. */
export interface UnusableCell {
  readonly row: number;
  readonly shown: string;
  readonly why: Said;
}

/** A text of a column that names indicators, kinds of events or periods. */
export interface NameSeen {
  readonly text: string;
  readonly count: number;
  readonly firstRow: number;
  readonly bound: readonly BoundTo[];
  readonly numbers: Extremes | undefined;
}

/** A column of a table. */
export interface ColumnSeen {
  readonly column: number;
  readonly labels: readonly string[];
  /** What its figures are in, as header or sheet say. */
  readonly measure: string | undefined;
  readonly hidden: boolean;
  /** Empty where there is no project to bind it. */
  readonly bound: readonly BoundTo[];
  /** Over the data rows. */
  readonly kinds: KindsSeen;
  /** The first few. */
  readonly unusable: readonly UnusableCell[];
  readonly numbers: Extremes | undefined;
  /** The first few of its texts, where they name something (unknown ones before the others), and how many more there are. */
  readonly names: readonly NameSeen[];
  readonly moreNames: number;
}

/** The period of a table: what tells it, and the periods with the number of rows of each (0 where the table has one). */
export interface PeriodSeen {
  readonly by: 'rule' | 'file-name' | 'sheet-name' | 'column' | 'year' | 'conflict' | 'nothing';
  /** The period column, where one tells. */
  readonly column: number | undefined;
  readonly periods: readonly { readonly period: Period; readonly rows: number }[];
}

/** How the rows name their units: how many different ones were found, and what was not. */
export interface UnitsSeen {
  readonly found: number;
  /** Units of the roster that the project's schemes score. */
  readonly of: number;
  /** The first few that no row names; empty where not every unit is expected (events). */
  readonly missing: readonly string[];
  readonly moreMissing: number;
  readonly unknown: readonly {
    readonly text: string;
    readonly row: number;
    readonly near: string | undefined;
  }[];
  readonly moreUnknown: number;
}

/** A 合计, 小计 or 平均 row: how many of its figures were checked, and the columns that do not agree. */
export interface CheckRow {
  readonly row: number;
  readonly kind: Exclude<RowKind, 'data'>;
  readonly text: string;
  readonly checked: number;
  readonly differs: readonly number[];
}

/** Rows of one kind that are left out: the first few, and how many there are. */
export interface RowsLeftOut {
  readonly why: LeftOut;
  readonly count: number;
  readonly first: readonly { readonly row: number; readonly text: string }[];
}

/** The rows below a header. */
export interface RowsSeen {
  readonly data: number;
  readonly firstData: number | undefined;
  readonly lastData: number | undefined;
  readonly checks: readonly CheckRow[];
  readonly moreChecks: number;
  readonly leftOut: readonly RowsLeftOut[];
}

/** A table as found in its sheet. */
export interface TableSeen {
  readonly titles: readonly string[];
  readonly pairs: readonly { readonly label: string; readonly value: string; readonly row: number }[];
  /** `单位:万元` above the header. */
  readonly measure: string | undefined;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly period: PeriodSeen | undefined;
  readonly units: UnitsSeen | undefined;
  readonly columns: readonly ColumnSeen[];
  readonly rows: RowsSeen;
}

/** A few numbers, and how many there are in all. */
export interface Some {
  readonly first: readonly number[];
  readonly count: number;
}

/** A sheet as read. */
export interface SheetSeen {
  readonly name: string;
  readonly hidden: boolean;
  /** False where the line of score.yaml does not read it. */
  readonly wanted: boolean;
  /** False where its content broke off. */
  readonly whole: boolean;
  /** The cells that hold something: `A1:F30`; undefined where none does. */
  readonly range: string | undefined;
  readonly rows: number;
  readonly cells: number;
  readonly formulas: number;
  readonly kinds: KindCounts;
  /** Merged areas: the first few as `A1:F1`, and how many there are. */
  readonly merges: { readonly first: readonly string[]; readonly count: number };
  readonly hiddenColumns: Some;
  readonly hiddenRows: Some;
  readonly table: TableSeen | undefined;
}

/** The line of score.yaml that takes a file. */
export interface RuleSeen {
  readonly at: Place;
  readonly kind: SheetKind | 'roster';
  readonly path: string;
  readonly sheet: string | undefined;
  readonly period: string | undefined;
  readonly reported: 'period' | 'year-to-date' | undefined;
  readonly track: Track | undefined;
}

/** A file as one line of score.yaml reads it, or as it stands where none does. */
export interface Reading {
  readonly rule: RuleSeen | undefined;
  readonly sheets: readonly SheetSeen[];
}

/** A file as the toolkit sees it. */
export interface Inspection {
  /** As the user would type it. */
  readonly file: string;
  /** Undefined where it was refused. */
  readonly format: string | undefined;
  readonly text: { readonly encoding: string; readonly by: string; readonly delimiter: string } | undefined;
  readonly bytes: number | undefined;
  readonly sha256: string | undefined;
  /** The project it is seen by; `errors` of its own are told by `score validate`. */
  readonly project:
    | {
        readonly file: string;
        readonly name: string;
        readonly errors: number;
        /** Whether its roster and schemes can be used to bind columns. */
        readonly bindsWith: boolean;
        /** The files that its score.yaml names. */
        readonly patterns: readonly string[];
      }
    | undefined;
  readonly readings: readonly Reading[];
  /** The first thousand of each code, and below how many more there are of some. */
  readonly diagnostics: readonly Diagnostic[];
  readonly moreDiagnostics: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly count: number;
  }[];
}
