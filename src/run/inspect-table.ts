import { columnOf } from '../facts/columns-of.ts';
import { isCityRow } from '../facts/read-targets.ts';
import { textAt, type UnitColumns } from '../facts/row-unit.ts';
import { type PeriodOf, periodsOf, statedPeriod } from '../facts/table-period.ts';
import { unitColumnsOf } from '../facts/unit-columns.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fundTotalDiffers, totalDiffers } from '../model/faults/facts.ts';
import { type Period, periodKey, periodOfKey } from '../model/period.ts';
import type { RawRow } from '../model/sheet.ts';
import type { LeftOut, RowKind, Table, TableColumn, TableRow } from '../model/table.ts';
import type { CheckRow, PeriodSeen, RowsLeftOut, TableSeen } from '../results/inspection.ts';
import { shownText } from '../tables/head.ts';
import { ColumnTally } from './inspect-column-tally.ts';
import { planColumns } from './inspect-columns.ts';
import type { Look } from './inspect-look.ts';
import { UnitTally } from './inspect-units.ts';
import { isOfFund } from './is-of-fund.ts';

type Left = { count: number; readonly first: { readonly row: number; readonly text: string }[] };
type Check = Omit<CheckRow, 'differs'> & { readonly kind: Exclude<RowKind, 'data'> };

/** The codes of totals that do not agree with their rows. */
const TOTALS: readonly string[] = [totalDiffers.code, fundTotalDiffers.code];

/** Watches the rows of a table go by on their way to its reader: counts only, and the first `most` of what is odd. */
const NO_UNITS: UnitColumns = { unit: undefined, code: undefined, of: 'units' };

export class TableTally {
  /** The table to hand on: the same rows, watched. */
  readonly table: Table;
  readonly #own: Table;
  readonly #look: Look;
  readonly #most: number;
  readonly #columns: readonly ColumnTally[];
  readonly #unitColumns: UnitColumns;
  readonly #units: UnitTally | undefined;
  readonly #periods = new Map<number, number>();
  readonly #periodColumn: TableColumn | undefined;
  readonly #periodOf: PeriodOf | undefined;
  readonly #checks: Check[] = [];
  readonly #left = new Map<LeftOut, Left>();
  #moreChecks = 0;
  #data = 0;
  #firstData: number | undefined;
  #lastData: number | undefined;
  #isRead = false;

  constructor(table: Table, look: Look, most: number) {
    this.#own = table;
    this.#look = look;
    this.#most = most;
    this.#columns = planColumns(look, table).map((plan) => new ColumnTally(plan, most));
    const said = look.kind === 'sheet' ? look.rule.columns : undefined;
    this.#unitColumns = unitColumnsOf(table, said, () => undefined) ?? NO_UNITS;
    if (look.kind === 'sheet' && !isOfFund(look.rule))
      this.#units = new UnitTally(look.gathering, this.#unitColumns);
    if (look.kind === 'sheet' && look.rule.kind === 'facts') {
      this.#periodColumn = columnOf(table, 'period', said);
      const quiet = { ...look.gathering, emit: () => undefined };
      this.#periodOf = this.#periodColumn && periodsOf(quiet, table, look.rule);
    }
    this.table = { ...table, rows: (onRow, onLeftOut) => this.#rows(onRow, onLeftOut) };
  }

  #rows(...[onRow, onLeftOut]: Parameters<Table['rows']>): Promise<boolean> {
    this.#isRead = true;
    const watch = (row: TableRow): void => {
      this.#see(row);
      onRow(row);
    };
    return this.#own.rows(watch, (row, why) => {
      this.#leave(row, why);
      onLeftOut?.(row, why);
    });
  }

  /** Reads the rows if nobody has. */
  async finish(): Promise<void> {
    if (!this.#isRead) await this.table.rows(() => undefined);
  }

  #see(row: TableRow): void {
    if (row.kind !== 'data' || this.#isCity(row)) {
      this.#check(row);
      return;
    }
    this.#data += 1;
    this.#firstData ??= row.number;
    this.#lastData = row.number;
    for (const column of this.#columns) column.see(row);
    this.#units?.see(row);
    const period = this.#periodOf?.(row);
    if (period) this.#countPeriod(period);
  }

  #isCity(row: TableRow): boolean {
    const { unit, code } = this.#unitColumns;
    return (
      this.#look.kind === 'sheet' &&
      this.#look.rule.kind === 'targets' &&
      isCityRow(textAt(row, unit ?? code))
    );
  }

  #countPeriod(period: Period): void {
    const key = periodKey(period);
    this.#periods.set(key, (this.#periods.get(key) ?? 0) + 1);
  }

  #check(row: TableRow): void {
    if (this.#checks.length === this.#most) {
      this.#moreChecks += 1;
      return;
    }
    const kind = row.kind === 'data' ? 'total' : row.kind;
    const checked = this.#columns.filter(
      ({ plan }) => plan.added && plan.see(row).value !== undefined,
    ).length;
    const text = this.#own.columns.map((column) => textAt(row, column)).find((shown) => shown !== '') ?? '';
    this.#checks.push({ row: row.number, kind, text, checked });
  }

  #leave(row: RawRow, why: LeftOut): void {
    const left = this.#left.get(why) ?? { count: 0, first: [] };
    this.#left.set(why, left);
    left.count += 1;
    if (left.first.length === this.#most) return;
    const text = row.cells
      .map(shownText)
      .filter((shown) => shown !== '')
      .join('  ');
    left.first.push({ row: row.number, text: text.slice(0, 200) });
  }

  /** What was seen, once the rows have gone by; `diagnostics` say which totals do not agree. */
  seen(diagnostics: readonly Diagnostic[]): TableSeen {
    const { titles, pairs, measure, header } = this.#own;
    const { kind } = this.#look.kind === 'sheet' ? this.#look.rule : this.#look;
    return {
      titles,
      pairs: pairs.map(({ label, value, row }) => ({ label, value, row })),
      measure,
      header: { top: header.top, bottom: header.bottom },
      period: this.#period(),
      units: this.#units?.seen(this.#most, kind !== 'events'),
      columns: this.#columns.map((column) => column.seen()),
      rows: {
        data: this.#data,
        firstData: this.#firstData,
        lastData: this.#lastData,
        checks: this.#checks.map((check) => ({ ...check, differs: this.#differing(check.row, diagnostics) })),
        moreChecks: this.#moreChecks,
        leftOut: [...this.#left].map(([why, left]): RowsLeftOut => ({ why, ...left })),
      },
    };
  }

  #differing(row: number, diagnostics: readonly Diagnostic[]): readonly number[] {
    const { name } = this.#own.sheet;
    return diagnostics.flatMap(({ code, at }) =>
      TOTALS.includes(code) && at?.kind === 'cell' && at.sheet === name && at.row === row ? [at.column] : [],
    );
  }

  #period(): PeriodSeen | undefined {
    const look = this.#look;
    if (look.kind !== 'sheet' || look.rule.kind === 'events') return undefined;
    const year = {
      by: 'year',
      column: undefined,
      periods: [{ period: { kind: 'year', year: look.gathering.year }, rows: 0 }],
    } as const;
    if (look.rule.kind !== 'facts') return year;
    if (this.#periodColumn) {
      const periods = [...this.#periods].map(([key, rows]) => ({ period: periodOfKey(key), rows }));
      return { by: 'column', column: this.#periodColumn.column, periods };
    }
    const quiet = { ...look.gathering, emit: () => undefined };
    const stated = statedPeriod(quiet, this.#own, look.rule);
    if (stated === 'conflict') return { by: 'conflict', column: undefined, periods: [] };
    if (stated.by === 'nothing') return year;
    return {
      by: stated.period ? stated.by : 'nothing',
      column: undefined,
      periods: stated.period ? [{ period: stated.period, rows: 0 }] : [],
    };
  }
}
