import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';
import type { Said } from '../said.ts';

const FULL_WIDTH: Said = {
  zh: '冒号「：」是全角的：请改为半角「:」并在后面空一格',
  en: 'Its colon is full-width (：): type an ASCII colon and a space after it',
};

export const unknownKey = defineFault<{ key: string; nearest?: string; known: readonly string[] }>({
  code: 'unknown-key',
  severity: 'error',
  about: 'configuration',
  when: { zh: '文件中有一个此处不认识的键。', en: 'A file holds a key that is not known at this place.' },
  message: ({ key }) => ({ zh: `此处没有名为「${key}」的键`, en: `There is no key “${key}” here` }),
  hint: ({ key, nearest, known }) => (key.includes('\uff1a') ? FULL_WIDTH : nearestHint(nearest, known)),
});

export const missingKey = defineFault<{ key: string }>({
  code: 'missing-key',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '必须写明的键没有写，或写了键而没有值。',
    en: 'A key that must be stated is missing or has no value.',
  },
  message: ({ key }) => ({ zh: `缺少「${key}」`, en: `“${key}” is missing` }),
  hint: ({ key }) => ({ zh: `请在此处补上「${key}: …」。`, en: `Add “${key}: …” here.` }),
});

export const wrongType = defineFault<{ key: string; wanted: Said; found: Said }>({
  code: 'wrong-type',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '值的类型不对，例如该写数字处写了文字。',
    en: 'A value is of the wrong type: a text where a number belongs, say.',
  },
  message: ({ key, wanted, found }) => ({
    zh: `「${key}」应为${wanted.zh}，这里是${found.zh}`,
    en: `“${key}” takes ${wanted.en}, but this is ${found.en}`,
  }),
  hint: ({ wanted }) => ({ zh: `请改为${wanted.zh}。`, en: `Write ${wanted.en}.` }),
});

export const unknownValue = defineFault<{
  key: string;
  value: string;
  allowed: readonly string[];
  nearest?: string;
}>({
  code: 'unknown-value',
  severity: 'error',
  about: 'configuration',
  when: { zh: '值不在可选的几个之中。', en: 'A value is not one of those that may be chosen.' },
  message: ({ key, value }) => ({
    zh: `「${key}」不能是「${value}」`,
    en: `“${key}” cannot be “${value}”`,
  }),
  hint: ({ nearest, allowed }) => nearestHint(nearest, allowed),
});

export const numberOutOfRange = defineFault<{ key: string; value: string; wanted: Said }>({
  code: 'number-out-of-range',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '数字超出允许的范围，或应为整数而不是整数。',
    en: 'A number is outside its range, or not whole where it must be.',
  },
  message: ({ key, value, wanted }) => ({
    zh: `「${key}」应为${wanted.zh}，这里是 ${value}`,
    en: `“${key}” must be ${wanted.en}, but this is ${value}`,
  }),
  hint: ({ wanted }) => ({ zh: `请改为${wanted.zh}。`, en: `It must be ${wanted.en}.` }),
});

export const textMalformed = defineFault<{ key: string; value: string; wanted: Said }>({
  code: 'text-malformed',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '代码、年份、期间等文字的写法不对。',
    en: 'A code, year, period or other text is not written as it must be.',
  },
  message: ({ key, value, wanted }) => ({
    zh: `「${key}」的写法「${value}」不对：应为${wanted.zh}`,
    en: `“${key}” is written “${value}”, but it must be ${wanted.en}`,
  }),
  hint: ({ wanted }) => ({ zh: `请写成${wanted.zh}。`, en: `Write ${wanted.en}.` }),
});

export const listLength = defineFault<{ key: string; count: number; wanted: Said }>({
  code: 'list-length',
  severity: 'error',
  about: 'configuration',
  when: { zh: '列表的项数太少或太多。', en: 'A list has too few or too many entries.' },
  message: ({ key, count, wanted }) => ({
    zh: `「${key}」应有${wanted.zh} 项，这里有 ${count} 项`,
    en: `“${key}” takes ${wanted.en} entries, but there are ${count}`,
  }),
  hint: ({ wanted }) => ({ zh: `请写${wanted.zh} 项。`, en: `Write ${wanted.en} entries.` }),
});

export const valueRefused = defineFault<{ key: string; why: Said }>({
  code: 'value-refused',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '几个值放在一起不成立，例如目标值与底线值相等。',
    en: 'Values that do not hold together: a floor that equals its goal, say.',
  },
  message: ({ key, why }) => ({ zh: `「${key}」不成立：${why.zh}`, en: `“${key}” does not hold: ${why.en}` }),
  hint: () => ({ zh: '请按上面所说改正。', en: 'Correct it as the message says.' }),
});
