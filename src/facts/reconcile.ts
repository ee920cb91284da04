import { formatPlain, snap } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import { type FactLog, STATE } from '../model/fact.ts';
import type { Said } from '../model/said.ts';
import { type Item, TRACKS } from '../model/scheme.ts';
import { isWithin, type Tolerance } from '../model/track-rule.ts';
import type { ChoiceContext } from './choose.ts';

/** Whether two facts say the same, numbers within the tolerance. */
export function agree(log: FactLog, tolerance: Tolerance, a: number, b: number): boolean {
  if (log.state[a] !== log.state[b] || log.texts.get(a) !== log.texts.get(b)) return false;
  const [first, second] = [log.value[a]!, log.value[b]!];
  if (Number.isNaN(first) || Number.isNaN(second)) return Number.isNaN(first) === Number.isNaN(second);
  return isWithin(tolerance, first, second);
}

/** How far the figures of an item may lie apart. */
export const toleranceOf = ({ scheme }: Pick<ChoiceContext, 'scheme'>, item: number): Tolerance =>
  scheme.items[item]!.tolerance ?? scheme.trackRule.tolerance;

/**
 * Of the facts of several tracks (one each, in the scheme's order) the one that stands for them: the verified one; of
 * numbers that agree the first, whose figure becomes their mean; else the worst. Texts are never averaged, nor are
 * words that count as numbers: of texts, and where one track says that the item does not apply, the first counts.
 */
export function reconciled(context: ChoiceContext, facts: readonly number[]): number {
  const { log, figures, remarks } = context;
  const first = facts[0]!;
  const verified = facts.find((fact) => TRACKS[log.track[fact]!] === 'verification');
  const isNumeric = facts.every((fact) => log.state[fact] === STATE.value && !log.texts.has(fact));
  if (verified !== undefined || !isNumeric) return verified ?? first;
  const item = context.scheme.items[log.item[first]!]!;
  const values = facts.map((fact) => log.value[fact]!);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return first;
  if (!item.scale && isWithin(toleranceOf(context, log.item[first]!), least, most)) {
    figures[first] = snap(sum(values) / values.length);
    remarks.set(first, meanWords(values));
    return first;
  }
  const worst = facts.find((fact) => log.value[fact] === (item.worse === 'higher' ? most : least))!;
  remarks.set(worst, worstWords(item, values));
  return worst;
}

const listed = (values: readonly number[], mark: string): string => values.map(formatPlain).join(mark);

const meanWords = (values: readonly number[]): Said => ({
  zh: `各渠道在允许差内，取均值：${listed(values, '、')}`,
  en: `the tracks agree, their mean: ${listed(values, ', ')}`,
});

const worstWords = ({ worse }: Item, values: readonly number[]): Said => ({
  zh: `各渠道不一致，取${worse === 'higher' ? '较高' : '较低'}值：${listed(values, '、')}`,
  en: `the tracks differ, the ${worse === 'higher' ? 'highest' : 'lowest'} counts: ${listed(values, ', ')}`,
});
