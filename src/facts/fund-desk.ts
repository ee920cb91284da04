import type { Fund, FundCell, FundFacts, FundRow } from '../model/fund.ts';
import { type MonthRead, settleMonths } from './settle-months.ts';

/** Where the figures of a fund are gathered while its sheets are read. */
export interface FundDesk {
  readonly fund: Fund;
  readonly rows: FundRow[];
  /** By month. */
  readonly months: Map<number, MonthRead>;
  initial: FundCell | undefined;
  adjusted: FundCell | undefined;
}

/** An empty desk for a fund. */
export const openFundDesk = (fund: Fund): FundDesk => ({
  fund,
  rows: [],
  months: new Map(),
  initial: undefined,
  adjusted: undefined,
});

/** What a desk holds once all sheets are read; months in order. */
export const fundFacts = ({ fund, rows, months, initial, adjusted }: FundDesk): FundFacts => ({
  fund,
  rows,
  months: settleMonths([...months.values()]),
  initial,
  adjusted,
});
