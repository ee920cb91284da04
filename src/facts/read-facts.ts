import {
  columnTwice,
  measureUnstated,
  noUnitColumn,
  periodUnknown,
  unitTwice,
  unknownColumn,
  unknownIndicator,
} from '../model/faults/facts.ts';
import { type Period, periodKey } from '../model/period.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { isMoney } from '../tables/measures.ts';
import { findPeriod, parsePeriod } from '../tables/parse-period.ts';
import { columnChecks } from './check-columns.ts';
import { columnOf, shownLabel } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import { isRole, type Role } from './labels.ts';
import { pushFact } from './push-fact.ts';
import { cellPlace, textAt, type UnitColumns, unitOfRow } from './row-unit.ts';

/** A column of a wide table bound to an item of a scheme. */
export interface BoundColumn {
  readonly desk: Desk;
  readonly item: number;
  readonly yearToDate: boolean;
  readonly column: TableColumn;
  /** What its figures are measured in, as the header or sheet says. */
  readonly measure: string | undefined;
}

/** Reads a table of facts, long or wide, into the desks; gives how many cells it read. */
export async function readFacts(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const unit = columnOf(table, 'unit', rule.columns);
  const code = columnOf(table, 'code', rule.columns);
  if (!unit && !code) {
    const at = cellPlace(table, table.header.top, table.header.left);
    gathering.emit(noUnitColumn({ wanted: { zh: '单位名称', en: 'unit' } }, at));
    return 0;
  }
  const indicator = columnOf(table, 'indicator', rule.columns);
  const value = columnOf(table, 'value', rule.columns);
  if (indicator && value) return readLong(gathering, table, rule, { unit, code }, indicator, value);
  return readWide(gathering, table, rule, { unit, code });
}

async function readWide(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  units: UnitColumns,
): Promise<number> {
  const bound = bindColumns(gathering, table, rule);
  const periodColumn = columnOf(table, 'period', rule.columns);
  const fixed = periodColumn ? undefined : tablePeriod(gathering, table, rule);
  if (!periodColumn && !fixed) return 0;
  const sheets = new Map(
    gathering.desks.map((desk) => [desk, desk.facts.addSheet(table.sheet.file, table.sheet.name)]),
  );
  const checks = columnChecks(gathering, table, bound);
  const seen = new Map<string, number>();
  let cells = 0;
  await table.rows((row) => {
    checks.row(row);
    if (row.kind !== 'data') return;
    const period = fixed ?? rowPeriod(gathering, table, row, periodColumn!);
    const at =
      hasAny(row, bound) || textAt(row, units.unit ?? units.code) !== ''
        ? unitOfRow(table, row, units, gathering.directory, gathering.emit)
        : -1;
    if (at < 0 || !period) return;
    warnTwice(gathering, table, row, at, period, units, seen);
    for (const one of bound) {
      const unit = one.desk.localUnit(at);
      if (unit < 0) continue;
      cells += 1;
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
    const particulars = { unit: gathering.directory.units[at]!.name, row: before };
    gathering.emit(unitTwice(particulars, cellPlace(table, row.number, (units.unit ?? units.code)!.column)));
  }
}

/** Binds the columns of a wide table; what names no indicator is reported with the nearest one. */
function bindColumns(gathering: Gathering, table: Table, rule: SheetRule): readonly BoundColumn[] {
  const bound: BoundColumn[] = [];
  for (const column of table.columns) {
    const matches = gathering.desks.flatMap((desk) => {
      const label = desk.items.bind(column.labels);
      return label && label.qualifier !== 'target' ? [{ desk, label }] : [];
    });
    if (matches.length === 0) reportUnknown(gathering, table, column, rule);
    for (const { desk, label } of matches) {
      const yearToDate =
        label.qualifier === undefined || label.qualifier === 'value'
          ? rule.reported === 'year-to-date'
          : label.qualifier === 'year-to-date';
      const twin = bound.find(
        (other) => other.desk === desk && other.item === label.item && other.yearToDate === yearToDate,
      );
      const item = desk.scheme.items[label.item]!;
      const at = cellPlace(table, table.header.bottom, column.column);
      if (twin) {
        gathering.emit(columnTwice({ title: item.title, other: shownLabel(twin.column) }, at));
        continue;
      }
      const measure = column.measure ?? (isMoney(item.measure) ? (table.measure ?? rule.measure) : undefined);
      if (isMoney(item.measure) && measure === undefined)
        gathering.emit(measureUnstated({ title: item.title, wanted: item.measure }, at));
      desk.delivered.add(item.code);
      bound.push({ desk, item: label.item, yearToDate, column, measure });
    }
  }
  return bound;
}

const PLAIN: readonly Role[] = ['order', 'unit', 'code', 'period', 'category', 'kind', 'ignored'];

function reportUnknown(gathering: Gathering, table: Table, column: TableColumn, rule: SheetRule): void {
  const last = column.labels.at(-1) ?? '';
  if (column.labels.length === 0 || PLAIN.some((role) => isRole(role, last))) return;
  if (rule.columns && [...rule.columns.values()].includes(last)) return;
  const label = column.labels.join('');
  const near = gathering.desks.map((desk) => desk.items.nearest(label)).find((name) => name !== undefined);
  gathering.emit(
    unknownColumn({ label: shownLabel(column), near }, cellPlace(table, table.header.bottom, column.column)),
  );
}

async function readLong(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  units: UnitColumns,
  indicator: TableColumn,
  value: TableColumn,
): Promise<number> {
  const periodColumn = columnOf(table, 'period', rule.columns);
  const fixed = periodColumn ? undefined : tablePeriod(gathering, table, rule);
  if (!periodColumn && !fixed) return 0;
  const sheets = new Map(
    gathering.desks.map((desk) => [desk, desk.facts.addSheet(table.sheet.file, table.sheet.name)]),
  );
  const bind = longBinder(gathering, rule);
  const periods = new Map<string, Period | undefined>();
  const unknown = new Set<string>();
  let cells = 0;
  await table.rows((row) => {
    if (row.kind !== 'data') return;
    const title = textAt(row, indicator);
    if (title === '' && !row.cell(value.column)) return;
    const at = unitOfRow(table, row, units, gathering.directory, gathering.emit);
    const period = fixed ?? cachedPeriod(gathering, table, row, periodColumn!, periods);
    if (at < 0 || !period) return;
    const targets = bind(title);
    if (targets.length === 0 && !unknown.has(title)) {
      unknown.add(title);
      const near = gathering.desks
        .map((desk) => desk.items.nearest(title))
        .find((name) => name !== undefined);
      gathering.emit(unknownIndicator({ text: title, near }, cellPlace(table, row.number, indicator.column)));
    }
    for (const { desk, item, yearToDate } of targets) {
      const unit = desk.localUnit(at);
      if (unit < 0) continue;
      cells += 1;
      const { measure } = desk.scheme.items[item]!;
      const stated = value.measure ?? (isMoney(measure) ? (table.measure ?? rule.measure) : undefined);
      pushFact(gathering, table, row, {
        desk,
        item,
        yearToDate,
        column: value,
        measure: stated,
        unit,
        period,
        track: rule.track,
        sheet: sheets.get(desk)!,
      });
    }
  });
  return cells;
}

interface LongTarget {
  readonly desk: Desk;
  readonly item: number;
  readonly yearToDate: boolean;
}

function longBinder(gathering: Gathering, rule: SheetRule): (title: string) => readonly LongTarget[] {
  const known = new Map<string, readonly LongTarget[]>();
  return (title) => {
    const cached = known.get(title);
    if (cached) return cached;
    const found = gathering.desks.flatMap((desk) => {
      const label = desk.items.bind([title]);
      if (!label) return [];
      desk.delivered.add(desk.scheme.items[label.item]!.code);
      const yearToDate =
        label.qualifier === undefined ? rule.reported === 'year-to-date' : label.qualifier === 'year-to-date';
      return [{ desk, item: label.item, yearToDate }];
    });
    known.set(title, found);
    return found;
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
  const text = textAt(row, column);
  const period = parsePeriod(text, gathering.year);
  if (!period) gathering.emit(periodUnknown({ text }, cellPlace(table, row.number, column.column)));
  return period;
}

function cachedPeriod(
  gathering: Gathering,
  table: Table,
  row: TableRow,
  column: TableColumn,
  known: Map<string, Period | undefined>,
): Period | undefined {
  const text = textAt(row, column);
  if (known.get(text)) return known.get(text);
  const period = rowPeriod(gathering, table, row, column);
  known.set(text, period);
  return period;
}
