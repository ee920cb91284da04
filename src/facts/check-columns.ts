import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { Sum, sum } from '../base/sum.ts';
import { totalDiffers } from '../model/faults/facts.ts';
import { percentLooksLikeFraction, percentMixed } from '../model/faults/tables.ts';
import type { Place } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import type { RowKind, Table, TableRow } from '../model/table.ts';
import { PercentColumn } from '../tables/percent-column.ts';
import { readNumber } from '../tables/read-number.ts';
import type { BoundColumn } from './bind-columns.ts';
import { shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { cellPlace } from './row-unit.ts';

const KINDS: Readonly<Record<Exclude<RowKind, 'data'>, Said>> = {
  total: { zh: '合计', en: 'total' },
  subtotal: { zh: '小计', en: 'subtotal' },
  average: { zh: '平均', en: 'average' },
};

/** Watches the columns of a wide table: are totals what the rows add up to, are percentages of one kind? */
export interface ColumnChecks {
  row(row: TableRow): void;
  /** Reports what does not agree; called after the last row. */
  end(): void;
}

/** A stated total, subtotal or average, and how many groups of rows stand before it. */
interface Claim {
  readonly kind: Exclude<RowKind, 'data'>;
  readonly row: number;
  readonly stated: number;
  readonly group: number;
}

/** The rows between two claims: their sum and their number. */
interface Group {
  readonly sum: Sum;
  rows: number;
}

/** Builds the checks for the bound columns of a table; a column bound twice is checked once. */
export function columnChecks(
  gathering: Gathering,
  table: Table,
  bound: readonly BoundColumn[],
): ColumnChecks {
  const columns = [...new Map(bound.map((one) => [one.column.column, one])).values()];
  const checks = columns.flatMap((one) => checksOf(gathering, table, one));
  return {
    row: (row) => {
      for (const check of checks) check.row(row);
    },
    end: () => {
      for (const check of checks) check.end();
    },
  };
}

function checksOf(gathering: Gathering, table: Table, bound: BoundColumn): readonly ColumnChecks[] {
  const item = bound.desk.scheme.items[bound.item]!;
  if (isAdded(item)) return [totalCheck(gathering, table, bound)];
  return item.reads === 'number' && item.measure === '%' ? [percentCheck(gathering, table, bound)] : [];
}

/** Whether the figures of an item may be added over units, so that a stated total is checked. */
export const isAdded = ({ measure, reads }: Pick<Item, 'measure' | 'reads'>): boolean =>
  reads === 'number' && !measure.includes('/') && !['', '分', '级', '‰', '名', '%'].includes(measure);

function percentCheck(gathering: Gathering, table: Table, bound: BoundColumn): ColumnChecks {
  const watch = new PercentColumn();
  const at = (row: number): Place => cellPlace(table, row, bound.column.column);
  return {
    row: (row) => {
      if (row.kind !== 'data') return;
      watch.add(readNumber(row.cell(bound.column.column)?.cell, { measure: '%' }), row.number);
    },
    end: () => {
      const { finding } = watch;
      if (!finding) return;
      const { fraction } = finding;
      const about = { fraction: fraction.value, fractionRow: fraction.row };
      const fault =
        finding.kind === 'mixed'
          ? percentMixed(
              { ...about, percentage: finding.percentage.value, percentageRow: finding.percentage.row },
              at(fraction.row),
            )
          : percentLooksLikeFraction({ ...about, count: finding.count }, at(fraction.row));
      gathering.emit(fault);
    },
  };
}

function totalCheck(gathering: Gathering, table: Table, bound: BoundColumn): ColumnChecks {
  const { measure } = bound.desk.scheme.items[bound.item]!;
  const groups: Group[] = [{ sum: new Sum(), rows: 0 }];
  const claims: Claim[] = [];
  const row = (row: TableRow): void => {
    const cell = row.cell(bound.column.column);
    const reading = readNumber(cell?.cell, { measure, columnMeasure: bound.measure });
    if (reading.state !== 'value' || cell?.continued) return;
    const group = groups.at(-1)!;
    if (row.kind === 'data') {
      group.sum.add(reading.value);
      group.rows += 1;
      return;
    }
    claims.push({ kind: row.kind, row: row.number, stated: reading.value, group: groups.length - 1 });
    if (row.kind !== 'average') groups.push({ sum: new Sum(), rows: 0 });
  };
  const end = (): void => {
    for (const claim of claims) {
      const found = foundBy(claim, groups);
      if (found.length === 0 || found.some((value) => agrees(claim.stated, value))) continue;
      const particulars = {
        label: shownLabel(bound.column),
        kind: KINDS[claim.kind],
        stated: formatPlain(claim.stated),
        found: formatPlain(snap(found[0]!)),
      };
      gathering.emit(totalDiffers(particulars, cellPlace(table, claim.row, bound.column.column)));
    }
  };
  return { row, end };
}

/** What a claim may mean: all rows (not for a subtotal), those since the last claim, those up to the next. */
function foundBy({ kind, group }: Claim, groups: readonly Group[]): readonly number[] {
  const near = [groups.slice(group, group + 1), groups.slice(group + 1, group + 2)];
  const meant = kind === 'subtotal' ? near : [groups, ...near];
  return meant.flatMap((some) => {
    const rows = some.reduce((total, one) => total + one.rows, 0);
    if (rows === 0) return [];
    const value = sum(some.map((one) => one.sum.value));
    return [kind === 'average' ? value / rows : value];
  });
}

/** Whether a stated figure is the found one, at the stated figure's own decimals. */
function agrees(stated: number, found: number): boolean {
  const decimals = formatPlain(stated).split('.')[1]?.length ?? 0;
  return roundHalfUp(found, Math.min(decimals, 12)) === snap(stated);
}
