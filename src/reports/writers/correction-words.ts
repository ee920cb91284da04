import { formatPlain } from '../../base/decimal.ts';
import type { Correction, Figure } from '../../model/correction.ts';
import { STATE } from '../../model/fact.ts';
import { formatPeriod, periodOfKey } from '../../model/period.ts';
import { formatPlace } from '../../model/place.ts';
import { STATE_WORDS } from '../../results/words.ts';
import type { Say } from '../documents/say.ts';

/** A figure with its measure: 90 万元, 98.6%; a word as it is. */
export const withMeasure = (value: number | string, measure: string): string => {
  if (typeof value === 'string') return value;
  return `${formatPlain(value)}${measure === '%' ? '%' : measure && ` ${measure}`}`;
};

/** 更正 90 万元 → 95 万元（文号；理由；批准人 日期） */
export function correctionWords(
  { before, after, document, reason, approver, date }: Correction,
  measure: string,
  say: Say,
): string {
  const figureOf = ({ state, value, text }: Figure): string =>
    state === STATE.value ? withMeasure(text ?? value, measure) : say.of(STATE_WORDS[state]);
  const by = [approver, date].filter((part) => part !== '').join(' ');
  const why = [document, reason, by].join(say('；', '; '));
  const change = `${figureOf(before)} → ${figureOf(after)}`;
  return say(`更正 ${change}（${why}）`, `corrected ${change} (${why})`);
}

/** An appeal that was refused: which figure was not corrected, why, and where it stands. */
export function appealWords(appeal: Correction, measure: string, say: Say): string {
  const toDate = appeal.yearToDate ? say('累计', ' to date') : '';
  const period = `${formatPeriod(periodOfKey(appeal.period))}${toDate}`;
  const what = `${correctionWords(appeal, measure, say)}  ${formatPlace(appeal.at)}`;
  return say(`${period} 申诉驳回，没有${what}`, `${period} appeal refused, not ${what}`);
}
