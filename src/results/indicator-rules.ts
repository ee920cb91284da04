import { formatPlain } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Said, same } from '../model/said.ts';
import type { Indicator, Item, PlanOfYears } from '../model/scheme.ts';
import { itemsBehind } from './cells.ts';
import { dimensionPath } from './detail.ts';
import { fullPoints } from './full-points.ts';
import { type RuleRow, ruleRow } from './rule-row.ts';
import { toleranceWords } from './track-words.ts';
import { COLLECT_WORDS, POLICY_WORDS, ROLL_UP_WORDS } from './words.ts';

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
        ...items.map((item) => collectWords(item, items.length > 1)),
        ...items.map((item) => apartWords(item, items.length > 1)),
        indicator.cap === undefined ? undefined : capWords(indicator.cap),
      ]),
      missing: missingWords(indicator),
      department: indicator.department ?? '',
      basis: same(indicator.basis ?? indicator.weight.basis ?? ''),
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

function targetWords({ target, measure, pace }: Indicator): Said | undefined {
  if (!target) return undefined;
  const paced: Said = pace ? { zh: ',按月序时进度', en: ', by monthly pace' } : same('');
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
    zh: `目标：按单位分解，见 ${target.sheet}${city ? `,合计应为 ${city}` : ''}${planWords(target.city?.plan).zh}${paced.zh}`,
    en: `Target: by unit, see ${target.sheet}${city ? `, adding up to ${city}` : ''}${planWords(target.city?.plan).en}${paced.en}`,
  };
}

function collectWords(item: Item, named: boolean): Said | undefined {
  if (item.collect === 'annual') return undefined;
  const [collect, rollUp] = [COLLECT_WORDS[item.collect], ROLL_UP_WORDS[item.rollUp]];
  const name = named ? item.title : '';
  return {
    zh: `${name}${collect.zh}收集，${rollUp.zh}`,
    en: `${name ? `${name}: ` : ''}collected ${collect.en}, rolled up: ${rollUp.en}`,
  };
}

/** How far its tracks may lie apart, where the indicator says it itself. */
function apartWords({ tolerance, title }: Item, named: boolean): Said | undefined {
  if (!tolerance) return undefined;
  const { zh, en } = toleranceWords(tolerance);
  return {
    zh: `${named ? title : ''}各渠道允许差：${zh}`,
    en: `${named ? `${title}: ` : ''}tracks may differ: ${en}`,
  };
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

function missingWords({ notApplicable, notReported }: Indicator): Said {
  const [none, late] = [POLICY_WORDS[notApplicable], POLICY_WORDS[notReported]];
  return {
    zh: `不适用：${none.zh}\n未报：${late.zh}`,
    en: `Not applicable: ${none.en}\nNot reported: ${late.en}`,
  };
}

/** One line for each part. */
function sentences(parts: readonly (Said | undefined)[]): Said {
  const said = parts.filter((part) => part !== undefined);
  return { zh: said.map(({ zh }) => zh).join('\n'), en: said.map(({ en }) => en).join('\n') };
}
