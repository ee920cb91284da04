import type { Diagnostic } from '../model/diagnostic.ts';
import { columnLetters } from '../model/place.ts';
import type { RawCell, RawRow, RawSheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import type { CellKind, SheetSeen, Some } from '../results/inspection.ts';
import type { Look } from './inspect-look.ts';
import { TableTally } from './inspect-table.ts';
import { inKindOrder } from './kind-order.ts';

const MOST_RANGES = 5;

/** The cells of a sheet, counted while they go by. */
class CellTally {
  readonly kinds = new Map<CellKind, number>();
  readonly hiddenRows: number[] = [];
  rows = 0;
  cells = 0;
  formulas = 0;
  hidden = 0;
  top = 0;
  bottom = 0;
  left = Number.POSITIVE_INFINITY;
  right = 0;

  see({ number, hidden, cells }: RawRow, most: number): void {
    this.rows += 1;
    if (this.top === 0) this.top = number;
    this.bottom = number;
    if (hidden) this.hidden += 1;
    if (hidden && this.hiddenRows.length < most) this.hiddenRows.push(number);
    this.cells += cells.length;
    for (const cell of cells) {
      const kind = kindOf(cell);
      this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
      if (cell.formula) this.formulas += 1;
    }
    this.left = Math.min(this.left, cells[0]?.column ?? this.left);
    this.right = Math.max(this.right, cells.at(-1)?.column ?? 0);
  }
}

const kindOf = (cell: RawCell): CellKind => (cell.kind === 'number' && cell.percent ? 'percent' : cell.kind);

/** Watches one sheet while it is read; whatever its reader leaves unread is read at the end. */
export class SheetTally {
  /** The sheet to hand on: the same rows, watched. */
  readonly sheet: RawSheet;
  readonly #own: RawSheet;
  readonly #most: number;
  #cells = new CellTally();
  #whole = false;
  #broken = false;
  #table: TableTally | undefined;

  constructor(sheet: RawSheet, most: number) {
    this.#own = sheet;
    this.#most = most;
    this.sheet = { ...sheet, read: (onRow) => this.#read(onRow) };
  }

  get name(): string {
    return this.#own.name;
  }

  /** Watches the table that was found in the sheet; gives the table to hand on. */
  watch(table: Table, look: Look): Table {
    this.#table = new TableTally(table, look, this.#most);
    return this.#table.table;
  }

  async #read(onRow: (row: RawRow) => unknown): Promise<boolean> {
    const cells = new CellTally();
    let stopped = false;
    const whole = await this.#own.read((row) => {
      cells.see(row, this.#most);
      stopped = onRow(row) === false;
      return !stopped;
    });
    if (!whole) this.#broken = true;
    this.#whole = whole && !stopped;
    this.#cells = cells;
    return whole;
  }

  /** Reads what is left unread. */
  async finish(): Promise<void> {
    await this.#table?.finish();
    if (!this.#whole && !this.#broken) await this.#read(() => true);
  }

  /** What was seen; `diagnostics` say which totals do not agree. */
  seen(wanted: boolean, diagnostics: readonly Diagnostic[]): SheetSeen {
    const { name, hidden, merges, hiddenColumns } = this.#own;
    const { rows, cells, formulas, kinds, hidden: count, hiddenRows, top, bottom, left, right } = this.#cells;
    return {
      name,
      hidden,
      wanted,
      whole: !this.#broken,
      range: cells === 0 ? undefined : rangeText(top, left, bottom, right),
      rows,
      cells,
      formulas,
      kinds: inKindOrder(kinds).map(([kind, of]) => ({ kind, count: of })),
      merges: {
        first: merges
          .slice(0, MOST_RANGES)
          .map((area) => rangeText(area.top, area.left, area.bottom, area.right)),
        count: merges.length,
      },
      hiddenColumns: some([...hiddenColumns], this.#most),
      hiddenRows: { first: hiddenRows, count },
      table: this.#table?.seen(diagnostics),
    };
  }
}

const some = (numbers: readonly number[], most: number): Some => ({
  first: numbers.slice(0, most),
  count: numbers.length,
});

const rangeText = (top: number, left: number, bottom: number, right: number): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
