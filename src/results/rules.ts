import { formatPlain } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import { formatPeriod } from '../model/period.ts';
import type { Adjustment, Grade, ListRule } from '../model/rules.ts';
import { type Said, same } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { compositeRules } from './composite-rules.ts';
import { effectWords } from './effect-words.ts';
import { indicatorRules } from './indicator-rules.ts';
import { dimensionRule, rungRule, ungradedRule, useRule } from './part-rules.ts';
import { quotaWords } from './quota-words.ts';
import { type RuleRow, ruleRow, sentences } from './rule-row.ts';
import { ruleWords } from './rule-words.ts';
import type { RunResults } from './run-results.ts';
import { schemeRules } from './scheme-rules.ts';

/** All rules in words: indicators, adjustments, vetoes, checks, grades, lists, the scheme's own, inputs with hashes. */
export function* rules(assessment: Assessment, run: RunResults): Generator<RuleRow> {
  const { scheme } = assessment;
  yield* indicatorRules(assessment, ruleWords(scheme));
  for (const dimension of scheme.dimensions) {
    const row = dimensionRule(scheme, dimension);
    if (row.rule.zh !== '') yield row;
  }
  yield* rulesBeside(assessment);
  yield* sources(assessment, run);
}

/** All rules beside those of indicators: adjustments, vetoes, checks, grades, lists, the scheme's own. */
export function* rulesBeside(assessment: Assessment): Generator<RuleRow> {
  const { scheme } = assessment;
  const inWords = ruleWords(scheme);
  for (const adjustment of scheme.adjustments) yield adjustmentRule(adjustment, inWords);
  for (const { title, when, effect, basis } of scheme.vetoes) {
    const [condition, result] = [inWords(when.text), effectWords(effect, scheme)];
    const rule = {
      zh: `条件：${condition.zh}；后果：${result.zh}`,
      en: `When ${condition.en}: ${result.en}`,
    };
    yield ruleRow({ group: { zh: '否决', en: 'Vetoes' }, title: same(title), rule, basis: same(basis) });
  }
  for (const { title, must } of scheme.checks) {
    const condition = inWords(must.text);
    const rule = { zh: `必须满足：${condition.zh}`, en: `must hold: ${condition.en}` };
    yield ruleRow({ group: { zh: '数据核对', en: 'Checks' }, title: same(title), rule });
  }
  for (const grade of scheme.grades) yield gradeRule(grade, scheme, inWords);
  for (const grade of scheme.ungraded) yield ungradedRule(grade, inWords);
  yield* listRules(scheme, inWords);
  for (const use of scheme.uses) yield useRule(use, inWords);
  for (const rung of scheme.monitoring.ladder) yield rungRule(rung, inWords);
  yield* compositeRules(assessment);
  yield* schemeRules(scheme, inWords);
}

/** The rule of a bonus or deduction in words. */
export function adjustmentRule(adjustment: Adjustment, inWords: (rule: string) => Said): RuleRow {
  const { title, kind, events, points, cap, sameMatter } = adjustment;
  const from = adjustmentSource(events, points && inWords(points.text));
  const once = events && sameMatter === 'highest';
  return ruleRow({
    group: kind === 'bonus' ? { zh: '加分', en: 'Bonuses' } : { zh: '扣分', en: 'Deductions' },
    title: same(title),
    points: cap === undefined ? same('') : same(`≤ ${formatPlain(cap)}`),
    rule: {
      zh: `${from.zh}${once ? ';同一事项只取最高' : ''}`,
      en: `${from.en}${once ? '; only the highest for one matter' : ''}`,
    },
  });
}

function adjustmentSource(events: string | undefined, formula: Said | undefined): Said {
  if (events) return { zh: `按“${events}”事项的分值累计`, en: `points of the events “${events}”` };
  if (formula) return { zh: `按公式计：${formula.zh}`, en: `by formula: ${formula.en}` };
  return { zh: '按核查结论所定的扣分累计', en: 'points that the findings of verifications take off' };
}

function gradeRule(grade: Grade, scheme: Scheme, inWords: (rule: string) => Said): RuleRow {
  const rest: Said = { zh: '其余单位', en: 'all others' };
  const parts: Said[] = [];
  if (grade.min !== undefined) {
    const min = formatPlain(grade.min);
    parts.push({ zh: `总分 ${min} 分及以上`, en: `total of ${min} or more` });
  }
  if (grade.when) parts.push(inWords(grade.when.text));
  if (grade.quota) parts.push(quotaWords(grade.quota, inWords));
  if (parts.length === 0) parts.push(rest);
  if (grade.award) parts.push({ zh: '属评优等次', en: 'an award' });
  return ruleRow({
    group: { zh: '等次', en: 'Grades' },
    title: same(grade.name),
    points: grade.min === undefined ? same('') : same(`≥ ${formatPlain(grade.min)}`),
    rule: joined(parts),
    basis: scheme.basis ? same(scheme.basis.document) : same(''),
  });
}

const PERIOD_WORDS: Readonly<Record<ListRule['periods'][number], Said>> = {
  year: { zh: '年度', en: 'for the year' },
  quarter: { zh: '季度', en: 'for quarters' },
  month: { zh: '月度', en: 'for months' },
};

function* listRules(scheme: Scheme, inWords: (rule: string) => Said): Generator<RuleRow> {
  for (const { list, title, when, events, reason, exempt, periods } of scheme.lists) {
    const name: Said = list === 'red' ? { zh: '红榜', en: 'Red list' } : { zh: '黑榜', en: 'Black list' };
    const condition = when ? inWords(when.text) : same('');
    const passedOver = exempt && inWords(exempt.text);
    const drawnUp = periods.map((kind) => PERIOD_WORDS[kind]);
    yield ruleRow({
      group: { zh: '红黑榜', en: 'Lists' },
      title: title ? { zh: `${name.zh}：${title}`, en: `${name.en}: ${title}` } : name,
      rule: sentences([
        when
          ? { zh: `条件：${condition.zh}`, en: `When ${condition.en}` }
          : { zh: `“${events}”事项逐件列入`, en: `Every event “${events}”` },
        passedOver && { zh: `不列入：${passedOver.zh}`, en: `Passed over: ${passedOver.en}` },
        {
          zh: `发布：${drawnUp.map(({ zh }) => zh).join('、')}`,
          en: `Drawn up: ${drawnUp.map(({ en }) => en).join(', ')}`,
        },
      ]),
      basis: same(reason ?? ''),
    });
  }
}

function* sources(assessment: Assessment, run: RunResults): Generator<RuleRow> {
  const group: Said = { zh: '来源与校验(SHA-256)', en: 'Sources (SHA-256)' };
  const { scheme, period } = assessment;
  const line = (title: string, rule: string, basis: Said): RuleRow =>
    ruleRow({ group, title: same(title), rule: same(rule), basis });
  yield line(scheme.file, scheme.hash, { zh: '考核方案', en: 'scheme' });
  for (const { file, sha256, sheets } of run.inputs)
    if (file !== scheme.file) {
      const read = sheets.join('、');
      yield line(file, sha256, { zh: read && `工作表：${read}`, en: read && `sheets: ${read}` });
    }
  yield line(`score ${run.version}`, formatPeriod(period), { zh: '计算工具与考核期', en: 'tool and period' });
}

const joined = (parts: readonly Said[]): Said => ({
  zh: parts.map(({ zh }) => zh).join('；'),
  en: parts.map(({ en }) => en).join('; '),
});
