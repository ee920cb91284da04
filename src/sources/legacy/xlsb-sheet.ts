import type { Archive } from '../xlsx/package-parts.ts';
import type { ZipPart } from '../xlsx/zip-directory.ts';
import { wideText } from './binary-records.ts';
import type { CellStore } from './cell-store.ts';
import { damaged } from './damaged.ts';
import { errorName } from './error-name.ts';
import { readRk } from './rk-number.ts';
import { scanBinaryPart, type XlsbBook } from './xlsb-book.ts';

const SHEET_END = 130;
const ROW = 0;
const COLUMNS = 60;
const MERGE = 176;

type ValueKind = 'blank' | 'rk' | 'error' | 'boolean' | 'real' | 'text' | 'shared' | 'rich';

interface CellShape {
  readonly kind: ValueKind;
  readonly formula: boolean;
  /** A short cell says no column: it is the next one. */
  readonly short: boolean;
}

const VALUE_BYTES: Readonly<Record<ValueKind, number>> = {
  blank: 0,
  rk: 4,
  error: 1,
  boolean: 1,
  real: 8,
  text: 4,
  shared: 4,
  rich: 5,
};

const kinds: readonly ValueKind[] = ['blank', 'rk', 'error', 'boolean', 'real', 'text', 'shared'];
const CELLS: ReadonlyMap<number, CellShape> = new Map<number, CellShape>([
  ...kinds.map((kind, index) => [1 + index, { kind, formula: false, short: false }] as const),
  ...kinds.map((kind, index) => [12 + index, { kind, formula: false, short: true }] as const),
  [8, { kind: 'text', formula: true, short: false }],
  [9, { kind: 'real', formula: true, short: false }],
  [10, { kind: 'boolean', formula: true, short: false }],
  [11, { kind: 'error', formula: true, short: false }],
  [62, { kind: 'rich', formula: false, short: false }],
]);

const valueAt = ({ short }: CellShape): number => (short ? 4 : 8);
const LEAST: ReadonlyMap<number, number> = new Map<number, number>([
  [ROW, 12],
  [COLUMNS, 18],
  [MERGE, 16],
  ...[...CELLS].map(([type, shape]) => [type, valueAt(shape) + VALUE_BYTES[shape.kind]] as const),
]);

/** Reads the cells of one sheet of an .xlsb into the store, to the proven end of its part; throws Refused. */
export async function readXlsbSheet(
  archive: Archive,
  part: ZipPart,
  book: XlsbBook,
  store: CellStore,
): Promise<void> {
  let row = 0;
  let column = 0;
  await scanBinaryPart(archive, part, SHEET_END, LEAST, (type, body) => {
    const shape = CELLS.get(type);
    if (shape) {
      if (row === 0) throw damaged('有单元格在行之外', 'a cell stands outside of any row');
      column = shape.short ? column + 1 : body.readUInt32LE(0) + 1;
      addCell(shape, body, { row, column, book, store });
    } else if (type === ROW) {
      row = body.readUInt32LE(0) + 1;
      column = 0;
      if (body[11]! & 0x10 || body.readUInt16LE(8) === 0) store.hideRow(row);
    } else if (type === COLUMNS) {
      if (body.readUInt16LE(16) & 1 || body.readUInt32LE(8) === 0)
        store.hideColumns(body.readUInt32LE(0) + 1, body.readUInt32LE(4) + 1);
    } else if (type === MERGE)
      store.addMerge(
        body.readUInt32LE(0) + 1,
        body.readUInt32LE(8) + 1,
        body.readUInt32LE(4) + 1,
        body.readUInt32LE(12) + 1,
      );
  });
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly book: XlsbBook;
  readonly store: CellStore;
}

function addCell(shape: CellShape, body: Buffer, { row, column, book, store }: CellPlace): void {
  const { kind, formula } = shape;
  const at = valueAt(shape);
  const style = body.readUIntLE(at - 4, 3);
  if (kind === 'rk') store.addNumber(row, column, readRk(body, at), style, formula);
  else if (kind === 'real') store.addNumber(row, column, body.readDoubleLE(at), style, formula);
  else if (kind === 'error') store.addError(row, column, errorName(body[at]!), formula);
  else if (kind === 'boolean') store.addBoolean(row, column, body[at] !== 0, formula);
  else if (kind === 'text') store.addText(row, column, wideText(body, at), formula);
  else if (kind === 'rich') store.addText(row, column, wideText(body, at + 1), formula);
  else if (kind === 'shared')
    store.addText(row, column, sharedText(body.readUInt32LE(at), row, column, book, store), false);
}

function sharedText(index: number, row: number, column: number, book: XlsbBook, store: CellStore): string {
  const text = book.strings[index];
  if (text !== undefined) return text;
  throw store.unreadable(row, column, String(index), {
    zh: '共享字符串表里没有这一项',
    en: 'the shared strings have no such entry',
  });
}
