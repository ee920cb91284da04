import type { RawCell } from '../../model/sheet.ts';
import type { FormatName } from './format-name.ts';

/** A cell's value as it is kept; the format of a number is an index into its workbook's formats. */
export type Kept = Exclude<RawCell['kind'], 'date'> | 'iso';
const KINDS: readonly Kept[] = ['number', 'text', 'boolean', 'error', 'uncalculated', 'iso'];
const KIND_BITS = 3;
const COLUMN_SPAN = 32_768;

/** The filled cells of a sheet in reading order, as columns of numbers: they go to another thread without a copy. */
export interface PackedCells {
  /** Row and column in one number (`packPlace`). */
  readonly places: Float64Array<ArrayBuffer>;
  /** The number, 0 or 1 for booleans, or an index into the texts of the workbook. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Kind, style and whether it is a formula's result (`packMark`). */
  readonly marks: Uint32Array<ArrayBuffer>;
}

/** One sheet of a workbook that was read whole. */
export interface PackedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: PackedCells;
  /** Top, left, bottom and right of each merged area, in reading order. */
  readonly merges: Uint32Array<ArrayBuffer>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A workbook that was read whole, as plain values. */
export interface PackedBook {
  readonly sheets: readonly PackedSheet[];
  readonly texts: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly FormatName[];
  /** Whether the file states the codes of its formats, so that cells may show them. */
  readonly statesCodes: boolean;
  readonly is1904: boolean;
}

/** One cell taken out again. */
export interface PackedCell {
  readonly row: number;
  readonly column: number;
  readonly kind: Kept;
  readonly formula: boolean;
  readonly value: number;
  readonly style: number;
}

/** A place in one number, which orders as reading does. */
export const packPlace = (row: number, column: number): number => row * COLUMN_SPAN + column;
export const rowOfPlace = (place: number): number => Math.floor(place / COLUMN_SPAN);
export const columnOfPlace = (place: number): number => place % COLUMN_SPAN;

/** What a cell is, in one number; `style` is below 2²⁴. */
export const packMark = (kind: Kept, style: number, formula: boolean): number =>
  (style << (KIND_BITS + 1)) | ((formula ? 1 : 0) << KIND_BITS) | KINDS.indexOf(kind);

/** The cell at an index. */
export function unpackCell({ places, values, marks }: PackedCells, index: number): PackedCell {
  const place = places[index]!;
  const mark = marks[index]!;
  return {
    row: rowOfPlace(place),
    column: columnOfPlace(place),
    kind: KINDS[mark & ((1 << KIND_BITS) - 1)]!,
    formula: ((mark >> KIND_BITS) & 1) === 1,
    value: values[index]!,
    style: mark >>> (KIND_BITS + 1),
  };
}
