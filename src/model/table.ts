import type { CellRange, RawCell, RawRow, RawSheet } from './sheet.ts';

/** A column of a table: its header labels from top to bottom, merged ones filled in, without their measure. */
export interface TableColumn {
  /** 1-based column of the sheet. */
  readonly column: number;
  /** Labels from the top header row down; equal neighbours (a vertical merge) once. Trimmed, as shown. */
  readonly labels: readonly string[];
  /** The measure from the header's brackets (`(万元)`) at any level, the lowest winning. */
  readonly measure?: string;
  readonly hidden: boolean;
}

/** A cell of a data row; `continued` where a merged area gives it the value of a cell further up or left. */
export interface TableCell {
  readonly cell: RawCell;
  /** Where the value stands (the top left cell of a merged area). */
  readonly row: number;
  readonly column: number;
  readonly continued: boolean;
}

/** What a row below the header is: data, 合计 (with 总计), 小计, 平均 … */
export type RowKind = 'data' | 'total' | 'subtotal' | 'average';

/**
 * What a row below the header is that holds no data and is left out: blank, a repeated header or page heading, a
 * footer or note, the heading of a section, or where reading stops: another table, another measure.
 */
export type LeftOut = 'blank' | 'heading' | 'footer' | 'section' | 'other-header' | 'other-measure';

/** One row below the header. */
export interface TableRow {
  readonly number: number;
  readonly kind: RowKind;
  readonly hidden: boolean;
  cell(column: number): TableCell | undefined;
  /** What stands in a column, of a merged area what stands in its top left cell. */
  raw(column: number): RawCell | undefined;
}

/** A key and value before the header: `填报单位:市商务局`. */
export interface HeaderPair {
  readonly label: string;
  readonly value: string;
  readonly row: number;
  readonly column: number;
}

/** A sheet whose header has been found. */
export interface Table {
  readonly sheet: RawSheet;
  /** Title and other free lines before the header, top to bottom. */
  readonly titles: readonly string[];
  readonly pairs: readonly HeaderPair[];
  /** `单位:万元` before the header. */
  readonly measure?: string;
  readonly header: CellRange;
  readonly columns: readonly TableColumn[];
  /**
   * Calls `onRow` for each row below the header: data and check rows, without repeated headers, footers and notes,
   * which `onLeftOut` is told of where it is given. Resolves to false when the sheet could not be read to its end (a diagnostic has been emitted).
   */
  rows(onRow: (row: TableRow) => void, onLeftOut?: (row: RawRow, why: LeftOut) => void): Promise<boolean>;
}

/** The labels by which a header is known: asked with a folded label without its measure. */
export interface Vocabulary {
  knows(foldedLabel: string): boolean;
}
