import type { CellRange, RawCell, RawRow, RawSheet } from '../../src/model/sheet.ts';

/** A cell in short: a text, a number, blank, or one of the rarer kinds. */
export type FakeCell =
  | string
  | number
  | boolean
  | undefined
  | { readonly percent: number }
  | { readonly date: string }
  | { readonly error: string }
  | { readonly formula: number }
  | 'uncalculated!';

/** What a fake sheet has besides its cells; `merges` as `A1:C1`, rows and columns 1-based. */
export interface FakeOptions {
  readonly file?: string;
  readonly name?: string;
  readonly hidden?: boolean;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Reading breaks off after this row. */
  readonly breaksAfter?: number;
}

/** One raw cell; undefined for a blank. */
export function fakeCell(value: FakeCell, column = 1): RawCell | undefined {
  if (value === undefined || value === '') return undefined;
  if (value === 'uncalculated!') return { kind: 'uncalculated', column, formula: true };
  if (typeof value === 'string') return { kind: 'text', column, value, formula: false };
  if (typeof value === 'number') return { kind: 'number', column, value, percent: false, formula: false };
  if (typeof value === 'boolean') return { kind: 'boolean', column, value, formula: false };
  if ('percent' in value)
    return { kind: 'number', column, value: value.percent, percent: true, formula: false };
  if ('date' in value) return { kind: 'date', column, value: value.date, formula: false };
  if ('error' in value) return { kind: 'error', column, value: value.error, formula: false };
  return { kind: 'number', column, value: value.formula, percent: false, formula: true };
}

/** A sheet in memory: the first array is row 1, its first entry column A. */
export function fakeSheet(rows: readonly (readonly FakeCell[])[], options: FakeOptions = {}): RawSheet {
  const raw = rows.map(
    (cells, index): RawRow => ({
      number: index + 1,
      hidden: options.hiddenRows?.includes(index + 1) ?? false,
      cells: cells.flatMap((value, at) => fakeCell(value, at + 1) ?? []),
    }),
  );
  return {
    file: options.file ?? '表.xlsx',
    name: options.name ?? '表',
    hidden: options.hidden ?? false,
    merges: (options.merges ?? []).map(cellRange),
    hiddenColumns: new Set(options.hiddenColumns),
    read: async (onRow) => {
      for (const row of raw) {
        if (options.breaksAfter !== undefined && row.number > options.breaksAfter) return false;
        if (row.cells.length > 0 && onRow(row) === false) return true;
      }
      return true;
    },
  };
}

/** The rectangle of an address: `A1:C2`. */
export function cellRange(address: string): CellRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(address);
  if (!match) throw new Error(`no range: ${address}`);
  const [, left = '', top, right = '', bottom] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
