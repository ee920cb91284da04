import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import type { Said } from '../said.ts';
import { perhaps } from './perhaps.ts';

/** A figure as messages about corrections name it. */
interface Corrected {
  readonly unit: string;
  readonly title: string;
  readonly period: string;
  readonly yearToDate: boolean;
  /** The old value as the correction states it. */
  readonly stated: string;
}

const named = ({ unit, title, period, yearToDate }: Corrected): Said => ({
  zh: `${unit}「${title}」${period}${yearToDate ? ' 累计' : ''}`,
  en: `"${title}" of ${unit} for ${period}${yearToDate ? ' (to date)' : ''}`,
});

export const correctionUnmatched = defineFault<
  Corrected & { found: string; other: Place | undefined; known: readonly string[] }
>({
  code: 'correction-unmatched',
  severity: 'error',
  about: 'input',
  when: {
    zh: '更正表的原值与收上来的数不符（没有报的，原值应留空）。',
    en: 'The old value of a correction is not the collected figure that counts (blank where none was reported).',
  },
  message: ({ found, other, ...about }) => ({
    zh: `${named(about).zh}：更正表的原值是 ${about.stated}，收上来的是 ${found}${other ? `（${formatPlace(other)}）` : '（没有报）'}`,
    en: `${named(about).en}: the correction states ${about.stated} as the old value, and ${found}${other ? ` was collected (${formatPlace(other)})` : ' stands: none was reported'}`,
  }),
  hint: ({ known }) => ({
    zh: `请核对原值、期间、口径和计量单位${known.length > 0 ? `；这个指标报过的期间：${listed(known, '、')}` : ''}`,
    en: `Check old value, period, 当期 or 累计, and measure${known.length > 0 ? `; periods reported: ${listed(known, ', ')}` : ''}`,
  }),
});

const MOST_PERIODS = 13;
const listed = (known: readonly string[], joint: string): string =>
  `${known.slice(0, MOST_PERIODS).join(joint)}${known.length > MOST_PERIODS ? ' …' : ''}`;

export const correctionLoose = defineFault<Corrected & { now: string; other: Place; isTwin: boolean }>({
  code: 'correction-loose',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一个数有几条更正，而它们不能首尾相接。',
    en: 'Several corrections of one figure do not go on from one another.',
  },
  message: ({ now, other, isTwin, ...about }) => ({
    zh: isTwin
      ? `${named(about).zh}：两条更正都从 ${about.stated} 改起，看不出先后，另见 ${formatPlace(other)}`
      : `${named(about).zh}：这条更正的原值是 ${about.stated}，而前一条更正（${formatPlace(other)}）之后是 ${now}`,
    en: isTwin
      ? `${named(about).en}: two corrections start from ${about.stated}, and which came first cannot be told; see also ${formatPlace(other)}`
      : `${named(about).en}: this correction starts from ${about.stated}, and after the one before it (${formatPlace(other)}) it is ${now}`,
  }),
  hint: () => ({
    zh: '后一条的原值应是前一条的新值；重复的请删去一条',
    en: 'The old value of the later one must be the new value of the former; take out one that stands twice',
  }),
});

export const correctionOutside = defineFault<{ period: string; year: number }>({
  code: 'correction-outside',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '更正的是另一年度的数，本年度的计分用不到，未作更正。',
    en: 'A correction is of a year whose figures this run does not use: it is passed over.',
  },
  message: ({ period, year }) => ({
    zh: `更正的是 ${period} 的数，不在 ${year} 年度计分所用之列，未作更正`,
    en: `A correction of ${period} is passed over: the run of ${year} does not use that period`,
  }),
  hint: () => ({
    zh: '往年的结果请用 score.yaml 的 reopened 更正；写错年份的请改期间',
    en: 'Past results are corrected by reopened in score.yaml; correct the period where it is a slip',
  }),
});

export const correctionUnnamed = defineFault<{ what: Said }>({
  code: 'correction-unnamed',
  severity: 'error',
  about: 'input',
  when: {
    zh: '更正没有写明批准人、理由或文号。',
    en: 'A correction does not name its approver, reason or document.',
  },
  message: ({ what }) => ({
    zh: `这一行更正没有写${what.zh}`,
    en: `This correction does not name its ${what.en}`,
  }),
  hint: () => ({
    zh: '更正必须写明批准人、理由和文号，缺一项就不作更正',
    en: 'A correction must name approver, reason and document; without them it is not made',
  }),
});

export const correctionVerdict = defineFault<{ text: string }>({
  code: 'correction-verdict',
  severity: 'error',
  about: 'input',
  when: {
    zh: '更正表有「结果」一列，而这一行没有写是准予还是驳回。',
    en: 'The sheet has a column of verdicts, and this row says neither granted nor refused.',
  },
  message: ({ text }) => ({
    zh: text === '' ? '这一行没有写复核结果' : `看不懂复核结果「${text}」`,
    en: text === '' ? 'This row has no verdict' : `The verdict "${text}" is not understood`,
  }),
  hint: () => ({
    zh: '请写「准予」或「驳回」；还没有结果的，先不列入更正表',
    en: 'Write 准予 (granted) or 驳回 (refused); what is not decided yet does not belong in the sheet',
  }),
});

export const correctionDate = defineFault<{ date: string }>({
  code: 'correction-date',
  severity: 'error',
  about: 'input',
  when: { zh: '更正的日期看不懂。', en: 'The date of a correction cannot be read.' },
  message: ({ date }) => ({
    zh: `更正的日期「${date}」看不懂`,
    en: `The date "${date}" of a correction cannot be read`,
  }),
  hint: () => ({ zh: '请写成 2023-06-01 这样的日期', en: 'Write it as 2023-06-01' }),
});

export const correctionReported = defineFault<{ text: string }>({
  code: 'correction-reported',
  severity: 'error',
  about: 'input',
  when: {
    zh: '更正表的「口径」既不是当期也不是累计。',
    en: 'The 口径 of a correction says neither period nor year to date.',
  },
  message: ({ text }) => ({
    zh: `看不懂口径「${text}」`,
    en: `"${text}" is neither a period’s figure nor one to date`,
  }),
  hint: () => ({ zh: '请写「当期」或「累计」', en: 'Write 当期 (period) or 累计 (year-to-date)' }),
});

export const correctionBlank = defineFault<{ unit: string; title: string }>({
  code: 'correction-blank',
  severity: 'error',
  about: 'input',
  when: { zh: '准予的更正没有写新值。', en: 'A correction that is granted has no new value.' },
  message: ({ unit, title }) => ({
    zh: `${unit}「${title}」的更正没有写新值`,
    en: `The correction of "${title}" of ${unit} has no new value`,
  }),
  hint: () => ({
    zh: '请填写新值；不适用填「/」；驳回的申诉请在「结果」写「驳回」',
    en: 'Fill in the new value ("/" for not applicable); write 驳回 under 结果 for an appeal that is refused',
  }),
});

export const correctionOfTaken = defineFault<{ title: string }>({
  code: 'correction-of-taken',
  severity: 'error',
  about: 'input',
  when: {
    zh: '更正的是取自另一考核或资金的数，那不是收上来的数。',
    en: 'A correction is of a figure taken from another assessment or a fund, which was not collected.',
  },
  message: ({ title }) => ({
    zh: `「${title}」取自另一考核的结果或资金，不是收上来的数，不能在这里更正`,
    en: `"${title}" is taken from another assessment or a fund and cannot be corrected here`,
  }),
  hint: () => ({
    zh: '请更正那个考核所用的数，或资金的公示、执行表',
    en: 'Correct the figures that the other assessment is made of, or the sheets of the fund',
  }),
});

export const correctionOfUnknown = defineFault<{ text: string; near: string | undefined }>({
  code: 'correction-of-unknown',
  severity: 'error',
  about: 'input',
  when: {
    zh: '更正表的一行没有写指标，或所写的指标没有一个方案有。',
    en: 'A correction names no indicator, or one that no scheme has.',
  },
  message: ({ text, near }) => ({
    zh: text === '' ? '这一行更正没有写指标' : `没有一个方案有更正表所写的指标「${text}」${perhaps(near).zh}`,
    en:
      text === ''
        ? 'This correction names no indicator'
        : `No scheme has the indicator "${text}" that is corrected${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请按方案的指标名称填写，或在 score.yaml 的 aliases 中加上',
    en: 'Write the title as the scheme has it, or add it to aliases in score.yaml',
  }),
});

export const correctionForeign = defineFault<{ unit: string; title: string }>({
  code: 'correction-foreign',
  severity: 'error',
  about: 'input',
  when: {
    zh: '更正的指标不考核这个单位。',
    en: 'A correction names an indicator that the unit is not assessed by.',
  },
  message: ({ unit, title }) => ({
    zh: `考核${unit}的方案没有「${title}」`,
    en: `No scheme that assesses ${unit} has "${title}"`,
  }),
  hint: () => ({ zh: '请核对单位和指标', en: 'Check unit and indicator' }),
});
