import { formatPlain } from '../base/decimal.ts';
import type { Rung } from '../model/monitoring.ts';
import type { Ungraded, UseRule } from '../model/rules.ts';
import { type Said, same } from '../model/said.ts';
import type { Dimension, Scheme } from '../model/scheme.ts';
import { type RuleRow, ruleRow, sentences } from './rule-row.ts';
import { AGGREGATE_WORDS, WEIGHTS_WORDS } from './words.ts';

type InWords = (rule: string) => Said;

/** How the parts of a dimension become its points; its rule is empty where it adds them up. */
export function dimensionRule(scheme: Scheme, dimension: Dimension): RuleRow {
  const { title, aggregate, weights, cap, parent, tags } = dimension;
  const above = scheme.dimensions[parent];
  return ruleRow({
    group: { zh: '合成方式', en: 'How parts are put together' },
    title: same(title),
    rule: sentences([
      aggregate === 'sum' ? undefined : AGGREGATE_WORDS[aggregate],
      weights === 'given' ? undefined : WEIGHTS_WORDS[weights],
      cap === undefined ? undefined : pointsWords(cap),
    ]),
    more: sentences([
      above && { zh: `属于：${above.title}`, en: `Part of: ${above.title}` },
      tags.length > 0 ? { zh: `标签：${tags.join('、')}`, en: `Tags: ${tags.join(', ')}` } : undefined,
    ]),
  });
}

const pointsWords = (cap: number): Said => ({
  zh: `最高 ${formatPlain(cap)} 分`,
  en: `At most ${formatPlain(cap)} points`,
});

/** Who is given no grade of the bands (不定等次), and whether they count in the base of quotas. */
export function ungradedRule({ name, when, counted, award }: Ungraded, inWords: InWords): RuleRow {
  const condition = inWords(when.text);
  const base = counted
    ? { zh: '计入名额基数', en: 'counted in the base of quotas' }
    : { zh: '不计入名额基数', en: 'not counted in the base of quotas' };
  const honour = award ? { zh: '；属评优等次', en: '; an award' } : same('');
  return ruleRow({
    group: { zh: '等次', en: 'Grades' },
    title: same(name),
    rule: {
      zh: `条件：${condition.zh}；${base.zh}${honour.zh}`,
      en: `When ${condition.en}; ${base.en}${honour.en}`,
    },
  });
}

/** Whom a use of results names, and the events that tell what became of it. */
export function useRule({ title, kind, when, outcomes, reason }: UseRule, inWords: InWords): RuleRow {
  const condition = inWords(when.text);
  return ruleRow({
    group: { zh: '结果运用', en: 'Use of results' },
    title: same(title),
    rule: sentences([
      { zh: `条件：${condition.zh}`, en: `When ${condition.en}` },
      kind === 'award'
        ? { zh: '被否决或取消评优的不列入', en: 'Closed to those vetoed or barred' }
        : undefined,
      outcomes.length > 0
        ? { zh: `运用情况：${outcomes.join('、')}`, en: `Outcomes: ${outcomes.join(', ')}` }
        : undefined,
    ]),
    basis: same(reason ?? ''),
  });
}

/** When a rung of the ladder is reached, who is spoken to and by when. */
export function rungRule({ title, when, speaksTo, within, reason }: Rung, inWords: InWords): RuleRow {
  const condition = inWords(when.text);
  return ruleRow({
    group: { zh: '提醒与督办', en: 'The ladder' },
    title: same(title),
    rule: {
      zh: `条件：${condition.zh}；对象：${speaksTo}；月末起 ${within} 天内`,
      en: `When ${condition.en}: ${speaksTo}, within ${within} days of the month’s end`,
    },
    basis: same(reason ?? ''),
  });
}
