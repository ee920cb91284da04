import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import { perhaps } from './perhaps.ts';

export const rosterMissing = defineFault<{ file: string }>({
  code: 'roster-missing',
  severity: 'error',
  about: 'input',
  when: { zh: '名册中找不到可以识别的表头。', en: 'The roster has no header that could be recognised.' },
  message: ({ file }) => ({
    zh: `名册 ${file} 中找不到「单位名称」表头`,
    en: `The roster ${file} has no header with a unit column`,
  }),
  hint: () => ({
    zh: '表头需有「单位名称」（以及「单位代码」「类别」等）列',
    en: 'Give it a header row with 单位名称 (unit), and 单位代码 (code), 类别 (category)',
  }),
});

export const rosterUnitTwice = defineFault<{ text: string; other: Place }>({
  code: 'roster-unit-twice',
  severity: 'error',
  about: 'input',
  when: { zh: '名册中两个单位的代码或名称相同。', en: 'Two units of the roster share a code or a name.' },
  message: ({ text, other }) => ({
    zh: `名册中「${text}」重复，另见 ${formatPlace(other)}`,
    en: `The roster names "${text}" twice, also at ${formatPlace(other)}`,
  }),
  hint: () => ({
    zh: '每个单位只列一行，代码和名称都不得重复',
    en: 'List each unit once, with a code and name of its own',
  }),
});

export const rosterNoCategory = defineFault<{ unit: string }>({
  code: 'roster-no-category',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册中的单位没有填类别，而方案不止一个。',
    en: 'A unit of the roster has no category, and there are several schemes.',
  },
  message: ({ unit }) => ({
    zh: `名册中「${unit}」没有填类别`,
    en: `The roster gives "${unit}" no category`,
  }),
  hint: () => ({
    zh: '请在「类别」列填上方案的 category',
    en: 'Fill in the 类别 column with a scheme’s category',
  }),
});

export const rosterCategoryUnknown = defineFault<{
  unit: string;
  category: string;
  near: string | undefined;
}>({
  code: 'roster-category-unknown',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '名册中的类别没有对应的方案，这些单位不计分。',
    en: 'A category of the roster has no scheme; its units are not scored.',
  },
  message: ({ unit, category, near }) => ({
    zh: `「${unit}」的类别「${category}」没有对应的方案，不计分${perhaps(near).zh}`,
    en: `No scheme is for the category "${category}" of "${unit}", which is not scored${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请核对类别，或在 score.yaml 的 schemes 中加上该方案',
    en: 'Check the category, or add its scheme to score.yaml',
  }),
});

export const categoryEmpty = defineFault<{ scheme: string; category: string }>({
  code: 'category-empty',
  severity: 'warning',
  about: 'input',
  when: { zh: '某方案的类别在名册中没有单位。', en: 'The roster has no unit of a scheme’s category.' },
  message: ({ scheme, category }) => ({
    zh: `方案「${scheme}」的类别「${category}」在名册中没有单位`,
    en: `The roster has no unit of category "${category}", which the scheme "${scheme}" is for`,
  }),
  hint: () => ({
    zh: '请核对名册的类别列与方案的 category',
    en: 'Compare the roster’s category column with the scheme’s category',
  }),
});

export const aliasAmbiguous = defineFault<{ alias: string; a: string; b: string }>({
  code: 'alias-ambiguous',
  severity: 'error',
  about: 'input',
  when: { zh: '同一个别名指向两个单位或两个指标。', en: 'One alias stands for two units or two indicators.' },
  message: ({ alias, a, b }) => ({
    zh: `别名「${alias}」同时指「${a}」和「${b}」`,
    en: `The alias "${alias}" stands for both "${a}" and "${b}"`,
  }),
  hint: () => ({ zh: '请改用能区分的别名', en: 'Use aliases that tell them apart' }),
});
