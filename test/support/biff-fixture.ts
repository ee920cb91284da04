import { makeCompound } from './compound-fixture.ts';

/** One record of an .xls. */
export function record(type: number, ...parts: readonly (Buffer | readonly number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
  return Buffer.concat([u16(type, body.length), body]);
}

/** Numbers of two bytes, low byte first. */
export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, 2 * index);
  });
  return bytes;
}

/** Numbers of four bytes, low byte first. */
export function u32(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => u16(value % 0x10000, Math.floor(value / 0x10000))));
}

export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A text of Excel 97–2003, with its length in two bytes and its flag. */
export const wide = (text: string): Buffer =>
  Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);

const END = record(0x0a);

/** The parts of an .xls to be built out of raw records. */
export interface XlsFixture {
  /** Records of the sheet, between its beginning and its end. */
  readonly sheet?: readonly Buffer[];
  /** Records of the globals, before the list of sheets. */
  readonly globals?: readonly Buffer[];
  /** Number formats: the codes get the ids 164, 165 …, and style n + 1 shows format n; style 0 is plain. */
  readonly formats?: readonly (string | number)[];
  /** Excel 5.0/95: texts are bytes, and the sheet is called by them. */
  readonly bytesName?: Buffer;
  readonly hidden?: boolean;
  /** The kind of the sheet in the list: 0 cells, 2 chart. */
  readonly kind?: number;
  /** Left out: the record that ends the sheet. */
  readonly endless?: boolean;
  /** How often the sheet is listed, once unless told. */
  readonly listings?: number;
}

/** The Workbook stream of an .xls with one sheet, 表. */
export function makeBiff(fixture: XlsFixture): Buffer {
  const isUnicode = fixture.bytesName === undefined;
  const version = isUnicode ? 0x0600 : 0x0500;
  const begin = (kind: number): Buffer => record(0x809, u16(version, kind, 0, 0), isUnicode ? u32(0, 0) : []);
  const formats = fixture.formats ?? [];
  const styles = [0, ...formats.map((format, index) => (typeof format === 'string' ? 164 + index : format))];
  const name = fixture.bytesName
    ? Buffer.concat([Buffer.from([fixture.bytesName.length]), fixture.bytesName])
    : Buffer.concat([Buffer.from([1, 1]), Buffer.from('表', 'utf16le')]);
  const head = [
    begin(5),
    ...(fixture.globals ?? []),
    ...formats.flatMap((format, index) =>
      typeof format === 'string' ? record(0x41e, u16(164 + index), wide(format)) : [],
    ),
    ...styles.map((id) => record(0xe0, u16(0, id), Buffer.alloc(16))),
  ];
  const listed = (offset: number): Buffer =>
    record(0x85, u32(offset), [fixture.hidden ? 1 : 0, fixture.kind ?? 0], name);
  const listings = (offset: number): readonly Buffer[] =>
    Array.from({ length: fixture.listings ?? 1 }, () => listed(offset));
  const offset = Buffer.concat([...head, ...listings(0), END]).length;
  const sheet = [begin(0x10), ...(fixture.sheet ?? []), ...(fixture.endless ? [] : [END])];
  return Buffer.concat([...head, ...listings(offset), END, ...sheet]);
}

/** The bytes of an .xls with one sheet, 表. */
export function makeXls(fixture: XlsFixture): Buffer {
  const name = fixture.bytesName ? 'Book' : 'Workbook';
  return makeCompound([{ name, content: makeBiff(fixture) }]);
}

/** A cell at a 0-based row and column, in style 0 unless told. */
export const cellRecord = (type: number, row: number, column: number, value: Buffer, style = 0): Buffer =>
  record(type, u16(row, column, style), value);

/** A formula with its result (8 bytes) and flags. */
export const formulaRecord = (row: number, column: number, result: Buffer, flags = 0, style = 0): Buffer =>
  record(0x06, u16(row, column, style), result, u16(flags), u32(0), u16(3), [0x1e, 1, 0]);
