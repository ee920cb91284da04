import type { RawCell } from '../../model/sheet.ts';
import { EQUALS, GT, LT, ONE, QUOTE, SLASH, SPACE, ZERO } from './ascii.ts';
import { LAST_COLUMN } from './cell-address.ts';
import { errorCell, numberCell, textCell, type WorkbookContext } from './cell-value.ts';
import { readDecimalBytes, readDecimalText } from './read-decimal.ts';
import { inlineText, unescapeX } from './text-runs.ts';
import { decodeXmlText } from './xml-text.ts';

const [B, C, E, F, I, N, R, S, T, V] = [0x62, 0x63, 0x65, 0x66, 0x69, 0x6e, 0x72, 0x73, 0x74, 0x76] as const;

type CellType = 'n' | 's' | 'b' | 'e' | 'str' | 'inlineStr';

/** Reads the cells of a plain row one after the other; anything out of the plain is left to the scanner of tokens. */
export class PlainCells {
  /** The cells of the row so far. */
  cells: RawCell[] = [];
  readonly #part: string;
  readonly #book: WorkbookContext;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #digitsAt = 0;
  #digits = 0;
  #column = 0;

  constructor(part: string, book: WorkbookContext) {
    this.#part = part;
    this.#book = book;
  }

  /** Begins a row whose number is spelt by the `digits` bytes at `digitsAt`: the addresses of its cells end in them. */
  begin(bytes: Buffer, digitsAt: number, digits: number): void {
    this.#bytes = bytes;
    this.#digitsAt = digitsAt;
    this.#digits = digits;
    this.#column = 0;
    this.cells = [];
  }

  /** Takes the cell whose attributes begin at `from`; gives the offset behind it, or −1 where it is not plain. */
  take(from: number): number {
    this.#at = from;
    return this.#takeCell() ? this.#at : -1;
  }

  /** A cell from its first attribute on. */
  #takeCell(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    let column = this.#column + 1;
    let style = 0;
    let type: CellType = 'n';
    let seen = 0;
    for (;;) {
      const name = bytes[at];
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return false;
      at += 3;
      if (name === R) {
        if ((seen & 1) !== 0) return false;
        seen |= 1;
        column = 0;
        for (let letter = bytes[at]!; letter >= 65 && letter <= 90; letter = bytes[at]!) {
          column = column * 26 + letter - 64;
          at += 1;
        }
        for (let digit = 0; digit < this.#digits; digit += 1, at += 1)
          if (bytes[at] !== bytes[this.#digitsAt + digit]) return false;
      } else if (name === S) {
        if ((seen & 2) !== 0) return false;
        seen |= 2;
        for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[at]! - ZERO) {
          style = style * 10 + digit;
          at += 1;
        }
      } else if (name === T) {
        const read = typeAt(bytes, at);
        if (read === undefined || (seen & 4) !== 0) return false;
        seen |= 4;
        type = read;
        at += read.length;
      } else return false;
      if (bytes[at] !== QUOTE) return false;
      at += 1;
      if (bytes[at] === SPACE) at += 1;
      else break;
    }
    if (column <= this.#column || column > LAST_COLUMN) return false;
    this.#column = column;
    if (bytes[at] === GT) {
      this.#at = at + 1;
      return this.#takeContent(type, style);
    }
    this.#at = at + 2;
    return bytes[at] === SLASH && bytes[at + 1] === GT;
  }

  /** What stands between `<c …>` and `</c>`: a formula, a value, both or neither. */
  #takeContent(type: CellType, style: number): boolean {
    const bytes = this.#bytes;
    const formula = bytes[this.#at] === LT && bytes[this.#at + 1] === F;
    if (formula && !this.#passFormula()) return false;
    const at = this.#at;
    if (type === 'inlineStr') return !formula && this.#takeInline(at);
    if (bytes[at] !== LT || bytes[at + 1] !== V || bytes[at + 2] !== GT)
      return !formula && this.#closeCell(at);
    const valueAt = at + 3;
    const end = this.#find(LT, valueAt);
    if (bytes[end + 1] !== SLASH || bytes[end + 2] !== V || bytes[end + 3] !== GT || end === valueAt)
      return false;
    return this.#takeValue(type, style, formula, valueAt, end) && this.#closeCell(end + 4);
  }

  /** `<f>…</f>` or `<f …/>`; attributes hold no `>` in practice. */
  #passFormula(): boolean {
    const bytes = this.#bytes;
    let at = this.#find(GT, this.#at + 2);
    const second = bytes[this.#at + 2];
    if (second !== GT && second !== SPACE && second !== SLASH) return false;
    if (bytes[at - 1] !== SLASH) {
      at = this.#find(LT, at);
      if (bytes[at + 1] !== SLASH || bytes[at + 2] !== F || bytes[at + 3] !== GT) return false;
      at += 3;
    }
    this.#at = at + 1;
    return true;
  }

  #takeValue(type: CellType, style: number, formula: boolean, start: number, end: number): boolean {
    const bytes = this.#bytes;
    const column = this.#column;
    let cell: RawCell | undefined;
    if (type === 's') {
      const text = this.#book.strings[wholeNumber(bytes, start, end)];
      if (text === undefined) return false;
      cell = textCell(text, column, formula);
    } else if (type === 'n') {
      const exact = readDecimalBytes(bytes, start, end);
      const value = Number.isNaN(exact) ? readDecimalText(bytes.toString('latin1', start, end)) : exact;
      const format = this.#book.styles[style];
      if (value === undefined || format === undefined) return false;
      cell = numberCell(value, format, column, formula, this.#book.is1904);
    } else if (type === 'b') {
      const byte = bytes[start];
      if (end - start !== 1 || (byte !== ZERO && byte !== ONE)) return false;
      cell = { kind: 'boolean', column, value: byte === ONE, formula };
    } else {
      const text = decodeXmlText({ part: this.#part, bytes }, start, end);
      cell = type === 'e' ? errorCell(text, column, formula) : textCell(unescapeX(text), column, formula);
    }
    if (cell !== undefined) this.cells.push(cell);
    return true;
  }

  /** `<is><t>…</t></is>`; rich and phonetic runs are read token by token. */
  #takeInline(from: number): boolean {
    const bytes = this.#bytes;
    if (bytes[from] !== LT || bytes[from + 1] !== I || bytes[from + 2] !== S || bytes[from + 3] !== GT)
      return false;
    if (bytes[from + 4] !== LT || bytes[from + 5] !== T) return false;
    const opened = this.#find(GT, from + 6);
    const keepsSpace =
      opened - from === 27 && bytes.toString('latin1', from + 6, opened) === ' xml:space="preserve"';
    if (opened !== from + 6 && !keepsSpace) return false;
    const end = this.#find(LT, opened);
    if (bytes.toString('latin1', end, end + 9) !== '</t></is>') return false;
    const text = inlineText(decodeXmlText({ part: this.#part, bytes }, opened + 1, end), keepsSpace);
    const cell = textCell(text, this.#column, false);
    if (cell !== undefined) this.cells.push(cell);
    return this.#closeCell(end + 9);
  }

  /** The offset of the next such byte, or the end of the bytes; most are near, where a loop beats a call. */
  #find(byte: number, from: number): number {
    const bytes = this.#bytes;
    let at = from;
    while (at < bytes.length && bytes[at] !== byte) at += 1;
    return at;
  }

  #closeCell(at: number): boolean {
    const bytes = this.#bytes;
    this.#at = at + 4;
    return bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2] === C && bytes[at + 3] === GT;
  }
}

/** The number that a few digits spell; −1 for anything else. */
function wholeNumber(bytes: Buffer, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return end - start > 9 ? -1 : number;
}

/** The type that the attribute value at `at` names, when it is one of those read here. */
function typeAt(bytes: Buffer, at: number): CellType | undefined {
  const ends = (length: number): boolean => bytes[at + length] === QUOTE;
  switch (bytes[at]) {
    case S:
      return ends(1) ? 's' : bytes[at + 1] === T && bytes[at + 2] === R && ends(3) ? 'str' : undefined;
    case N:
      return ends(1) ? 'n' : undefined;
    case B:
      return ends(1) ? 'b' : undefined;
    case E:
      return ends(1) ? 'e' : undefined;
    case I:
      return bytes.toString('latin1', at, at + 9) === 'inlineStr' ? 'inlineStr' : undefined;
    default:
      return undefined;
  }
}
