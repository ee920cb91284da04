import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { Emit } from '../model/diagnostic.ts';
import { fundShareDiffers } from '../model/faults/facts.ts';
import type { FundRow, FundShare, FundTotals } from '../model/fund.ts';

/** Shares that add up to less than this are fractions of 1, else per cent: halfway between 1 and 100. */
const FRACTIONS_BELOW = 10;

/** Checks every 占比 of a published table against paid ÷ the sum of what was paid, as closely as its decimals state it. */
export function checkShares(rows: readonly FundRow[], stated: FundTotals | undefined, emit: Emit): void {
  const payments = rows.flatMap(({ paid }) => paid.value ?? []);
  const whole = payments.length === rows.length ? snap(sum(payments)) : stated?.paid?.value;
  if (whole === undefined || whole === 0) return;
  const shares = rows.flatMap(({ share }) => share?.value ?? []);
  const usual = snap(sum(shares)) < FRACTIONS_BELOW ? 1 : 100;
  for (const { name, share, paid } of rows)
    if (share && paid.value !== undefined) checkShare(name, share, [paid.value, whole], usual, 0, emit);
  if (!stated?.share) return;
  const slack = sum(rows.map(({ share }) => (share ? halfStep(share) : 0))); // the shares were rounded one by one
  checkShare('合计', stated.share, [whole, whole], usual, slack, emit);
}

/** Half of the last decimal that a share shows. */
const halfStep = ({ decimals }: FundShare): number => 0.5 * 10 ** -decimals;

function checkShare(
  name: string,
  share: FundShare,
  [paid, whole]: readonly [number, number],
  usual: number,
  slack: number,
  emit: Emit,
): void {
  const { value, decimals, of: said, at } = share;
  const of = said ?? usual;
  const wanted = snap((paid / whole) * of);
  const shown = roundHalfUp(value, decimals);
  if (snap(Math.abs(shown - wanted)) <= snap(halfStep(share) + slack)) return;
  const sign = of === 100 ? '%' : '';
  const figures = {
    stated: `${formatPlain(shown)}${sign}`,
    wanted: `${formatPlain(roundHalfUp(wanted, Math.max(decimals, of === 100 ? 2 : 4)))}${sign}`,
  };
  emit(fundShareDiffers({ name, paid: formatPlain(paid), whole: formatPlain(whole), ...figures }, at));
}
