import type { RawCell, RawRow } from '../model/sheet.ts';
import type { RowKind, TableCell, TableRow } from '../model/table.ts';
import type { MergedCells } from './merged-cells.ts';

/** A row of a table over a row of its sheet. Cells are looked up at once where the row has no gaps. */
export class SheetRow implements TableRow {
  readonly number: number;
  readonly kind: RowKind;
  readonly hidden: boolean;
  readonly #cells: readonly RawCell[];
  readonly #merged: ReadonlyMap<number, TableCell | undefined> | undefined;

  constructor(row: RawRow, kind: RowKind, merged: MergedCells | undefined, columns: readonly number[]) {
    this.number = row.number;
    this.kind = kind;
    this.hidden = row.hidden;
    this.#cells = row.cells;
    this.#merged = merged && coveredCells(row.number, merged, columns);
  }

  cell(column: number): TableCell | undefined {
    if (this.#merged?.has(column)) return this.#merged.get(column);
    const cell = cellAt(this.#cells, column);
    return cell && { cell, row: this.number, column, continued: false };
  }

  raw(column: number): RawCell | undefined {
    if (this.#merged?.has(column)) return this.#merged.get(column)?.cell;
    return cellAt(this.#cells, column);
  }
}

/** The cell of a column among cells sorted by column. */
export function cellAt(cells: readonly RawCell[], column: number): RawCell | undefined {
  const guess = cells[column - (cells[0]?.column ?? 0)];
  if (guess?.column === column) return guess;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** What merged areas say about a row is kept with it, so that a row may be read after the next one has come. */
function coveredCells(
  row: number,
  merged: MergedCells,
  columns: readonly number[],
): ReadonlyMap<number, TableCell | undefined> {
  const covered = new Map<number, TableCell | undefined>();
  for (const column of columns) {
    const area = merged.at(row, column);
    if (!area) continue;
    const continued = area.row !== row || area.column !== column;
    covered.set(column, area.cell && { cell: area.cell, row: area.row, column: area.column, continued });
  }
  return covered;
}
