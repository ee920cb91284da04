import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import type { Fund } from '../model/fund.ts';
import type { Said } from '../model/said.ts';
import type { EvenSpread } from './fund-report.ts';

/** The figures of an even-spread check, and what they are signs of. */
export function spreadWords(
  { need, spread: limits }: Fund,
  { correlation, gini, equal, signs }: EvenSpread,
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
  const none = { zh: '没有平均分配的迹象', en: 'no sign of it' };
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
