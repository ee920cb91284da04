import type { Located } from '../model/located.ts';
import type { Said } from '../model/said.ts';
import { CLOSED_PERIOD, CODE, PERIOD, RELATIVE_PATH, SHA256, YEAR } from './shape-parts.ts';

const TYPES: ReadonlyMap<string, Said> = new Map([
  ['number', { zh: '数字', en: 'a number' }],
  ['int', { zh: '整数', en: 'a whole number' }],
  ['string', { zh: '文字', en: 'a text' }],
  ['enum', { zh: '文字', en: 'a text' }],
  ['boolean', { zh: 'true 或 false', en: 'true or false' }],
  ['array', { zh: '列表', en: 'a list' }],
  ['object', { zh: '一组键值', en: 'a mapping' }],
  ['record', { zh: '一组键值', en: 'a mapping' }],
]);

/** The name of a zod type in words. */
export const wordsOfType = (type: string): Said => TYPES.get(type) ?? { zh: type, en: type };

const PATTERN_WORDS: ReadonlyMap<string, Said> = new Map([
  [
    String(CODE),
    { zh: '小写字母、数字和下划线组成的代码', en: 'a code of lower-case letters, digits and underscores' },
  ],
  [String(YEAR), { zh: '四位数的年份', en: 'a year of four digits' }],
  [String(CLOSED_PERIOD), { zh: '2023、2023-Q2 或 2023-05', en: '2023, 2023-Q2 or 2023-05' }],
  [String(SHA256), { zh: '64 位十六进制的 SHA-256', en: 'a SHA-256 of 64 hexadecimal digits' }],
  [String(PERIOD), { zh: 'from-name、2023、2023-Q2 或 2023-05', en: 'from-name, 2023, 2023-Q2 or 2023-05' }],
  [String(RELATIVE_PATH), { zh: '相对于项目文件夹的路径', en: 'a path relative to the project folder' }],
]);

/** What a text must look like, by the pattern it failed. */
export const wordsOfPattern = (pattern: string | undefined): Said =>
  PATTERN_WORDS.get(pattern ?? '') ?? {
    zh: `符合 ${pattern ?? ''} 的文字`,
    en: `a text that matches ${pattern ?? ''}`,
  };

/** What a YAML value is, in words, for “but this is …”. */
export function wordsOfNode(node: Located): Said {
  if (node.kind === 'list') return wordsOfType('array');
  if (node.kind === 'map') return wordsOfType('object');
  const shown = node.source.length > 40 ? `${node.source.slice(0, 40)}…` : node.source;
  switch (typeof node.value) {
    case 'number':
      return { zh: `数字 ${shown}`, en: `the number ${shown}` };
    case 'boolean':
      return { zh: shown, en: shown };
    case 'string':
      if (node.quoted) return { zh: `带引号的文字「${shown}」`, en: `the quoted text “${shown}”` };
      return { zh: `文字「${shown}」`, en: `the text “${shown}”` };
    default:
      return { zh: '空值', en: 'nothing' };
  }
}

/** Several words with “or” between the last two; doubles once. */
export function anyOf(words: readonly Said[]): Said {
  const join = (texts: readonly string[], or: string): string => {
    const distinct = [...new Set(texts)];
    return distinct.length < 2
      ? (distinct[0] ?? '')
      : `${distinct.slice(0, -1).join(or === ' or ' ? ', ' : '、')}${or}${distinct.at(-1)}`;
  };
  return {
    zh: join(
      words.map(({ zh }) => zh),
      '或',
    ),
    en: join(
      words.map(({ en }) => en),
      ' or ',
    ),
  };
}
