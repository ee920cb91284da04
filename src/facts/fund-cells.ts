import { formatPlain, snap } from '../base/decimal.ts';
import { fundMeasureMixed, fundNegative, measureUnstated, unusableCell } from '../model/faults/facts.ts';
import type { FundCell, FundColumn } from '../model/fund.ts';
import type { SheetRule } from '../model/project.ts';
import type { RawCell } from '../model/sheet.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { readNumber } from '../tables/read-number.ts';
import type { Gathering } from './desk.ts';
import { fundCell, fundMeasure, MEASURES, type NumberColumn } from './fund-columns.ts';
import type { FundDesk } from './fund-desk.ts';
import { cellPlace } from './row-unit.ts';

type ReadCell = (row: TableRow, key: NumberColumn, name: string) => FundCell | undefined;

/** Reads the figures of a row in 元 or heads; undefined where there is no such column. What is no figure, or less than nothing, is refused. */
export function cellReader(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  { fund }: FundDesk,
  columns: ReadonlyMap<FundColumn, TableColumn>,
): ReadCell {
  const measures = measuresOf(gathering, table, rule, columns);
  return (row, key, name) => {
    const column = columns.get(key);
    if (!column) return undefined;
    const cell = fundCell(row.cell(column.column)?.cell, key);
    const at = cellPlace(table, row.number, column.column);
    const measure = measures.get(key);
    const reading = readNumber(cell, { measure: MEASURES[key], columnMeasure: measure });
    const of = { title: column.labels.join(''), unit: name };
    if (reading.state === 'unusable') {
      gathering.emit(unusableCell({ ...of, why: reading.why }, at));
      return { value: undefined, refused: true, at };
    }
    if (reading.state !== 'value') return { value: undefined, at };
    if (reading.value < 0) {
      gathering.emit(fundNegative({ ...of, value: `${formatPlain(reading.value)}${MEASURES[key]}` }, at));
      return { value: undefined, refused: true, at };
    }
    const own = ownMeasure(cell);
    if (own !== undefined && measure !== undefined && own !== measure)
      gathering.emit(fundMeasureMixed({ fund: fund.title, name, own, column: measure }, at));
    return { value: snap(reading.value), at };
  };
}

/** What the columns of figures are counted in; one of money that does not say it is refused. */
function measuresOf(
  { emit }: Gathering,
  table: Table,
  rule: SheetRule,
  columns: ReadonlyMap<FundColumn, TableColumn>,
): ReadonlyMap<NumberColumn, string | undefined> {
  const measures = new Map<NumberColumn, string | undefined>();
  for (const key of Object.keys(MEASURES) as NumberColumn[]) {
    const column = columns.get(key);
    if (!column) continue;
    const stated = fundMeasure(column, table, rule, key);
    measures.set(key, stated);
    if (MEASURES[key] !== '元' || stated !== undefined) continue;
    const at = cellPlace(table, table.header.bottom, column.column);
    emit(measureUnstated({ title: column.labels.join(''), wanted: '元' }, at));
  }
  return measures;
}

/** The measure of money that a cell writes behind its figure. */
const ownMeasure = (cell: RawCell | undefined): string | undefined =>
  cell?.kind === 'text' ? /(万元|元|千元|亿元)\s*$/u.exec(cell.value.normalize('NFKC'))?.[1] : undefined;
