import { noUnitColumn } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table } from '../model/table.ts';
import { columnOf } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { readLong } from './read-long.ts';
import { readWide } from './read-wide.ts';
import { cellPlace } from './row-unit.ts';

/** Reads a table of facts, long or wide, into the desks; gives how many cells it read. */
export async function readFacts(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const unit = columnOf(table, 'unit', rule.columns);
  const code = columnOf(table, 'code', rule.columns);
  if (!unit && !code) {
    const at = cellPlace(table, table.header.top, table.header.left);
    gathering.emit(noUnitColumn({ wanted: { zh: '单位名称', en: 'unit' } }, at));
    return 0;
  }
  const indicator = columnOf(table, 'indicator', rule.columns);
  const value = columnOf(table, 'value', rule.columns);
  if (indicator && value) return readLong(gathering, table, rule, { unit, code }, indicator, value);
  return readWide(gathering, table, rule, { unit, code });
}
