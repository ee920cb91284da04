import type { Column } from '../../documents/workbook.ts';

/** A4 landscape between our margins, in points. */
const PAGE = { width: 784, height: 505 };
/** Points of a column per unit of width, and those between its width and its neighbour's. */
const UNIT = 5.25;
const PADDING = 4;
/** Room that a heading and the row after it take, in points. */
const HEADING = 90;

/**
 * Reckons where printed pages end, from the widths and heights as Excel lays them out: by it a heading is sent to the
 * next page rather than left alone at the bottom. Other programs' pages end a little later.
 */
export class PageFill {
  readonly #room: number;
  #repeated = 0;
  #used = 0;

  constructor(columns: readonly Column[]) {
    const width = columns.reduce((sum, column) => sum + column.width * UNIT + PADDING, 0);
    this.#room = PAGE.height * Math.max(1, width / PAGE.width);
  }

  /** Counts a row of the table's header, which every further page begins with. */
  addHeader(height: number): void {
    this.#repeated += height;
    this.#used += height;
  }

  /** Counts a row; it goes to the next page when it does not fit. */
  add(height: number): void {
    if (this.#used + height > this.#room) this.turn();
    this.#used += height;
  }

  /** Whether a heading that came now would be left without a row of its own. */
  get ends(): boolean {
    return this.#used > this.#repeated && this.#used + HEADING > this.#room;
  }

  /** Begins a page. */
  turn(): void {
    this.#used = this.#repeated;
  }
}
