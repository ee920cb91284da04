import { foldName } from '../base/fold.ts';
import type { TableColumn, TableRow } from '../model/table.ts';
import { shownLabel } from './columns-of.ts';
import { textAt } from './row-unit.ts';

/**
 * The column of a row's points: of 加分 and 扣分 the one that is filled in. `isOdd` where both are, or where it is the
 * one of the other kind of adjustment, also where it stands alone.
 */
export function pointsColumn(
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
