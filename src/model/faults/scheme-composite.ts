import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';
import type { Said } from '../said.ts';

export const topsisNeedsNumbers = defineFault<{ parent: string; title: string; method: Said | undefined }>({
  code: 'topsis-needs-numbers',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'TOPSIS 合成的下级里有填报文字的指标（如 levels、yes-no），或有类别：它们没有可比的数。',
    en: 'TOPSIS puts together an indicator that is reported as a text (levels, yes-no) or a dimension: neither has numbers to compare.',
  },
  message: ({ parent, title, method }) =>
    method
      ? {
          zh: `「${parent}」按 TOPSIS 合成，而「${title}」按「${method.zh}」计分，填报的是文字，没有数可比`,
          en: `“${parent}” is put together by TOPSIS, but “${title}” is scored by “${method.en}”: it is reported as a text and has no number to compare`,
        }
      : {
          zh: `「${parent}」按 TOPSIS 合成，而「${title}」是类别，自身没有数可比`,
          en: `“${parent}” is put together by TOPSIS, but “${title}” is a dimension and has no number of its own to compare`,
        },
  hint: ({ method }) =>
    method
      ? {
          zh: '请改用按数计分的方法（文字可用 scale 折成数），或把 aggregate 改为 mean 等其他合成方式',
          en: 'Take a method that reads numbers (`scale` makes numbers of words), or another aggregate such as mean',
        }
      : {
          zh: '请把指标直接写在这一级下，或把 aggregate 改为 mean 等其他合成方式',
          en: 'Put the indicators directly below, or take another aggregate such as mean',
        },
});

export const groupUnnamed = defineFault<{ title: string }>({
  code: 'group-unnamed',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '缺报要按同组平均填补（group-mean），方案却没有写按名册的哪一列分组。',
    en: 'Gaps are to be filled in by the mean of the group, and the scheme does not say by which column of the roster units are grouped.',
  },
  message: ({ title }) => ({
    zh: `「${title}」缺报时按同组平均填补（group-mean），而没有写 defaults.group`,
    en: `“${title}” is to be filled in by group-mean, and defaults.group is not given`,
  }),
  hint: () => ({
    zh: '请在 defaults 里写 group: 名册的列名，或改用别的缺报处理',
    en: 'Name a column of the roster as `group` under `defaults`, or choose another policy',
  }),
});

export const groupMeanOfTexts = defineFault<{ title: string; method: Said }>({
  code: 'group-mean-of-texts',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '填报文字的指标（如 levels、yes-no）缺报时要按同组平均填补，而文字没有平均数。',
    en: 'An indicator that is reported as a text (levels, yes-no) is to be filled in by the mean of the group: texts have none.',
  },
  message: ({ title, method }) => ({
    zh: `「${title}」按「${method.zh}」计分，填报的是文字，没有平均数，缺报不能用 group-mean 填补`,
    en: `“${title}” is scored by “${method.en}”: it is reported as a text, of which group-mean can make no mean`,
  }),
  hint: () => ({
    zh: '请在这一项写另一种 not-reported，如 peer-mean（同组得分的平均）或 fail',
    en: 'Write another not-reported at this indicator: peer-mean (the mean of the peers’ scores) or fail',
  }),
});

export const groupColumnMissing = defineFault<{
  column: string;
  nearest?: string;
  known: readonly string[];
}>({
  code: 'group-column-missing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'group-mean 分组所用的列在名册里没有。',
    en: 'The roster lacks the column by which group-mean groups units.',
  },
  message: ({ column }) => ({
    zh: `名册里没有 group-mean 分组所用的列「${column}」（defaults.group）`,
    en: `The roster has no column “${column}”, by which group-mean groups units (defaults.group)`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});
