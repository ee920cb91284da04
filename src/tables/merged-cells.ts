import type { CellRange, RawCell, RawRow } from '../model/sheet.ts';

/** A merged area at work: its top left cell, and the last row it covers. */
export interface MergedArea {
  readonly cell: RawCell | undefined;
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
}

/**
 * Follows the merged areas below a header while its rows stream by. Work and memory are bounded by the number of
 * areas times the header's columns.
 */
export class MergedCells {
  readonly #areas: readonly CellRange[];
  readonly #left: number;
  readonly #right: number;
  readonly #over = new Map<number, MergedArea>();
  #next = 0;

  constructor(merges: readonly CellRange[], header: CellRange) {
    this.#left = header.left;
    this.#right = header.right;
    this.#areas = merges
      .filter(({ top, left, right }) => top > header.bottom && left <= header.right && right >= header.left)
      .sort((one, other) => one.top - other.top);
  }

  /** Whether no area lies below the header: nothing needs to be asked. */
  get none(): boolean {
    return this.#areas.length === 0;
  }

  /** Takes up the areas that begin in or above this row; rows must come from top to bottom. */
  begin(row: RawRow): void {
    for (let area = this.#areas[this.#next]; area && area.top <= row.number; area = this.#areas[this.#next]) {
      this.#next += 1;
      if (area.bottom < row.number) continue;
      const { top, left, bottom } = area;
      const cell = top === row.number ? row.cells.find(({ column }) => column === left) : undefined;
      const merged = { cell, row: top, column: left, bottom };
      const last = Math.min(area.right, this.#right);
      for (let column = Math.max(left, this.#left); column <= last; column += 1)
        this.#over.set(column, merged);
    }
  }

  /** The area that covers this column in a row, if any. */
  at(row: number, column: number): MergedArea | undefined {
    const area = this.#over.get(column);
    return area && area.bottom >= row ? area : undefined;
  }
}
