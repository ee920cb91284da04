import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import type { Emit } from '../model/diagnostic.ts';
import { fundMagnitudeOdd } from '../model/faults/facts.ts';
import type { Fund, FundRow } from '../model/fund.ts';
import { dueByHeads } from '../model/fund-due.ts';
import { isFar, median } from './report-magnitudes.ts';

/** Of two amounts nobody can tell which is the odd one. */
const LEAST = 3;

/**
 * Points out payments a thousand times those of the other recipients (元 filled in for 万元), or as much below: by head
 * where heads are given, so that a big recipient is no doubt. What heads × standard or another sum due speaks to is
 * left to them.
 */
export function checkMagnitudes(fund: Fund, rows: readonly FundRow[], emit: Emit): void {
  const paid = rows.flatMap((row) => (row.paid.value ? [{ row, paid: row.paid.value }] : []));
  const byHead = paid.flatMap((one) =>
    one.row.heads?.value ? [{ ...one, each: one.paid / one.row.heads.value }] : [],
  );
  const isByHead = byHead.length >= LEAST;
  if (isByHead) {
    const usual = median(byHead.map(({ each }) => each));
    for (const { row, paid: amount, each } of byHead)
      if (isFar(each, usual) && isAlone(fund, row)) doubt(row, amount, usual, each, emit);
  }
  if (paid.length < LEAST) return;
  const usual = median(paid.map((one) => one.paid));
  for (const { row, paid: amount } of paid)
    if (!(isByHead && row.heads?.value) && isFar(amount, usual) && isAlone(fund, row))
      doubt(row, amount, usual, undefined, emit);
}

/** Whether nothing that is due says of a payment whether it is right. */
const isAlone = (fund: Fund, row: FundRow): boolean =>
  !dueByHeads(fund, row) && (row.due?.value === undefined || row.due.value === row.paid.value);

function doubt(row: FundRow, paid: number, usual: number, each: number | undefined, emit: Emit): void {
  const shown = (amount: number): string => formatPlain(roundHalfUp(amount, 4));
  const said = { name: row.name, paid: shown(paid), usual: shown(usual) };
  emit(fundMagnitudeOdd({ ...said, each: each === undefined ? undefined : shown(each) }, row.paid.at));
}
