import { formatPlain } from '../base/decimal.ts';

/**
 * Whole steps shared out in proportion: they add up, and none is a whole step from its share. Reckoned in whole numbers
 * on the decimal digits of the shares, so it is exact for any number of steps that a double holds. Of equal remainders
 * the first gets the step; a share of 0 gets nothing.
 */
export function largestRemainder(steps: number, shares: readonly number[]): readonly number[] {
  const scaled = inWholes(shares);
  const whole = scaled.reduce((total, share) => total + share, 0n);
  if (whole <= 0n) return shares.map(() => 0);
  const split = scaled.map((share) => floored(BigInt(steps) * share, whole));
  const left = BigInt(steps) - split.reduce((total, { part }) => total + part, 0n);
  const order = split
    .map(({ rest }, at) => ({ at, rest }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  const raised = new Set(order.slice(0, Number(left)).map(({ at }) => at));
  return split.map(({ part }, at) => Number(part) + (raised.has(at) ? 1 : 0));
}

/** Shares as whole numbers of one size, by their decimal digits. */
function inWholes(shares: readonly number[]): readonly bigint[] {
  const texts = shares.map(formatPlain);
  const decimals = Math.max(0, ...texts.map((text) => (text.split('.')[1] ?? '').length));
  return texts.map((text) => {
    const [digits = '0', fraction = ''] = text.split('.');
    return BigInt(digits + fraction.padEnd(decimals, '0'));
  });
}

/** Quotient and rest, the rest not below zero. */
function floored(dividend: bigint, divisor: bigint): { readonly part: bigint; readonly rest: bigint } {
  const rest = ((dividend % divisor) + divisor) % divisor;
  return { part: (dividend - rest) / divisor, rest };
}
