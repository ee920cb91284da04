import { defineFault } from '../diagnostic.ts';
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
