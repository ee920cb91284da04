import { formatPlain, snap } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import type { Emit } from '../model/diagnostic.ts';
import { fundFalls, fundMonthMissing } from '../model/faults/facts.ts';
import type { Fund, FundCell, FundMonth } from '../model/fund.ts';
import { formatPlace, type Place } from '../model/place.ts';

/** One row of a table of execution as it is written. */
export interface MonthRead {
  readonly month: number;
  readonly allotted: FundCell | undefined;
  /** Spent in the month. */
  readonly spent: FundCell | undefined;
  /** Spent from the start of the year. */
  readonly toDate: FundCell | undefined;
  /** Where the month is named. */
  readonly at: Place;
}

/**
 * The months in order, each with what was spent in it (as stated, or to date less the stated month before) and to date:
 * as stated, or added up where no month so far is left out.
 */
export function settleMonths(read: readonly MonthRead[]): readonly FundMonth[] {
  let before = 0;
  let whole = 0; // the last month up to which the sum is whole
  return inOrder(read).map(({ month, allotted, spent, toDate }): FundMonth => {
    const own = spent?.value === undefined && toDate ? lessBefore(toDate, before) : spent;
    before = toDate?.value ?? snap(before + (own?.value ?? 0));
    if (toDate?.value !== undefined || (whole === month - 1 && own?.value !== undefined)) whole = month;
    return { month, allotted, spent: own, toDate: whole === month ? before : undefined };
  });
}

/** Warns of every month whose spending to date is less than that of the stated month before it. */
export function reportFalling({ title }: Fund, read: readonly MonthRead[], emit: Emit): void {
  const stated = inOrder(read).flatMap(({ month, toDate }) =>
    toDate?.value === undefined ? [] : [{ month, value: toDate.value, at: toDate.at }],
  );
  for (const [at, { month, value, at: place }] of stated.entries()) {
    const before = stated[at - 1];
    if (!before || before.value <= value) continue;
    const said = {
      month,
      before: before.month,
      spent: formatPlain(value),
      spentBefore: formatPlain(before.value),
    };
    emit(fundFalls({ fund: title, ...said, other: formatPlace(before.at) }, place));
  }
}

/** Warns of every month before the last stated one whose spending is not stated. */
export function reportMissing({ title }: Fund, read: readonly MonthRead[], emit: Emit): void {
  const months = inOrder(read);
  const stated = months.filter(({ spent, toDate }) => (spent?.value ?? toDate?.value) !== undefined);
  for (let month = 1; month < (stated.at(-1)?.month ?? 0); month += 1) {
    const next = stated.find((one) => one.month >= month)!;
    if (next.month === month) continue;
    const blank = months.find((one) => one.month === month);
    if (blank?.spent?.refused || blank?.toDate?.refused) continue;
    const into = next.spent?.value === undefined ? next.month : undefined;
    emit(fundMonthMissing({ fund: title, month, into }, (blank?.spent ?? blank?.toDate ?? next).at));
  }
}

const inOrder = (read: readonly MonthRead[]): readonly MonthRead[] =>
  read.toSorted((a, b) => a.month - b.month);

const lessBefore = (cell: FundCell, before: number): FundCell => ({
  ...cell,
  value: cell.value === undefined ? undefined : difference(cell.value, before),
});
