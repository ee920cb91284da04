import { MONITORING_NAMES } from '../model/monitoring.ts';
import { type Said, same } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { STANDING_NAMES, TRACK_NAMES } from '../model/standing-names.ts';

const TOKEN = /'[^']*'|"[^"]*"|`[^`]*`|[A-Za-z_][A-Za-z0-9_]*|&&|\|\||<=|>=|==|!=|!/gu;

const SIGNS: ReadonlyMap<string, Said> = new Map([
  ['&&', { zh: '且', en: 'and' }],
  ['||', { zh: '或', en: 'or' }],
  ['!', { zh: '非', en: 'not ' }],
  ['<=', same('≤')],
  ['>=', same('≥')],
  ['==', same('=')],
  ['!=', same('≠')],
  ['true', { zh: '是', en: 'yes' }],
  ['false', { zh: '否', en: 'no' }],
]);

/** What the functions of the rule language do, where their names do not say it in Chinese. */
const FUNCTIONS: ReadonlyMap<string, Said> = new Map([
  ['share', { zh: '占比', en: 'share' }],
  ['growth', { zh: '增幅', en: 'growth' }],
  ['sum', { zh: '合计', en: 'sum' }],
  ['mean', { zh: '平均', en: 'mean' }],
  ['min', { zh: '最小值', en: 'min' }],
  ['max', { zh: '最大值', en: 'max' }],
  ['abs', { zh: '绝对值', en: 'abs' }],
  ['round', { zh: '四舍五入', en: 'round' }],
  ['reported', { zh: '已报', en: 'reported' }],
  ['floor', { zh: '向下取整', en: 'floor' }],
  ['ceil', { zh: '向上取整', en: 'ceil' }],
  ['ln', { zh: '自然对数', en: 'ln' }],
  ['log10', { zh: '常用对数', en: 'log10' }],
  ['exp', { zh: '指数', en: 'exp' }],
  ['sqrt', { zh: '平方根', en: 'sqrt' }],
  ['pow', { zh: '乘方', en: 'pow' }],
  ['coalesce', { zh: '首个已报值', en: 'coalesce' }],
  ['before', { zh: '上年', en: 'the year before' }],
]);

/** Turns a rule as written into words: `rank <= 3 && score >= 90` → `名次 ≤ 3 且 总分 ≥ 90`. */
export function ruleWords(scheme: Scheme): (rule: string) => Said {
  const words = new Map<string, Said>(SIGNS);
  for (const { key, title } of TRACK_NAMES) words.set(key, title);
  for (const { code, title } of [...scheme.items, ...scheme.dimensions, ...scheme.indicators])
    words.set(code, same(title));
  for (const { key, title } of [...STANDING_NAMES, ...MONITORING_NAMES]) words.set(key, title);
  const put = (rule: string, lang: keyof Said): string =>
    rule.replace(TOKEN, (token, at: number) => {
      if (token.startsWith('`')) return token.slice(1, -1);
      const called = /^\s*\(/u.test(rule.slice(at + token.length));
      return ((called && FUNCTIONS.get(token)) || words.get(token))?.[lang] ?? token;
    });
  return (rule) => ({ zh: put(rule, 'zh'), en: put(rule, 'en') });
}
