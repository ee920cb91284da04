import { snap } from '../base/decimal.ts';
import type { Fund, FundRow } from './fund.ts';

/** What heads and standard make due, where a row or its fund gives both. */
export interface DueByHeads {
  readonly heads: number;
  readonly standard: number;
  readonly due: number;
}

/** Heads × standard of a row; undefined where one of them is missing or refused. */
export function dueByHeads({ standard: ofAll }: Fund, { heads, standard }: FundRow): DueByHeads | undefined {
  if (standard?.refused) return undefined;
  const each = standard?.value ?? ofAll?.value;
  if (heads?.value === undefined || each === undefined) return undefined;
  return { heads: heads.value, standard: each, due: snap(heads.value * each) };
}

/** Whether the table of a row has what tells the sum due: 应拨, or heads and a standard. */
export const tellsDue = ({ standard: ofAll }: Fund, { due, heads, standard }: FundRow): boolean =>
  due !== undefined || (heads !== undefined && (standard !== undefined || ofAll !== undefined));

/** What is due to a recipient: as its row states, else heads × standard; undefined where what the row states was refused. */
export const dueOf = (fund: Fund, row: FundRow): number | undefined =>
  row.due?.refused ? undefined : (row.due?.value ?? dueByHeads(fund, row)?.due);
