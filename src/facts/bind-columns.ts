import { columnTwice, measureUnstated, unknownColumn } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { isMoney } from '../tables/measures.ts';
import { shownLabel } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import { isRole, type Role } from './labels.ts';
import { cellPlace } from './row-unit.ts';

/** A column of a wide table bound to an item of a scheme. */
export interface BoundColumn {
  readonly desk: Desk;
  readonly item: number;
  readonly yearToDate: boolean;
  readonly column: TableColumn;
  /** What its figures are measured in, as the header or sheet says. */
  readonly measure: string | undefined;
}

/** Binds the columns of a wide table; what names no indicator is reported with the nearest one. */
export function bindColumns(gathering: Gathering, table: Table, rule: SheetRule): readonly BoundColumn[] {
  const bound: BoundColumn[] = [];
  for (const column of table.columns) {
    const matches = gathering.desks.flatMap((desk) => {
      const label = desk.items.bind(column.labels);
      return label && label.qualifier !== 'target' ? [{ desk, label }] : [];
    });
    if (matches.length === 0) reportUnknown(gathering, table, column, rule);
    for (const { desk, label } of matches) {
      const yearToDate =
        label.qualifier === undefined || label.qualifier === 'value'
          ? rule.reported === 'year-to-date'
          : label.qualifier === 'year-to-date';
      const twin = bound.find(
        (other) => other.desk === desk && other.item === label.item && other.yearToDate === yearToDate,
      );
      const item = desk.scheme.items[label.item]!;
      const at = cellPlace(table, table.header.bottom, column.column);
      if (twin) {
        gathering.emit(columnTwice({ title: item.title, other: shownLabel(twin.column) }, at));
        continue;
      }
      const measure = column.measure ?? (isMoney(item.measure) ? (table.measure ?? rule.measure) : undefined);
      if (isMoney(item.measure) && measure === undefined)
        gathering.emit(measureUnstated({ title: item.title, wanted: item.measure }, at));
      desk.delivered.add(item.code);
      bound.push({ desk, item: label.item, yearToDate, column, measure });
    }
  }
  return bound;
}

const PLAIN: readonly Role[] = ['order', 'unit', 'code', 'period', 'category', 'kind', 'ignored'];

function reportUnknown(gathering: Gathering, table: Table, column: TableColumn, rule: SheetRule): void {
  const last = column.labels.at(-1) ?? '';
  if (column.labels.length === 0 || PLAIN.some((role) => isRole(role, last))) return;
  if (rule.columns && [...rule.columns.values()].includes(last)) return;
  const label = column.labels.join('');
  const near = gathering.desks.map((desk) => desk.items.nearest(label)).find((name) => name !== undefined);
  gathering.emit(
    unknownColumn({ label: shownLabel(column), near }, cellPlace(table, table.header.bottom, column.column)),
  );
}
