import { snap } from '../../base/decimal.ts';
import { cellUnreadable, sheetBeyondLimits, sheetOrder } from '../../model/faults/sources.ts';
import type { Said } from '../../model/said.ts';
import type { CellRange } from '../../model/sheet.ts';
import { Refused } from '../refused.ts';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/cell-address.ts';
import { BookBudget } from './book-budget.ts';
import {
  columnOfPlace,
  type Kept,
  type PackedCells,
  type PackedSheet,
  packMark,
  packPlace,
  rowOfPlace,
  unpackCell,
} from './packed-book.ts';
import { readingOrder } from './reading-order.ts';
import { TextTable } from './text-table.ts';

const FIRST_ROOM = 256;

/** What the sheets of one workbook share: how much they may hold, and their texts. */
export class BookStore {
  readonly budget = new BookBudget();
  readonly table = new TextTable(this.budget);
}

/**
 * The filled cells of one sheet in columns of numbers, in whatever order they come. Rows and columns are 1-based.
 * Throws Refused beyond Excel's limits and the budget.
 */
export class CellStore {
  readonly #file: string;
  readonly #name: string;
  readonly #hidden: boolean;
  readonly #book: BookStore;
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #merges: CellRange[] = [];
  #places = new Float64Array(FIRST_ROOM);
  #values = new Float64Array(FIRST_ROOM);
  #marks = new Uint32Array(FIRST_ROOM);
  #count = 0;
  #isOrdered = true;

  constructor(file: string, name: string, hidden: boolean, book: BookStore) {
    this.#file = file;
    this.#name = name;
    this.#hidden = hidden;
    this.#book = book;
  }

  addNumber(row: number, column: number, value: number, style: number, formula: boolean): void {
    if (!Number.isFinite(value))
      throw this.unreadable(row, column, String(value), { zh: '不是有限的数', en: 'it is no finite number' });
    this.#add(row, column, 'number', value, style, formula);
  }

  /** An empty text is a blank and is left out. */
  addText(row: number, column: number, text: string, formula: boolean): void {
    if (text !== '') this.#add(row, column, 'text', this.#book.table.add(text), 0, formula);
  }

  addBoolean(row: number, column: number, value: boolean, formula: boolean): void {
    this.#add(row, column, 'boolean', value ? 1 : 0, 0, formula);
  }

  addError(row: number, column: number, name: string, formula: boolean): void {
    this.#add(row, column, 'error', this.#book.table.add(name), 0, formula);
  }

  addUncalculated(row: number, column: number): void {
    this.#add(row, column, 'uncalculated', 0, 0, true);
  }

  /** A date that its file states as an ISO text. */
  addIso(row: number, column: number, iso: string, formula: boolean): void {
    this.#add(row, column, 'iso', this.#book.table.add(iso), 0, formula);
  }

  addMerge(top: number, left: number, bottom: number, right: number): void {
    if (top > bottom || left > right || bottom > LAST_ROW || right > LAST_COLUMN) throw this.#beyond();
    this.#book.budget.chargeMerge(right - left + 1);
    if (top < bottom || left < right) this.#merges.push({ top, left, bottom, right });
  }

  hideRow(row: number): void {
    if (this.#hiddenRows.has(row)) return;
    this.#book.budget.chargeCells(1);
    this.#hiddenRows.add(row);
  }

  hideColumns(first: number, last: number): void {
    this.#book.budget.chargeHiddenColumns(Math.max(1, last - first + 1));
    for (let column = first; column <= Math.min(last, LAST_COLUMN); column += 1)
      this.#hiddenColumns.add(column);
  }

  /** The refusal of a cell whose content does not fit its type. */
  unreadable(row: number, column: number, shown: string, why: Said): Refused {
    return new Refused(cellUnreadable({ shown, why }, this.#at(row, column)));
  }

  /** The sheet as it is read; throws Refused for a cell that comes twice and a number of another style than 0 … `styles` − 1. */
  pack(styles: number): PackedSheet {
    const cells = this.#sorted();
    for (let at = 0; at < cells.places.length; at += 1) {
      const { row, column, kind, value, style } = unpackCell(cells, at);
      if (kind === 'number' && style >= styles)
        throw this.unreadable(row, column, String(snap(value)), {
          zh: `样式 ${style} 不存在`,
          en: `there is no style ${style}`,
        });
    }
    const merges = this.#merges.toSorted((one, other) => one.top - other.top || one.left - other.left);
    return {
      name: this.#name,
      hidden: this.#hidden,
      cells,
      merges: Uint32Array.from(merges.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right])),
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  #sorted(): PackedCells {
    const places = this.#places.subarray(0, this.#count);
    const values = this.#values.subarray(0, this.#count);
    const marks = this.#marks.subarray(0, this.#count);
    if (this.#isOrdered) return { places, values, marks };
    const order = readingOrder(places);
    const sorted = new Float64Array(order.length);
    const sortedValues = new Float64Array(order.length);
    const sortedMarks = new Uint32Array(order.length);
    order.forEach((from, at) => {
      sorted[at] = places[from]!;
      sortedValues[at] = values[from]!;
      sortedMarks[at] = marks[from]!;
      if (at > 0 && sorted[at] === sorted[at - 1]) throw this.#twice(sorted[at]!);
    });
    return { places: sorted, values: sortedValues, marks: sortedMarks };
  }

  #add(row: number, column: number, kind: Kept, value: number, style: number, formula: boolean): void {
    if (row > LAST_ROW || column > LAST_COLUMN) throw this.#beyond();
    this.#book.budget.chargeCells(1);
    const place = packPlace(row, column);
    const at = this.#count;
    if (at > 0) this.#isOrdered &&= place > this.#places[at - 1]!;
    if (at === this.#places.length) this.#grow();
    this.#places[at] = place;
    this.#values[at] = value;
    this.#marks[at] = packMark(kind, style, formula);
    this.#count += 1;
  }

  #grow(): void {
    const room = 2 * this.#places.length;
    const places = new Float64Array(room);
    const values = new Float64Array(room);
    const marks = new Uint32Array(room);
    places.set(this.#places);
    values.set(this.#values);
    marks.set(this.#marks);
    this.#places = places;
    this.#values = values;
    this.#marks = marks;
  }

  #at(row: number, column: number) {
    return { kind: 'cell', file: this.#file, sheet: this.#name, row, column } as const;
  }

  #beyond(): Refused {
    const zh = `最多 ${LAST_ROW} 行、${LAST_COLUMN} 列`;
    const en = `at most ${LAST_ROW} rows and ${LAST_COLUMN} columns`;
    const at = { kind: 'sheet', file: this.#file, sheet: this.#name } as const;
    return new Refused(sheetBeyondLimits({ what: { zh, en } }, at));
  }

  #twice(place: number): Refused {
    const what = { zh: '这个单元格出现两次', en: 'This cell comes twice' };
    return new Refused(sheetOrder({ what }, this.#at(rowOfPlace(place), columnOfPlace(place))));
  }
}
