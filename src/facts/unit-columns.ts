import type { Emit } from '../model/diagnostic.ts';
import { noUnitColumn } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import { type Said, same } from '../model/said.ts';
import type { Table } from '../model/table.ts';
import { columnOf } from './columns-of.ts';
import type { Role } from './labels.ts';
import { cellPlace, type UnitColumns } from './row-unit.ts';

/** The columns by which the rows of a table name their units; undefined after a diagnostic where there is none. */
export function unitColumnsOf(
  table: Table,
  columns: SheetRule['columns'],
  emit: Emit,
): UnitColumns | undefined {
  const person = columnOf(table, 'person', columns);
  if (person) return { code: person, unit: columnOf(table, 'name', columns), of: 'persons' };
  const found = {
    unit: columnOf(table, 'unit', columns),
    code: columnOf(table, 'code', columns),
    of: 'units',
  } as const;
  if (found.unit || found.code) return found;
  reportMissing(table, columns, 'unit', { zh: '单位名称', en: 'unit' }, emit);
  return undefined;
}

/** Says that a table lacks the column of a role, by the header that score.yaml gives it, else by the usual one. */
export function reportMissing(
  table: Table,
  columns: SheetRule['columns'],
  role: Role,
  usual: Said,
  emit: Emit,
): void {
  const said = columns?.get(role);
  const wanted = said === undefined ? usual : same(said);
  emit(noUnitColumn({ wanted }, cellPlace(table, table.header.top, table.header.left)));
}
