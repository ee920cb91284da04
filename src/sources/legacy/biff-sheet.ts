import type { BiffGlobals, BiffSheetEntry } from './biff-globals.ts';
import { type BiffRecord, needLength, RECORD, recordsFrom } from './biff-records.ts';
import { BiffText, decodeBytes } from './biff-text.ts';
import type { CellStore } from './cell-store.ts';
import { damaged } from './damaged.ts';
import { errorName } from './error-name.ts';
import { readRk } from './rk-number.ts';

const WORKSHEET = 0x0010;
/** The writer left the result to whoever opens the file next. */
const CALCULATE_ON_LOAD = 2;

interface Reading {
  readonly book: BiffGlobals;
  readonly store: CellStore;
  /** The formula whose text result is still to come. */
  awaited: { readonly row: number; readonly column: number } | undefined;
}

/** Reads the cells of one sheet of an .xls into the store, from its beginning to its proven end; throws Refused. */
export function readBiffSheet(
  stream: Buffer,
  entry: BiffSheetEntry,
  book: BiffGlobals,
  store: CellStore,
): void {
  const reading: Reading = { book, store, awaited: undefined };
  let isFirst = true;
  for (const record of recordsFrom(stream, entry.offset)) {
    if (isFirst && (record.body.length < 4 || record.body.readUInt16LE(2) !== WORKSHEET))
      throw damaged('工作表的开头有误', 'a sheet has no proper beginning');
    isFirst = false;
    const shape = SHAPES.get(record.type);
    if (!shape) continue;
    needLength(record, shape.least);
    if (shape.isCell) tellMissingText(reading);
    shape.read(record, reading);
  }
  tellMissingText(reading);
}

interface Shape {
  readonly least: number;
  readonly isCell: boolean;
  readonly read: (record: BiffRecord, reading: Reading) => void;
}

const rowOf = ({ body }: BiffRecord): number => body.readUInt16LE(0) + 1;
const columnOf = ({ body }: BiffRecord): number => body.readUInt16LE(2) + 1;
const styleOf = ({ body }: BiffRecord): number => body.readUInt16LE(4);

const SHAPES: ReadonlyMap<number, Shape> = new Map<number, Shape>([
  [
    RECORD.number,
    {
      least: 14,
      isCell: true,
      read: (record, { store }) =>
        store.addNumber(rowOf(record), columnOf(record), record.body.readDoubleLE(6), styleOf(record), false),
    },
  ],
  [
    RECORD.rk,
    {
      least: 10,
      isCell: true,
      read: (record, { store }) =>
        store.addNumber(rowOf(record), columnOf(record), readRk(record.body, 6), styleOf(record), false),
    },
  ],
  [RECORD.multipleRk, { least: 12, isCell: true, read: readMultipleRk }],
  [RECORD.sharedLabel, { least: 10, isCell: true, read: readSharedLabel }],
  [RECORD.label, { least: 8, isCell: true, read: readLabel }],
  [RECORD.richString, { least: 8, isCell: true, read: readLabel }],
  [RECORD.booleanOrError, { least: 8, isCell: true, read: readBooleanOrError }],
  [RECORD.formula, { least: 16, isCell: true, read: readFormula }],
  [RECORD.string, { least: 2, isCell: false, read: readFormulaText }],
  [RECORD.row, { least: 16, isCell: false, read: readRow }],
  [RECORD.columns, { least: 10, isCell: false, read: readColumns }],
  [RECORD.merges, { least: 2, isCell: false, read: readMerges }],
]);

function readMultipleRk(record: BiffRecord, { store }: Reading): void {
  const { body } = record;
  const count = (body.length - 6) / 6;
  const first = columnOf(record);
  if (!Number.isInteger(count) || body.readUInt16LE(body.length - 2) + 1 !== first + count - 1)
    throw damaged('有一条多单元格记录长度不符', 'a record of several cells has the wrong length');
  for (let index = 0; index < count; index += 1)
    store.addNumber(
      rowOf(record),
      first + index,
      readRk(body, 6 + 6 * index),
      body.readUInt16LE(4 + 6 * index),
      false,
    );
}

function readSharedLabel(record: BiffRecord, { book, store }: Reading): void {
  const index = record.body.readUInt32LE(6);
  const text = book.strings[index];
  if (text === undefined)
    throw store.unreadable(rowOf(record), columnOf(record), String(index), {
      zh: '共享字符串表里没有这一项',
      en: 'the shared strings have no such entry',
    });
  store.addText(rowOf(record), columnOf(record), text, false);
}

function readLabel(record: BiffRecord, { book, store }: Reading): void {
  store.addText(rowOf(record), columnOf(record), longText(record, 6, book), false);
}

/** A text with its length in two bytes before it. */
function longText(record: BiffRecord, at: number, book: BiffGlobals): string {
  const length = record.body.readUInt16LE(at);
  if (book.isUnicode)
    return length === 0 ? '' : new BiffText(record.body, record.more, at + 2).string(length);
  needLength(record, at + 2 + length);
  return decodeBytes(record.body.subarray(at + 2, at + 2 + length), book.codePage);
}

function readBooleanOrError(record: BiffRecord, { store }: Reading): void {
  const value = record.body[6]!;
  if (record.body[7] === 0) store.addBoolean(rowOf(record), columnOf(record), value !== 0, false);
  else store.addError(rowOf(record), columnOf(record), errorName(value), false);
}

function readFormula(record: BiffRecord, reading: Reading): void {
  const { body } = record;
  const { store } = reading;
  const row = rowOf(record);
  const column = columnOf(record);
  if (body.readUInt16LE(12) !== 0xffff) {
    const value = body.readDoubleLE(6);
    if (value === 0 && body.readUInt16LE(14) & CALCULATE_ON_LOAD) store.addUncalculated(row, column);
    else store.addNumber(row, column, value, styleOf(record), true);
    return;
  }
  const kind = body[6]!;
  if (kind === 0) reading.awaited = { row, column };
  else if (kind === 1) store.addBoolean(row, column, body[8] !== 0, true);
  else if (kind === 2) store.addError(row, column, errorName(body[8]!), true);
  else if (kind !== 3) throw damaged('有公式的结果类型未知', 'a formula has a result of an unknown kind');
}

function readFormulaText(record: BiffRecord, reading: Reading): void {
  const { awaited, store, book } = reading;
  if (!awaited) return;
  reading.awaited = undefined;
  store.addText(awaited.row, awaited.column, longText(record, 0, book), true);
}

/** A formula that announces a text which then is not there was never calculated. */
function tellMissingText(reading: Reading): void {
  const { awaited, store } = reading;
  if (awaited) store.addUncalculated(awaited.row, awaited.column);
  reading.awaited = undefined;
}

function readRow(record: BiffRecord, { store }: Reading): void {
  const height = record.body.readUInt16LE(6);
  if (record.body.readUInt16LE(12) & 0x20 || height === 0) store.hideRow(rowOf(record));
}

function readColumns({ body }: BiffRecord, { store }: Reading): void {
  if (body.readUInt16LE(8) & 1 || body.readUInt16LE(4) === 0)
    store.hideColumns(body.readUInt16LE(0) + 1, body.readUInt16LE(2) + 1);
}

function readMerges(record: BiffRecord, { store }: Reading): void {
  const { body } = record;
  const count = body.readUInt16LE(0);
  needLength(record, 2 + 8 * count);
  for (let at = 2; at < 2 + 8 * count; at += 8)
    store.addMerge(
      body.readUInt16LE(at) + 1,
      body.readUInt16LE(at + 4) + 1,
      body.readUInt16LE(at + 2) + 1,
      body.readUInt16LE(at + 6) + 1,
    );
}
