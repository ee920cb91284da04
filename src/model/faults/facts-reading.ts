import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';
import type { Track } from '../scheme.ts';
import { SURVEY_TRACKS } from '../survey.ts';

export const rosterEmpty = defineFault({
  code: 'roster-empty',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册里没有一个可以考核的单位（没有数据行，或类别都对不上方案）。',
    en: 'The roster has no unit to score: no rows, or none of a category that a scheme is for.',
  },
  message: () => ({ zh: '名册里没有要考核的单位', en: 'The roster has no unit to score' }),
  hint: () => ({
    zh: '请在名册中列出单位，并核对「类别」与方案的 category',
    en: 'List the units, and compare their 类别 (category) with the scheme’s category',
  }),
});

export const noSuchSheet = defineFault<{ sheet: string; near: string | undefined; known: readonly string[] }>(
  {
    code: 'no-such-sheet',
    severity: 'error',
    about: 'input',
    when: {
      zh: 'score.yaml 写明的工作表在文件里没有。',
      en: 'A workbook lacks the sheet that score.yaml names.',
    },
    message: ({ sheet, near }) => ({
      zh: `没有名为「${sheet}」的工作表${near === undefined ? '' : `，是否指「${near}」？`}`,
      en: `There is no sheet "${sheet}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    }),
    hint: ({ known }) => ({
      zh: `这个文件的工作表有：${known.join('、')}；请改正 score.yaml 中的 sheet`,
      en: `Its sheets are ${known.join(', ')}; correct \`sheet\` in score.yaml`,
    }),
  },
);

export const columnPassedOver = defineFault<{ label: string; title: string }>({
  code: 'column-passed-over',
  severity: 'note',
  about: 'input',
  when: {
    zh: '指标名下的目标、同期、增幅、完成率、排名等列不是该指标的完成数，未读取。',
    en: 'A column under an indicator holds its target, last year, growth, rate or rank, not its figure; it was not read.',
  },
  message: ({ label, title }) => ({
    zh: `列「${label}」不是「${title}」本身的数，未读取`,
    en: `The column "${label}" is not the figure of "${title}" itself and was not read`,
  }),
  hint: () => ({
    zh: '无需处理；若它才是要计分的数，请把该列改成指标名',
    en: 'Nothing to do; if it is what should be scored, give the column the indicator’s name',
  }),
});

export const aliasOfNothing = defineFault<{ name: string; of: Said; near: string | undefined }>({
  code: 'alias-of-nothing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'score.yaml 的 aliases 里写的单位或指标不存在。',
    en: 'An entry of `aliases` in score.yaml belongs to no unit or indicator.',
  },
  message: ({ name, of, near }) => ({
    zh: `aliases 里的「${name}」不是${of.zh}${near === undefined ? '' : `，是否指「${near}」？`}`,
    en: `"${name}" under aliases is ${of.en}${near === undefined ? '' : `; did you mean "${near}"?`}`,
  }),
  hint: () => ({
    zh: '冒号前写正式名称或代码，方括号里写别名',
    en: 'The official name or code stands before the colon, its other names in the brackets',
  }),
});

export const periodConflict = defineFault<{ a: string; b: string; said: Said }>({
  code: 'period-conflict',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一张表写了两个不同的期间（文件名、工作表名、期间列、score.yaml）。',
    en: 'Two different periods are stated for one table: by file name, sheet name, period column or score.yaml.',
  },
  message: ({ a, b, said }) => ({
    zh: `期间有两种说法：${a} 和 ${b}（${said.zh}）`,
    en: `Two periods are stated: ${a} and ${b} (${said.en})`,
  }),
  hint: () => ({ zh: '请改成一致', en: 'Make them agree' }),
});

export const titleOfOtherPeriod = defineFault<{ title: string; period: string }>({
  code: 'title-of-other-period',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '表内标题写的月份（季度）与文件名所示的不同，可能是沿用旧表忘了改。',
    en: 'The title in a sheet names another month or quarter than its file name: perhaps last month’s sheet was copied.',
  },
  message: ({ title, period }) => ({
    zh: `表内标题是「${title}」，而此表按 ${period} 读取`,
    en: `The sheet’s title says "${title}", and it is read as ${period}`,
  }),
  hint: () => ({
    zh: '请核实表里是哪一期的数，并改正标题或文件名',
    en: 'Find out which period it holds and correct the title or the file name',
  }),
});

export const gapCovered = defineFault<{ who: Said; title: string; missing: string; until: string }>({
  code: 'gap-covered',
  severity: 'note',
  about: 'input',
  when: {
    zh: '有几期缺报，而期末有累计数：按累计数计，缺报的各期已含在内。',
    en: 'Parts of a roll-up are missing, and the year-to-date figure of the last part, which holds them, is used.',
  },
  message: ({ who, title, missing, until }) => ({
    zh: `${who.zh}的「${title}」缺 ${missing}，按 ${until} 的累计数计`,
    en: `"${title}" of ${who.en} lacks ${missing}; the year-to-date figure of ${until} is used`,
  }),
  hint: () => ({
    zh: '请补报缺的各期，以便与累计数核对',
    en: 'Get the missing figures, so that they can be held against the year-to-date one',
  }),
});

export const figuresUnused = defineFault<{ title: string; count: number; why: Said }>({
  code: 'figures-unused',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '报来的数与指标的采集方式不合（如按月采集却报了季度数），没有用上。',
    en: 'Figures do not fit how their indicator is collected (a quarter’s where months are wanted) and were not used.',
  },
  message: ({ title, count, why }) => ({
    zh: `「${title}」有 ${count} 个数没有用上：${why.zh}`,
    en: `${count} figure(s) of "${title}" were not used: ${why.en}`,
  }),
  hint: () => ({
    zh: '请核对期间和 reported，或改正方案的 collect、roll-up',
    en: 'Check their period and `reported`, or correct collect and roll-up in the scheme',
  }),
});

export const severalPeriods = defineFault<{ title: string; units: number; periods: string }>({
  code: 'several-periods',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '按年采集的指标有几个期间的数，只取最后一个。',
    en: 'An indicator collected once a year has figures of several periods; only the last one counts.',
  },
  message: ({ title, units, periods }) => ({
    zh: `「${title}」按年采集，却有 ${units} 个单位报了几期（如 ${periods}），只取最后一期`,
    en: `"${title}" is collected once a year, and ${units} unit(s) have several periods (${periods}); only the last counts`,
  }),
  hint: () => ({
    zh: '若各期应相加或平均，请在方案中写 collect: monthly（或 quarterly）和 roll-up',
    en: 'If they should be added or averaged, write collect: monthly (or quarterly) and roll-up in the scheme',
  }),
});

export const unknownStratum = defineFault<{
  text: string;
  column: string;
  near: string | undefined;
  known: readonly string[];
}>({
  code: 'unknown-stratum',
  severity: 'error',
  about: 'input',
  when: {
    zh: '答卷的分层（如城乡）不在方案所列的层里，或没有填。',
    en: 'An answer belongs to no stratum of the scheme, or says none.',
  },
  message: ({ text, column }) => ({
    zh: text === '' ? `答卷没有「${column}」` : `「${column}」没有「${text}」这一层`,
    en: text === '' ? `The answer has no "${column}"` : `"${column}" has no stratum "${text}"`,
  }),
  hint: ({ near, known }) => ({
    zh: near === undefined ? `可填：${known.join('、')}` : `是不是「${near}」？`,
    en: near === undefined ? `Known: ${known.join(', ')}` : `Did you mean "${near}"?`,
  }),
});

export const surveyStratumSmall = defineFault<{
  unit: string;
  title: string;
  stratum: string;
  valid: number;
  minimum: number;
}>({
  code: 'survey-stratum-small',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '分层民调某一层的有效答卷不足，该单位的数按未填报处理。',
    en: 'A stratum of a survey has too few valid answers: the figure counts as not reported.',
  },
  message: ({ unit, title, stratum, valid, minimum }) => ({
    zh: `${unit}的「${title}」：${stratum}只有 ${valid} 份有效答卷，至少要 ${minimum} 份`,
    en: `"${title}" of ${unit}: ${stratum} has ${valid} valid answers, and needs ${minimum}`,
  }),
  hint: () => ({
    zh: '请补充该层的样本，或合并分层',
    en: 'Get more answers of that stratum, or merge strata',
  }),
});

export const surveyPartMissing = defineFault<{
  unit: string;
  title: string;
  track: Track;
  small: boolean;
}>({
  code: 'survey-part-missing',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '几个来源合成的民调，某单位其中一个来源没有做，或有效答卷不够。',
    en: 'Of a survey put together from several tracks one is not there for a unit, or too small.',
  },
  message: ({ unit, title, track, small }) => ({
    zh: `${unit}的「${title}」${small ? `，${SURVEY_TRACKS[track].zh}民调有效答卷不够` : `缺${SURVEY_TRACKS[track].zh}民调`}`,
    en: `"${title}" of ${unit} ${small ? `has too few valid answers in` : `lacks`} the survey of track ${track}`,
  }),
  hint: ({ small }) => ({
    zh: `请${small ? '补足这份民调的样本' : '补上这份民调'}，或在 combine 里写 missing: renormalise`,
    en: `${small ? 'Get more answers' : 'Add that survey'}, or write missing: renormalise under \`combine\``,
  }),
});
