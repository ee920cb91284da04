import { formatPercent, snap } from '../base/decimal.ts';
import { nearest } from '../base/nearest.ts';
import { sum } from '../base/sum.ts';
import { balanceEmpty, balanceMissed, unknownTag } from '../model/faults/scheme-weights.ts';
import type { Said } from '../model/said.ts';
import type { Tree } from './collect-tree.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { BalanceDraft } from './shape-rules.ts';

/** Checks the shares of tags in the total; an indicator counts once per tag, its own or inherited. */
export function checkBalance(compiling: Compiling, tree: Tree, shares: readonly number[]): void {
  const known = [...new Set(tree.indicators.flatMap(({ tags }) => tags))];
  for (const rule of compiling.draft.balance) {
    const at = placeOf(compiling, rule);
    const { tag } = rule;
    if (isEmpty(rule)) compiling.emit(balanceEmpty({ tag }, at));
    const carriers = tree.indicators.flatMap((entry, index) => (entry.tags.includes(tag) ? [index] : []));
    if (carriers.length === 0) {
      if (!tree.incomplete)
        compiling.emit(
          unknownTag({ tag, nearest: nearest(tag, known), known }, placeOf(compiling, rule, 'tag')),
        );
      continue;
    }
    const share = snap(sum(carriers.map((index) => shares[index]!)));
    const broken = tree.incomplete || Number.isNaN(share) ? undefined : brokenRule(rule, share);
    if (!broken) continue;
    const titles = carriers.map((index) => tree.indicators[index]!.draft.title);
    compiling.emit(balanceMissed({ tag, share, rule: broken, carriers: titles }, at));
  }
}

const isEmpty = ({ share, min, max }: BalanceDraft): boolean =>
  (share === undefined && min === undefined && max === undefined) ||
  (min !== undefined && max !== undefined && min > max);

/** The part of the rule that the share breaks, in words; compared at nine decimals, for weights in thirds. */
function brokenRule({ share: wanted, min, max }: BalanceDraft, share: number): Said | undefined {
  const off = (bound: number): number => (Math.abs(share - bound) < 1e-9 ? 0 : share - bound);
  if (wanted !== undefined && off(wanted) !== 0)
    return { zh: `为 ${formatPercent(wanted)}`, en: `${formatPercent(wanted)}` };
  if (min !== undefined && off(min) < 0)
    return { zh: `不低于 ${formatPercent(min)}`, en: `at least ${formatPercent(min)}` };
  if (max !== undefined && off(max) > 0)
    return { zh: `不高于 ${formatPercent(max)}`, en: `at most ${formatPercent(max)}` };
  return undefined;
}
