import { roundHalfUp, snap } from '../base/decimal.ts';
import { reportFloor } from './report-floor.ts';
import type { Stage } from './stage.ts';

/**
 * Rounds the totals where the scheme rounds totals; else the settled total is the sum of its rounded lines. A total
 * that is no number is a bug: it would be ranked in roster order.
 */
export const settle: Stage = (soFar, emit) => {
  const { decimals, at } = soFar.scheme.rounding;
  const { exact, settled } = soFar.totals;
  const totals = {
    exact: exact.map(snap),
    settled: at === 'total' ? exact.map((total) => roundHalfUp(total, decimals)) : settled.map(snap),
  };
  for (const column of [totals.exact, totals.settled])
    for (const [unit, total] of column.entries())
      if (!Number.isFinite(total))
        throw new Error(`the total of ${soFar.facts.units[unit]!.name} came to ${total}`);
  const weighed = {
    exact: soFar.weighed.exact.map(snap),
    settled: soFar.weighed.settled.map(snap),
  };
  reportFloor({ ...soFar, totals }, emit);
  return { ...soFar, totals, weighed, bonus: soFar.bonus.map(snap), deduction: soFar.deduction.map(snap) };
};
