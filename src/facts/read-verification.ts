import { findingOfNothing, noUnitColumn } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import { same } from '../model/said.ts';
import type { Table, TableRow } from '../model/table.ts';
import type { Gathering } from './desk.ts';
import { findingColumns } from './finding-columns.ts';
import { type FindingTarget, findingBinder } from './finding-targets.ts';
import { readFinding } from './read-finding.ts';
import { measures } from './read-long.ts';
import { cellPlace, isBlank, textAt, unitOfRow } from './row-unit.ts';
import { periodsOf } from './table-period.ts';
import { isPlaced, takeFinding } from './take-finding.ts';
import { unitColumnsOf } from './unit-columns.ts';

/** Reads a table of findings (四不两直 核查) into the desks of their units; gives how many rows it read. */
export async function readVerification(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): Promise<number | 'nothing-entered'> {
  const { emit } = gathering;
  const units = unitColumnsOf(table, rule.columns, emit);
  const columns = findingColumns(table, rule.columns);
  if ('missing' in columns)
    for (const wanted of columns.missing)
      emit(noUnitColumn({ wanted: same(wanted) }, cellPlace(table, table.header.top, table.header.left)));
  const periodOf = periodsOf(gathering, table, rule);
  if (!units || 'missing' in columns || !periodOf) return 0;
  const bind = findingBinder(gathering.desks, rule);
  const bindElsewhere = findingBinder(gathering.others, rule);
  const measureOf = columns.approved && measures(gathering, table, rule, columns.approved);
  const all = Object.values(columns);
  let rows = 0;
  let isEmpty = true;
  const takeRow = (row: TableRow): void => {
    isEmpty &&= isBlank(row, all);
    if (row.kind !== 'data' || isBlank(row, all)) return;
    const at = unitOfRow(table, row, units, gathering);
    const period = periodOf(row);
    if (at < 0 || !period) return;
    rows += 1;
    const title = textAt(row, columns.indicator);
    const isOfUnit = ({ desk }: FindingTarget): boolean => desk.localUnit(at) >= 0;
    const targets = bind(title).filter(isOfUnit);
    if (targets.length === 0 && !isOfOthers(gathering, at) && !bindElsewhere(title).some(isOfUnit)) {
      const unit = gathering.roster[at]!.name;
      const place = cellPlace(table, row.number, columns.indicator.column);
      emit(findingOfNothing({ unit, title, near: nearestTo(gathering, at, title) }, place));
    }
    for (const target of targets) {
      const read = { table, row, columns, target, unit: target.desk.localUnit(at), period, measureOf };
      const found = isPlaced(gathering, read) ? readFinding(gathering, read) : undefined;
      if (found) takeFinding(gathering, read, found);
    }
  };
  const whole = await table.rows(takeRow, (_, why) => {
    isEmpty &&= why !== 'other-header' && why !== 'other-measure';
  });
  return whole && isEmpty ? 'nothing-entered' : rows;
}

/** Whether only schemes that this run leaves out score the unit. */
const isOfOthers = ({ desks, others }: Gathering, at: number): boolean =>
  !desks.some(({ localUnit }) => localUnit(at) >= 0) && others.some(({ localUnit }) => localUnit(at) >= 0);

const nearestTo = ({ desks }: Gathering, at: number, title: string): string | undefined =>
  desks
    .filter(({ localUnit }) => localUnit(at) >= 0)
    .map(({ items }) => items.nearest(title))
    .find((name) => name !== undefined);
