import { valueTwice } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table } from '../model/table.ts';
import { columnOf, columnsOf, shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { readLong } from './read-long.ts';
import { readWide } from './read-wide.ts';
import { cellPlace } from './row-unit.ts';
import { reportMissing, unitColumnsOf } from './unit-columns.ts';

/** Reads a table of facts, long or wide, into the desks; gives how many cells it read. */
export async function readFacts(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const units = unitColumnsOf(table, rule.columns, gathering.emit);
  if (!units) return 0;
  const indicator = columnOf(table, 'indicator', rule.columns);
  if (!indicator) return readWide(gathering, table, rule, units);
  const [value, other] = columnsOf(table, 'value', rule.columns);
  if (value && other) {
    const particulars = { a: shownLabel(value), b: shownLabel(other) };
    gathering.emit(valueTwice(particulars, cellPlace(table, table.header.bottom, other.column)));
    return 0;
  }
  if (value) return readLong(gathering, table, rule, units, indicator, value);
  reportMissing(table, rule.columns, 'value', { zh: '数值', en: 'value' }, gathering.emit);
  return 0;
}
