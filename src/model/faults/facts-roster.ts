import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import type { Said } from '../said.ts';
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

export const personWithoutCode = defineFault({
  code: 'person-without-code',
  severity: 'error',
  about: 'input',
  when: {
    zh: '人员的行没有人员编号；人员只按编号认，不按姓名认。',
    en: 'A row of a person has no person code; persons are known by code, never by name.',
  },
  message: () => ({
    zh: '这一行是人员，没有人员编号',
    en: 'This row is of a person and has no person code',
  }),
  hint: () => ({
    zh: '请填人员编号：重名的人只能靠编号分清',
    en: 'Fill in the code: persons of one name are told apart by it alone',
  }),
});

export const personAsUnit = defineFault<{ text: string }>({
  code: 'person-as-unit',
  severity: 'error',
  about: 'input',
  when: { zh: '表的单位一列写的是人员。', en: 'The column of units names a person.' },
  message: ({ text }) => ({
    zh: `「${text}」是人员，不是单位`,
    en: `"${text}" is a person, not a unit`,
  }),
  hint: () => ({
    zh: '写人员的一列，表头请用「人员编号」，并填编号；单位的一列请填单位名称',
    en: 'Head the column of persons 人员编号 and give their codes; the column of units takes names of units',
  }),
});

export const personUnknown = defineFault<{ code: string; near: string | undefined }>({
  code: 'person-unknown',
  severity: 'error',
  about: 'input',
  when: {
    zh: '表中的人员编号不在人员名册里。',
    en: 'A sheet names a person code that the roster of persons does not have.',
  },
  message: ({ code, near }) => ({
    zh: `人员名册里没有编号「${code}」${perhaps(near).zh}`,
    en: `The roster of persons has no code "${code}"${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请核对编号，或把此人补进人员名册',
    en: 'Check the code, or add the person to the roster',
  }),
});

export const personMismatch = defineFault<{ code: string }>({
  code: 'person-mismatch',
  severity: 'error',
  about: 'input',
  when: {
    zh: '表中的姓名与人员名册里这个编号的姓名不同。',
    en: 'A sheet gives a person another name than the roster has for its code.',
  },
  message: ({ code }) => ({
    zh: `编号「${code}」的姓名与人员名册里的不同`,
    en: `The name beside the code "${code}" is another than that of the roster`,
  }),
  hint: () => ({
    zh: '编号或姓名有一个错了，请核对后改正',
    en: 'Either the code or the name is wrong: check and correct it',
  }),
});

export const personUnitUnknown = defineFault<{ code: string; unit: string; near: string | undefined }>({
  code: 'person-unit-unknown',
  severity: 'error',
  about: 'input',
  when: {
    zh: '人员名册里某人的单位不在单位名册里，或没有填。',
    en: 'The unit of a person is not in the roster of units, or not filled in.',
  },
  message: ({ code, unit, near }) => ({
    zh:
      unit === ''
        ? `人员「${code}」没有填单位`
        : `人员「${code}」的单位「${unit}」不在单位名册里${perhaps(near).zh}`,
    en:
      unit === ''
        ? `The person "${code}" has no unit`
        : `The unit "${unit}" of the person "${code}" is not in the roster of units${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请写单位名册里的名称、代码或别名',
    en: 'Write the name, code or alias of a unit of the roster',
  }),
});

export const unitsUndecided = defineFault<{ unit: string; trace: Said }>({
  code: 'units-undecided',
  severity: 'error',
  about: 'input',
  when: {
    zh: '专项方案挑选单位的条件，对某单位判断不了（名册里相应的列空白）。',
    en: 'The condition by which a scheme picks its units cannot be decided for one: its column is blank.',
  },
  message: ({ unit, trace }) => ({
    zh: `判断不了「${unit}」是否由此方案考核：${trace.zh}`,
    en: `Whether "${unit}" is scored by this scheme cannot be decided: ${trace.en}`,
  }),
  hint: () => ({
    zh: '请在名册里填上这一列，不参加的也写明（如“否”）',
    en: 'Fill in the column of the roster, for those left out too',
  }),
});

export const chargeUnknown = defineFault<{
  person: string;
  name: string;
  scheme: string;
  near: string | undefined;
}>({
  code: 'charge-unknown',
  severity: 'error',
  about: 'input',
  when: {
    zh: '人员分管的指标不在其单位的方案里。',
    en: 'An indicator that a person answers for is not in the scheme of its unit.',
  },
  message: ({ person, name, scheme, near }) => ({
    zh: `${person}分管的「${name}」不在「${scheme}」里${perhaps(near).zh}`,
    en: `"${name}", which ${person} answers for, is not in "${scheme}"${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '可写指标、类别的名称或代码、标签，或“全部”，用顿号分开',
    en: 'Write indicators, dimensions, tags or 全部, parted by 、',
  }),
});
