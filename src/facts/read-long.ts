import { unknownIndicator, valueIsScore } from '../model/faults/facts.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { isMoney, splitMeasure } from '../tables/measures.ts';
import { isFigure, isScore, isToDate } from './bind-columns.ts';
import { columnOf } from './columns-of.ts';
import type { Desk, Gathering } from './desk.ts';
import { longPercents } from './long-percents.ts';
import { pushFact } from './push-fact.ts';
import { cellPlace, textAt, type UnitColumns, unitOfRow } from './row-unit.ts';
import { shiftedRows } from './shifted-rows.ts';
import { refuseUnstatedAt, statedMeasure } from './stated-measure.ts';
import { periodsOf } from './table-period.ts';

/** Reads a table of unit, indicator and value (and period, measure) columns; gives how many cells it read. */
export async function readLong(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  units: UnitColumns,
  indicator: TableColumn,
  value: TableColumn,
): Promise<number> {
  const periodOf = periodsOf(gathering, table, rule);
  if (!periodOf) return 0;
  const sheets = new Map(
    gathering.desks.map((desk) => [desk, desk.facts.addSheet(table.sheet.file, table.sheet.name)]),
  );
  const bind = longBinder(gathering, rule, value);
  const reportUnknown = unknownReporter(gathering, table, indicator);
  const measureOf = measures(gathering, table, rule, value);
  const percents = longPercents(gathering, table, value);
  const shifted = shiftedRows(gathering, table, rule, [value.column]);
  let cells = 0;
  await table.rows((row) => {
    if (row.kind !== 'data') return;
    shifted.row(row);
    const title = textAt(row, indicator);
    if (title === '' && !row.cell(value.column)) return;
    const at = unitOfRow(table, row, units, gathering);
    const period = periodOf(row);
    if (at < 0 || !period) return;
    const targets = bind(title);
    if (targets.length === 0) reportUnknown(row, title);
    for (const target of targets) {
      const unit = target.desk.localUnit(at);
      if (unit < 0) continue;
      cells += 1;
      const { title: known, measure: wanted } = target.desk.scheme.items[target.item]!;
      percents.row(row, known, wanted);
      if (target.isScore) refuseScore(gathering, table, row, value, target);
      pushFact(gathering, table, row, {
        desk: target.desk,
        item: target.item,
        yearToDate: target.yearToDate,
        column: value,
        measure: measureOf(row, target),
        unit,
        period,
        track: rule.track,
        sheet: sheets.get(target.desk)!,
      });
    }
  });
  percents.end();
  shifted.end();
  return cells;
}

/** An item of a desk as a row names it. */
export interface Measured {
  readonly desk: Desk;
  readonly item: number;
  /** What the title itself says in brackets: 招商引资(万元). */
  readonly measure: string | undefined;
}

/** An item that a title names at a desk. */
export interface LongTarget extends Measured {
  readonly yearToDate: boolean;
  /** Whether the value column holds points for it. */
  readonly isScore: boolean;
}

/** Points under 得分 are no figures of an indicator that counts 万元 or 件. */
function refuseScore(
  { emit }: Gathering,
  table: Table,
  row: TableRow,
  value: TableColumn,
  { desk, item }: LongTarget,
): void {
  const { title, measure } = desk.scheme.items[item]!;
  emit(valueIsScore({ title, measure }, cellPlace(table, row.number, value.column)));
}

/** Finds the items of all desks that a title names, remembering each; a desk that has one counts as delivered. */
export function longBinder(
  gathering: Gathering,
  rule: SheetRule,
  value: TableColumn,
): (title: string) => readonly LongTarget[] {
  const known = new Map<string, readonly LongTarget[]>();
  return (title) => {
    const cached = known.get(title);
    if (cached) return cached;
    const found = gathering.desks.flatMap((desk) => {
      const plain = splitMeasure(title);
      const whole = desk.items.bind([title]);
      const label = whole ?? desk.items.bind([plain.label]);
      if (!label || !isFigure(label)) return [];
      desk.delivered.add(desk.scheme.items[label.item]!.code);
      const measure = whole ? undefined : plain.measure;
      const { item } = label;
      return [
        { desk, item, yearToDate: isToDate(label, rule), isScore: isScore(desk, label, value), measure },
      ];
    });
    known.set(title, found);
    return found;
  };
}

/** Reports a title that no scheme knows, once a table. */
function unknownReporter(
  { desks, others, emit }: Gathering,
  table: Table,
  indicator: TableColumn,
): (row: TableRow, title: string) => void {
  const told = new Set<string>();
  return (row, title) => {
    if (told.has(title)) return;
    told.add(title);
    if (others.some(({ items }) => items.bind([title]) !== undefined)) return;
    const near = desks.map((desk) => desk.items.nearest(title)).find((name) => name !== undefined);
    emit(unknownIndicator({ text: title, near }, cellPlace(table, row.number, indicator.column)));
  };
}

/** What a row's figure is measured in: its 计量单位, else what header and sheet say; money that says nothing is refused. */
export function measures(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  value: TableColumn,
): (row: TableRow, target: Measured) => string | undefined {
  const column = columnOf(table, 'measure', rule.columns);
  const known = new Map<Measured, string | undefined>();
  return (row, target) => {
    const own = textAt(row, column);
    if (own !== '') return own;
    if (known.has(target)) return known.get(target);
    const { measure, title } = target.desk.scheme.items[target.item]!;
    const stated = target.measure ?? statedMeasure(value, table, rule, measure);
    known.set(target, stated);
    if (stated === undefined && isMoney(measure))
      refuseUnstatedAt(gathering, { title, measure }, cellPlace(table, row.number, value.column));
    return stated;
  };
}
