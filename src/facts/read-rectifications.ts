import { foldName } from '../base/fold.ts';
import {
  rectificationDay,
  rectificationNoDue,
  rectificationOrder,
  rectificationResult,
  rectificationUnproven,
} from '../model/faults/rectifications.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { parseDay } from '../tables/parse-day.ts';
import { columnOf } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { cellPlace, isBlank, textAt, type UnitColumns, unitOfRow } from './row-unit.ts';
import { reportMissing, unitColumnsOf } from './unit-columns.ts';

const ACCEPTED = new Set(['', '通过', '合格', '销号', '已销号', '属实', 'accepted', 'closed'].map(foldName));
const SENT_BACK = new Set(
  ['退回', '不通过', '不合格', '重新整改', '未销号', 'returned', 'reopened'].map(foldName),
);

interface Columns extends UnitColumns {
  readonly item: TableColumn | undefined;
  readonly owner: TableColumn | undefined;
  readonly issued: TableColumn | undefined;
  readonly due: TableColumn | undefined;
  readonly done: TableColumn | undefined;
  readonly evidence: TableColumn | undefined;
  readonly result: TableColumn | undefined;
  readonly cause: TableColumn | undefined;
}

/** Reads a rectification sheet (整改台账); gives how many rows it read. */
export async function readRectifications(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
): Promise<number> {
  const units = unitColumnsOf(table, rule.columns, gathering.emit);
  if (!units) return 0;
  const of = (role: Exclude<keyof Columns, keyof UnitColumns>) => columnOf(table, role, rule.columns);
  const columns: Columns = {
    ...units,
    item: of('item'),
    owner: of('owner'),
    issued: of('issued'),
    due: of('due'),
    done: of('done'),
    evidence: of('evidence'),
    result: of('result'),
    cause: of('cause'),
  };
  for (const [role, zh, en] of [
    ['item', '整改事项', 'item'],
    ['due', '整改期限', 'due'],
  ] as const)
    if (!columns[role]) {
      reportMissing(table, rule.columns, role, { zh, en }, gathering.emit);
      return 0;
    }
  let rows = 0;
  await table.rows((row) => {
    const { of: _, ...cells } = columns;
    if (row.kind !== 'data' || isBlank(row, Object.values(cells))) return;
    const at = unitOfRow(table, row, columns, gathering);
    if (at < 0) return;
    rows += 1;
    readRow(gathering, table, row, columns, at);
  });
  return rows;
}

/** Two days that cannot follow each other, or a day in a year that is none of the neighbours of the one assessed. */
function oddOrder(
  year: number,
  issued: string | undefined,
  due: string,
  done: string | undefined,
): { readonly first: string; readonly second: string } | undefined {
  const start = issued ?? `${year - 1}-01-01`;
  for (const day of [due, done])
    if (day !== undefined && (day < start || day > `${year + 2}-12-31`)) return { first: start, second: day };
  return undefined;
}

function readRow(gathering: Gathering, table: Table, row: TableRow, columns: Columns, at: number): void {
  const unit = gathering.roster[at]!;
  const item = textAt(row, columns.item);
  const place = (column: TableColumn | undefined) =>
    cellPlace(table, row.number, (column ?? columns.item)!.column);
  const day = (column: TableColumn | undefined): string | undefined | 'bad' => {
    const text = textAt(row, column);
    if (text === '') return undefined;
    const reading = parseDay(text, gathering.year);
    if (reading.state === 'value' && reading.day.length === 10) return reading.day;
    gathering.emit(rectificationDay({ unit: unit.name, item, text }, place(column)));
    return 'bad';
  };
  const [issued, due, done] = [day(columns.issued), day(columns.due), day(columns.done)];
  if (due === undefined) gathering.emit(rectificationNoDue({ unit: unit.name, item }, place(columns.due)));
  const result = foldName(textAt(row, columns.result));
  const sentBack = SENT_BACK.has(result);
  if (!sentBack && !ACCEPTED.has(result))
    gathering.emit(
      rectificationResult(
        { unit: unit.name, item, text: textAt(row, columns.result) },
        place(columns.result),
      ),
    );
  const evidence = textAt(row, columns.evidence);
  if (done !== undefined && evidence === '' && !sentBack)
    gathering.emit(rectificationUnproven({ unit: unit.name, item }, place(columns.evidence)));
  if (due === undefined || [issued, due, done].includes('bad')) return;
  const odd = oddOrder(gathering.year, issued, due, done);
  if (odd) gathering.emit(rectificationOrder({ unit: unit.name, item, ...odd }, place(columns.due)));
  gathering.rectifications.push({
    unit: unit.code,
    item,
    owner: textAt(row, columns.owner),
    issued,
    due,
    done,
    evidence,
    cause: textAt(row, columns.cause),
    sentBack,
    at: place(columns.item),
  });
}
