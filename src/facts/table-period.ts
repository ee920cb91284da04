import { periodUnknown } from '../model/faults/facts.ts';
import type { Period } from '../model/period.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { findPeriod, parsePeriod } from '../tables/parse-period.ts';
import { readPeriod } from '../tables/read-period.ts';
import { columnOf } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { cellPlace, textAt } from './row-unit.ts';

/** Gives the period of each row: the table's own, or what its period column says (undefined after a diagnostic). */
export type PeriodOf = (row: TableRow) => Period | undefined;

/** How the rows of a table know their period; undefined when nothing tells, after a diagnostic. */
export function periodsOf(gathering: Gathering, table: Table, rule: SheetRule): PeriodOf | undefined {
  const column = columnOf(table, 'period', rule.columns);
  if (!column) {
    const fixed = tablePeriod(gathering, table, rule);
    return fixed && (() => fixed);
  }
  const known = new Map<string, Period | undefined>();
  return (row) => {
    const key = `${row.cell(column.column)?.cell.kind}:${textAt(row, column)}`;
    if (known.get(key)) return known.get(key);
    const period = rowPeriod(gathering, table, row, column);
    known.set(key, period);
    return period;
  };
}

function tablePeriod(gathering: Gathering, table: Table, rule: SheetRule): Period | undefined {
  const { year, emit } = gathering;
  if (rule.period === undefined) return { kind: 'year', year };
  if (rule.period !== 'from-name') return parsePeriod(rule.period, year);
  const name = table.sheet.file.slice(table.sheet.file.lastIndexOf('/') + 1);
  const period = findPeriod(table.sheet.name, year) ?? findPeriod(name.replace(/\.[^.]+$/u, ''), year);
  if (!period)
    emit(periodUnknown({ text: name }, { kind: 'sheet', file: table.sheet.file, sheet: table.sheet.name }));
  return period;
}

function rowPeriod(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  column: TableColumn,
): Period | undefined {
  const label = column.labels.join('');
  const reading = readPeriod(row.cell(column.column)?.cell, { year: gathering.year, label });
  if (reading.state === 'value') return reading.value;
  const at = cellPlace(table, row.number, column.column);
  gathering.emit(periodUnknown({ text: textAt(row, column) }, at));
  return undefined;
}
