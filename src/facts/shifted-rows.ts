import { foldName } from '../base/fold.ts';
import { rowShifted } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { RawCell } from '../model/sheet.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { columnsOf, shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { type Role, rolesOf } from './labels.ts';
import { cellPlace } from './row-unit.ts';

/** Watches the data rows of a CSV for figures shifted to the right by the comma of an unquoted `1,234`. */
export interface ShiftedRows {
  row(row: TableRow): void;
  /** Reports what can be judged by the whole table only; called after the last row. */
  end(): void;
}

const NONE: ShiftedRows = { row: () => undefined, end: () => undefined };
/** What names the rows of a table: its figures stand elsewhere. */
const NAMING: readonly Role[] = [
  'order',
  'unit',
  'code',
  'aliases',
  'category',
  'indicator',
  'period',
  'kind',
];
const THOUSANDS = /^[+-]?[1-9]\d{0,2}$/u;
const HUNDREDS = /^\d{3}(?:\.\d+)?$/u;
const PERCENTAGE = /^\s*[+-]?\d+(?:\.\d+)?\s*[%％]\s*$/u;
/** Headers of columns whose numbers are their own. */
const NUMBERED =
  /(?:电话|手机|号|号码|编号|编码|代码|日期|时间|年份|序|率|比|重|幅|速|数|量|额|值|分|[名位人]次|排名|[±%])$|^(?:同比|环比|较|phone|tel|mobile|id\b|rank|rate|year|date)/u;

/** A row in which a spare column holds a number, right of two cells that may be one figure. */
interface Shift {
  readonly row: number;
  readonly column: number;
  readonly high: string;
  readonly low: string;
}

/**
 * Refuses the rows of a CSV in which a column without figures (备注) holds a number and two cells left of it look like
 * the halves of `1,234`: every figure from there on stands a column too far right. A spare column that is not known
 * to hold words must hold no number in any other row.
 */
export function shiftedRows(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  figures: readonly number[],
): ShiftedRows {
  if (table.sheet.name !== '' || figures.length === 0) return NONE;
  const naming = new Set(
    NAMING.flatMap((role) => columnsOf(table, role, rule.columns)).map(({ column }) => column),
  );
  const first = Math.min(...figures);
  const spare = table.columns
    .filter((one) => one.column > first && !figures.includes(one.column) && !naming.has(one.column))
    .filter((one) => isSpare(gathering, one))
    .map((column) => watch(gathering, table, column, naming));
  if (spare.length === 0) return NONE;
  return {
    row: (row) => void spare.some((one) => one.row(row)),
    end: () => {
      for (const one of spare) one.end();
    },
  };
}

/** Whether a column holds no figures, as far as its header tells. */
function isSpare({ desks, others }: Gathering, column: TableColumn): boolean {
  const label = foldName(column.labels.at(-1) ?? '');
  if (column.measure !== undefined || NUMBERED.test(label)) return false;
  return ![...desks, ...others].some(
    ({ items }) => items.bind(column.labels) !== undefined || items.target(column.labels) >= 0,
  );
}

/** Watches one spare column; `row` says whether it has found the row shifted. */
function watch(
  gathering: Gathering,
  table: Table,
  spare: TableColumn,
  naming: ReadonlySet<number>,
): { readonly row: (row: TableRow) => boolean; readonly end: () => void } {
  const isForWords = rolesOf(spare.labels.at(-1) ?? '').length > 0;
  const waiting: Shift[] = [];
  let isNumbered = false;
  const report = ({ row, column, high, low }: Shift): void => {
    const particulars = { high, low, spare: shownLabel(spare) };
    gathering.emit(rowShifted(particulars, cellPlace(table, row, column)));
  };
  const row = (row: TableRow): boolean => {
    if (row.kind !== 'data' || isNumbered || !isNumber(row.raw(spare.column))) return false;
    const shift = shiftIn(row, table.header.left, spare.column, naming);
    if (!shift) isNumbered = !isForWords;
    else if (isForWords) report(shift);
    else waiting.push(shift);
    return shift !== undefined;
  };
  const end = (): void => {
    if (!isNumbered) waiting.forEach(report);
  };
  return { row, end };
}

const isNumber = (cell: RawCell | undefined): boolean =>
  cell?.kind === 'text' && (cell.number !== undefined || PERCENTAGE.test(cell.value));

const textOf = (cell: RawCell | undefined): string => (cell?.kind === 'text' ? cell.value.trim() : '');

/** The first two neighbouring cells up to the spare column that may be the halves of one figure. */
function shiftIn(
  row: TableRow,
  first: number,
  spare: number,
  naming: ReadonlySet<number>,
): Shift | undefined {
  for (let column = first; column < spare; column += 1) {
    if (naming.has(column) || naming.has(column + 1)) continue;
    const [high, low] = [textOf(row.raw(column)), textOf(row.raw(column + 1))];
    if (THOUSANDS.test(high) && HUNDREDS.test(low)) return { row: row.number, column, high, low };
  }
  return undefined;
}
