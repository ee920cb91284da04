import { EQUALS, GT, LT, ONE, QUOTE, SLASH, SPACE, ZERO } from './ascii.ts';
import { LAST_ROW } from './cell-address.ts';
import type { WorkbookContext } from './cell-value.ts';
import { PlainCells } from './plain-cells.ts';

const [C, H, I, O, R, T, W] = [0x63, 0x68, 0x69, 0x6f, 0x72, 0x74, 0x77] as const;

const NOT_PLAIN = -1;
const MOST_DIGITS = 7;

/**
 * Reads whole rows as Excel, WPS and most libraries write them (`<row r="2"><c r="A2" t="s"><v>0</v></c></row>`)
 * straight from the bytes, several times as fast as token by token. Whatever is written otherwise, or is wrong in any
 * way, is left to the scanner of tokens, which reads it or says what is wrong; so a row read here is one that the
 * other way would have read alike.
 */
export class PlainRows {
  /** The number of the row taken last, and whether it is hidden. */
  number = 0;
  hidden = false;
  readonly #cells: PlainCells;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(part: string, book: WorkbookContext) {
    this.#cells = new PlainCells(part, book);
  }

  /** The cells of the row taken last. */
  get cells(): PlainCells['cells'] {
    return this.#cells.cells;
  }

  /** Takes the row that begins at `from`, which must end within the bytes; gives the offset behind it, or −1. */
  take(bytes: Buffer, from: number): number {
    this.#bytes = bytes;
    this.#at = from;
    if (!this.#openRow()) return NOT_PLAIN;
    let at = this.#at;
    while (bytes[at] === LT && bytes[at + 1] === C && bytes[at + 2] === SPACE) {
      at = this.#cells.take(at + 3);
      if (at < 0) return NOT_PLAIN;
    }
    return this.#isRowEnd(at) ? at + 6 : NOT_PLAIN;
  }

  #isRowEnd(at: number): boolean {
    const bytes = this.#bytes;
    if (bytes[at] !== LT || bytes[at + 1] !== SLASH || bytes[at + 2] !== R) return false;
    return bytes[at + 3] === O && bytes[at + 4] === W && bytes[at + 5] === GT;
  }

  /** `<row r="12" …>`, whose number must be there. */
  #openRow(): boolean {
    const bytes = this.#bytes;
    const from = this.#at;
    if (bytes[from] !== LT || bytes[from + 1] !== R || bytes[from + 2] !== O || bytes[from + 3] !== W)
      return false;
    if (bytes[from + 4] !== SPACE || bytes[from + 5] !== R || bytes[from + 6] !== EQUALS) return false;
    const digitsAt = from + 8;
    let at = digitsAt;
    let number = 0;
    for (; at - digitsAt < MOST_DIGITS; at += 1) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    if (bytes[from + 7] !== QUOTE || bytes[at] !== QUOTE || bytes[digitsAt] === ZERO) return false;
    if (number === 0 || number > LAST_ROW) return false;
    this.number = number;
    this.hidden = false;
    this.#cells.begin(bytes, digitsAt, at - digitsAt);
    return this.#passAttributes(at + 1);
  }

  /** Goes past the other attributes of a row; of these only `hidden` and a height of 0 count. */
  #passAttributes(from: number): boolean {
    const bytes = this.#bytes;
    let at = from;
    while (bytes[at] === SPACE) {
      const nameAt = at + 1;
      for (at = nameAt; bytes[at] !== EQUALS; at += 1)
        if (!(bytes[at]! > SLASH && bytes[at] !== GT)) return false;
      const valueAt = at + 2;
      if (bytes[at + 1] !== QUOTE) return false;
      for (at = valueAt; bytes[at] !== QUOTE; at += 1)
        if (!(bytes[at]! >= SPACE && bytes[at] !== LT)) return false;
      at += 1;
      if (bytes[nameAt] === R && bytes[nameAt + 1] === EQUALS) return false;
      if (bytes[nameAt] !== H) continue;
      if (bytes[nameAt + 1] === I) this.hidden ||= bytes[valueAt] === ONE || bytes[valueAt] === T;
      else if (bytes[nameAt + 1] === T && bytes[valueAt]! <= ZERO) return false;
    }
    this.#at = at + 1;
    return bytes[at] === GT;
  }
}
