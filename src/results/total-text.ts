import { formatFixed } from '../base/decimal.ts';

/** A total to the scheme's decimals; a dash for a unit that has none. */
export const totalText = (total: number, decimals: number): string =>
  Number.isNaN(total) ? '—' : formatFixed(total, decimals);
