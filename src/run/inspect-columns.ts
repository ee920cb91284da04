import { isFigure } from '../facts/bind-columns.ts';
import { columnOf } from '../facts/columns-of.ts';
import type { Gathering } from '../facts/desk.ts';
import { findingRole } from '../facts/finding-columns.ts';
import { type Role, rolesOf } from '../facts/labels.ts';
import { fateOfColumn } from '../facts/report-column.ts';
import type { SheetKind } from '../model/project.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import type { BoundTo } from '../results/inspection.ts';
import { type CellSeen, seeName, seePlain } from './inspect-cell.ts';
import { disclosurePlans, executionPlans } from './inspect-fund.ts';
import { eventPlans, longPlans } from './inspect-long.ts';
import type { ColumnPlan, Look, Plans } from './inspect-look.ts';
import { questionPlans, targetPlans, widePlans } from './inspect-wide.ts';

/** The roles that each reader looks for; the others are columns that a table has anyway. */
const WANTED: Readonly<
  Record<Exclude<SheetKind, 'results'> | 'roster' | 'persons' | 'alone', readonly Role[]>
> = {
  facts: ['unit', 'code', 'period', 'indicator', 'value', 'measure'],
  targets: ['unit', 'code'],
  events: ['unit', 'code', 'kind', 'matter', 'points', 'date', 'document'],
  corrections: [
    ...['unit', 'code', 'indicator', 'period', 'reported', 'before', 'after', 'measure'],
    ...['reason', 'approver', 'document', 'date', 'verdict'],
  ] as readonly Role[],
  survey: ['unit', 'code', 'respondent'],
  disclosure: ['order'],
  execution: ['order', 'period'],
  rectifications: [
    'order',
    'unit',
    'code',
    'item',
    'owner',
    'issued',
    'due',
    'done',
    'evidence',
    'result',
    'cause',
  ],
  verification: ['unit', 'code', 'period'],
  roster: ['order', 'code', 'unit', 'aliases', 'category', 'since', 'until', 'fate'],
  persons: ['order', 'person', 'name', 'level', 'unit', 'since', 'until', 'fate'],
  alone: ['order', 'unit', 'code', 'indicator', 'value', 'measure', 'period'],
};

/** Plans the columns of a table from left to right, bound as the reader of its kind binds them. */
export function planColumns(look: Look, table: Table): readonly ColumnPlan[] {
  const untyped = table.sheet.name === '';
  const roles = rolesOfColumns(look, table);
  const figures = look.kind === 'sheet' ? figurePlans(look, table, roles, untyped) : new Map();
  return table.columns.map((column) => figures.get(column) ?? plainPlan(look, column, roles, untyped));
}

/** The roles whose cells are numbers; in the others a number as text is as it should be. */
const FIGURE_ROLES: readonly string[] = ['value', 'points', 'before', 'after'];

type Roles = ReadonlyMap<TableColumn, Role>;

function rolesOfColumns(look: Look, table: Table): Roles {
  const said = look.kind === 'sheet' ? look.rule.columns : look.kind === 'roster' ? look.columns : undefined;
  const roles = new Map<TableColumn, Role>();
  for (const role of WANTED[kindOf(look)]) {
    const column = columnOf(table, role, said);
    if (column && !roles.has(column)) roles.set(column, role);
  }
  return roles;
}

function kindOf(look: Look): keyof typeof WANTED {
  if (look.kind === 'sheet') return look.rule.kind as Exclude<SheetKind, 'results'>;
  return look.kind === 'roster' && look.of === 'persons' ? 'persons' : look.kind;
}

function plainPlan(look: Look, column: TableColumn, roles: Roles, untyped: boolean): ColumnPlan {
  const bound = plainBinding(look, column, roles);
  const isNamed = bound.some((one) => one.kind === 'role' && !FIGURE_ROLES.includes(one.role));
  const see = (row: TableRow): CellSeen => {
    const cell = row.cell(column.column)?.cell;
    return isNamed ? seeName(cell) : seePlain(cell, untyped);
  };
  return { column, measure: column.measure, bound, added: false, see };
}

function plainBinding(look: Look, column: TableColumn, roles: Roles): readonly BoundTo[] {
  const role = roles.get(column);
  if (role) return [{ kind: 'role', role }];
  if (look.kind === 'roster') return [{ kind: 'roster-column' }];
  const [usual] = [...rolesOf(column.labels.at(-1) ?? ''), ...rolesOf(column.labels.join(''))];
  if (look.kind === 'alone') return usual ? [{ kind: 'role', role: usual }] : [];
  const { rule, gathering } = look;
  if (rule.kind === 'verification')
    return [{ kind: 'role', role: findingRole(column, rule.columns) ?? usual ?? 'ignored' }];
  if (['events', 'corrections', 'disclosure', 'execution', 'rectifications'].includes(rule.kind))
    return [{ kind: 'role', role: usual ?? 'ignored' }];
  const fate = fateOfColumn(gathering, column, rule, usual ? [usual] : []);
  if (fate.kind === 'plain') return [{ kind: 'role', role: usual ?? 'ignored' }];
  if (fate.kind === 'unknown') return [{ kind: 'unknown', near: fate.near }];
  const isOwn =
    rule.kind === 'facts' &&
    gathering.desks.some(({ items }) => {
      const label = items.bind(column.labels);
      return label && isFigure(label);
    });
  return [{ kind: isOwn ? 'taken' : 'passed-over', title: fate.title }];
}

type SheetLook = Extract<Look, { kind: 'sheet' }>;

function figurePlans(look: SheetLook, table: Table, roles: Roles, untyped: boolean): Plans {
  const { rule } = look;
  const gathering: Gathering = { ...look.gathering, emit: () => undefined };
  const byRole = new Map([...roles].map(([column, role]) => [role, column]));
  const value = byRole.get('value');
  const indicator = byRole.get('indicator');
  switch (rule.kind) {
    case 'facts':
      if (!indicator) return widePlans(gathering, table, rule, untyped);
      return value ? longPlans(gathering, table, rule, { indicator, value, byRole, untyped }) : new Map();
    case 'targets':
      return targetPlans(gathering, table, rule, untyped);
    case 'survey':
      return questionPlans(gathering, table, rule);
    case 'disclosure':
      return disclosurePlans(gathering, table, rule, untyped);
    case 'execution':
      return executionPlans(gathering, table, rule, untyped);
    case 'rectifications':
    case 'verification':
      return new Map();
    default:
      return eventPlans(gathering, byRole, untyped);
  }
}
