import { textAt } from '../facts/row-unit.ts';
import type { TableRow } from '../model/table.ts';
import type { CellKind, ColumnSeen, Extremes, NameSeen, UnusableCell } from '../results/inspection.ts';
import { shownText } from '../tables/head.ts';
import type { CellSeen } from './inspect-cell.ts';
import type { ColumnPlan } from './inspect-look.ts';
import { inKindOrder } from './kind-order.ts';

/** Most different names of a column that are told apart. */
const MOST_NAMES = 5000;

interface NameTally {
  count: number;
  readonly firstRow: number;
  numbers: Extremes | undefined;
}

/** Counts the cells of one column while its rows go by; keeps the first `most` of what is odd. */
export class ColumnTally {
  readonly plan: ColumnPlan;
  readonly #most: number;
  readonly #kinds = new Map<CellKind, { count: number; readonly firstRow: number }>();
  readonly #unusable: UnusableCell[] = [];
  readonly #names = new Map<string, NameTally>();
  #numbers: Extremes | undefined;

  constructor(plan: ColumnPlan, most: number) {
    this.plan = plan;
    this.#most = most;
  }

  /** Looks at the column's cell in a data row. */
  see(row: TableRow): void {
    const seen = this.plan.see(row);
    const known = this.#kinds.get(seen.kind);
    if (known) known.count += 1;
    else this.#kinds.set(seen.kind, { count: 1, firstRow: row.number });
    if (seen.value !== undefined) this.#numbers = widen(this.#numbers, seen.value, row.number);
    if (seen.why && this.#unusable.length < this.#most) this.#unusable.push(this.#cell(row, seen));
    if (this.plan.names) this.#seeName(row);
  }

  #cell(row: TableRow, { why }: CellSeen): UnusableCell {
    const cell = row.cell(this.plan.column.column)?.cell;
    return { row: row.number, shown: cell ? shownText(cell) : '', why: why! };
  }

  #seeName(row: TableRow): void {
    const text = textAt(row, this.plan.column);
    if (text === '') return;
    const known = this.#names.get(text);
    if (!known && this.#names.size === MOST_NAMES) return;
    const tally = known ?? { count: 0, firstRow: row.number, numbers: undefined };
    if (!known) this.#names.set(text, tally);
    tally.count += 1;
    const value = this.plan.names?.figures?.(row).value;
    if (value !== undefined) tally.numbers = widen(tally.numbers, value, row.number);
  }

  /** What was counted. */
  seen(): ColumnSeen {
    const { column, measure, bound, names } = this.plan;
    const named = [...this.#names].map(
      ([text, tally]): NameSeen => ({ text, ...tally, bound: names?.bind(text) ?? [] }),
    );
    const first = [...named.filter(isUnknown), ...named.filter((name) => !isUnknown(name))].slice(
      0,
      Math.max(this.#most, 20),
    );
    return {
      column: column.column,
      labels: column.labels,
      measure,
      hidden: column.hidden,
      bound,
      kinds: inKindOrder(this.#kinds).map(([kind, of]) => ({ kind, ...of })),
      unusable: this.#unusable,
      numbers: this.#numbers,
      names: first,
      moreNames: named.length - first.length,
    };
  }
}

const isUnknown = ({ bound }: NameSeen): boolean => bound.some(({ kind }) => kind === 'unknown');

function widen(before: Extremes | undefined, value: number, row: number): Extremes {
  if (!before) return { least: value, leastRow: row, greatest: value, greatestRow: row };
  if (value < before.least) return { ...before, least: value, leastRow: row };
  return value > before.greatest ? { ...before, greatest: value, greatestRow: row } : before;
}
