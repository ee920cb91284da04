import { roundHalfUp, snap } from '../base/decimal.ts';
import { correlation } from '../base/moments.ts';
import { sum } from '../base/sum.ts';
import type { Fund, FundFacts, FundMonth, FundRow } from '../model/fund.ts';
import { dueOf } from '../model/fund-due.ts';
import { budgetOf, type FundBudget, spentOf, totalOf } from '../model/fund-figures.ts';

/** How far a fund is by the end of a month. */
export interface FundProgress {
  readonly month: number;
  /** 元 spent from the start of the year; undefined where the spending of a month so far is not stated. */
  readonly spent: number | undefined;
  /** The first month so far whose spending is not stated, where a later one's is; undefined for months to come. */
  readonly missing: number | undefined;
  /** 元 allotted from the start of the year. */
  readonly allotted: number | undefined;
  /** Spent ÷ budget; undefined without a budget, and where what was spent is. */
  readonly rate: number | undefined;
  /** The rate ÷ (month ÷ 12). */
  readonly pace: number | undefined;
  readonly light: 'red' | 'yellow' | 'green' | undefined;
}

/** How evenly the payments are spread. */
export interface EvenSpread {
  /** Pearson's correlation of amount and need; undefined where one of them is constant, or of fewer than three. */
  readonly correlation: number | undefined;
  /** Gini coefficient of the amounts; 0 is all alike. */
  readonly gini: number | undefined;
  /** Share of recipients that have the most frequent amount. */
  readonly equal: number;
  /** Whether it was held against the limits: fewer than three payments, or payments of nothing, tell nothing. */
  readonly judged: boolean;
  /** Which of the limits it passes. */
  readonly signs: readonly ('correlation' | 'gini' | 'equal')[];
}

/** A recipient whose payment is another than what was due. */
export interface Difference {
  readonly row: FundRow;
  readonly due: number;
  readonly paid: number;
}

/** A fund's figures, ready to be published and judged. */
export interface FundReport {
  readonly fund: Fund;
  readonly rows: readonly FundRow[];
  readonly heads: number | undefined;
  readonly due: number | undefined;
  /** The sum of the payments that are stated; undefined where none is. */
  readonly paid: number | undefined;
  /** How many recipients have no payment stated; sum and rate leave them out. */
  readonly unstated: number;
  readonly budget: FundBudget | undefined;
  /** Paid (or spent, where no table is published) ÷ budget; undefined where the budget is missing or nil, or none is stated. */
  readonly rate: number | undefined;
  readonly progress: readonly FundProgress[];
  readonly differences: readonly Difference[];
  /** How many payments were held against what was due. */
  readonly compared: number;
  /** The recipients whose payment was not, for want of it or of what is due. */
  readonly uncompared: readonly FundRow[];
  readonly spread: EvenSpread | undefined;
}

/** The report of a fund. */
export function fundReport(facts: FundFacts): FundReport {
  const { fund, rows } = facts;
  const budget = budgetOf(facts);
  const paid = totalOf(rows.map((row) => row.paid));
  const spent = spentOf(facts);
  const used = rows.length > 0 ? paid : spent;
  const uncompared = rows.filter((row) => row.paid.value === undefined || dueOf(fund, row) === undefined);
  return {
    fund,
    rows,
    heads: totalOf(rows.map((row) => row.heads)),
    due: totalOf(rows.map((row) => row.due)),
    paid,
    unstated: rows.filter((row) => row.paid.value === undefined).length,
    budget,
    rate: used !== undefined && budget && budget.value > 0 ? snap(used / budget.value) : undefined,
    progress: progressOf(facts, budget?.value),
    differences: rows.flatMap((row) => differenceOf(fund, row) ?? []),
    compared: rows.length - uncompared.length,
    uncompared,
    spread: rows.length > 0 ? evenSpread(fund, rows) : undefined,
  };
}

function differenceOf(fund: Fund, row: FundRow): Difference | undefined {
  const due = dueOf(fund, row);
  const paid = row.paid.value;
  return due === undefined || paid === undefined || snap(due) === snap(paid) ? undefined : { row, due, paid };
}

function progressOf({ fund, months }: FundFacts, budget: number | undefined): readonly FundProgress[] {
  const last = months.findLast(({ spent }) => spent?.value !== undefined)?.month ?? 0; // those behind are to come
  return months.map(({ month, toDate: spent }, index): FundProgress => {
    const until = months.slice(0, index + 1);
    const known = spent !== undefined && budget !== undefined && budget > 0;
    const rate = known ? snap(spent / budget) : undefined;
    const pace = known ? snap((spent * 12) / (budget * month)) : undefined; // snapped once, so that an exact limit is met
    return {
      month,
      spent,
      missing: spent === undefined && month <= last ? firstMissing(until) : undefined,
      allotted: totalOf(until.map((one) => one.allotted)),
      rate,
      pace,
      light: lightOf(fund, pace),
    };
  });
}

/** The first month after the last whole sum whose spending is not stated. */
function firstMissing(months: readonly FundMonth[]): number {
  const whole = months.findLast(({ toDate }) => toDate !== undefined)?.month ?? 0;
  let missing = whole + 1;
  while (months.some(({ month, spent }) => month === missing && spent?.value !== undefined)) missing += 1;
  return missing;
}

function lightOf({ pace: { red, yellow } }: Fund, pace: number | undefined): FundProgress['light'] {
  if (pace === undefined) return undefined;
  if (pace < red) return 'red';
  return pace < yellow ? 'yellow' : 'green';
}

/** How evenly the amounts are spread over the recipients. Amounts as even as the need are no sign: they follow it. */
export function evenSpread({ spread: limits }: Fund, rows: readonly FundRow[]): EvenSpread {
  const paid = rows.flatMap((row) => (row.paid.value === undefined ? [] : [row.paid.value]));
  const pairs = rows.flatMap(({ heads, paid: { value } }) =>
    heads?.value === undefined || value === undefined ? [] : [[heads.value, value] as const],
  );
  const [byNeed, gini] = [pearson(pairs), giniOf(paid)];
  const frequent = mostFrequent(paid);
  const equal = frequent.count / Math.max(1, paid.length);
  const judged = paid.length >= 3 && paid.some((amount) => amount !== 0); // nothing is no amount to spread
  const isEven = (of: typeof pairs): boolean => (giniOf(of.map(([heads]) => heads)) ?? 1) < limits.gini;
  const followsNeed = pairs.length === paid.length && isEven(pairs);
  const alike = pairs.filter(([, amount]) => snap(amount) === frequent.amount);
  const low = gini !== undefined && gini < limits.gini;
  const signs = [
    ...(byNeed !== undefined && byNeed < limits.correlation && !(low && followsNeed)
      ? (['correlation'] as const)
      : []),
    ...(low && !followsNeed ? (['gini'] as const) : []),
    ...(equal > limits.equal && !(alike.length === frequent.count && isEven(alike))
      ? (['equal'] as const)
      : []),
  ];
  return { correlation: byNeed, gini, equal: snap(equal), judged, signs: judged ? signs : [] };
}

/** Pearson's coefficient; undefined for fewer than three pairs or where a side does not vary. */
function pearson(pairs: readonly (readonly [number, number])[]): number | undefined {
  if (pairs.length < 3) return undefined;
  const coefficient = correlation(
    pairs.map(([heads]) => heads),
    pairs.map(([, paid]) => paid),
  );
  return coefficient === undefined ? undefined : snap(coefficient);
}

/** Σ(2i − n − 1)·xᵢ ÷ (n·Σxᵢ) over the sorted amounts; undefined where nothing was paid or an amount is negative. */
function giniOf(amounts: readonly number[]): number | undefined {
  const sorted = amounts.toSorted((a, b) => a - b);
  const whole = sum(sorted);
  if (sorted.length === 0 || whole <= 0 || sorted[0]! < 0) return undefined;
  const { length } = sorted;
  return snap(sum(sorted.map((amount, at) => (2 * (at + 1) - length - 1) * amount)) / (length * whole));
}

/** The amount that most were paid, the smallest of several, and how many. */
function mostFrequent(amounts: readonly number[]): { readonly amount: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const amount of amounts.toSorted((a, b) => a - b))
    counts.set(snap(amount), (counts.get(snap(amount)) ?? 0) + 1);
  const count = Math.max(0, ...counts.values());
  return { amount: [...counts].find(([, of]) => of === count)?.[0] ?? Number.NaN, count };
}

/** The share of the whole that a recipient was paid, in per cent to two decimals. */
export const shareOfPaid = ({ paid }: FundRow, whole: number | undefined): number =>
  paid.value === undefined || !whole ? Number.NaN : roundHalfUp((paid.value / whole) * 100, 2);
