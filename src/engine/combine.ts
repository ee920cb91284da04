import { sum } from '../base/sum.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Aggregate } from '../model/scheme.ts';

/** The weighted geometric or harmonic mean, or the least, of shares of full points (1 = full). */
export function combine(
  aggregate: Aggregate,
  shares: readonly { readonly share: number; readonly weight: number }[],
): number {
  const weights = sum(shares.map(({ weight }) => weight));
  switch (aggregate) {
    case 'geometric':
      if (shares.some(({ share }) => share <= 0)) return 0;
      return Math.exp(sum(shares.map(({ share, weight }) => (weight / weights) * Math.log(share))));
    case 'harmonic':
      if (shares.some(({ share }) => share <= 0)) return 0;
      return inverted(shares.map(({ share, weight }) => weight / weights / share));
    case 'min':
      return Math.min(...shares.map(({ share }) => share));
    case 'sum':
    case 'mean':
    case 'topsis':
      throw new Error(`${aggregate} is put together elsewhere`);
    default:
      return unreachable(aggregate);
  }
}

/** One over a sum; 0 where a part is so small that what it adds is beyond every number. */
const inverted = (parts: readonly number[]): number => (parts.every(Number.isFinite) ? 1 / sum(parts) : 0);
