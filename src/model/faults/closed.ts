import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

/** The file that a period was closed with. */
interface ClosedFile {
  readonly file: string;
  readonly period: string;
}

export const closedHash = defineFault<ClosedFile & { stated: string; found: string }>({
  code: 'closed-hash',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '关账所用的结果文件与 score.yaml 所记的 SHA-256 不符。',
    en: 'The results that a period was closed with do not have the SHA-256 that score.yaml states.',
  },
  message: ({ file, period, stated, found }) => ({
    zh: `${period} 关账的结果 ${file} 变了：所记 SHA-256 是 ${short(stated)}，现在是 ${short(found)}`,
    en: `${file}, which ${period} was closed with, has changed: SHA-256 ${short(found)} instead of ${short(stated)}`,
  }),
  hint: () => ({
    zh: '请找回关账时留存的那一份；重新关账的，把新的 SHA-256 写进 closed',
    en: 'Bring back the file that was kept; where the period is closed anew, state its new SHA-256 under closed',
  }),
});

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

export const closedUnreadable = defineFault<ClosedFile>({
  code: 'closed-unreadable',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '关账所用的文件不是本工具写出的结果。',
    en: 'What a period was closed with holds no results of this toolkit.',
  },
  message: ({ file, period }) => ({
    zh: `${period} 关账所用的 ${file} 不是 score 写的结果`,
    en: `${file}, which ${period} was closed with, holds no results of score`,
  }),
  hint: () => ({
    zh: '请写结果文件夹里的 results.json（月份的是 monitoring.json）',
    en: 'Name the results.json of a results folder (of a month its monitoring.json)',
  }),
});

export const closedPeriod = defineFault<ClosedFile & { found: string }>({
  code: 'closed-period',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '关账所用的结果不是那个期间的。',
    en: 'The results that a period was closed with are of another period.',
  },
  message: ({ file, period, found }) => ({
    zh: `closed 写的是 ${period}，而 ${file} 是 ${found} 的结果`,
    en: `closed says ${period}, and ${file} holds the results of ${found}`,
  }),
  hint: () => ({ zh: '请核对期间和文件', en: 'Check period and file' }),
});

export const closedInOutput = defineFault<{ file: string; output: string }>({
  code: 'closed-in-output',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '关账所用的结果放在输出文件夹里，下次运行就会被替换。',
    en: 'The results that a period was closed with lie in the output folder, which the next run replaces.',
  },
  message: ({ file, output }) => ({
    zh: `关账的结果 ${file} 放在输出文件夹「${output}」里，下次运行就会被替换`,
    en: `${file}, which a period was closed with, lies in the output folder "${output}", which every run replaces`,
  }),
  hint: () => ({
    zh: '请另存一份，例如 关账/2023-Q1.json',
    en: 'Keep a copy elsewhere, for instance closed/2023-Q1.json',
  }),
});

export const closedSchemeGone = defineFault<ClosedFile & { scheme: string }>({
  code: 'closed-scheme-gone',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '已关账期间的一个方案，项目里没有了，无从核对。',
    en: 'A scheme of a closed period is not in the project any more, so that nothing can be compared.',
  },
  message: ({ file, period, scheme }) => ({
    zh: `${period} 关账的结果 ${file} 有方案「${scheme}」，项目里没有，无从核对`,
    en: `${file}, which ${period} was closed with, has the scheme "${scheme}", and the project does not`,
  }),
  hint: () => ({
    zh: '请把该方案放回 schemes，或重新关账',
    en: 'Put the scheme back, or close the period anew',
  }),
});

/** A figure of a closed period, then and now. */
interface Changed extends ClosedFile {
  readonly unit: string;
  readonly title: string;
  readonly closed: string;
  readonly now: string;
  /** Of the corrections made since. */
  readonly documents: readonly string[];
}

export const closedDiffers = defineFault<Changed>({
  code: 'closed-differs',
  severity: 'error',
  about: 'input',
  when: {
    zh: '已关账期间的数变了，而没有更正说明（或更正说明不了全部的差别）。',
    en: 'A figure of a closed period has changed, and no correction says so (or not all of it).',
  },
  message: ({ unit, title, period, closed, now, documents }) => ({
    zh: `${period} 已关账：${unit}「${title}」关账时是 ${closed}，现在是 ${now}${documents.length > 0 ? `，更正 ${documents.join('、')} 说明不了全部的差别` : '，没有更正'}`,
    en: `${period} is closed: "${title}" of ${unit} was ${closed} and is now ${now}${documents.length > 0 ? `, and ${documents.join(', ')} does not account for all of it` : ', and no correction says so'}`,
  }),
  hint: ({ file }) => ({
    zh: `请把数改回原样，或在更正表里写明批准人、理由和文号；关账的结果见 ${file}`,
    en: `Put the figure back, or write a correction that names approver, reason and document; the closed results are ${file}`,
  }),
});

export const closedCorrected = defineFault<Changed>({
  code: 'closed-corrected',
  severity: 'note',
  about: 'input',
  when: {
    zh: '已关账期间的数，关账之后经批准更正了。',
    en: 'A figure of a closed period was corrected after it was closed.',
  },
  message: ({ unit, title, period, closed, now, documents }) => ({
    zh: `关账后更正：${period} ${unit}「${title}」关账时是 ${closed}，现在是 ${now}（${documents.join('、')}）`,
    en: `Corrected after closing: "${title}" of ${unit} for ${period} was ${closed} and is now ${now} (${documents.join(', ')})`,
  }),
  hint: ({ file }) => ({
    zh: `无需处理；关账时的结果仍见 ${file}`,
    en: `Nothing to do; the results as closed stay in ${file}`,
  }),
});

export const closedRest = defineFault<{
  period: string;
  unit: string;
  what: Said;
  closed: string;
  now: string;
}>({
  code: 'closed-rest',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '已关账期间的目标、加分、扣分或取自资金的数，与关账时不同（更正表只更正收上来的数）。',
    en: 'A target, bonus, deduction or figure of a fund is another now in a closed period; corrections are of collected figures alone.',
  },
  message: ({ period, unit, what, closed, now }) => ({
    zh: `${period} 已关账：${unit}${what.zh}关账时是 ${closed}，现在是 ${now}`,
    en: `${period} is closed: the ${what.en} of ${unit} was ${closed} and is now ${now}`,
  }),
  hint: () => ({
    zh: '请核对迟报的事件和改动的目标；确需改动的，重新关账',
    en: 'Check events that came late and targets that changed; where they are right, close the period anew',
  }),
});
