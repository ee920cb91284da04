/** A rectangle of cells, 1-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One cell as its file holds it. Blank cells (and empty strings) are left out of a row.
 * - `number`: snapped to 15 significant digits; `percent` when its number format shows a percentage.
 * - `date`: an ISO text, `2023-05-01` or `2023-05-01T08:30:00`; `duration` cells are numbers of days.
 * - `error`: the error's name (`#DIV/0!`).
 * - `uncalculated`: a formula without a cached value.
 * `format` is the number format of a number or date as its file states it (`0.00%`, `yyyy"年"m"月"`; `[id 57]` for a
 * built-in one that has no code); undefined for General, in CSV and in .ods.
 * `formula` is true where the value is a formula's cached result.
 */
export type RawCell =
  | {
      readonly kind: 'number';
      readonly column: number;
      readonly value: number;
      readonly percent: boolean;
      readonly formula: boolean;
      readonly format?: string;
    }
  | { readonly kind: 'text'; readonly column: number; readonly value: string; readonly formula: boolean }
  | { readonly kind: 'boolean'; readonly column: number; readonly value: boolean; readonly formula: boolean }
  | {
      readonly kind: 'date';
      readonly column: number;
      readonly value: string;
      readonly formula: boolean;
      readonly format?: string;
    }
  | { readonly kind: 'error'; readonly column: number; readonly value: string; readonly formula: boolean }
  | { readonly kind: 'uncalculated'; readonly column: number; readonly formula: true };

/** One row: its 1-based number, whether it is hidden, and its non-blank cells from left to right. */
export interface RawRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
}

/** A sheet that can be read again and again, row by row, without being held in memory. */
export interface RawSheet {
  /** The file as the user would type it from the project folder. */
  readonly file: string;
  /** The sheet's name; empty for a CSV. */
  readonly name: string;
  readonly hidden: boolean;
  /** Merged areas in reading order; the value sits in the top left cell. */
  readonly merges: readonly CellRange[];
  /** 1-based numbers of hidden columns. */
  readonly hiddenColumns: ReadonlySet<number>;
  /**
   * Calls `onRow` for every row that has a cell, top to bottom; stops early when it returns false.
   * Resolves to false when the content broke off or failed a check (a diagnostic has then been emitted
   * and no row that was delivered may be used).
   */
  read(onRow: (row: RawRow) => unknown): Promise<boolean>;
}
