import { columnPassedOver, unknownColumn } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { shownLabel } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import { isRole, OF_PERSONS, type Role } from './labels.ts';
import { cellPlace } from './row-unit.ts';

/** What becomes of a column that no figure is read from. */
export type ColumnFate =
  | { readonly kind: 'plain' }
  /** It stands under an indicator without being its figure: 目标, 同比. */
  | { readonly kind: 'passed-over'; readonly title: string }
  | { readonly kind: 'unknown'; readonly near: string | undefined };

/** Tells the columns a table has anyway (and those of schemes left out) from what is passed over and what is unknown. */
export function fateOfColumn(
  { desks, others }: Pick<Gathering, 'desks' | 'others'>,
  column: TableColumn,
  rule: Pick<SheetRule, 'columns'>,
  plain: readonly Role[],
): ColumnFate {
  const last = column.labels.at(-1) ?? '';
  const label = column.labels.join('');
  const usual: readonly Role[] = [...plain, ...OF_PERSONS, 'respondent'];
  if (label === '' || usual.some((role) => isRole(role, last) || isRole(role, label)))
    return { kind: 'plain' };
  if (rule.columns && [...rule.columns.values()].some((said) => said === last || said === label))
    return { kind: 'plain' };
  const knows = ({ items }: Desk): boolean =>
    items.bind(column.labels) !== undefined || items.target(column.labels) >= 0;
  if (others.some(knows)) return { kind: 'plain' };
  for (const { items, scheme } of desks) {
    const bound = items.bind(column.labels);
    if (bound) return { kind: 'passed-over', title: scheme.items[bound.item]!.title };
  }
  const near = desks.map(({ items }) => items.nearest(label)).find((name) => name !== undefined);
  return { kind: 'unknown', near };
}

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
  const fate = fateOfColumn(gathering, column, rule, plain);
  const at = cellPlace(table, table.header.bottom, column.column);
  const label = shownLabel(column);
  if (fate.kind === 'passed-over') gathering.emit(columnPassedOver({ label, title: fate.title }, at));
  if (fate.kind === 'unknown') gathering.emit(unknownColumn({ label, near: fate.near }, at));
}
