import { compareNumber, compareText, inTurn } from '../base/order.ts';
import { unitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import { personWithoutCode, rosterEmpty, rowWithoutUnit } from '../model/faults/facts.ts';
import type { RosterRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import type { Unit, UnitOutside } from '../model/unit.ts';
import { readNumber } from '../tables/read-number.ts';
import { splitCodeName } from '../tables/split-code-name.ts';
import { columnOf } from './columns-of.ts';
import { reportTwice } from './report-twice.ts';
import { cellPlace, textAt } from './row-unit.ts';
import { reportMissing, unitColumnsOf } from './unit-columns.ts';
import { spanColumns, withSpan } from './unit-span.ts';

interface RosterColumns {
  readonly order: TableColumn | undefined;
  readonly code: TableColumn | undefined;
  readonly unit: TableColumn | undefined;
  readonly aliases: TableColumn | undefined;
  readonly category: TableColumn | undefined;
  /** The columns of its own: class, population … by header text. */
  readonly others: readonly (readonly [string, TableColumn])[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** A roster as read: its units in order, and the headers of its own columns. */
export interface Roster {
  readonly units: readonly Unit[];
  readonly headers: readonly string[];
  /** Units (no persons) of which no row stands in the year. */
  readonly outside: readonly UnitOutside[];
}

/**
 * Reads the roster: units in the order of 序号, else of code; an empty category is left empty. Undefined after a
 * diagnostic where it has no unit column or no units.
 */
export async function readRoster(
  table: Table,
  rule: RosterRule,
  year: number,
  emit: Emit,
): Promise<Roster | undefined> {
  const isOfPersons = rule.kind === 'persons';
  const columns = isOfPersons ? personColumns(table, rule) : rosterColumns(table, rule);
  if (isOfPersons && !columns.code) {
    reportMissing(table, rule.columns, 'person', { zh: '人员编号', en: 'person code' }, emit);
    return undefined;
  }
  if (!isOfPersons && !unitColumnsOf(table, rule.columns, emit)) return undefined;
  const home = isOfPersons ? columnOf(table, 'unit', rule.columns) : undefined;
  const dated = spanColumns(table, rule);
  const units: Unit[] = [];
  const outside: UnitOutside[] = [];
  await table.rows((row) => {
    if (row.kind !== 'data') return;
    const unit = isOfPersons
      ? rosterPerson(table, row, columns, home, emit)
      : rosterUnit(table, row, columns, emit);
    const standing =
      unit &&
      withSpan(unit, table, row, dated, year, emit, (one) => {
        if (!isOfPersons) outside.push(one);
      });
    if (standing) units.push(standing);
  });
  if (units.length === 0) {
    emit(rosterEmpty(undefined, { kind: 'sheet', file: table.sheet.file, sheet: table.sheet.name }));
    return undefined;
  }
  reportTwice(units, emit);
  const sorted = units.toSorted(
    inTurn(
      (a, b) => compareNumber(a.order, b.order),
      (a, b) => compareText(a.code, b.code),
      (a, b) => compareNumber(a.span?.first ?? 1, b.span?.first ?? 1),
    ),
  );
  return {
    units: sorted.map((unit, order) => ({ ...unit, order })),
    headers: columns.others.map(([header]) => header),
    outside,
  };
}

function rosterColumns(table: Table, rule: RosterRule): RosterColumns {
  const found = {
    order: columnOf(table, 'order', rule.columns),
    code: columnOf(table, 'code', rule.columns),
    unit: columnOf(table, 'unit', rule.columns),
    aliases: columnOf(table, 'aliases', rule.columns),
    category: columnOf(table, 'category', rule.columns),
  };
  return { ...found, ...othersOf(table, Object.values(found)) };
}

function othersOf(
  table: Table,
  found: readonly (TableColumn | undefined)[],
): Pick<RosterColumns, 'others' | 'numbers'> {
  const others = table.columns.flatMap((column) => {
    const header = column.labels.join('');
    return found.includes(column) || header === '' ? [] : [[header, column] as const];
  });
  return { others, numbers: new Map(others.map(([header, { column }]) => [header, column])) };
}

function personColumns(table: Table, rule: RosterRule): RosterColumns {
  const found = {
    order: columnOf(table, 'order', rule.columns),
    code: columnOf(table, 'person', rule.columns),
    unit: columnOf(table, 'name', rule.columns),
    aliases: undefined,
    category: columnOf(table, 'level', rule.columns),
  };
  return { ...found, ...othersOf(table, Object.values(found)) };
}

/** A person of the roster; one without a code is refused, for a name does not tell who is meant. */
function rosterPerson(
  table: Table,
  row: TableRow,
  columns: RosterColumns,
  home: TableColumn | undefined,
  emit: Emit,
): Unit | undefined {
  const at = cellPlace(table, row.number, columns.code!.column);
  const code = textAt(row, columns.code);
  const name = textAt(row, columns.unit);
  if (code === '') {
    if (name !== '' || columns.others.some(([, column]) => textAt(row, column) !== ''))
      emit(personWithoutCode(undefined, at));
    return undefined;
  }
  return {
    code: unitCode(code),
    name: name === '' ? code : name,
    aliases: [],
    category: textAt(row, columns.category),
    order: orderOf(row, columns),
    columns: columnsOfRow(row, columns),
    columnNumbers: columns.numbers,
    person: { unitText: textAt(row, home), home: undefined },
    at,
  };
}

function rosterUnit(table: Table, row: TableRow, columns: RosterColumns, emit: Emit): Unit | undefined {
  const at = cellPlace(table, row.number, (columns.unit ?? columns.code)?.column ?? 1);
  const both = splitCodeName(textAt(row, columns.unit));
  const code = textAt(row, columns.code) || both?.code || textAt(row, columns.unit);
  const name =
    (textAt(row, columns.code) === '' ? both?.name : undefined) ?? (textAt(row, columns.unit) || code);
  if (code === '') {
    if (columns.others.some(([, column]) => textAt(row, column) !== '')) emit(rowWithoutUnit(undefined, at));
    return undefined;
  }
  return {
    code: unitCode(code),
    name,
    aliases: textAt(row, columns.aliases)
      .split(/[、;；,，\n]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    category: textAt(row, columns.category),
    order: orderOf(row, columns),
    columns: columnsOfRow(row, columns),
    columnNumbers: columns.numbers,
    at,
    ...(columns.code && textAt(row, columns.code) !== ''
      ? { codeAt: cellPlace(table, row.number, columns.code.column) }
      : {}),
  };
}

function orderOf(row: TableRow, { order }: RosterColumns): number {
  const text = textAt(row, order);
  const number = Number(text);
  return Number.isFinite(number) && text !== '' ? number : Number.MAX_SAFE_INTEGER;
}

const columnsOfRow = (row: TableRow, { others }: RosterColumns): Unit['columns'] =>
  new Map(
    others.flatMap(([header, column]) => cellValue(row, column).map((value) => [header, value] as const)),
  );

/** What may be a number beside being a text: `12000`, `12,000`, `0.5`; not the code `012`. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/u;

/** A roster cell as a number where it is one (a CSV holds only texts), else as its text; nothing when blank. */
function cellValue(row: TableRow, column: TableColumn): readonly (string | number)[] {
  const cell = row.cell(column.column)?.cell;
  const text = textAt(row, column);
  if (cell?.kind === 'number' || PLAIN_NUMBER.test(text.normalize('NFKC'))) {
    const number = readNumber(cell, { measure: '' });
    if (number.state === 'value') return [number.value];
  }
  return text === '' ? [] : [text];
}
