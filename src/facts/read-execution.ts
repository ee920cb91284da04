import { formatPlain, snap } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import {
  fundColumnMissing,
  fundMonthNegative,
  fundMonthOtherYear,
  fundMonthTwice,
  fundNegative,
  measureUnstated,
  periodUnknown,
  unusableCell,
} from '../model/faults/facts.ts';
import type { FundCell } from '../model/fund.ts';
import { formatPeriod } from '../model/period.ts';
import { formatPlace } from '../model/place.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { readNumber } from '../tables/read-number.ts';
import { readPeriod } from '../tables/read-period.ts';
import { periodColumns } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import type { FundDesk } from './fund-desk.ts';
import { cellPlace, textAt } from './row-unit.ts';
import type { MonthRead } from './settle-months.ts';
import { statedMeasure } from './stated-measure.ts';

type Column = 'initial' | 'adjusted' | 'allotted' | 'spent' | 'spentToDate';

const LABELS: Readonly<Record<Column, readonly string[]>> = {
  initial: ['年初预算', '年初预算数'],
  adjusted: ['调整后预算', '调整后预算数', '全年预算数', '调整预算数', '全年预算数(调整后)'],
  allotted: ['拨付', '拨付数', '下达数', '当月拨付', '本月拨付'],
  spent: ['支出', '支出数', '执行数', '当月支出', '本月支出', '当月执行数'],
  spentToDate: ['累计支出', '累计支出数', '累计执行数', '累计执行'],
};

const EXECUTION: ReadonlySet<string> = new Set(Object.values(LABELS).flat().map(foldName));

/** Whether a header label is one of a table of budget and execution. */
export const isExecutionLabel = (label: string): boolean => EXECUTION.has(label);

/** Reads the budget and the monthly execution of a fund into its desk; gives how many rows it read. */
export async function readExecution(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const desk = gathering.funds.get(rule.fund ?? '');
  if (!desk) return 0;
  const columns = columnsOf(gathering, table, rule);
  const [period] = periodColumns(table, rule.columns);
  if (!period || (!columns.has('spent') && !columns.has('spentToDate'))) {
    const at = cellPlace(table, table.header.top, table.header.left);
    gathering.emit(fundColumnMissing({ wanted: [period ? '支出' : '月份'] }, at));
    return 0;
  }
  let rows = 0;
  await table.rows((row) => {
    if (row.kind !== 'data') return;
    const month = monthOf(gathering, desk, table, row, period);
    const cells = new Map(
      [...columns].map(([key, column]) => [key, readCell(gathering, table, row, key, column)]),
    );
    takeBudget(desk, cells);
    if (month === undefined) return;
    rows += 1;
    takeMonth(gathering, desk, {
      month,
      allotted: cells.get('allotted'),
      spent: cells.get('spent'),
      toDate: cells.get('spentToDate'),
      at: cellPlace(table, row.number, period.column),
    });
  });
  return rows;
}

/** Takes a month up; one that is there already is refused, and the first stays. */
function takeMonth({ emit }: Gathering, { fund, months }: FundDesk, read: MonthRead): void {
  const other = months.get(read.month);
  if (!other) months.set(read.month, read);
  else emit(fundMonthTwice({ fund: fund.title, month: read.month, other: formatPlace(other.at) }, read.at));
}

interface MeasuredColumn {
  readonly column: TableColumn;
  readonly measure: string | undefined;
}

/** The columns of budget and spending of a table, with what each is counted in. */
export function columnsOf(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): ReadonlyMap<Column, MeasuredColumn> {
  const found = new Map<Column, MeasuredColumn>();
  for (const key of Object.keys(LABELS) as Column[]) {
    const wanted = LABELS[key].map(foldName);
    const column = table.columns.find(
      ({ labels }) =>
        wanted.includes(foldName(labels.at(-1) ?? '')) || wanted.includes(foldName(labels.join(''))),
    );
    if (!column) continue;
    const measure = statedMeasure(column, table, rule, '元');
    const at = cellPlace(table, table.header.bottom, column.column);
    if (measure === undefined)
      gathering.emit(measureUnstated({ title: column.labels.join(''), wanted: '元' }, at));
    found.set(key, { column, measure });
  }
  return found;
}

function monthOf(
  gathering: Gathering,
  { fund }: FundDesk,
  table: Table,
  row: TableRow,
  column: TableColumn,
): number | undefined {
  const reading = readPeriod(row.cell(column.column)?.cell, {
    year: gathering.year,
    label: column.labels.join(''),
  });
  const at = cellPlace(table, row.number, column.column);
  const { year } = gathering;
  if (reading.state === 'value' && reading.value.kind === 'month') {
    if (reading.value.year === year) return reading.value.month;
    const period = formatPeriod(reading.value);
    gathering.emit(fundMonthOtherYear({ fund: fund.title, period, year }, at));
  } else if (reading.state !== 'not-reported')
    gathering.emit(periodUnknown({ text: textAt(row, column) }, at));
  return undefined;
}

function readCell(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  key: Column,
  { column, measure }: MeasuredColumn,
): FundCell {
  const at = cellPlace(table, row.number, column.column);
  const reading = readNumber(row.cell(column.column)?.cell, { measure: '元', columnMeasure: measure });
  const of = { title: column.labels.join(''), unit: `第 ${row.number} 行` };
  if (reading.state === 'unusable') {
    gathering.emit(unusableCell({ ...of, why: reading.why }, at));
    return { value: undefined, refused: true, at };
  }
  if (reading.state !== 'value') return { value: undefined, at };
  if (reading.value < 0) {
    const isBudget = key === 'initial' || key === 'adjusted';
    const said = { ...of, value: `${formatPlain(reading.value)}元` };
    gathering.emit((isBudget ? fundNegative : fundMonthNegative)(said, at));
    if (isBudget) return { value: undefined, refused: true, at };
  }
  return { value: snap(reading.value), at };
}

const says = ({ value, refused }: FundCell): boolean => value !== undefined || refused === true;

/** The budget as the first row that states it, or the last adjustment. */
function takeBudget(desk: FundDesk, cells: ReadonlyMap<Column, FundCell>): void {
  const initial = cells.get('initial');
  const adjusted = cells.get('adjusted');
  if (initial && says(initial)) desk.initial ??= initial;
  if (adjusted && says(adjusted)) desk.adjusted = adjusted;
}
