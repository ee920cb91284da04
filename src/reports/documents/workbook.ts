/** How a cell or row is marked. */
export type Tone =
  | 'plain'
  | 'red'
  | 'black'
  | 'redHead'
  | 'blackHead'
  | 'greyHead'
  | 'warn'
  | 'error'
  | 'redLight'
  | 'yellowLight'
  | 'greenLight'
  | 'muted';

/** What a column holds, which settles its alignment and number format. */
export type ColumnKind =
  | { readonly kind: 'text'; readonly centred?: boolean }
  /** Numbers with a fixed count of decimals; `dash` shows a zero as a dash. */
  | { readonly kind: 'number'; readonly decimals: number; readonly dash?: boolean }
  /** Numbers of any kind, each with the decimals it has (at most 4) and thousands separated. */
  | { readonly kind: 'quantity'; readonly centred?: boolean };

/** A column: header labels from top to bottom (equal neighbours are merged), width in half-width characters. */
export interface Column {
  readonly header: readonly string[];
  readonly width: number;
  readonly holds: ColumnKind;
  /** Shades figures: `high` the deeper the higher, from the least to the greatest; `low` warmer below 100, to 0; a `bar` from 0 to 100. */
  readonly shade?: 'high' | 'low' | 'bar';
  /** Printed bold: the figures people look for first. */
  readonly strong?: boolean;
}

export type CellValue = string | number | undefined;

/** A row of a sheet of the same workbook, by the sheet's name and the row's place among `rows()`, from 0. */
export interface RowLink {
  readonly sheet: string;
  readonly row: number;
}

/**
 * A cell, spanning `span` columns (1) to the right. NaN is no figure and shows as an empty cell; an infinity is a bug
 * and is never written. A text may lead to a row of another sheet.
 */
export interface Cell {
  readonly value: CellValue;
  readonly span?: number;
  readonly tone?: Tone;
  readonly link?: RowLink;
}

/** A row of cells from left to right; `starts` draws a line above, where a new unit or group begins. */
export interface Row {
  readonly cells: readonly (CellValue | Cell)[];
  readonly tone?: Tone;
  readonly starts?: boolean;
}

/** One sheet as a value; its rows are produced anew each time they are asked for. */
export interface Sheet {
  /** The tab's name, which is made to keep Excel's rules. */
  readonly name: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly columns: readonly Column[];
  /** Columns that stay in sight when the sheet is scrolled sideways. */
  readonly frozen: number;
  /** Roomy: higher rows, for short tables that are read from afar; small: for long ones that few will print. */
  readonly type?: 'roomy' | 'small';
  readonly filter: boolean;
  /** What stands in place of rows when there are none. */
  readonly empty: string;
  readonly notes: readonly string[];
  rows(): Iterable<Row>;
}

/** A workbook as a value. */
export interface Workbook {
  readonly title: string;
  /** Top left of every printed page. */
  readonly header: string;
  /** Top right of every printed page: 暂定 for drafts. */
  readonly mark: string;
  /** Bottom left of every printed page. */
  readonly footer: string;
  /** Bottom centre, with `&P` for the page and `&N` for their number. */
  readonly pages: string;
  /** Pinned as the date of the document: 31 December of this year. */
  readonly year: number;
  readonly sheets: readonly Sheet[];
}
