import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import type { Said } from '../said.ts';
import { perhaps } from './perhaps.ts';

export const findingOfNothing = defineFault<{ unit: string; title: string; near: string | undefined }>({
  code: 'finding-of-nothing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '核查结果的指标不是该单位任何方案的指标。',
    en: 'A finding names something that is no indicator of any scheme of the unit.',
  },
  message: ({ unit, title, near }) => ({
    zh:
      title === ''
        ? `${unit}的核查没有写指标`
        : `${unit}的核查：「${title}」不是其方案的指标${perhaps(near).zh}`,
    en:
      title === ''
        ? `A finding on ${unit} names no indicator`
        : `A finding on ${unit}: "${title}" is no indicator of its schemes${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请改正名称，或在 aliases.indicators 中加上这个写法',
    en: 'Correct the name, or add it to aliases.indicators',
  }),
});

export const findingUnproven = defineFault<{ unit: string; title: string; lacks: 'evidence' | 'date' }>({
  code: 'finding-unproven',
  severity: 'error',
  about: 'input',
  when: {
    zh: '核查结果没有写证据或日期；没有证据和日期的核查不能改变结果。',
    en: 'A finding names no evidence or no date; without both it changes nothing.',
  },
  message: ({ unit, title, lacks }) => ({
    zh: `${unit}的「${title}」核查结果没有写${lacks === 'date' ? '日期' : '证据'}`,
    en: `The finding on "${title}" of ${unit} names no ${lacks}`,
  }),
  hint: () => ({
    zh: '请写明证据（照片、台账、笔录等的编号）和核查日期',
    en: 'Name the evidence (number of a photo, ledger or record) and the day',
  }),
});

export const findingUnclear = defineFault<{ unit: string; title: string; what: Said; shown: string }>({
  code: 'finding-unclear',
  severity: 'error',
  about: 'input',
  when: {
    zh: '核查结果、处理、扣分或日期写的不是认得的内容。',
    en: 'The result, action, points or date of a finding cannot be read.',
  },
  message: ({ unit, title, what, shown }) => ({
    zh: `${unit}的「${title}」核查：看不懂${what.zh}「${shown}」`,
    en: `The finding on "${title}" of ${unit}: ${what.en} "${shown}" cannot be read`,
  }),
  hint: () => ({
    zh: '核查结果填“属实”或“不实”；处理填“替换”“扣分”“作废”（可用顿号并列）；日期写到日',
    en: 'The result is 属实 or 不实; actions are 替换, 扣分, 作废; a date names the day',
  }),
});

export const findingContradicts = defineFault<{ unit: string; title: string; why: Said }>({
  code: 'finding-contradicts',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一行核查结果自相矛盾或缺少处理所需的内容。',
    en: 'A finding contradicts itself, or lacks what its action needs.',
  },
  message: ({ unit, title, why }) => ({
    zh: `${unit}的「${title}」核查：${why.zh}`,
    en: `The finding on "${title}" of ${unit}: ${why.en}`,
  }),
  hint: () => ({ zh: '请更正这一行', en: 'Correct the row' }),
});

export const findingTwice = defineFault<{ unit: string; title: string; other: Place }>({
  code: 'finding-twice',
  severity: 'note',
  about: 'input',
  when: { zh: '同一条核查结果写了两次，只算一次。', en: 'A finding stands twice and counts once.' },
  message: ({ unit, title, other }) => ({
    zh: `${unit}的「${title}」核查结果与 ${formatPlace(other)} 相同，只算一次`,
    en: `The finding on "${title}" of ${unit} is the same as ${formatPlace(other)} and counts once`,
  }),
  hint: () => ({ zh: '无需处理', en: 'Nothing to do' }),
});

export const findingsDiffer = defineFault<{ unit: string; title: string; period: string; other: Place }>({
  code: 'findings-differ',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一个数的两条核查结果，一条属实，一条不实。',
    en: 'Of two findings on one figure one holds it true and the other false.',
  },
  message: ({ unit, title, period, other }) => ({
    zh: `${unit}的「${title}」${period} 的核查结果与 ${formatPlace(other)} 相反`,
    en: `The finding on "${title}" of ${unit} for ${period} says the opposite of ${formatPlace(other)}`,
  }),
  hint: () => ({ zh: '请只保留最终的核查结论', en: 'Keep the final conclusion only' }),
});

export const findingUnmatched = defineFault<{ unit: string; title: string; period: string }>({
  code: 'finding-unmatched',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '核查要替换的数没有对应的填报数（期间不同，或一个是当月数、一个是累计数）。',
    en: 'No figure was reported that a finding could replace: of another period, or to date.',
  },
  message: ({ unit, title, period }) => ({
    zh: `${unit}的「${title}」没有 ${period} 的填报数与核定值对应，替换可能没有起作用`,
    en: `No figure of "${title}" of ${unit} for ${period} stands beside the verified one; it may replace nothing`,
  }),
  hint: () => ({
    zh: '请核对期间；填报的是累计数的，指标写成“某指标(累计)”',
    en: 'Check the period; where figures to date are reported, write the indicator with (累计)',
  }),
});
