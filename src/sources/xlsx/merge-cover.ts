import type { CellRange, RawCell, RawRow } from '../../model/sheet.ts';
import { LAST_COLUMN } from './cell-address.ts';

/**
 * Takes out of rows, given top to bottom, the cells that lie under a merged area (all but its top left one), and
 * tells `onCovered` of each. Work is linear in the cells and the merged widths.
 */
export class MergeCover {
  readonly #merges: readonly CellRange[];
  readonly #onCovered: (row: number, cell: RawCell) => void;
  readonly #coveredTo = new Int32Array(LAST_COLUMN + 1);
  readonly #anchoredIn = new Int32Array(LAST_COLUMN + 1);
  #next = 0;

  /** The merges must be in reading order. */
  constructor(merges: readonly CellRange[], onCovered: (row: number, cell: RawCell) => void) {
    this.#merges = merges;
    this.#onCovered = onCovered;
  }

  /** The row without its covered cells. */
  uncover(row: RawRow): RawRow {
    this.#advance(row.number);
    if (!row.cells.some((cell) => this.#covers(row.number, cell.column))) return row;
    const cells = row.cells.filter((cell) => {
      const isCovered = this.#covers(row.number, cell.column);
      if (isCovered) this.#onCovered(row.number, cell);
      return !isCovered;
    });
    return { ...row, cells };
  }

  #advance(row: number): void {
    for (; this.#next < this.#merges.length && this.#merges[this.#next]!.top <= row; this.#next += 1) {
      const merge = this.#merges[this.#next]!;
      if (merge.bottom < row) continue;
      for (let column = merge.left; column <= merge.right; column += 1)
        this.#coveredTo[column] = Math.max(this.#coveredTo[column]!, merge.bottom);
      this.#anchoredIn[merge.left] = merge.top;
    }
  }

  #covers(row: number, column: number): boolean {
    return this.#coveredTo[column]! >= row && this.#anchoredIn[column] !== row;
  }
}
