import { formatPlain, snap } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import { foldName } from '../base/fold.ts';
import { sum } from '../base/sum.ts';
import type { Emit } from '../model/diagnostic.ts';
import { fundSubtotalDiffers, fundTotalDiffers } from '../model/faults/facts.ts';
import type { FundRow, FundTotals } from '../model/fund.ts';
import type { Said } from '../model/said.ts';

/** A 合计 or 小计 row of a published table. */
export interface TotalRow extends FundTotals {
  readonly kind: 'total' | 'subtotal';
  readonly label: string;
  /** How many rows of recipients stand before it. */
  readonly after: number;
}

const SUMS: readonly (readonly ['heads' | 'due' | 'paid', Said])[] = [
  ['heads', { zh: '人数', en: 'heads' }],
  ['due', { zh: '应拨', en: 'due' }],
  ['paid', { zh: '实拨', en: 'paid' }],
];

/** The row that adds up the whole table: of several 合计 the 总计, else the one at the end, else at the start. */
export function grandTotal(totals: readonly TotalRow[], rows: readonly FundRow[]): TotalRow | undefined {
  const of = totals.filter(({ kind }) => kind === 'total');
  const end = of.findLast(({ after }) => after === rows.length);
  return (
    of.findLast(({ label }) => foldName(label).includes('总')) ?? end ?? of.find(({ after }) => after === 0)
  );
}

/** Checks the sums of the whole table, and each 小计 (or 合计 of a part) against the rows it can be of. */
export function checkTotals(totals: readonly TotalRow[], rows: readonly FundRow[], emit: Emit): void {
  const whole = grandTotal(totals, rows);
  for (const one of totals)
    for (const [key, said] of SUMS) {
      const stated = one[key];
      if (stated?.value === undefined) continue;
      const value = snap(stated.value);
      const parts = one === whole ? [rows] : partsOf(one, totals, rows);
      if (parts.flat().some((row) => row[key]?.refused)) continue;
      const sums = parts.map((part) => sumOf(part, key));
      if (sums.includes(value)) continue;
      const figures = {
        said,
        stated: formatPlain(value),
        rows: formatPlain(sums[0]!),
        difference: formatPlain(difference(sums[0]!, value)),
      };
      if (one === whole) emit(fundTotalDiffers(figures, stated.at));
      else emit(fundSubtotalDiffers({ ...figures, label: one.label }, stated.at));
    }
}

/** The rows a 小计 can be of: those since the check row above it, those down to the next, those of its kind, all above. */
function partsOf(
  { after, label }: TotalRow,
  totals: readonly TotalRow[],
  rows: readonly FundRow[],
): readonly (readonly FundRow[])[] {
  const before = Math.max(0, ...totals.map((one) => one.after).filter((other) => other < after));
  const next = Math.min(rows.length, ...totals.map((one) => one.after).filter((other) => other > after));
  const kinds = rows.filter(({ kind }) => kind !== '' && foldName(label).includes(foldName(kind)));
  return [rows.slice(before, after), rows.slice(after, next), kinds, rows.slice(0, after)].filter(
    (part) => part.length > 0,
  );
}

const sumOf = (rows: readonly FundRow[], key: 'heads' | 'due' | 'paid'): number =>
  snap(sum(rows.map((row) => row[key]?.value ?? 0)));
