import { foldName } from '../base/fold.ts';
import { bindColumns } from '../facts/bind-columns.ts';
import { isAdded } from '../facts/check-columns.ts';
import type { Desk, Gathering } from '../facts/desk.ts';
import { bindQuestion } from '../facts/read-survey.ts';
import { bindTargets } from '../facts/read-targets.ts';
import { textAt } from '../facts/row-unit.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableRow } from '../model/table.ts';
import type { BoundTo } from '../results/inspection.ts';
import { readNumber } from '../tables/read-number.ts';
import { readTarget } from '../tables/read-target.ts';
import { type CellSeen, seeFigure, seeLevel } from './inspect-cell.ts';
import type { ColumnPlan, Plans } from './inspect-look.ts';

/** What an item of a scheme is to the column or name that is bound to it. */
export function itemBinding({ scheme }: Desk, index: number, yearToDate: boolean): BoundTo {
  const { code, title, measure, collect } = scheme.items[index]!;
  const kind = scheme.indicators.some((one) => one.code === code) ? 'indicator' : 'input';
  return {
    kind,
    scheme: scheme.title,
    code,
    title,
    measure,
    yearToDate: collect === 'annual' ? undefined : yearToDate,
  };
}

/** Puts a plan beside those of the same column: several schemes may bind one. */
function put(plans: Plans, plan: ColumnPlan): void {
  const before = plans.get(plan.column);
  plans.set(plan.column, before ? { ...before, bound: [...before.bound, ...plan.bound] } : plan);
}

/** The columns of a wide table of facts that are bound to items. */
export function widePlans(gathering: Gathering, table: Table, rule: SheetRule, untyped: boolean): Plans {
  const plans: Plans = new Map();
  for (const { desk, item, yearToDate, column, measure } of bindColumns(gathering, table, rule)) {
    const wanted = desk.scheme.items[item]!;
    const asked = { measure: wanted.measure, columnMeasure: measure };
    const see = (row: TableRow): CellSeen => {
      const cell = row.cell(column.column);
      return wanted.reads === 'text' || wanted.scale
        ? seeLevel(cell, row.number)
        : seeFigure(cell, row.number, (raw) => readNumber(raw, asked), untyped);
    };
    const bound = [itemBinding(desk, item, yearToDate)];
    put(plans, { column, measure, bound, added: isAdded(wanted), see });
  }
  return plans;
}

/** The columns of a table of targets that are bound to indicators. */
export function targetPlans(gathering: Gathering, table: Table, rule: SheetRule, untyped: boolean): Plans {
  const plans: Plans = new Map();
  for (const { desk, indicator, column, measure } of bindTargets(gathering, table, rule)) {
    const { code, title, measure: wanted, item } = desk.scheme.indicators[indicator]!;
    const asked = { measure: wanted, columnMeasure: measure };
    const see = (row: TableRow): CellSeen =>
      seeFigure(row.cell(column.column), row.number, (raw) => readTarget(raw, asked), untyped);
    const { title: scheme, items } = desk.scheme;
    const bound = [{ kind: 'target', scheme, code, title, measure: wanted, yearToDate: undefined } as const];
    put(plans, { column, measure, bound, added: isAdded(items[Math.max(0, item)]!), see });
  }
  return plans;
}

/** The columns of a survey that are bound to surveyed items. */
export function questionPlans(gathering: Gathering, table: Table, rule: SheetRule): Plans {
  const plans: Plans = new Map();
  for (const column of table.columns)
    for (const { desk, item, rule: answers } of bindQuestion(gathering, table, column, rule)) {
      const see = (row: TableRow): CellSeen => {
        const answer = textAt(row, column);
        const folded = foldName(answer);
        if (answer === '') return { kind: 'blank' };
        if (answers.invalid.has(folded)) return { kind: 'no-answer' };
        const value = answers.options.get(folded);
        if (value !== undefined) return { kind: 'answer' };
        const options = [...answers.options.keys()].join('、');
        const why = { zh: `不是答案选项（${options}）`, en: `none of the options (${options})` };
        return { kind: 'unusable', why };
      };
      const { code, title, measure } = desk.scheme.items[item]!;
      const bound = [
        { kind: 'question', scheme: desk.scheme.title, code, title, measure, yearToDate: undefined } as const,
      ];
      put(plans, { column, measure: undefined, bound, added: false, see });
    }
  return plans;
}
