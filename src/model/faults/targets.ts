import { formatPlain } from '../../base/decimal.ts';
import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export const targetUnusable = defineFault<{ title: string; target: number; why: Said }>({
  code: 'target-unusable',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '方案写明的目标值，计分方法不能用（如完成率的目标为零）。',
    en: 'The scoring method can do nothing with the target that the scheme states: an attainment of zero, say.',
  },
  message: ({ title, target, why }) => ({
    zh: `「${title}」不能以 ${target} 为目标：${why.zh}`,
    en: `“${title}” cannot have ${target} for its target: ${why.en}`,
  }),
  hint: () => ({
    zh: '请在方案中更正目标值，或换用合适的计分方法',
    en: 'Correct the target in the scheme, or choose a method that fits',
  }),
});

export const planSpan = defineFault<{ title: string; from: number; to: number }>({
  code: 'plan-span',
  severity: 'error',
  about: 'configuration',
  when: { zh: '规划的终点年不晚于基期年。', en: 'A plan ends no later than it begins.' },
  message: ({ title, from, to }) => ({
    zh: `「${title}」的规划从 ${from} 年到 ${to} 年，终点应晚于基期`,
    en: `The plan of "${title}" goes from ${from} to ${to}`,
  }),
  hint: () => ({ zh: '请改正 from、to', en: 'Correct `from` and `to`' }),
});

export const planOutside = defineFault<{ title: string; year: number; from: number; to: number }>({
  code: 'plan-outside',
  severity: 'error',
  about: 'configuration',
  when: { zh: '考核年度不在规划期内。', en: 'The year assessed lies outside a plan.' },
  message: ({ title, year, from, to }) => ({
    zh: `「${title}」的规划只到 ${from + 1}—${to} 年，没有 ${year} 年的目标`,
    en: `The plan of "${title}" covers ${from + 1} to ${to}, not ${year}`,
  }),
  hint: () => ({ zh: '请改用该年的目标，或新一期规划', en: 'Give a target of that year, or the next plan' }),
});

export const planYearOutside = defineFault<{ title: string; year: number; from: number; to: number }>({
  code: 'plan-year-outside',
  severity: 'error',
  about: 'configuration',
  when: { zh: '规划的 years 里有规划期以外的年份。', en: 'A plan states the target of a year outside it.' },
  message: ({ title, year, from, to }) => ({
    zh: `「${title}」的规划是 ${from + 1}—${to} 年，years 里却写了 ${year} 年`,
    en: `The plan of "${title}" covers ${from + 1} to ${to}, and \`years\` has ${year}`,
  }),
  hint: () => ({ zh: '请改正年份，或改 from、to', en: 'Correct the year, or `from` and `to`' }),
});

export const planYearFinal = defineFault<{ title: string; year: number; stated: number; final: number }>({
  code: 'plan-year-final',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '规划的 years 里终点年的数与 value（或 base × multiple）不同。',
    en: 'A plan states a target of its last year that is not its value, or base × multiple.',
  },
  message: ({ title, year, stated, final }) => ({
    zh: `「${title}」的规划 ${year} 年应为 ${formatPlain(final)}，years 里写的是 ${formatPlain(stated)}`,
    en: `The plan of "${title}" ends in ${formatPlain(final)}, and \`years\` has ${formatPlain(stated)} for ${year}`,
  }),
  hint: () => ({ zh: '终点年请只写 value', en: 'Write the last year as `value` alone' }),
});

export const planBase = defineFault<{ title: string; base: number; final: number }>({
  code: 'plan-base',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '按复合增长分解的规划，基期和目标都要大于零。',
    en: 'A plan of compound growth needs a base and a target above zero.',
  },
  message: ({ title, base, final }) => ({
    zh: `「${title}」从 ${base} 到 ${final}，不能按复合增长分解`,
    en: `"${title}" goes from ${base} to ${final}, which no compound growth does`,
  }),
  hint: () => ({ zh: '请改用 path: linear', en: 'Use path: linear' }),
});

export const splitShareMissing = defineFault<{ unit: string; title: string; column: string; why: Said }>({
  code: 'split-share-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '按名册列分摊目标，某单位这一列空白或不是大于等于零的数。',
    en: 'A target is shared out by a roster column that is blank or no number of 0 or more for a unit.',
  },
  message: ({ unit, title, column, why }) => ({
    zh: `「${title}」按「${column}」分摊，${unit}${why.zh}`,
    en: `"${title}" is shared out by "${column}", which ${why.en} for ${unit}`,
  }),
  hint: () => ({
    zh: '请在名册里填上；没有任务的填 0',
    en: 'Fill it in in the roster; 0 where a unit has no such task',
  }),
});

export const splitDecimals = defineFault<{ title: string; city: string; decimals: number }>({
  code: 'split-decimals',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '要分摊的总目标的小数位多于分摊的小数位，各单位之和不可能等于它。',
    en: 'A target to be shared out has more decimals than its parts may have.',
  },
  message: ({ title, city, decimals }) => ({
    zh: `「${title}」的总目标 ${city} 不能分成 ${decimals} 位小数而合计不变`,
    en: `"${title}": ${city} cannot be shared out in ${decimals} decimals`,
  }),
  hint: () => ({ zh: '请增加 decimals，或取整总目标', en: 'Raise `decimals`, or round the whole' }),
});

export const splitNoShare = defineFault<{ title: string; column: string; city: string }>({
  code: 'split-no-share',
  severity: 'error',
  about: 'input',
  when: {
    zh: '按名册列分摊目标，每个单位的这一列都是 0，总目标无人承担。',
    en: 'A target is shared out by a roster column in which every unit has 0: nobody would carry it.',
  },
  message: ({ title, column, city }) => ({
    zh: `「${title}」的总目标 ${city} 无人承担：各单位的「${column}」都是 0`,
    en: `Nobody carries the ${city} of "${title}": "${column}" is 0 for every unit`,
  }),
  hint: () => ({ zh: '请核对名册的这一列', en: 'Check that column of the roster' }),
});

export const splitTooFine = defineFault<{ title: string; city: string; decimals: number }>({
  code: 'split-too-fine',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '要分摊的总目标连同小数位超过 15 位数字，各单位之和保证不了等于它。',
    en: 'A target to be shared out has more than 15 digits with its decimals: its parts could not add up.',
  },
  message: ({ title, city, decimals }) => ({
    zh: `「${title}」的总目标 ${city} 分到 ${decimals} 位小数，超过 15 位数字`,
    en: `"${title}": ${city} shared out in ${decimals} decimals takes more than 15 digits`,
  }),
  hint: () => ({
    zh: '请减少 decimals，或换用更大的计量单位',
    en: 'Lower `decimals`, or count in a larger measure',
  }),
});

export const surveyWeights = defineFault<{ title: string; key: string; sum: string }>({
  code: 'survey-weights',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '民调的分层权重或来源权重合计不是 1。',
    en: 'The weights of a survey’s strata or tracks do not add up to 1.',
  },
  message: ({ title, key, sum }) => ({
    zh: `「${title}」的 ${key} 权重合计为 ${sum}，应为 1`,
    en: `The ${key} weights of "${title}" add up to ${sum}, not 1`,
  }),
  hint: () => ({ zh: '请改成合计为 1 的小数', en: 'Write shares that add up to 1' }),
});
