import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import type { Fund } from '../model/fund.ts';
import { tellsDue } from '../model/fund-due.ts';
import type { Said } from '../model/said.ts';
import type { EvenSpread, FundReport } from './fund-report.ts';

/** How many payments were held against what was due, and what came of it. */
export function comparisonWords({ fund, rows, compared, uncompared, differences }: FundReport): Said {
  if (!rows.some((row) => tellsDue(fund, row)))
    return { zh: '无应拨数，未比对', en: 'nothing due is given: not compared' };
  const { length } = differences;
  if (length + uncompared.length === 0)
    return { zh: `全部一致（比对 ${compared} 个）`, en: `all alike (${compared} compared)` };
  const left = uncompared.length;
  return {
    zh: `比对 ${compared} 个，${length === 0 ? '没有不一致的' : `${length} 个不一致`}${left === 0 ? '' : `；${left} 个无法比对`}`,
    en: `${compared} compared, ${length === 0 ? 'none differs' : `${length} differ`}${left === 0 ? '' : `; ${left} could not be compared`}`,
  };
}

/** The figures of an even-spread check, and what they are signs of. */
export function spreadWords(
  { need, spread: limits }: Fund,
  { correlation, gini, equal, judged, signs }: EvenSpread,
): { readonly figures: Said; readonly signs: Said } {
  const shown = (value: number | undefined): string =>
    value === undefined ? '—' : formatPlain(roundHalfUp(value, 4));
  const percent = formatPlain(roundHalfUp(equal * 100, 2));
  const words = {
    correlation: {
      zh: `金额与${need}的相关系数低于 ${formatPlain(limits.correlation)}`,
      en: `correlation with need below ${formatPlain(limits.correlation)}`,
    },
    gini: { zh: `基尼系数低于 ${formatPlain(limits.gini)}`, en: `Gini below ${formatPlain(limits.gini)}` },
    equal: {
      zh: `金额相同的超过 ${formatPlain(limits.equal * 100)}%`,
      en: `more than ${formatPlain(limits.equal * 100)} % of one amount`,
    },
  };
  const none = judged
    ? { zh: '没有平均分配的迹象', en: 'no sign of it' }
    : {
        zh: '对象不足三个或没有拨付，未作判断',
        en: 'not judged: fewer than three payments, or nothing paid',
      };
  return {
    figures: {
      zh: `与${need}的相关系数 ${shown(correlation)}，金额的基尼系数 ${shown(gini)}，金额相同的最多占 ${percent}%`,
      en: `correlation with need ${shown(correlation)}, Gini of the amounts ${shown(gini)}, ${percent} % of one amount`,
    },
    signs:
      signs.length === 0
        ? none
        : {
            zh: signs.map((sign) => words[sign].zh).join('，'),
            en: signs.map((sign) => words[sign].en).join(', '),
          },
  };
}
