import type { Said } from '../model/said.ts';

/** A construct the rule language leaves out, and what to do instead. */
export interface Construct {
  readonly what: Said;
  readonly instead: Said;
}

const LEFT_OUT: Said = {
  zh: '请只用数字、文字、名称、+ - * / %、比较、&& || !、? : 和函数。',
  en: 'Use only numbers, texts, names, + - * / %, comparisons, && || !, ? : and functions.',
};

const construct = (zh: string, en: string, instead: Said = LEFT_OUT): Construct => ({
  what: { zh, en },
  instead,
});

const BACKTICKS: Said = {
  zh: '名称里有点号等符号时，请用反引号括起来。',
  en: 'Put names with dots or other signs in backticks.',
};

/** The constructs of JavaScript that people try, by a short name. */
export const CONSTRUCTS = {
  comment: construct('注释', 'comments', {
    zh: '请把说明写在 YAML 的 # 注释或 note 里；相除只写一个“/”。',
    en: 'Put remarks into a YAML comment (#) or a note; division is a single “/”.',
  }),
  property: construct('“.”取属性', 'property access (“.”)', BACKTICKS),
  list: construct('方括号', 'square brackets', BACKTICKS),
  object: construct('花括号', 'braces'),
  substitution: construct('反引号里的“$”和花括号', '“$” and braces in backticks', {
    zh: '反引号里只写名称本身。',
    en: 'Write the name alone between the backticks.',
  }),
  pattern: construct('正则表达式', 'regular expressions', {
    zh: '文字请用 == 或 != 比较。',
    en: 'Compare texts with == or !=.',
  }),
  assignment: construct('赋值', 'assignment', {
    zh: '表达式只计算、不改值；比较相等请用“==”。',
    en: 'Expressions compute and change nothing; equality is “==”.',
  }),
  step: construct('“++”或“--”', '“++” or “--”', {
    zh: '两个符号之间请加空格或括号，例如 a - (-b)。',
    en: 'Put a space or brackets between the signs: a - (-b).',
  }),
  statement: construct('分号', 'semicolons', {
    zh: '一处只写一个表达式。',
    en: 'Write one expression in one place.',
  }),
  sequence: construct('单独的逗号', 'a lone comma', {
    zh: '数字不加千分位；并列的条件用 && 或 || 连接。',
    en: 'Write numbers without thousands commas; join conditions with && or ||.',
  }),
  spread: construct('“...”', '“...”'),
  bits: construct('移位运算', 'bit shifts'),
  number: construct('这种写法的数字', 'numbers written this way', {
    zh: '请写成普通的十进制数，例如 1000 或 0.56。',
    en: 'Write a plain decimal number, such as 1000 or 0.56.',
  }),
  callee: construct('这样的函数调用', 'calls of this kind', {
    zh: '括号前请写函数名，例如 max(a, b)。',
    en: 'Write a function’s name before the brackets: max(a, b).',
  }),
  other: construct('这种写法', 'this construct'),
} as const;

/** A reserved word of JavaScript. */
export function keyword(word: string): Construct {
  return construct(`“${word}”`, `“${word}”`, {
    zh: `若“${word}”是名称，请加反引号；否则请删去。`,
    en: `If “${word}” is a name, put it in backticks; else leave it out.`,
  });
}
