import type { RawCell, RawSheet } from '../../model/sheet.ts';
import { columnOf, LAST_COLUMN, LAST_ROW, readAddress, rowOf } from './cell-address.ts';
import { readCell, type WorkbookContext } from './cell-value.ts';
import { readDecimalBytes } from './read-decimal.ts';
import { beyondLimits, wrongOrder } from './sheet-faults.ts';
import { SheetLayout } from './sheet-layout.ts';
import { TextRuns } from './text-runs.ts';
import { eachAttribute, type VisitAttribute } from './xml-attributes.ts';
import { XmlScanner, type XmlToken } from './xml-scanner.ts';

type State = 'outside' | 'worksheet' | 'sheetData' | 'row' | 'c' | 'v' | 'is' | 'cols' | 'mergeCells';

const PARENT: Readonly<Record<State, State>> = {
  outside: 'outside',
  worksheet: 'outside',
  sheetData: 'worksheet',
  cols: 'worksheet',
  mergeCells: 'worksheet',
  row: 'sheetData',
  c: 'row',
  v: 'c',
  is: 'c',
};

/** Takes a row; false stops the scan. */
export type OnRow = Parameters<RawSheet['read']>[0];

/**
 * Reads one sheet part, fed in pieces of any size, row by row. Elements are known by their place as well as their
 * name, so that extensions are passed over. Throws Refused.
 */
export class SheetScanner {
  readonly layout = new SheetLayout();
  readonly #scanner: XmlScanner;
  readonly #book: WorkbookContext;
  readonly #onRow: OnRow;
  readonly #runs = new TextRuns();
  readonly #at: { readonly sheet: string; row: number; column: number };
  readonly #cell = {
    type: '',
    style: 0,
    hasFormula: false,
    value: undefined as string | undefined,
    number: Number.NaN,
    inline: undefined as string | undefined,
  };
  #state: State = 'outside';
  #skipBelow = 0;
  #inlineDepth = 0;
  #isWanted = true;
  #isHidden = false;
  #cells: RawCell[] = [];

  constructor(part: string, sheet: string, book: WorkbookContext, onRow: OnRow) {
    this.#scanner = new XmlScanner(part);
    this.#at = { sheet, row: 0, column: 0 };
    this.#book = book;
    this.#onRow = onRow;
  }

  /** Scans the next bytes; false when no more rows are wanted. */
  push(piece: Buffer): boolean {
    const scanner = this.#scanner;
    scanner.push(piece);
    for (let token = scanner.next(); token !== 'pending' && this.#isWanted; token = scanner.next()) {
      if (this.#skipBelow > 0) {
        if (token === 'close' && scanner.depth < this.#skipBelow) this.#skipBelow = 0;
      } else if (this.#state === 'is') this.#seeInline(token);
      else if (token === 'text') this.#seeText();
      else if (token === 'close') this.#leave();
      else if (this.#enter()) {
        if (token === 'empty') this.#leave();
      } else if (token === 'open') this.#skipBelow = scanner.depth;
    }
    return this.#isWanted;
  }

  /** Checks that the part came to its proper end. */
  finish(): void {
    this.#scanner.finish();
  }

  /** Goes into the element just opened if it is one that counts here. */
  #enter(): boolean {
    const { name } = this.#scanner;
    switch (this.#state) {
      case 'row':
        if (name !== 'c') return false;
        this.#openCell();
        return true;
      case 'c':
        return this.#enterCellPart(name);
      case 'sheetData':
        if (name !== 'row') return false;
        this.#openRow();
        return true;
      case 'worksheet':
        if (name !== 'sheetData' && name !== 'cols' && name !== 'mergeCells') return false;
        this.#state = name;
        return true;
      case 'outside':
        if (name !== 'worksheet') throw this.#scanner.malformed('不是工作表', 'it is no worksheet');
        this.#state = 'worksheet';
        return true;
      default:
        if (this.#state === 'mergeCells' && name === 'mergeCell') this.layout.seeMerge(this.#scanner);
        else if (this.#state === 'cols' && name === 'col') this.layout.seeColumns(this.#scanner);
        return false;
    }
  }

  #leave(): void {
    if (this.#state === 'c') this.#closeCell();
    else if (this.#state === 'row') this.#closeRow();
    else if (this.#state === 'is') this.#cell.inline = this.#runs.take();
    this.#state = PARENT[this.#state];
  }

  #openRow(): void {
    const before = this.#at.row;
    this.#at.row = before + 1;
    this.#at.column = 0;
    this.#isHidden = false;
    this.#cells = [];
    eachAttribute(this.#scanner, this.#visitRow);
    if (this.#at.row > LAST_ROW) throw beyondLimits(this.#book.file, this.#at.sheet);
    if (this.#at.row <= before)
      throw wrongOrder(
        this.#book.file,
        this.#at,
        `第 ${this.#at.row} 行重复或倒序`,
        `Row ${this.#at.row} comes twice or out of order`,
      );
    this.#state = 'row';
  }

  readonly #visitRow: VisitAttribute = (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    if (prefixed) return;
    const { bytes } = this.#scanner;
    const length = nameEnd - nameStart;
    if (length === 1 && bytes[nameStart] === 0x72) {
      const row = readDecimalBytes(bytes, valueStart, valueEnd);
      if (!Number.isInteger(row) || row < 1)
        throw this.#scanner.malformed('行号无效', 'a row has no proper number');
      this.#at.row = row;
    } else if (length === 6 && bytes.toString('latin1', nameStart, nameEnd) === 'hidden')
      this.#isHidden ||= bytes[valueStart] === 0x31 || bytes[valueStart] === 0x74; // 1, true
    else if (length === 2 && bytes[nameStart] === 0x68)
      this.#isHidden ||= readDecimalBytes(bytes, valueStart, valueEnd) === 0; // ht="0"
  };

  #closeRow(): void {
    const cells = this.#cells;
    if (cells.length === 0) return;
    const row = { number: this.#at.row, hidden: this.#isHidden, cells };
    if (this.#onRow(row) === false) this.#isWanted = false;
  }

  #openCell(): void {
    const cell = this.#cell;
    cell.type = '';
    cell.style = 0;
    cell.hasFormula = false;
    cell.value = undefined;
    cell.number = Number.NaN;
    cell.inline = undefined;
    const before = this.#at.column;
    this.#at.column = before + 1;
    eachAttribute(this.#scanner, this.#visitCell);
    if (this.#at.column > LAST_COLUMN) throw beyondLimits(this.#book.file, this.#at.sheet);
    if (this.#at.column <= before)
      throw wrongOrder(
        this.#book.file,
        this.#at,
        '这一行的单元格重复或倒序',
        'The cells of this row come twice or out of order',
      );
    this.#state = 'c';
  }

  readonly #visitCell: VisitAttribute = (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    if (prefixed || nameEnd - nameStart !== 1) return;
    const { bytes } = this.#scanner;
    const letter = bytes[nameStart];
    if (letter === 0x72) this.#takeAddress(readAddress(bytes, valueStart, valueEnd));
    else if (letter === 0x73) {
      const style = readDecimalBytes(bytes, valueStart, valueEnd);
      this.#cell.style = Number.isNaN(style) ? -1 : style;
    } else if (letter === 0x74)
      this.#cell.type =
        valueEnd - valueStart === 1 && bytes[valueStart] === 0x73
          ? 's'
          : bytes.toString('latin1', valueStart, valueEnd);
  };

  #takeAddress(address: number): void {
    if (address === -2) throw beyondLimits(this.#book.file, this.#at.sheet);
    if (address < 0) throw this.#scanner.malformed('单元格地址无效', 'a cell has no proper address');
    this.#at.column = columnOf(address);
    if (rowOf(address) !== this.#at.row)
      throw wrongOrder(
        this.#book.file,
        this.#at,
        `这个单元格的地址写着第 ${rowOf(address)} 行,却放在第 ${this.#at.row} 行里`,
        `This cell’s address says row ${rowOf(address)}, but it stands in row ${this.#at.row}`,
      );
  }

  #enterCellPart(name: string): boolean {
    if (name === 'f') this.#cell.hasFormula = true;
    if (name === 'v') {
      this.#cell.value = '';
      this.#state = 'v';
      return true;
    }
    if (name !== 'is') return false;
    this.#inlineDepth = this.#scanner.depth;
    this.#state = 'is';
    return true;
  }

  #seeInline(token: XmlToken): void {
    if (token === 'close' && this.#scanner.depth < this.#inlineDepth) this.#leave();
    else this.#runs.see(this.#scanner, token);
  }

  #seeText(): void {
    if (this.#state !== 'v') return;
    const scanner = this.#scanner;
    const cell = this.#cell;
    const isWhole = scanner.bytes[scanner.end + 1] === 0x2f; // `</v>` follows, not a comment or CDATA
    const isNumeric = cell.type === 's' || cell.type === '' || cell.type === 'n';
    if (isWhole && isNumeric && cell.value === '') {
      cell.number = readDecimalBytes(scanner.bytes, scanner.start, scanner.end);
      if (!Number.isNaN(cell.number)) return;
    }
    cell.value = (cell.value ?? '') + scanner.text();
  }

  #closeCell(): void {
    const cell = readCell(this.#cell, this.#book, this.#at);
    if (cell) this.#cells.push(cell);
  }
}
