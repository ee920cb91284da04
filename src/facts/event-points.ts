import { foldName } from '../base/fold.ts';
import { eventPoints } from '../model/faults/facts.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { type NumberReading, readNumber } from '../tables/read-number.ts';
import { shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { whyShared } from './push-fact.ts';
import { cellPlace, textAt } from './row-unit.ts';

/**
 * The column of a row's points: of 加分 and 扣分 the one that is filled in. `isOdd` where both are, or where it is the
 * one of the other kind of adjustment, also where it stands alone.
 */
function pointsColumn(
  row: TableRow,
  { points }: { readonly points: readonly TableColumn[] },
  kind: 'bonus' | 'deduction' | undefined,
): { readonly column: TableColumn | undefined; readonly isOdd: boolean } {
  if (points.length === 0) return { column: undefined, isOdd: false };
  const filled = points.filter((column) => textAt(row, column) !== '');
  const [column = points[0]!, other] = filled;
  const label = foldName(shownLabel(column));
  const isOther = (kind === 'bonus' && label === '扣分') || (kind === 'deduction' && label === '加分');
  return { column, isOdd: other !== undefined || (filled.length > 0 && isOther) };
}

/** The event's points without sign: a bonus must not be negative, a deduction may be written either way. */
export function pointsOf(
  { emit }: Pick<Gathering, 'emit'>,
  table: Table,
  row: TableRow,
  columns: { readonly kind: TableColumn | undefined; readonly points: readonly TableColumn[] },
  scheme: Scheme,
  kind: string,
): number | undefined {
  const adjustment = scheme.adjustments.find(({ events }) => events === kind);
  const { column, isOdd } = pointsColumn(row, columns, adjustment?.kind);
  const cell = column && row.cell(column.column);
  const reading: NumberReading = cell?.continued
    ? { state: 'unusable', why: whyShared(cell, row.number) }
    : readNumber(cell?.cell, { measure: '分' });
  const at = cellPlace(table, row.number, (column ?? columns.kind)!.column);
  if (!isOdd && reading.state === 'value' && !(reading.value < 0 && adjustment?.kind === 'bonus'))
    return Math.abs(reading.value);
  if (adjustment || isOdd || reading.state === 'unusable') {
    const shown = textAt(row, column) || (reading.state === 'unusable' ? reading.why.zh : '');
    emit(eventPoints({ kind, shown }, at));
  }
  return undefined;
}
