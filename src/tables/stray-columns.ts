import type { Emit } from '../model/diagnostic.ts';
import { columnBeyondHeader, unlabelledColumn } from '../model/faults/tables.ts';
import { columnLetters } from '../model/place.ts';
import type { RawRow } from '../model/sheet.ts';
import { shownText } from './head.ts';
import type { Layout } from './layout.ts';

/**
 * Names each column that holds something among the data but has no header, once, at its first cell. In a CSV (whose
 * sheet has no name) one beyond the header is refused: an unquoted comma may have shifted the figures before it.
 */
export class StrayColumns {
  readonly #layout: Layout;
  readonly #emit: Emit;
  readonly #seen: Set<number>;

  constructor(layout: Layout, emit: Emit) {
    this.#layout = layout;
    this.#emit = emit;
    this.#seen = new Set(layout.numbers);
  }

  watch({ number, cells }: RawRow): void {
    for (const cell of cells) {
      if (this.#seen.has(cell.column) || (cell.kind !== 'uncalculated' && shownText(cell) === '')) continue;
      this.#seen.add(cell.column);
      const { file, name: sheet } = this.#layout.sheet;
      const at = { kind: 'cell', file, sheet, row: number, column: cell.column } as const;
      const isBeyond = sheet === '' && cell.column > this.#layout.header.right;
      const fault = isBeyond ? columnBeyondHeader : unlabelledColumn;
      this.#emit(fault({ column: columnLetters(cell.column), row: number }, at));
    }
  }
}
