import type { RawCell, RawSheet } from '../../model/sheet.ts';
import { readCell, type WorkbookContext } from './cell-value.ts';
import { PlainRows } from './plain-rows.ts';
import { readDecimalBytes } from './read-decimal.ts';
import { RowTags } from './row-tags.ts';
import { SheetLayout } from './sheet-layout.ts';
import { TextRuns } from './text-runs.ts';
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

/** Bytes of a row that are waited for, so that it can be read whole; a longer row is read as it comes. */
const PATIENCE = 1 << 19;
const ROW_END = Buffer.from('</row>', 'latin1');

/** Who takes the rows, and where they end in the part as a first reading found it. */
export interface RowReading {
  readonly onRow: OnRow;
  readonly rowsEnd: number;
}

/**
 * Reads one sheet part, fed in pieces of any size: without a `RowReading` what stands around the rows, with one the
 * rows and no more. Elements are known by their place as well as their name, so that extensions are passed over.
 * Throws Refused.
 */
export class SheetScanner {
  readonly layout = new SheetLayout();
  /** Where the rows end in the part, once that is known. */
  rowsEnd = -1;
  readonly #scanner: XmlScanner;
  readonly #book: WorkbookContext;
  readonly #rows: RowReading | undefined;
  readonly #plain: PlainRows;
  readonly #runs = new TextRuns();
  readonly #tags: RowTags;
  #state: State = 'outside';
  #skipBelow = 0;
  #inlineDepth = 0;
  #isWanted = true;
  /** Whether the rows have come to their end. */
  #isRead = false;
  #cells: RawCell[] = [];

  constructor(part: string, sheet: string, book: WorkbookContext, rows?: RowReading) {
    this.#scanner = new XmlScanner(part);
    this.#plain = new PlainRows(part, book);
    this.#tags = new RowTags(this.#scanner, book.file, sheet);
    this.#book = book;
    this.#rows = rows;
  }

  /** Scans the next bytes; false when no more rows are wanted. */
  push(piece: Buffer): boolean {
    if (this.#isRead) return true;
    this.#scanner.push(piece);
    return this.#scan(false);
  }

  /** Checks that the part came to its proper end. */
  finish(): void {
    this.#scan(true);
    if (!this.#isRead) this.#scanner.finish();
  }

  #scan(atEnd: boolean): boolean {
    const scanner = this.#scanner;
    const lastRow = this.#rows ? scanner.bytes.lastIndexOf(ROW_END) : -1;
    while (this.#isWanted && !this.#isRead) {
      if (this.#state === 'sheetData' && this.#skipBelow === 0) {
        this.#takePlainRows(lastRow);
        if (!this.#isWanted || (!atEnd && this.#isRowCut())) break;
      }
      const token = scanner.next();
      if (token === 'pending') break;
      if (this.#skipBelow > 0) {
        if (token === 'close' && scanner.depth < this.#skipBelow) this.#skipBelow = 0;
      } else if (this.#state === 'is') this.#seeInline(token);
      else if (token === 'text') this.#seeText();
      else if (token === 'close') this.#leave();
      else if (this.#enter(token === 'open')) {
        if (token === 'empty') this.#leave();
      } else if (token === 'open') this.#skipBelow = scanner.depth;
    }
    return this.#isWanted;
  }

  /** Takes rows from the bytes at hand, none that ends behind the last row end, until one is not plain. */
  #takePlainRows(lastRow: number): void {
    const scanner = this.#scanner;
    const plain = this.#plain;
    const { bytes } = scanner;
    while (scanner.offset < lastRow && this.#isWanted) {
      const after = plain.take(bytes, scanner.offset);
      if (after < 0 || plain.number <= this.#tags.at.row) return;
      scanner.jump(after);
      this.#tags.at.row = plain.number;
      this.#deliver(plain.hidden, plain.cells);
    }
  }

  /** Whether the bytes at hand end within a row that is worth waiting for. */
  #isRowCut(): boolean {
    const { bytes, offset } = this.#scanner;
    const left = bytes.length - offset;
    if (left >= PATIENCE || left === 0) return false;
    const head = bytes.toString('latin1', offset, offset + 5);
    return '<row '.startsWith(head) && bytes.indexOf(ROW_END, offset) < 0;
  }

  /** Goes into the element just opened if it is one that counts here. */
  #enter(isOpen: boolean): boolean {
    const { name } = this.#scanner;
    switch (this.#state) {
      case 'row':
        if (name !== 'c') return false;
        this.#tags.openCell();
        this.#state = 'c';
        return true;
      case 'c':
        return this.#enterCellPart(name);
      case 'sheetData':
        if (name !== 'row') return false;
        this.#tags.openRow();
        this.#cells = [];
        this.#state = 'row';
        return true;
      case 'worksheet':
        if (name !== 'sheetData' && name !== 'cols' && name !== 'mergeCells') return false;
        this.#state = name;
        if (name === 'sheetData' && isOpen && !this.#rows) this.#scanner.passOver();
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
    else if (this.#state === 'is') this.#tags.cell.inline = this.#runs.take();
    else if (this.#state === 'sheetData') this.#leaveRows();
    this.#state = PARENT[this.#state];
  }

  /** What stands behind the rows was read before, if they end where they did then (an end tag in a CDATA section deceives). */
  #leaveRows(): void {
    this.rowsEnd = this.#scanner.position;
    if (!this.#rows) return;
    if (this.#rows.rowsEnd !== this.rowsEnd)
      throw this.#scanner.malformed('行数据的结尾前后不一', 'its rows do not end where they seemed to');
    this.#isRead = true;
  }

  #closeRow(): void {
    this.#deliver(this.#tags.hidden, this.#cells);
  }

  #deliver(hidden: boolean, cells: readonly RawCell[]): void {
    if (cells.length === 0) return;
    if (this.#rows?.onRow({ number: this.#tags.at.row, hidden, cells }) === false) this.#isWanted = false;
  }

  #enterCellPart(name: string): boolean {
    if (name === 'f') this.#tags.cell.hasFormula = true;
    if (name === 'v') {
      if (this.#tags.cell.value !== undefined)
        throw this.#scanner.malformed('单元格有两个值', 'a cell has two values');
      this.#tags.cell.value = '';
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
    const cell = this.#tags.cell;
    const isWhole = scanner.bytes[scanner.end + 1] === 0x2f; // `</v>` follows, not a comment or CDATA
    const isNumeric = cell.type === 's' || cell.type === '' || cell.type === 'n';
    if (isWhole && isNumeric && cell.value === '') {
      cell.number = readDecimalBytes(scanner.bytes, scanner.start, scanner.end);
      if (!Number.isNaN(cell.number)) return;
    }
    cell.value = (cell.value ?? '') + scanner.text();
  }

  #closeCell(): void {
    const cell = readCell(this.#tags.cell, this.#book, this.#tags.at);
    if (cell) this.#cells.push(cell);
  }
}
