import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { isFigure, isToDate } from '../facts/bind-columns.ts';
import type { Desk, Gathering } from '../facts/desk.ts';
import type { Role } from '../facts/labels.ts';
import { textAt } from '../facts/row-unit.ts';
import { statedMeasure } from '../facts/stated-measure.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import type { BoundTo } from '../results/inspection.ts';
import { readNumber } from '../tables/read-number.ts';
import { type CellSeen, seeFigure, seeLevel, seeName, seePlain } from './inspect-cell.ts';
import type { ColumnPlan, Plans } from './inspect-look.ts';
import { itemBinding } from './inspect-wide.ts';

/** The columns that a long table is read by; `untyped` where its cells are all texts. */
export interface LongColumns {
  readonly indicator: TableColumn;
  readonly value: TableColumn;
  readonly byRole: ReadonlyMap<Role, TableColumn>;
  readonly untyped: boolean;
}

/** What a name in a long table is bound to. */
interface LongBinding {
  readonly desk: Desk;
  readonly item: number;
  readonly to: BoundTo;
}

/** The name and value columns of a long table. */
export function longPlans(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  { indicator, value, byRole, untyped }: LongColumns,
): Plans {
  const find = longBinder(gathering, rule);
  const own = byRole.get('measure');
  const see = (row: TableRow): CellSeen => {
    const cell = row.cell(value.column);
    const [first] = find(textAt(row, indicator));
    if (!first) return seePlain(cell?.cell, untyped);
    const { measure, reads, scale } = first.desk.scheme.items[first.item]!;
    if (reads === 'text' || scale) return seeLevel(cell, row.number);
    const columnMeasure = textAt(row, own) || statedMeasure(value, table, rule, measure);
    return seeFigure(cell, row.number, (raw) => readNumber(raw, { measure, columnMeasure }), untyped);
  };
  const bind = (text: string): readonly BoundTo[] => {
    const found = find(text);
    if (found.length > 0) return found.map(({ to }) => to);
    const near = gathering.desks.map(({ items }) => items.nearest(text)).find((name) => name !== undefined);
    return [{ kind: 'unknown', near }];
  };
  return new Map([
    [indicator, { ...namePlan(indicator, 'indicator'), names: { bind, figures: see } }],
    [value, { ...namePlan(value, 'value'), see }],
  ]);
}

function longBinder(gathering: Gathering, rule: SheetRule): (text: string) => readonly LongBinding[] {
  const known = new Map<string, readonly LongBinding[]>();
  return (text) => {
    const cached = known.get(text);
    if (cached) return cached;
    const found = gathering.desks.flatMap((desk): readonly LongBinding[] => {
      const label = desk.items.bind([text]);
      if (!label || !isFigure(label)) return [];
      return [{ desk, item: label.item, to: itemBinding(desk, label.item, isToDate(label, rule)) }];
    });
    known.set(text, found);
    return found;
  };
}

/** A column of a role whose cells are names. */
const namePlan = (column: TableColumn, role: Role): ColumnPlan => ({
  column,
  measure: column.measure,
  bound: [{ kind: 'role', role }],
  added: false,
  see: (row) => seeName(row.cell(column.column)?.cell),
});

/** The kinds and points of a table of events. */
export function eventPlans(
  { desks }: Gathering,
  byRole: ReadonlyMap<Role, TableColumn>,
  untyped: boolean,
): Plans {
  const kind = byRole.get('kind');
  const points = byRole.get('points');
  const kindsOf = ({ scheme }: Desk) => [...scheme.eventKinds, ...scheme.outcomeKinds];
  const known = desks.flatMap(kindsOf);
  const bind = (text: string): readonly BoundTo[] => {
    const isKnown = (one: string): boolean => foldName(one) === foldName(text);
    const knowing = desks.filter((desk) => kindsOf(desk).some(isKnown));
    if (knowing.length === 0) return [{ kind: 'unknown', near: nearest(text, known) }];
    return knowing.map(({ scheme }) => ({ kind: 'event', scheme: scheme.title }));
  };
  const see = (row: TableRow): CellSeen =>
    seeFigure(row.cell(points!.column), row.number, (raw) => readNumber(raw, { measure: '分' }), untyped);
  const plans: Plans = new Map();
  if (kind) plans.set(kind, { ...namePlan(kind, 'kind'), names: { bind, figures: points && see } });
  if (points) plans.set(points, { ...namePlan(points, 'points'), see });
  return plans;
}
