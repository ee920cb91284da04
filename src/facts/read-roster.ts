import { foldName } from '../base/fold.ts';
import { compareNumber, compareText, inTurn } from '../base/order.ts';
import { unitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import { rosterEmpty, rosterUnitTwice, rowWithoutUnit } from '../model/faults/facts.ts';
import type { Place } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import type { Unit } from '../model/unit.ts';
import { readNumber } from '../tables/read-number.ts';
import { splitCodeName } from '../tables/split-code-name.ts';
import { columnOf } from './columns-of.ts';
import { cellPlace, textAt } from './row-unit.ts';
import { unitColumnsOf } from './unit-columns.ts';

interface RosterColumns {
  readonly order: TableColumn | undefined;
  readonly code: TableColumn | undefined;
  readonly unit: TableColumn | undefined;
  readonly aliases: TableColumn | undefined;
  readonly category: TableColumn | undefined;
  /** The columns of its own: class, population … by header text. */
  readonly others: readonly (readonly [string, TableColumn])[];
}

/** A roster as read: its units in order, and the headers of its own columns. */
export interface Roster {
  readonly units: readonly Unit[];
  readonly headers: readonly string[];
}

/**
 * Reads the roster: units in the order of 序号, else of code; an empty category is left empty. Undefined after a
 * diagnostic where it has no unit column or no units.
 */
export async function readRoster(
  table: Table,
  rule: NonNullable<Project['roster']>,
  emit: Emit,
): Promise<Roster | undefined> {
  if (!unitColumnsOf(table, rule.columns, emit)) return undefined;
  const columns = rosterColumns(table, rule);
  const units: Unit[] = [];
  await table.rows((row) => {
    if (row.kind !== 'data') return;
    const unit = rosterUnit(table, row, columns, emit);
    if (unit) units.push(unit);
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
    ),
  );
  return {
    units: sorted.map((unit, order) => ({ ...unit, order })),
    headers: columns.others.map(([header]) => header),
  };
}

function rosterColumns(table: Table, rule: NonNullable<Project['roster']>): RosterColumns {
  const found = {
    order: columnOf(table, 'order', rule.columns),
    code: columnOf(table, 'code', rule.columns),
    unit: columnOf(table, 'unit', rule.columns),
    aliases: columnOf(table, 'aliases', rule.columns),
    category: columnOf(table, 'category', rule.columns),
  };
  const taken = new Set(Object.values(found));
  const others = table.columns.flatMap((column) => {
    const header = column.labels.join('');
    return taken.has(column) || header === '' ? [] : [[header, column] as const];
  });
  return { ...found, others };
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
  const order = Number(textAt(row, columns.order));
  return {
    code: unitCode(code),
    name,
    aliases: textAt(row, columns.aliases)
      .split(/[、;；,，\n]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    category: textAt(row, columns.category),
    order: Number.isFinite(order) && textAt(row, columns.order) !== '' ? order : Number.MAX_SAFE_INTEGER,
    columns: new Map(
      columns.others.flatMap(([header, column]) =>
        cellValue(row, column).map((value) => [header, value] as const),
      ),
    ),
    at,
  };
}

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

function reportTwice(units: readonly Unit[], emit: Emit): void {
  const seen = new Map<string, Place>();
  for (const unit of units)
    for (const text of new Set([foldName(unit.code), foldName(unit.name)])) {
      const other = seen.get(text);
      if (other)
        emit(rosterUnitTwice({ text: text === foldName(unit.code) ? unit.code : unit.name, other }, unit.at));
      else seen.set(text, unit.at);
    }
}
