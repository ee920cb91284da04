import { measureUnstated } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { convertMeasure, isMoney } from '../tables/measures.ts';
import type { Gathering } from './desk.ts';
import { cellPlace } from './row-unit.ts';

/**
 * What the figures of a column are measured in: as its header says, else `单位:万元` above the table, else `measure:`
 * in score.yaml, both only where they measure the same thing as the item (万元 above a table says nothing of its
 * percentages). Undefined where nothing is said.
 */
export function statedMeasure(
  column: TableColumn,
  table: Table,
  rule: SheetRule,
  wanted: string,
): string | undefined {
  if (column.measure !== undefined) return column.measure;
  return [table.measure, rule.measure].find(
    (said) => said !== undefined && wanted !== '' && convertMeasure(1, said, wanted) !== undefined,
  );
}

/** What an item or indicator is called and measured in. */
interface Measured {
  readonly title: string;
  readonly measure: string;
}

/** Refuses a column of money that does not say whether it is 元 or 万元. */
export function refuseUnstated(
  gathering: Gathering,
  table: Table,
  column: TableColumn,
  of: Measured,
  stated: string | undefined,
): void {
  if (isMoney(of.measure) && stated === undefined)
    refuseUnstatedAt(gathering, of, cellPlace(table, table.header.bottom, column.column));
}

/** Says at a place that its money does not state its measure. */
export function refuseUnstatedAt({ emit }: Gathering, { title, measure }: Measured, at: Place): void {
  emit(measureUnstated({ title, wanted: measure }, at));
}
