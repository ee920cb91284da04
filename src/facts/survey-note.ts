import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import type { SurveyFigure } from '../model/survey.ts';

/** How many answers are valid. */
export const answersOf = (valid: number, all: number): Said => ({
  zh: `有效答卷 ${valid} / ${all} 份`,
  en: `${valid} valid answers of ${all}`,
});

/** Answers, margin of error, and the strata or tracks with their weights. */
export function noteOf({ measure }: Item, { valid, all, margin, strata, parts }: SurveyFigure): Said {
  const answers = answersOf(valid, all);
  const shown = (value: number): string => formatPlain(roundHalfUp(value, 2));
  const within = margin === undefined ? '' : `±${shown(margin)}${measure}`;
  const told = [...strata, ...parts].map(
    ({ name, weight, value }) => `${name} ${shown(value)}×${shown(weight * 100)}%`,
  );
  const more = told.length > 0 ? `（${told.join('、')}）` : '';
  return {
    zh: `${answers.zh}${within === '' ? '' : `，误差 ${within}（95%）`}${more}`,
    en: `${answers.en}${within === '' ? '' : `, ${within} (95 %)`}${told.length > 0 ? ` (${told.join(', ')})` : ''}`,
  };
}
