import { snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { FundCell, FundFacts } from './fund.ts';
import { dueOf } from './fund-due.ts';
import type { Said } from './said.ts';

/** The budget of a fund's year, and where it stands. */
export interface FundBudget {
  readonly value: number;
  readonly adjusted: boolean;
  readonly basis?: string;
}

/** What the year's budget is: as adjusted, else as at its start, else as the fund file states it. */
export function budgetOf({ fund, adjusted, initial }: FundFacts): FundBudget | undefined {
  if (adjusted?.value !== undefined) return { value: adjusted.value, adjusted: true };
  if (initial?.value !== undefined) return { value: initial.value, adjusted: false };
  return fund.budget && { value: fund.budget.value, adjusted: false, basis: fund.budget.basis };
}

/** The sum of the cells that have a figure; undefined where none has. */
export function totalOf(cells: readonly (FundCell | undefined)[]): number | undefined {
  const values = cells.flatMap((cell) => (cell?.value === undefined ? [] : [cell.value]));
  return values.length === 0 ? undefined : snap(sum(values));
}

/** What was spent by the last month given; undefined where a month before it is left out, or none is given. */
export const spentOf = ({ months }: FundFacts): number | undefined =>
  months.findLast(({ spent }) => spent?.value !== undefined)?.toDate;

/** A settled figure of a fund with the cells it was made from, or why there is none. */
export type FundFigure =
  | { readonly value: number; readonly cells: readonly FundCell[] }
  | { readonly missing: Said; readonly applies?: false };

/** What a figure of a fund is counted in: 元, pieces, or a share of 1. */
export type FundFigureKind = 'money' | 'count' | 'share';

interface NamedFigure {
  readonly said: Said;
  readonly kind: FundFigureKind;
  readonly of: (facts: FundFacts) => FundFigure;
}

const missing = (zh: string, en: string): FundFigure => ({ missing: { zh, en } });

function budget(facts: FundFacts): FundFigure {
  const found = budgetOf(facts);
  const stated = [facts.adjusted, facts.initial, facts.fund.budget];
  const cell = stated.find((one) => one?.value !== undefined);
  if (!found || !cell) return missing('没有预算数', 'no budget is given');
  return { value: found.value, cells: [{ value: found.value, at: cell.at }] };
}

/** What was paid by the published tables, or, without one, spent by the table of execution. */
function executed(facts: FundFacts): FundFigure {
  return facts.rows.length > 0 ? paid(facts) : spent(facts);
}

function rate(facts: FundFacts): FundFigure {
  const [whole, used] = [budget(facts), executed(facts)];
  if ('missing' in whole) return whole;
  if ('missing' in used) return used;
  if (whole.value === 0) return { missing: { zh: '预算为零', en: 'a budget of nil' }, applies: false };
  return { value: snap(used.value / whole.value), cells: [...whole.cells, ...used.cells] };
}

const paid = (facts: FundFacts): FundFigure =>
  sumOfRows(
    facts.rows.map((row) => row.paid),
    '实拨',
    'payments',
  );

const heads = ({ rows }: FundFacts): FundFigure =>
  sumOfRows(
    rows.map((row) => row.heads),
    '人数',
    'heads',
  );

const due = ({ fund, rows }: FundFacts): FundFigure =>
  sumOfRows(
    rows.map((row) => ({ value: dueOf(fund, row), at: row.due?.at ?? row.at })),
    '应拨',
    'sums due',
  );

/** A sum is a figure only where every row has its part. */
function sumOfRows(cells: readonly (FundCell | undefined)[], zh: string, en: string): FundFigure {
  if (cells.length === 0) return missing('没有公示表', 'no published table was read');
  const stated = cells.flatMap((cell) => (cell?.value === undefined ? [] : [cell]));
  const blank = cells.length - stated.length;
  if (blank > 0) return missing(`${blank} 个对象没有写${zh}`, `${en} of ${blank} are not stated`);
  return { value: totalOf(stated)!, cells: stated };
}

function spent(facts: FundFacts): FundFigure {
  const value = spentOf(facts);
  const stated = facts.months.flatMap((month) => (month.spent?.value === undefined ? [] : [month.spent]));
  if (stated.length === 0) return missing('没有支出数', 'no spending is given');
  if (value === undefined) return missing('有月份没有写支出', 'the spending of a month is not given');
  return { value, cells: stated };
}

function recipients({ rows }: FundFacts): FundFigure {
  if (rows.length === 0) return missing('没有公示表', 'no published table was read');
  return { value: rows.length, cells: rows.map(({ at }) => ({ value: 1, at })) };
}

/** The figures of a fund that a scheme may take, by name. */
export const FUND_FIGURES: ReadonlyMap<string, NamedFigure> = new Map<string, NamedFigure>([
  ['rate', { said: { zh: '执行率', en: 'execution rate' }, kind: 'share', of: rate }],
  ['executed', { said: { zh: '执行数', en: 'sum executed' }, kind: 'money', of: executed }],
  ['budget', { said: { zh: '预算', en: 'budget' }, kind: 'money', of: budget }],
  ['paid', { said: { zh: '公示实拨合计', en: 'disclosed payments' }, kind: 'money', of: paid }],
  ['spent', { said: { zh: '累计支出', en: 'spending to date' }, kind: 'money', of: spent }],
  ['due', { said: { zh: '应拨合计', en: 'sum due' }, kind: 'money', of: due }],
  ['heads', { said: { zh: '受益人数', en: 'heads' }, kind: 'count', of: heads }],
  ['recipients', { said: { zh: '公示对象数', en: 'recipients disclosed' }, kind: 'count', of: recipients }],
]);
