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
import type { Plans } from './inspect-look.ts';
import { itemBinding } from './inspect-wide.ts';

/** The columns that a long table is read by; `untyped` where its cells are all texts. */
export interface LongColumns {
  readonly indicator: TableColumn;
  readonly value: TableColumn;
  readonly byRole: ReadonlyMap<Role, TableColumn>;
  readonly untyped: boolean;
}

/** The name and value columns of a long table. */
export function longPlans(gathering: Gathering, table: Table, rule: SheetRule, columns: LongColumns): Plans {
  const { indicator, value, byRole, untyped } = columns;
  const own = byRole.get('measure');
  const bindings = new Map<
    string,
    readonly { readonly desk: Desk; readonly item: number; readonly to: BoundTo }[]
  >();
  const find = (text: string) => {
    const known = bindings.get(text);
    if (known) return known;
    const found = gathering.desks.flatMap((desk) => {
      const label = desk.items.bind([text]);
      if (!label || !isFigure(label)) return [];
      return [{ desk, item: label.item, to: itemBinding(desk, label.item, isToDate(label, rule)) }];
    });
    bindings.set(text, found);
    return found;
  };
  const bind = (text: string): readonly BoundTo[] => {
    const found = find(text).map(({ to }) => to);
    const near = (): string | undefined =>
      gathering.desks.map(({ items }) => items.nearest(text)).find(Boolean);
    return found.length > 0 ? found : [{ kind: 'unknown', near: near() }];
  };
  const see = (row: TableRow): CellSeen => {
    const cell = row.cell(value.column);
    const [first] = find(textAt(row, indicator));
    if (!first) return seePlain(cell?.cell, untyped);
    const { measure, reads } = first.desk.scheme.items[first.item]!;
    if (reads === 'text') return seeLevel(cell);
    const columnMeasure = textAt(row, own) || statedMeasure(value, table, rule, measure);
    return seeFigure(cell, (raw) => readNumber(raw, { measure, columnMeasure }), untyped);
  };
  const names = { bind, figures: see };
  const role = (name: Role): readonly BoundTo[] => [{ kind: 'role', role: name }];
  const text = (row: TableRow): CellSeen => seeName(row.cell(indicator.column)?.cell);
  return new Map([
    [
      indicator,
      { column: indicator, measure: undefined, bound: role('indicator'), added: false, see: text, names },
    ],
    [value, { column: value, measure: value.measure, bound: role('value'), added: false, see }],
  ]);
}

/** The kinds and points of a table of events. */
export function eventPlans(
  { desks }: Gathering,
  byRole: ReadonlyMap<Role, TableColumn>,
  untyped: boolean,
): Plans {
  const plans: Plans = new Map();
  const kind = byRole.get('kind');
  const points = byRole.get('points');
  const bind = (text: string): readonly BoundTo[] => {
    const knows = desks.filter(({ scheme }) =>
      scheme.eventKinds.some((known) => foldName(known) === foldName(text)),
    );
    if (knows.length > 0) return knows.map(({ scheme }) => ({ kind: 'event', scheme: scheme.title }));
    return [
      {
        kind: 'unknown',
        near: nearest(
          text,
          desks.flatMap(({ scheme }) => scheme.eventKinds),
        ),
      },
    ];
  };
  const seePoints = (row: TableRow): CellSeen =>
    seeFigure(row.cell(points!.column), (raw) => readNumber(raw, { measure: '分' }), untyped);
  if (kind) {
    const see = (row: TableRow): CellSeen => seeName(row.cell(kind.column)?.cell);
    const names = { bind, figures: points && seePoints };
    plans.set(kind, {
      column: kind,
      measure: undefined,
      bound: [{ kind: 'role', role: 'kind' }],
      added: false,
      see,
      names,
    });
  }
  if (points) {
    plans.set(points, {
      column: points,
      measure: points.measure,
      bound: [{ kind: 'role', role: 'points' }],
      added: false,
      see: seePoints,
    });
  }
  return plans;
}
