import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Said, same } from '../model/said.ts';
import type { Treatment } from '../model/treatment.ts';
import { type RuleRow, ruleRow } from './rule-row.ts';
import { WEIGHTS_WORDS } from './words.ts';

const GROUP: Said = { zh: '综合指数', en: 'Composite index' };

/** How outliers were drawn in, how much must be there and how weights were computed, in words, with the weights in force in each pool. */
export function* compositeRules({ scheme, pools, computedWeights }: Assessment): Generator<RuleRow> {
  for (const { title, treat } of scheme.indicators)
    if (treat)
      yield ruleRow({
        group: GROUP,
        title: { zh: `${title}：缩尾`, en: `${title}: winsorising` },
        rule: treatmentWords(treat),
      });
  for (const part of [scheme, ...scheme.dimensions]) {
    const { title, minimumShare } = part;
    if (minimumShare !== undefined) {
      const least = formatPlain(snap(minimumShare * 100));
      const isTotal = part === scheme;
      const rule = {
        zh: `下级有数的权重不足 ${least}% 的单位，${isTotal ? '没有总分，不排名' : '这一类别不计，权重由同级分担'}`,
        en: `a unit with values for less than ${least} % of the weight below has ${isTotal ? 'no total and no place' : 'no value for it; the weight goes to its siblings'}`,
      };
      yield ruleRow({
        group: GROUP,
        title: { zh: `${title}：最低比重`, en: `${title}: minimum share` },
        rule,
      });
    }
  }
  for (const { parent, pool, by, weights } of computedWeights) {
    const { title, children } = scheme.dimensions[parent] ?? scheme;
    const parts = children.map(({ kind, index }, at) => {
      const child = (kind === 'indicator' ? scheme.indicators : scheme.dimensions)[index]!;
      return `${child.title} ${formatPlain(roundHalfUp(weights[at]!, 4))}`;
    });
    const { zh, en } = WEIGHTS_WORDS[by];
    const where = pools.length > 1 ? `（${pools[pool]}）` : '';
    yield ruleRow({
      group: GROUP,
      title: { zh: `${title}${where}：${zh}`, en: `${title}${where}: ${en}` },
      rule: same(parts.join('、')),
    });
  }
}

/** When outliers are drawn in, in words. */
export function treatmentWords(treat: Treatment): Said {
  const [skew, peak, most] = [treat.skew, treat.kurtosis, treat.most].map(formatPlain);
  return {
    zh: `偏度绝对值大于 ${skew} 且峰度大于 ${peak} 时，把最极端的值收到次一个值，最多 ${most} 次`,
    en: `while |skewness| > ${skew} and kurtosis > ${peak}, the most extreme value is set to the next, ${most} times at most`,
  };
}
