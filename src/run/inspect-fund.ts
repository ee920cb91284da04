import type { Gathering } from '../facts/desk.ts';
import {
  columnsOf as disclosureColumns,
  fundCell,
  fundMeasure,
  MEASURES,
  type NumberColumn,
} from '../facts/fund-columns.ts';
import { columnsOf as executionColumns } from '../facts/read-execution.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableRow } from '../model/table.ts';
import { readNumber } from '../tables/read-number.ts';
import { type CellSeen, seeFigure, seeName, seePlain } from './inspect-cell.ts';
import type { Plans } from './inspect-look.ts';

/** Columns of a published table whose cells are texts. */
const TEXTS: readonly string[] = ['name', 'kind', 'remark'];

/** Columns of a published table whose stated total is checked. */
const ADDED: readonly string[] = ['heads', 'due', 'paid'];

const isNumbers = (role: string): role is NumberColumn => role in MEASURES;

/** The columns of a published table of payments that are bound to its fund. */
export function disclosurePlans(
  gathering: Gathering,
  table: Table,
  rule: SheetRule,
  untyped: boolean,
): Plans {
  const desk = gathering.funds.get(rule.fund ?? '');
  const plans: Plans = new Map();
  for (const [role, column] of desk ? disclosureColumns(table, desk) : []) {
    const figures = isNumbers(role) ? role : undefined;
    const measure = figures ? MEASURES[figures] : '';
    const asked = { measure, columnMeasure: figures && fundMeasure(column, table, rule, figures) };
    const see = (row: TableRow): CellSeen => {
      const cell = row.cell(column.column);
      if (figures)
        return seeFigure(cell, row.number, (raw) => readNumber(fundCell(raw, figures), asked), untyped);
      return TEXTS.includes(role) ? seeName(cell?.cell) : seePlain(cell?.cell, untyped);
    };
    const bound = [{ kind: 'fund', fund: desk!.fund.title, role, measure } as const];
    plans.set(column, { column, measure: column.measure, bound, added: ADDED.includes(role), see });
  }
  return plans;
}

/** The columns of a table of budget and execution that are bound to its fund; its period column is bound by its role. */
export function executionPlans(gathering: Gathering, table: Table, rule: SheetRule, untyped: boolean): Plans {
  const fund = gathering.funds.get(rule.fund ?? '')?.fund;
  const plans: Plans = new Map();
  for (const [role, { column, measure }] of fund ? executionColumns(gathering, table, rule) : []) {
    const asked = { measure: '元', columnMeasure: measure };
    const see = (row: TableRow): CellSeen =>
      seeFigure(row.cell(column.column), row.number, (raw) => readNumber(raw, asked), untyped);
    const bound = [{ kind: 'fund', fund: fund!.title, role, measure: '元' } as const];
    plans.set(column, { column, measure: column.measure, bound, added: false, see });
  }
  return plans;
}
