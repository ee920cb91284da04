import { formatPlain } from '../base/decimal.ts';
import type { Said } from '../model/said.ts';

/** A score in the words of a rule: `得满分`, `不得分`, `得权重的 60%`; `the full weight`, `nothing`, `60 % of the weight`. */
export function scoresWords(percent: number): Said {
  if (percent === 100) return { zh: '得满分', en: 'the full weight' };
  if (percent === 0) return { zh: '不得分', en: 'nothing' };
  return { zh: `得权重的 ${formatPlain(percent)}%`, en: `${formatPlain(percent)} % of the weight` };
}
