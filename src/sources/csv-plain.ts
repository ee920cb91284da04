import type { RawCell, RawRow } from '../model/sheet.ts';
import { CsvFields, NumberField } from './csv-fields.ts';
import { LONGEST_RECORD, refuseWide } from './csv-records.ts';
import { readDecimalBytes } from './xlsx/read-decimal.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const MINUS = 0x2d;
/** The semicolon: no delimiter and no line end comes behind it. */
const LAST_SPECIAL = 0x3b;

/** Encodings in which no byte of a longer character looks like a delimiter, a quote or a line end. */
const BYTEWISE: ReadonlySet<string> = new Set(['utf-8', 'gb18030', 'big5']);

/** Whether a CSV in this encoding can be taken apart byte by byte. */
export const isBytewise = (encoding: string): boolean => BYTEWISE.has(encoding);

/** How plain records are read, and who takes them. */
export interface PlainReading {
  /** The file's name, for what is refused. */
  readonly shown: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** The usual number of fields in a record. */
  readonly width: number;
  /** Takes a record with a cell; false stops. */
  readonly onRow: (row: RawRow) => unknown;
  /** Told of a record with another number of fields before its row. */
  readonly onOddWidth: (fields: readonly string[], line: number) => void;
}

/**
 * Takes the records of a CSV straight from its bytes, fed in pieces, as long as each stands on one line and its
 * quotes are proper; stops before the first that does not, which is left to the parser of everything.
 */
export class PlainRecords {
  /** Where in the bytes fed the next record begins, and its line number. */
  offset = 0;
  line = 1;
  readonly #reading: PlainReading;
  readonly #delimiter: number;
  readonly #columns: CsvFields[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #isPlain = true;
  #isWanted = true;
  #count = 0;

  constructor(reading: PlainReading) {
    this.#reading = reading;
    this.#delimiter = reading.delimiter.charCodeAt(0);
  }

  /** Whether every record so far was plain. */
  get isPlain(): boolean {
    return this.#isPlain;
  }

  /** Reads the records that end within the bytes fed so far; false when no more are to be fed. */
  push(piece: Buffer): boolean {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const end = bytes.lastIndexOf(LF) + 1;
    const taken = this.#takeRecords(bytes, end);
    this.#rest = bytes.subarray(taken);
    if (this.#rest.length > LONGEST_RECORD) this.#isPlain = false;
    return this.#isPlain && this.#isWanted;
  }

  /** Reads what stands behind the last line end. */
  finish(): void {
    if (!this.#isPlain || !this.#isWanted || this.#rest.length === 0) return;
    this.#takeRecords(Buffer.concat([this.#rest, Buffer.of(LF)]), this.#rest.length + 1);
  }

  #takeRecords(bytes: Buffer, end: number): number {
    let at = 0;
    while (at < end && this.#isWanted) {
      const after = this.#takeRecord(bytes, at);
      if (after < 0) {
        this.#isPlain = false;
        break;
      }
      this.offset += after - at;
      this.line += 1;
      at = after;
    }
    return at;
  }

  /** Takes one record, which ends within the bytes; gives the offset behind its line end, or −1 where it is not plain. */
  #takeRecord(bytes: Buffer, from: number): number {
    const cells: RawCell[] = [];
    const delimiter = this.#delimiter;
    this.#count = 0;
    let at = from;
    for (;;) {
      const start = at;
      let hash = 0;
      let byte = bytes[at]!;
      if (byte === QUOTE) {
        at = this.#takeQuoted(bytes, at, cells);
        if (at < 0) return -1;
        byte = bytes[at]!;
        if (byte !== delimiter && byte !== LF && byte !== CR) return -1;
      } else {
        while (byte > LAST_SPECIAL || (byte !== delimiter && byte !== LF && byte !== CR)) {
          if (byte === QUOTE) return -1;
          hash = (Math.imul(hash, 31) + byte) | 0;
          at += 1;
          byte = bytes[at]!;
        }
        if (at > start) this.#takeField(bytes, start, at, hash, cells);
      }
      if (byte === CR) {
        at += 1;
        byte = bytes[at]!;
        if (byte !== LF) return -1;
      }
      this.#count += 1;
      refuseWide(this.#count, this.#reading.shown, this.line);
      at += 1;
      if (byte === LF) break;
    }
    if (at - from > LONGEST_RECORD) return -1;
    this.#deliver(cells);
    return at;
  }

  #takeField(bytes: Buffer, start: number, end: number, hash: number, cells: RawCell[]): void {
    const first = bytes[start]!;
    if (first === MINUS || (first >= 0x30 && first <= 0x39)) {
      const number = readDecimalBytes(bytes, start, end);
      if (!Number.isNaN(number)) {
        cells.push(new NumberField(this.#count + 1, number, bytes, start, end));
        return;
      }
    }
    cells.push(this.#fields().cell(bytes, start, end, hash));
  }

  /** A field in quotes; gives the offset behind the closing one, or −1 where it does not close on its line. */
  #takeQuoted(bytes: Buffer, from: number, cells: RawCell[]): number {
    let hash = 1;
    let doubled = false;
    let at = from + 1;
    for (; ; at += 1) {
      const byte = bytes[at]!;
      if (byte === LF || byte === CR) return -1;
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) break;
        doubled = true;
        at += 1;
      }
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const cell = this.#fields().cell(bytes, from + 1, at, hash);
    if (doubled) cells.push(this.#fields().make(cell.value.replaceAll('""', '"')));
    else if (at > from + 1) cells.push(cell);
    return at + 1;
  }

  #fields(): CsvFields {
    const at = this.#count;
    this.#columns[at] ??= new CsvFields(at + 1, this.#reading.encoding);
    return this.#columns[at];
  }

  #deliver(cells: readonly RawCell[]): void {
    const { width, onOddWidth, onRow } = this.#reading;
    if (this.#count !== width) onOddWidth(this.#allFields(cells), this.line);
    if (cells.length > 0 && onRow({ number: this.line, hidden: false, cells }) === false)
      this.#isWanted = false;
  }

  /** Every field of a record, the empty ones too. */
  #allFields(cells: readonly RawCell[]): readonly string[] {
    const fields = Array.from({ length: this.#count }, () => '');
    for (const cell of cells) fields[cell.column - 1] = (cell as { readonly value: string }).value;
    return fields;
  }
}
