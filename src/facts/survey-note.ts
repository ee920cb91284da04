import { formatPlain, roundHalfUp } from '../base/decimal.ts';
import { formatPlace } from '../model/place.ts';
import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import { SURVEY_TRACKS, type SurveyFigure, type SurveyPart, type SurveyTrackPart } from '../model/survey.ts';

/** How many answers are valid. */
export const answersOf = (valid: number, all: number): Said => ({
  zh: `有效答卷 ${valid} / ${all} 份`,
  en: `${valid} valid answers of ${all}`,
});

/** Answers, margin of error, and the strata or tracks with their weights. */
export function noteOf({ measure }: Item, { valid, all, margin, strata, parts }: SurveyFigure): Said {
  const answers = answersOf(valid, all);
  const within = margin === undefined ? '' : `±${shown(margin)}${measure}`;
  const told = [...strata.map(stratumWords), ...parts.map(trackWords)];
  const [zh, en] = (['zh', 'en'] as const).map((lang) => told.map((words) => words[lang]));
  return {
    zh: `${answers.zh}${within === '' ? '' : `，误差 ${within}（95%）`}${told.length > 0 ? `（${zh!.join('、')}）` : ''}`,
    en: `${answers.en}${within === '' ? '' : `, ${within} (95 %)`}${told.length > 0 ? ` (${en!.join(', ')})` : ''}`,
  };
}

const shown = (value: number): string => formatPlain(roundHalfUp(value, 2));

const weighed = ({ value, weight }: SurveyPart): string => `${shown(value)}×${shown(weight * 100)}%`;

function stratumWords(part: SurveyPart): Said {
  const words = `${part.name} ${weighed(part)}`;
  return { zh: words, en: words };
}

/** A track with its answers and first cell, and its strata where it has some. */
function trackWords(part: SurveyTrackPart): Said {
  const { name, valid, all, strata, at } = part;
  const [place, answers] = [formatPlace(at), answersOf(valid, all)];
  const inner = strata.map(stratumWords);
  const of = { zh: inner.map(({ zh }) => zh).join('、'), en: inner.map(({ en }) => en).join(', ') };
  return {
    zh: `${SURVEY_TRACKS[name].zh} ${weighed(part)}［${of.zh === '' ? '' : `${of.zh}；`}${answers.zh}，${place}］`,
    en: `${SURVEY_TRACKS[name].en} ${weighed(part)} [${of.en === '' ? '' : `${of.en}; `}${answers.en}, ${place}]`,
  };
}
