import { roundHalfUp, snap } from '../base/decimal.ts';
import type { Stage } from './stage.ts';

/** Rounds the totals where the scheme rounds totals; else the settled total is the sum of its rounded lines. */
export const settle: Stage = (soFar) => {
  const { decimals, at } = soFar.scheme.rounding;
  const { exact, settled } = soFar.totals;
  const totals = {
    exact: exact.map(snap),
    settled: at === 'total' ? exact.map((total) => roundHalfUp(total, decimals)) : settled.map(snap),
  };
  const weighed = {
    exact: soFar.weighed.exact.map(snap),
    settled: soFar.weighed.settled.map(snap),
  };
  return { ...soFar, totals, weighed, bonus: soFar.bonus.map(snap), deduction: soFar.deduction.map(snap) };
};
