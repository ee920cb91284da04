import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPercent, formatPlain } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Said, same } from '../model/said.ts';
import type { Indicator, Item, PlanOfYears, Scheme } from '../model/scheme.ts';
import { itemsBehind } from './cells.ts';
import { dimensionPath } from './detail.ts';
import { fullPoints } from './full-points.ts';
import { itemSettings, itemWords } from './item-rules.ts';
import { type RuleRow, ruleRow, sentences } from './rule-row.ts';
import { POLICY_WORDS } from './words.ts';

/** Every indicator's rule in words: method, value, target, roll-up, cap. */
export function* indicatorRules(assessment: Assessment, inWords: (rule: string) => Said): Generator<RuleRow> {
  const { scheme } = assessment;
  const full = fullPoints(scheme).indicators;
  for (const [index, indicator] of scheme.indicators.entries()) {
    const items = itemsBehind(assessment, index).map((at) => scheme.items[at]!);
    yield ruleRow({
      group: same(dimensionPath(assessment, indicator.dimension) || scheme.title),
      title: same(indicator.title),
      measure: indicator.measure,
      points: full[index]!,
      rule: sentences([
        methodWords(indicator),
        indicator.value && valueWords(inWords(indicator.value.text)),
        indicator.applies && appliesWords(inWords(indicator.applies.text)),
        targetWords(indicator),
        ...items.flatMap((item) => itemWords(item, item !== scheme.items[indicator.item])),
        indicator.cap === undefined ? undefined : capWords(indicator.cap),
      ]),
      missing: missingWords(indicator, scheme.group),
      department: indicator.department ?? '',
      basis: same(indicator.basis ?? indicator.weight.basis ?? ''),
      more: settingWords(scheme, indicator, items),
    });
  }
}

function methodWords({ method, direction }: Indicator): Said {
  const down = direction === 'down';
  return {
    zh: `${method.title.zh}${down ? '(越低越好)' : ''}：${method.words.zh}`,
    en: `${method.title.en}${down ? ' (less is better)' : ''}: ${method.words.en}`,
  };
}

const appliesWords = (when: Said): Said => ({ zh: `适用：${when.zh}`, en: `Applies where: ${when.en}` });

const valueWords = (value: Said): Said => ({ zh: `取值：${value.zh}`, en: `Value: ${value.en}` });

function targetWords(indicator: Indicator): Said | undefined {
  const { target, measure } = indicator;
  if (!target) return undefined;
  const paced = paceWords(indicator);
  const number = (value: number): string =>
    `${formatPlain(value)}${measure === '%' ? '%' : measure && ` ${measure}`}`;
  const basis = (text: string | undefined): string => (text ? `(${text})` : '');
  if (target.kind === 'fixed') {
    const { value, basis: source } = target.value;
    return {
      zh: `目标：${number(value)}${basis(source)}${planWords(target.value.plan).zh}${paced.zh}`,
      en: `Target: ${number(value)}${source ? ` (${source})` : ''}${planWords(target.value.plan).en}${paced.en}`,
    };
  }
  const city = target.city ? number(target.city.value) : undefined;
  if (target.kind === 'split')
    return {
      zh: `目标：${city} 按名册「${target.column}」分摊，合计不变${planWords(target.city.plan).zh}${paced.zh}`,
      en: `Target: ${city} shared out by "${target.column}", adding up${planWords(target.city.plan).en}${paced.en}`,
    };
  return {
    zh: `目标：按单位分解，见 ${target.sheet}${city ? `，合计应为 ${city}` : ''}${planWords(target.city?.plan).zh}${paced.zh}`,
    en: `Target: by unit, see ${target.sheet}${city ? `, adding up to ${city}` : ''}${planWords(target.city?.plan).en}${paced.en}`,
  };
}

/** The expected share of the target by month: even months, twelve shares, or those of last year. */
function paceWords({ pace, paceOf }: Indicator): Said {
  if (paceOf) return { zh: '，按上年各月进度', en: ', by the months of last year' };
  if (!pace) return same('');
  if (pace.every((share, month) => compareSnapped(share, (month + 1) / 12) === 0))
    return { zh: '，按月序时进度', en: ', by monthly pace' };
  const shares = pace.map(formatPercent).join(' ');
  return { zh: `，按月进度 ${shares}`, en: `, by the pace ${shares}` };
}

/** What is told of an indicator where schemes are compared alone. */
function settingWords(scheme: Scheme, indicator: Indicator, items: readonly Item[]): Said {
  const { tags, strategy, step, basis, weight, target } = indicator;
  const stated = target?.kind === 'fixed' ? target.value : target?.city;
  const line = (zh: string, en: string, parts: readonly string[]): Said | undefined =>
    parts.length > 0 ? { zh: `${zh}：${parts.join('、')}`, en: `${en}: ${parts.join(', ')}` } : undefined;
  const numbers = step === undefined ? [] : [formatPlain(step)];
  const bases = [basis && weight.basis, target?.kind !== 'fixed' && stated?.basis].filter((text) => text);
  return sentences([
    line('标签', 'Tags', tags),
    line('服务战略', 'Plans served', strategy),
    line('一步', 'One step', numbers),
    line('出处', 'Sources', bases as readonly string[]),
    ...items.flatMap((item) => itemSettings(item, item !== scheme.items[indicator.item])),
  ]);
}

/** The plan that a target is a year of. */
function planWords(plan: PlanOfYears | undefined): Said {
  if (!plan) return same('');
  const { from, base, to, final, path } = plan;
  const way = path === 'compound' ? { zh: '等比', en: 'compound' } : { zh: '等量', en: 'linear' };
  const [first, last] = [formatPlain(base), formatPlain(final)];
  return {
    zh: `（${from} 年 ${first} 到 ${to} 年 ${last}，${way.zh}分解）`,
    en: ` (${way.en} from ${first} in ${from} to ${last} in ${to})`,
  };
}

const capWords = (cap: number): Said => ({
  zh: `最高 ${formatPlain(cap)} 分`,
  en: `At most ${formatPlain(cap)} points`,
});

function missingWords({ notApplicable, notReported }: Indicator, group: string | undefined): Said {
  const none = POLICY_WORDS[notApplicable];
  const late =
    notReported === 'group-mean'
      ? { zh: `按「${group}」分组的平均值填补`, en: `mean of the group, by "${group}"` }
      : POLICY_WORDS[notReported];
  return {
    zh: `不适用：${none.zh}\n未报：${late.zh}`,
    en: `Not applicable: ${none.en}\nNot reported: ${late.en}`,
  };
}
