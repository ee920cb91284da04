import { defineFault } from '../diagnostic.ts';
import type { Track } from '../scheme.ts';
import { SURVEY_TRACKS } from '../survey.ts';

export const wordsAlike = defineFault<{ title: string; key: string; first: string; second: string }>({
  code: 'words-alike',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '一个指标的选项、分层或等级词里，有两个只差空格、全半角或大小写，表里的字分不清是哪一个。',
    en: 'Two options, strata or words of an indicator differ in spaces, width or case alone: a cell cannot tell them apart.',
  },
  message: ({ title, key, first, second }) => ({
    zh: `「${title}」的 ${key} 里「${first}」和「${second}」是同一个词`,
    en: `"${first}" and "${second}" in ${key} of "${title}" are the same word`,
  }),
  hint: () => ({ zh: '请只留一个', en: 'Keep one of them' }),
});

export const surveyTrackUnnamed = defineFault<{ title: string; track: Track; units: number }>({
  code: 'survey-track-unnamed',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '几个来源合成的民调，有一个来源不在 combine 里，它的答卷没有计入。',
    en: 'A survey put together from several tracks has answers on one that `combine` does not name: they are left out.',
  },
  message: ({ title, track, units }) => ({
    zh: `「${title}」的 combine 里没有${SURVEY_TRACKS[track].zh}（${track}）一项，${units} 个单位的这份民调没有计入`,
    en: `The combine of "${title}" names no track ${track}: that survey of ${units} unit(s) is left out`,
  }),
  hint: () => ({
    zh: '请在 combine 里写上这个来源的权重，或改 score.yaml 中这张表的 track',
    en: 'Give the track a weight under `combine`, or correct `track` of the sheet in score.yaml',
  }),
});

export const stratumColumnMissing = defineFault<{
  title: string;
  column: string;
  headers: readonly string[];
}>({
  code: 'stratum-column-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '分层民调的表没有写明受访者属于哪一层的列。',
    en: 'A sheet of a survey with strata has no column that says a respondent’s stratum.',
  },
  message: ({ title, column }) => ({
    zh: `「${title}」按「${column}」分层，这张表没有这一列，答卷没有计入`,
    en: `"${title}" is weighed by "${column}", and the sheet has no such column: its answers are left out`,
  }),
  hint: ({ headers }) => ({
    zh: `请补上这一列，或改 strata.column；表里有：${headers.join('、')}`,
    en: `Add the column, or correct strata.column; the sheet has: ${headers.join(', ')}`,
  }),
});

interface Respondent {
  /** The header of the column of numbers. */
  readonly label: string;
  readonly number: string;
  readonly unit: string;
  readonly row: number;
  readonly first: number;
}

export const respondentTwice = defineFault<Respondent>({
  code: 'respondent-twice',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '一份民调里，同一问卷编号对同一单位答了两次，答案相同，只计一次。',
    en: 'A survey holds one questionnaire number twice for one unit, with the same answers: it counts once.',
  },
  message: ({ label, number, unit, row, first }) => ({
    zh: `「${label}」${number} 对${unit}答了两次（第 ${first} 行和第 ${row} 行），答案相同，只计一次`,
    en: `${label} ${number} answers twice about ${unit} (rows ${first} and ${row}), alike: it counts once`,
  }),
  hint: () => ({
    zh: '请删去重复的一行；确是两份答卷的，请各编一号',
    en: 'Delete the row that repeats; where they are two respondents, give each a number of its own',
  }),
});

export const respondentDiffers = defineFault<Respondent>({
  code: 'respondent-differs',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一份民调里，同一问卷编号对同一单位有两份不同的答案。',
    en: 'A survey holds two different answers of one questionnaire number about one unit.',
  },
  message: ({ label, number, unit, row, first }) => ({
    zh: `「${label}」${number} 对${unit}有两份不同的答案（第 ${first} 行和第 ${row} 行）`,
    en: `${label} ${number} answers about ${unit} in two ways (rows ${first} and ${row})`,
  }),
  hint: () => ({
    zh: '请核对原卷留下一行；确是两份答卷的，请各编一号',
    en: 'Keep the row that the paper says; where they are two respondents, give each a number of its own',
  }),
});
