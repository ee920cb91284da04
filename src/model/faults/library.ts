import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';

type Unknown = { name: string; nearest?: string; known: readonly string[] };

export const partUnknown = defineFault<Unknown>({
  code: 'part-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'override 或 remove 指名的指标、类别、否决、等次等，所继承的方案里没有。',
    en: '`override` or `remove` names a part that the scheme it extends does not have.',
  },
  message: ({ name }) => ({
    zh: `所继承的方案里没有「${name}」`,
    en: `The scheme that is extended has no "${name}"`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const overrideUnnamed = defineFault({
  code: 'override-unnamed',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'override 的一项没有写明改哪一个（code、等次的 name、榜单的 title、标签的 tag）。',
    en: 'An entry of `override` does not say which part it changes.',
  },
  message: () => ({
    zh: 'override 的这一项没有写明改哪一个',
    en: 'This entry of `override` does not say which part it changes',
  }),
  hint: () => ({
    zh: '请写 code；等次写 name，榜单写 title，比重核对写 tag',
    en: 'Write its code; for a grade its name, for a list its title, for a balance rule its tag',
  }),
});

export const partTaken = defineFault<{ name: string; other: string }>({
  code: 'part-taken',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '新增的部分与所继承方案里的代码相同。',
    en: 'A part that is added has the code of one in the scheme that is extended.',
  },
  message: ({ name, other }) => ({
    zh: `「${name}」在所继承的方案里已有（${other}）`,
    en: `"${name}" exists in the scheme that is extended (${other})`,
  }),
  hint: () => ({
    zh: '要改它，请写在 override 里；要另立，请换一个代码',
    en: 'Write it under `override` to change it, or choose another code',
  }),
});

export const libraryUnknown = defineFault<{
  code: string;
  list: string;
  nearest?: string;
  known: readonly string[];
}>({
  code: 'library-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '方案取用的指标，libraries 所列的指标库里没有（或该年度不施行）。',
    en: 'An entry that a scheme takes is in none of its `libraries`, or not in force that year.',
  },
  message: ({ code, list }) => ({
    zh: `指标库的 ${list} 里没有「${code}」，或该年度不施行`,
    en: `No library has "${code}" among its ${list} in force that year`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const extendsCycle = defineFault<{ cycle: readonly string[] }>({
  code: 'extends-cycle',
  severity: 'error',
  about: 'configuration',
  when: { zh: '方案的继承成了循环。', en: 'Schemes extend each other in a circle.' },
  message: ({ cycle }) => ({
    zh: `继承成了循环：${cycle.join(' → ')}`,
    en: `Extending goes round in a circle: ${cycle.join(' → ')}`,
  }),
  hint: () => ({ zh: '请去掉其中一处 extends', en: 'Take one `extends` out' }),
});

export const classificationTwice = defineFault<{ name: string }>({
  code: 'classification-twice',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '分类或战略文件里，同一名称写了两次。',
    en: 'A name stands twice in the file of categories or of strategies.',
  },
  message: ({ name }) => ({ zh: `「${name}」写了两次`, en: `"${name}" stands twice` }),
  hint: () => ({ zh: '请去掉一处，或改名', en: 'Take one out, or rename it' }),
});

export const lineUnknown = defineFault<{ line: string; nearest?: string; known: readonly string[] }>({
  code: 'line-unknown',
  severity: 'error',
  about: 'configuration',
  when: { zh: '战略所属的线不在 lines 里。', en: 'A strategy belongs to a line that `lines` does not name.' },
  message: ({ line }) => ({ zh: `没有「${line}」这条线`, en: `There is no line "${line}"` }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const strategyUnknown = defineFault<Unknown & { title: string }>({
  code: 'strategy-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '指标服务的战略不在战略文件里。',
    en: 'An indicator names a strategy that the file of strategies does not have.',
  },
  message: ({ title, name }) => ({
    zh: `「${title}」服务的战略「${name}」不在战略文件里`,
    en: `"${title}" serves "${name}", which is no strategy of the file`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const categoryNotClassified = defineFault<{
  category: string;
  nearest?: string;
  known: readonly string[];
}>({
  code: 'category-not-classified',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '方案的类别不在分类文件里。',
    en: 'The category of a scheme is not in the file of categories.',
  },
  message: ({ category }) => ({
    zh: `类别「${category}」不在分类文件里`,
    en: `The category "${category}" is not in the file of categories`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const rosterNotClassified = defineFault<{
  unit: string;
  category: string;
  of: 'units' | 'persons';
  nearest?: string;
  known: readonly string[];
}>({
  code: 'roster-not-classified',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册里的类别（人员的层级）不在分类文件里。',
    en: 'A category of the roster (a level of persons) is not in the file of categories.',
  },
  message: ({ unit, category, of }) => ({
    zh: `「${unit}」的${of === 'units' ? '类别' : '层级'}「${category}」不在分类文件里`,
    en: `The ${of === 'units' ? 'category' : 'level'} "${category}" of "${unit}" is not in the file of categories`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const categoryWithoutScheme = defineFault<{ category: string }>({
  code: 'category-without-scheme',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '分类文件里有一类单位，项目里没有它的方案。',
    en: 'A category of the file has no scheme in the project.',
  },
  message: ({ category }) => ({
    zh: `类别「${category}」没有方案，这类单位不会计分`,
    en: `The category "${category}" has no scheme: its units are not scored`,
  }),
  hint: () => ({
    zh: '请把该类别的方案加进 score.yaml 的 schemes',
    en: 'Add the scheme of this category to `schemes` of score.yaml',
  }),
});
