import { snap } from './decimal.ts';

/**
 * Orders two finite numbers at 15 significant digits, as a spreadsheet does: 0.1 + 0.2 and 0.3 are equal.
 * Numbers that differ by more than snapping can move are told apart without snapping.
 */
export function compareSnapped(a: number, b: number): number {
  const difference = a - b;
  if (difference === 0) return 0;
  if (Math.abs(difference) > 1e-13 * Math.max(Math.abs(a), Math.abs(b))) return difference;
  return snap(a) - snap(b);
}
