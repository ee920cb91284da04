import { rowMeasureDiffers, unitTwice } from '../model/faults/facts.ts';
import { type Period, periodKey } from '../model/period.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableRow } from '../model/table.ts';
import { convertMeasure } from '../tables/measures.ts';
import { type BoundColumn, bindColumns } from './bind-columns.ts';
import { columnChecks } from './check-columns.ts';
import { columnOf } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { pushFact } from './push-fact.ts';
import { cellPlace, textAt, type UnitColumns, unitOfRow } from './row-unit.ts';
import { shiftedRows } from './shifted-rows.ts';
import { periodsOf } from './table-period.ts';

/** Reads a table whose headers name indicators, a row a unit; gives how many cells it read. */
export async function readWide(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  units: UnitColumns,
): Promise<number> {
  const bound = bindColumns(gathering, table, rule);
  const periodOf = periodsOf(gathering, table, rule);
  if (!periodOf) return 0;
  const sheets = new Map(
    gathering.desks.map((desk) => [desk, desk.facts.addSheet(table.sheet.file, table.sheet.name)]),
  );
  const checks = columnChecks(gathering, table, bound);
  const columns = bound.map(({ column }) => column.column);
  const shifted = shiftedRows(gathering, table, rule, columns);
  const checkMeasure = rowMeasures(gathering, table, rule);
  const seen = new Map<string, number>();
  let cells = 0;
  await table.rows((row) => {
    checks.row(row);
    shifted.row(row);
    if (row.kind !== 'data') return;
    if (!hasAny(row, bound) && textAt(row, units.unit) === '' && textAt(row, units.code) === '') return;
    const at = unitOfRow(table, row, units, gathering);
    const period = at < 0 ? undefined : periodOf(row);
    if (!period) return;
    warnTwice(gathering, table, row, at, period, units, seen);
    for (const one of bound) {
      const unit = one.desk.localUnit(at);
      if (unit < 0) continue;
      cells += 1;
      checkMeasure(row, one, at);
      pushFact(gathering, table, row, {
        ...one,
        unit,
        period,
        track: rule.track,
        sheet: sheets.get(one.desk)!,
      });
    }
  });
  checks.end();
  shifted.end();
  return cells;
}

const hasAny = (row: TableRow, bound: readonly BoundColumn[]): boolean =>
  bound.some(({ column }) => row.cell(column.column) !== undefined);

function warnTwice(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  at: number,
  period: Period,
  units: UnitColumns,
  seen: Map<string, number>,
): void {
  const key = `${at}:${periodKey(period)}`;
  const before = seen.get(key);
  if (before === undefined) seen.set(key, row.number);
  else {
    const particulars = { unit: gathering.roster[at]!.name, row: before };
    gathering.emit(unitTwice(particulars, cellPlace(table, row.number, (units.unit ?? units.code)!.column)));
  }
}

/** Refuses figures whose row says, in a column 计量单位, another measure of the same kind than their header. */
function rowMeasures(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): (row: TableRow, bound: BoundColumn, unit: number) => void {
  const column = columnOf(table, 'measure', rule.columns);
  if (!column) return () => undefined;
  return (row, { desk, item, measure, column: { column: at } }, unit) => {
    const { measure: wanted, title } = desk.scheme.items[item]!;
    const [said, header] = [textAt(row, column), measure ?? wanted];
    const ratio = said === '' || header === '' ? 1 : (convertMeasure(1, said, header) ?? 1);
    if (ratio === 1 || !row.cell(at)) return;
    const { name } = gathering.roster[unit]!;
    const particulars = { title, unit: name, row: said, column: header };
    gathering.emit(rowMeasureDiffers(particulars, cellPlace(table, row.number, at)));
  };
}
