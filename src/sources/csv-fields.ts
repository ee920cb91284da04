import type { RawCell } from '../model/sheet.ts';

const MOST_KEPT = 1 << 15;
const SLOTS = 1 << 17;
const LONGEST_KEPT = 256;

type TextCell = Extract<RawCell, { readonly kind: 'text' }>;

/**
 * The text cells of one column of a CSV, made from the bytes of its fields. Names and titles come again and again: a
 * bounded number of them is kept, so that most fields cost neither a decoding nor an object.
 */
export class CsvFields {
  readonly #column: number;
  readonly #decode: (bytes: Buffer) => string;
  readonly #slots = new Int32Array(SLOTS);
  readonly #hashes = new Int32Array(MOST_KEPT + 1);
  readonly #bytes: Buffer[] = [];
  readonly #cells: TextCell[] = [];
  #last = 0;

  constructor(column: number, encoding: string) {
    this.#column = column;
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    // the bytes are proven; Node's own way is the fastest where there is one
    this.#decode =
      encoding === 'utf-8' ? (bytes) => bytes.toString('utf8') : (bytes) => decoder.decode(bytes);
  }

  /** The cell of the field in these bytes, whose `hash` is any number that equal fields share. */
  cell(bytes: Buffer, start: number, end: number, hash: number): TextCell {
    if (this.#isKept(this.#last, bytes, start, end, hash)) return this.#cells[this.#last - 1]!;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let kept = this.#slots[slot]!; kept !== 0; kept = this.#slots[slot]!) {
      if (this.#isKept(kept, bytes, start, end, hash)) {
        this.#last = kept;
        return this.#cells[kept - 1]!;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    const cell = this.make(this.#decode(bytes.subarray(start, end)));
    if (end - start <= LONGEST_KEPT) this.#keep(cell, bytes.subarray(start, end), hash, slot);
    return cell;
  }

  /** The cell of a text. */
  make(value: string): TextCell {
    return { kind: 'text', column: this.#column, value, formula: false, number: undefined };
  }

  #isKept(kept: number, bytes: Buffer, start: number, end: number, hash: number): boolean {
    if (kept === 0 || this.#hashes[kept] !== hash) return false;
    const own = this.#bytes[kept - 1]!;
    if (own.length !== end - start) return false;
    for (let at = 0; at < own.length; at += 1) if (own[at] !== bytes[start + at]) return false;
    return true;
  }

  #keep(cell: TextCell, bytes: Uint8Array, hash: number, slot: number): void {
    if (this.#cells.length === MOST_KEPT) {
      this.#slots.fill(0);
      this.#cells.length = 0;
      this.#bytes.length = 0;
      this.#last = 0;
      return;
    }
    this.#cells.push(cell);
    this.#bytes.push(Buffer.from(bytes));
    this.#last = this.#cells.length;
    this.#hashes[this.#last] = hash;
    this.#slots[slot] = this.#last;
  }
}

/** The cell of a field that plainly spells a number: its text is made only when it is asked for. */
export class NumberField implements TextCell {
  readonly kind = 'text';
  readonly column: number;
  readonly formula = false;
  readonly number: number;
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;

  constructor(column: number, number: number, bytes: Buffer, start: number, end: number) {
    this.column = column;
    this.number = number;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  get value(): string {
    return this.#bytes.toString('latin1', this.#start, this.#end);
  }
}
