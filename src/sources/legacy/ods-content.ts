import { LAST_COLUMN } from '../xlsx/cell-address.ts';
import type { XmlScanner, XmlToken } from '../xlsx/xml-scanner.ts';
import { MOST_CELLS, MOST_SHEETS, tooLarge } from './book-budget.ts';
import { type BookStore, CellStore } from './cell-store.ts';
import { odsAttributes, repeatOf } from './ods-attributes.ts';
import { OPENS, PARENT, type State, WRAPPERS } from './ods-states.ts';
import type { OdsStyles } from './ods-styles.ts';
import { OdsText } from './ods-text.ts';
import { needsText, type OdsValue, readOdsValue } from './ods-value.ts';

interface RowCell {
  readonly column: number;
  readonly times: number;
  readonly value: OdsValue | undefined;
  readonly wide: number;
  readonly tall: number;
}

/**
 * Reads the content part of an .ods, fed token by token. Repeated rows and cells are written out where they hold
 * something, within the budget; blank ones cost nothing. Elements it does not know are passed over whole.
 */
export class OdsContent {
  readonly stores: CellStore[] = [];
  /** Whether there was a spreadsheet at all. */
  isSpreadsheet = false;
  /** Whether numbers shown as dates count from 1904. */
  is1904 = false;
  readonly #file: string;
  readonly #book: BookStore;
  readonly #styles: OdsStyles;
  readonly #text = new OdsText();
  #state: State = 'outside';
  #paragraphDepth = 0;
  #skipBelow = 0;
  #row = 0;
  #rowTimes = 1;
  #isRowHidden = false;
  #column = 0;
  #columnsSeen = 0;
  /** The default cell styles of the columns. */
  #columnStyles: (string | undefined)[] = [];
  #rowStyle: string | undefined;
  #cell: ReadonlyMap<string, string> = new Map();
  /** Whether the cell's value is in its attributes, and its text only shows it. */
  #isTextUnused = false;
  #cells: RowCell[] = [];

  constructor(file: string, styles: OdsStyles, book: BookStore) {
    this.#file = file;
    this.#styles = styles;
    this.#book = book;
  }

  /** Takes in the next token of the part. */
  see(scanner: XmlScanner, token: XmlToken): void {
    if (token === 'open' || token === 'empty') this.#book.budget.chargeElement();
    if (this.#skipBelow > 0) {
      if (token === 'close' && scanner.depth < this.#skipBelow) this.#skipBelow = 0;
    } else if (this.#state === 'paragraph' && !(token === 'close' && scanner.depth < this.#paragraphDepth))
      this.#text.see(scanner, token);
    else if (token === 'close') this.#close(scanner.name);
    else if (token !== 'text') this.#open(scanner, token === 'empty');
  }

  #open(scanner: XmlScanner, isEmpty: boolean): void {
    const { name } = scanner;
    if (scanner.depth === (isEmpty ? 0 : 1)) return; // the root
    if (this.#state === 'table' && WRAPPERS.has(name)) return;
    if (this.#state === 'styles') {
      this.#styles.see(scanner, isEmpty ? 'empty' : 'open');
      return;
    }
    const next = OPENS.get(this.#state)?.get(name);
    if (next && !(next === 'paragraph' && this.#isTextUnused)) {
      this.#enter(next, scanner);
      if (isEmpty) this.#leave();
      return;
    }
    if (this.#state === 'cell' && name === 'table')
      throw scanner.malformed('单元格里有表中表', 'a cell holds a table of its own');
    if (this.#state === 'settings' && name === 'null-date') this.#seeNullDate(scanner);
    else if (this.#state === 'table' && name === 'table-column') this.#seeColumns(scanner);
    if (!isEmpty) this.#skipBelow = scanner.depth;
  }

  #close(name: string): void {
    if (this.#state === 'styles' && name !== 'automatic-styles') return;
    if (this.#state !== 'outside' && !(this.#state === 'table' && WRAPPERS.has(name))) this.#leave();
  }

  #enter(state: State, scanner: XmlScanner): void {
    this.#state = state;
    if (state === 'spreadsheet') this.isSpreadsheet = true;
    else if (state === 'table') this.#enterTable(odsAttributes(scanner));
    else if (state === 'row') {
      const attributes = odsAttributes(scanner);
      this.#rowTimes = countOf(scanner, attributes, 'number-rows-repeated');
      this.#isRowHidden = isHidden(attributes);
      this.#rowStyle = attributes.get('default-cell-style-name');
      this.#column = 0;
      this.#cells = [];
    } else if (state === 'cell') {
      this.#cell = odsAttributes(scanner);
      countOf(scanner, this.#cell, 'number-columns-repeated');
      this.#isTextUnused = !needsText(this.#cell);
    } else if (state === 'paragraph') {
      this.#paragraphDepth = scanner.depth;
      this.#text.open();
    }
  }

  #leave(): void {
    if (this.#state === 'paragraph') this.#text.close();
    else if (this.#state === 'cell') this.#leaveCell();
    else if (this.#state === 'row') this.#leaveRow();
    this.#state = PARENT[this.#state];
  }

  #enterTable(attributes: ReadonlyMap<string, string>): void {
    if (this.stores.length >= MOST_SHEETS)
      throw tooLarge(`工作表超过 ${MOST_SHEETS} 个`, `it has more than ${MOST_SHEETS} sheets`);
    const name = attributes.get('name') ?? '';
    const isHiddenSheet = this.#styles.isHiddenSheet(attributes.get('style-name'));
    this.stores.push(new CellStore(this.#file, name, isHiddenSheet, this.#book));
    this.#row = 0;
    this.#columnsSeen = 0;
    this.#columnStyles = [];
  }

  #seeNullDate(scanner: XmlScanner): void {
    const date = odsAttributes(scanner).get('date-value') ?? '1899-12-30';
    this.is1904 = date === '1904-01-01';
    if (!this.is1904 && date !== '1899-12-30')
      throw scanner.malformed(`日期起点 ${date} 不支持`, `dates that count from ${date} are not understood`);
  }

  #seeColumns(scanner: XmlScanner): void {
    const attributes = odsAttributes(scanner);
    const first = this.#columnsSeen + 1;
    this.#columnsSeen += countOf(scanner, attributes, 'number-columns-repeated');
    const last = Math.min(this.#columnsSeen, LAST_COLUMN);
    const style = attributes.get('default-cell-style-name');
    for (let column = first; column <= last; column += 1) this.#columnStyles[column] = style;
    if (isHidden(attributes)) this.#store().hideColumns(first, last);
  }

  #leaveCell(): void {
    const times = repeatOf(this.#cell, 'number-columns-repeated');
    const value = readOdsValue(this.#cell, this.#text.take(), this.#format());
    const wide = repeatOf(this.#cell, 'number-columns-spanned') || 1;
    const tall = repeatOf(this.#cell, 'number-rows-spanned') || 1;
    if (value || wide > 1 || tall > 1)
      this.#cells.push({ column: this.#column + 1, times, value, wide, tall });
    this.#column += times;
  }

  /** The number format of the cell at hand: its own, else its row's, else its column's. */
  #format(): number {
    const style = this.#cell.get('style-name') ?? this.#rowStyle ?? this.#columnStyles[this.#column + 1];
    return this.#styles.formatOf(style);
  }

  #leaveRow(): void {
    const cells = this.#cells;
    const perRow = cells.reduce((sum, { times }) => sum + times, 0);
    if (perRow > 0) {
      if (perRow * this.#rowTimes > MOST_CELLS)
        throw tooLarge(
          `一行重复成的单元格超过 ${MOST_CELLS} 个`,
          `one row repeats into more than ${MOST_CELLS} cells`,
        );
      for (let turn = 1; turn <= this.#rowTimes; turn += 1) this.#writeRow(this.#row + turn, cells);
    }
    this.#row += this.#rowTimes;
  }

  #writeRow(row: number, cells: readonly RowCell[]): void {
    const store = this.#store();
    if (this.#isRowHidden) store.hideRow(row);
    for (const { column, times, value, wide, tall } of cells)
      for (let at = column; at < column + times; at += 1) {
        value?.(store, row, at);
        if (wide > 1 || tall > 1) store.addMerge(row, at, row + tall - 1, at + wide - 1);
      }
  }

  #store(): CellStore {
    return this.stores.at(-1)!;
  }
}

function countOf(scanner: XmlScanner, attributes: ReadonlyMap<string, string>, name: string): number {
  const count = repeatOf(attributes, name);
  if (Number.isNaN(count)) throw scanner.malformed(`${name} 不是次数`, `${name} is no count`);
  return count;
}

const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  /^(?:collapse|filter)$/u.test(attributes.get('visibility') ?? '');
