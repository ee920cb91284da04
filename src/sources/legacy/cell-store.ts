import { cellUnreadable, legacyTooLarge, sheetBeyondLimits, sheetOrder } from '../../model/faults/sources.ts';
import type { Said } from '../../model/said.ts';
import type { CellRange, RawCell } from '../../model/sheet.ts';
import { Refused } from '../refused.ts';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/cell-address.ts';

/** Most filled cells of one workbook; its sheets are held in memory. */
export const MOST_CELLS = 3_000_000;
const MOST_MERGES = 500_000;
const MOST_MERGED_WIDTH = 20_000_000;
const MOST_HIDDEN_WIDTH = 1_000_000;
const FIRST_ROOM = 256;
const COLUMN_SPAN = 32_768;

/** A cell's value as it is kept; the format of a number is an index into its workbook's styles. */
type Kept = Exclude<RawCell['kind'], 'date'> | 'iso';
const KINDS: readonly Kept[] = ['number', 'text', 'boolean', 'error', 'uncalculated', 'iso'];
const KIND_BITS = 3;

/** How many filled cells the sheets of one workbook may still hold. */
export class CellBudget {
  #left = MOST_CELLS;

  /** Takes cells off; throws Refused when there are too many. */
  charge(cells: number): void {
    this.#left -= cells;
    if (this.#left >= 0) return;
    throw new Refused(
      legacyTooLarge({
        what: {
          zh: `有内容的单元格超过 ${MOST_CELLS} 个`,
          en: `it has more than ${MOST_CELLS} filled cells`,
        },
      }),
    );
  }
}

/** One kept cell. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly kind: Kept;
  readonly formula: boolean;
  /** The number, or 0 and 1 for booleans. */
  readonly value: number;
  readonly text: string;
  readonly style: number;
}

/**
 * The filled cells of one sheet in four columns of numbers and texts, in whatever order they come. Rows and columns
 * are 1-based. Throws Refused beyond Excel's limits and the budget, and for a cell that comes twice.
 */
export class CellStore {
  readonly file: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly #merges: CellRange[] = [];
  readonly #budget: CellBudget;
  #keys = new Float64Array(FIRST_ROOM);
  #values = new Float64Array(FIRST_ROOM);
  #marks = new Uint32Array(FIRST_ROOM);
  #count = 0;
  readonly #texts: string[] = [];
  #mergedWidth = 0;
  #hiddenWidth = 0;
  #isOrdered = true;

  constructor(file: string, name: string, hidden: boolean, budget: CellBudget) {
    this.file = file;
    this.name = name;
    this.hidden = hidden;
    this.#budget = budget;
  }

  addNumber(row: number, column: number, value: number, style: number, formula: boolean): void {
    if (!Number.isFinite(value))
      throw this.unreadable(row, column, String(value), { zh: '不是有限的数', en: 'it is no finite number' });
    this.#add(row, column, 'number', value, style, formula);
  }

  /** An empty text is a blank and is left out. */
  addText(row: number, column: number, text: string, formula: boolean): void {
    if (text !== '') this.#add(row, column, 'text', this.#texts.push(text) - 1, 0, formula);
  }

  addBoolean(row: number, column: number, value: boolean, formula: boolean): void {
    this.#add(row, column, 'boolean', value ? 1 : 0, 0, formula);
  }

  addError(row: number, column: number, name: string, formula: boolean): void {
    this.#add(row, column, 'error', this.#texts.push(name) - 1, 0, formula);
  }

  addUncalculated(row: number, column: number): void {
    this.#add(row, column, 'uncalculated', 0, 0, true);
  }

  /** A date that its file states as an ISO text. */
  addIso(row: number, column: number, iso: string, formula: boolean): void {
    this.#add(row, column, 'iso', this.#texts.push(iso) - 1, 0, formula);
  }

  addMerge(top: number, left: number, bottom: number, right: number): void {
    if (top > bottom || left > right || bottom > LAST_ROW || right > LAST_COLUMN) throw this.#beyond();
    this.#mergedWidth += right - left + 1;
    if (this.#mergedWidth > MOST_MERGED_WIDTH || this.#merges.length >= MOST_MERGES)
      throw new Refused(sheetBeyondLimits({ what: { zh: '合并单元格过多', en: 'too many merged areas' } }));
    if (top < bottom || left < right) this.#merges.push({ top, left, bottom, right });
  }

  hideColumns(first: number, last: number): void {
    this.#hiddenWidth += Math.max(1, last - first + 1);
    if (this.#hiddenWidth > MOST_HIDDEN_WIDTH) throw this.#beyond();
    for (let column = first; column <= Math.min(last, LAST_COLUMN); column += 1)
      this.hiddenColumns.add(column);
  }

  /** The merged areas in reading order. */
  merges(): readonly CellRange[] {
    return this.#merges.toSorted((one, other) => one.top - other.top || one.left - other.left);
  }

  /** The refusal of a cell whose content does not fit its type. */
  unreadable(row: number, column: number, shown: string, why: Said): Refused {
    return new Refused(cellUnreadable({ shown, why }, this.#at(row, column)));
  }

  /** The order in which to go through the cells: top to bottom, left to right. */
  order(): Uint32Array {
    const keys = this.#keys;
    const order = new Uint32Array(this.#count);
    for (let at = 0; at < order.length; at += 1) order[at] = at;
    if (this.#isOrdered) return order;
    order.sort((one, other) => keys[one]! - keys[other]!);
    for (let at = 1; at < order.length; at += 1)
      if (keys[order[at - 1]!] === keys[order[at]!]) throw this.#twice(keys[order[at]!]!);
    return order;
  }

  at(index: number): StoredCell {
    const key = this.#keys[index]!;
    const mark = this.#marks[index]!;
    const kind = KINDS[mark & ((1 << KIND_BITS) - 1)]!;
    const value = this.#values[index]!;
    return {
      row: Math.floor(key / COLUMN_SPAN),
      column: key % COLUMN_SPAN,
      kind,
      formula: ((mark >> KIND_BITS) & 1) === 1,
      value,
      text: this.#texts[value] ?? '',
      style: mark >> (KIND_BITS + 1),
    };
  }

  #add(row: number, column: number, kind: Kept, value: number, style: number, formula: boolean): void {
    if (row > LAST_ROW || column > LAST_COLUMN) throw this.#beyond();
    this.#budget.charge(1);
    const key = row * COLUMN_SPAN + column;
    const at = this.#count;
    if (at > 0) this.#isOrdered &&= key > this.#keys[at - 1]!;
    if (at === this.#keys.length) this.#grow();
    this.#keys[at] = key;
    this.#values[at] = value;
    this.#marks[at] = (style << (KIND_BITS + 1)) | ((formula ? 1 : 0) << KIND_BITS) | KINDS.indexOf(kind);
    this.#count += 1;
  }

  #grow(): void {
    const room = 2 * this.#keys.length;
    const keys = new Float64Array(room);
    const values = new Float64Array(room);
    const marks = new Uint32Array(room);
    keys.set(this.#keys);
    values.set(this.#values);
    marks.set(this.#marks);
    this.#keys = keys;
    this.#values = values;
    this.#marks = marks;
  }

  #at(row: number, column: number) {
    return { kind: 'cell', file: this.file, sheet: this.name, row, column } as const;
  }

  #beyond(): Refused {
    const zh = `最多 ${LAST_ROW} 行、${LAST_COLUMN} 列`;
    const en = `at most ${LAST_ROW} rows and ${LAST_COLUMN} columns`;
    const at = { kind: 'sheet', file: this.file, sheet: this.name } as const;
    return new Refused(sheetBeyondLimits({ what: { zh, en } }, at));
  }

  #twice(key: number): Refused {
    const what = { zh: '这个单元格出现两次', en: 'This cell comes twice' };
    return new Refused(sheetOrder({ what }, this.#at(Math.floor(key / COLUMN_SPAN), key % COLUMN_SPAN)));
  }
}
