import type { ValueType } from '../model/expression.ts';
import type { Said } from '../model/said.ts';

/** What messages call the types. */
export const TYPE_NAMES: Readonly<Record<ValueType, Said>> = {
  number: { zh: '数字', en: 'a number' },
  text: { zh: '文字', en: 'a text' },
  boolean: { zh: '条件（是或否）', en: 'a condition (true or false)' },
};

/** What to write where a condition is wanted. */
export const A_CLAIM_INSTEAD: Said = {
  zh: '请写成比较，例如 x > 0。',
  en: 'Write a comparison, such as x > 0.',
};

/** What to write where kinds do not go together. */
export const SAME_KIND: Said = {
  zh: '数字只与数字比较和计算，文字只与加引号的文字比较相等。',
  en: 'Compute and compare numbers with numbers; test texts only for equality with a text in quotes.',
};

/** What to write where a name stands in quotes. */
export const withoutQuotes = (name: string): Said => ({
  zh: `“${name}”是名称，请去掉引号（含符号时改用反引号）。`,
  en: `“${name}” is a name: leave out the quotes (use backticks where it has signs).`,
});
