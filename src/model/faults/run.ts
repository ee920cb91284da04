import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';

export const noSchemes = defineFault<{ path: string }>({
  code: 'no-schemes',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'score.yaml 的 schemes 没有指到任何方案文件。',
    en: 'An entry under `schemes` in score.yaml leads to no scheme file.',
  },
  message: ({ path }) => ({
    zh: `「${path}」下没有方案文件(.yaml)`,
    en: `There is no scheme file (.yaml) at "${path}"`,
  }),
  hint: () => ({
    zh: '请核对路径；路径以 score.yaml 所在文件夹为起点',
    en: 'Check the path; it starts at the folder of score.yaml',
  }),
});

export const sheetsUnread = defineFault<{ files: readonly string[] }>({
  code: 'sheets-unread',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '有数据缺失，而项目文件夹里有表格文件，score.yaml 没有一行读取它。',
    en: 'Figures are missing, and spreadsheets lie in the project’s folder that no line of score.yaml reads.',
  },
  message: ({ files }) => ({
    zh: `有数据缺失，而 score.yaml 没有读取${files
      .slice(0, 5)
      .map((file) => `「${file}」`)
      .join('、')}${files.length > 5 ? `等 ${files.length} 个表格文件` : ''}`,
    en: `Figures are missing, and score.yaml does not read ${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more spreadsheets` : ''}`,
  }),
  hint: ({ files }) => ({
    zh: `若数据在其中，请在 sheets 中加上一行，如 - {path: ${files[0]}, kind: facts}`,
    en: `If the figures are there, add a line under sheets, such as - {path: ${files[0]}, kind: facts}`,
  }),
});

export const noRoster = defineFault({
  code: 'no-roster',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'score.yaml 没有写 roster（名册）。', en: 'score.yaml names no roster.' },
  message: () => ({
    zh: 'score.yaml 没有写 roster（名册），不知道要考核哪些单位',
    en: 'score.yaml names no roster, so there is nobody to score',
  }),
  hint: () => ({
    zh: '加上一行，如 roster: {path: 名册.xlsx}',
    en: 'Add a line such as roster: {path: 名册.xlsx}',
  }),
});

export const noSuchCategory = defineFault<{ category: string; near: string | undefined }>({
  code: 'no-such-category',
  severity: 'error',
  about: 'configuration',
  when: { zh: '--category 所指的类别没有方案。', en: '`--category` names a category that no scheme is for.' },
  message: ({ category, near }) => ({
    zh: `没有类别「${category}」的方案${near === undefined ? '' : `，是否指「${near}」？`}`,
    en: `No scheme is for the category "${category}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
  }),
  hint: () => ({ zh: '可写方案的 category、title 或代码', en: 'Give a scheme’s category, title or code' }),
});

export const resultsUnreadable = defineFault({
  code: 'results-unreadable',
  severity: 'error',
  about: 'input',
  when: {
    zh: '要比较的文件不是本工具写出的 results.json。',
    en: 'A file that is to be compared is no results.json of this toolkit.',
  },
  message: () => ({
    zh: '这不是本工具写出的 results.json，无从比较',
    en: 'This is no results.json of this toolkit and cannot be compared',
  }),
  hint: () => ({
    zh: '请写结果文件夹，或其中的 results.json',
    en: 'Name a results folder, or the results.json in it',
  }),
});

export const earlierUnreadable = defineFault({
  code: 'earlier-unreadable',
  severity: 'error',
  about: 'input',
  when: {
    zh: '往年结果文件不是本工具写出的 results.json。',
    en: 'A file of earlier results is no results.json of this toolkit.',
  },
  message: () => ({
    zh: '这不是本工具写出的 results.json，不能作往年结果',
    en: 'This is no results.json of this toolkit and cannot serve as earlier results',
  }),
  hint: () => ({
    zh: '请用往年运行所得结果文件夹中的 results.json',
    en: 'Use the results.json of an earlier run',
  }),
});

export const earlierYearDiffers = defineFault<{ stated: number; found: number }>({
  code: 'earlier-year-differs',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '往年结果文件的年度与 score.yaml 写的不一致。',
    en: 'Earlier results are of another year than score.yaml says.',
  },
  message: ({ stated, found }) => ({
    zh: `写的是 ${stated} 年结果，文件里却是 ${found} 年`,
    en: `Results of ${stated} are announced, and the file holds ${found}`,
  }),
  hint: () => ({
    zh: '请改正 year，或换成该年的 results.json',
    en: 'Correct `year`, or name the right file',
  }),
});

export const categoryHasTwoSchemes = defineFault<{ category: string; other: string }>({
  code: 'category-has-two-schemes',
  severity: 'note',
  about: 'configuration',
  when: {
    zh: '两个方案针对同一类别，各自计分、各出一本工作簿。',
    en: 'Two schemes are for one category; each is scored on its own.',
  },
  message: ({ category, other }) => ({
    zh: `类别「${category}」另有方案「${other}」，两个方案各自计分`,
    en: `The category "${category}" also has the scheme "${other}"; each is scored on its own`,
  }),
  hint: () => ({
    zh: '若有一个已停用，请移出 schemes',
    en: 'Take one out of `schemes` if it is no longer in force',
  }),
});

export const moreOfAKind = defineFault<{ code: string; count: number }>({
  code: 'more-of-a-kind',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一种问题太多，后面的不再逐条列出（严重程度同这种问题）。',
    en: 'One kind of fault is so frequent that the rest is only counted (as grave as the kind itself).',
  },
  message: ({ code, count }) => ({
    zh: `问题 ${code} 另有 ${count} 处，没有逐条列出`,
    en: `There are ${count} more of ${code}, which are not listed`,
  }),
  hint: () => ({
    zh: '先改正列出的各处，多半是整列或整个文件的问题',
    en: 'Mend those that are listed first: most likely a whole column or file has gone wrong',
  }),
});

const EXPLAINED = {
  unit: { zh: '单位', en: 'unit' },
  indicator: { zh: '指标', en: 'indicator' },
  scheme: { zh: '方案', en: 'scheme' },
} as const;

export const explainUnknown = defineFault<{
  what: keyof typeof EXPLAINED;
  name: string;
  nearest?: string;
  known: readonly string[];
}>({
  code: 'explain-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'score explain 要解释的单位、指标或方案不在这次计分里。',
    en: 'The unit, indicator or scheme that score explain is asked for is not in this run.',
  },
  message: ({ what, name }) => ({
    zh: `没有${EXPLAINED[what].zh}「${name}」`,
    en: `There is no ${EXPLAINED[what].en} "${name}"`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const explainAmbiguous = defineFault<{ codes: readonly string[] }>({
  code: 'explain-ambiguous',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'score explain --unit 的名称是几个人（或单位）共有的。',
    en: 'The name given to score explain --unit is that of several persons or units.',
  },
  message: ({ codes }) => ({
    zh: `--unit 的名称有 ${codes.length} 个同名：${codes.join('、')}`,
    en: `${codes.length} share the name given to --unit: ${codes.join(', ')}`,
  }),
  hint: ({ codes }) => ({
    zh: `请写编号，如 --unit ${codes[0]}`,
    en: `Give the code, such as --unit ${codes[0]}`,
  }),
});

export const configTwice = defineFault<{ file: string }>({
  code: 'config-twice',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '一个项目有两个分类文件，或两个战略文件。',
    en: 'A project has two files of categories, or two of strategies.',
  },
  message: ({ file }) => ({
    zh: `「${file}」是第二个同类文件，一个项目只能有一个`,
    en: `"${file}" is a second file of its kind; a project has one`,
  }),
  hint: () => ({ zh: '请从 schemes 里去掉一个', en: 'Take one out of `schemes`' }),
});
