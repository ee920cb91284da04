import { columnPassedOver, unknownColumn } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import type { ItemDirectory } from './item-directory.ts';
import { isRole, type Role } from './labels.ts';
import { cellPlace } from './row-unit.ts';

/**
 * Says that a column was not read: passed over where it stands under an indicator without being its figure (目标,
 * 同比), else with the nearest indicator. Silent for the columns a table has anyway, and for those of schemes left out.
 */
export function reportColumn(
  gathering: Gathering,
  table: Table,
  column: TableColumn,
  rule: SheetRule,
  plain: readonly Role[],
): void {
  const { desks, others, emit } = gathering;
  const last = column.labels.at(-1) ?? '';
  const label = column.labels.join('');
  if (label === '' || plain.some((role) => isRole(role, last) || isRole(role, label))) return;
  if (rule.columns && [...rule.columns.values()].some((said) => said === last || said === label)) return;
  const knows = ({ bind, target }: ItemDirectory): boolean =>
    bind(column.labels) !== undefined || target(column.labels) >= 0;
  if (others.some(knows)) return;
  const at = cellPlace(table, table.header.bottom, column.column);
  for (const { items, scheme } of desks) {
    const bound = items.bind(column.labels);
    if (!bound) continue;
    emit(columnPassedOver({ label: shownLabel(column), title: scheme.items[bound.item]!.title }, at));
    return;
  }
  const near = desks.map(({ items }) => items.nearest(label)).find((name) => name !== undefined);
  emit(unknownColumn({ label: shownLabel(column), near }, at));
}
