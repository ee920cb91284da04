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
