import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

const OUTLINE: Said = {
  zh: '文件开头应当像这样：「scheme: township」，冒号用半角并空一格',
  en: 'A file begins like `scheme: township`, with an ASCII colon and a space after it',
};

export const yamlNotUtf8 = defineFault({
  code: 'yaml-not-utf8',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'YAML 文件不是 UTF-8 编码。', en: 'A YAML file is not UTF-8.' },
  message: () => ({ zh: '文件不是 UTF-8 编码', en: 'The file is not UTF-8' }),
  hint: () => ({
    zh: '请在编辑器里把编码改为 UTF-8 后重新保存',
    en: 'Save it again as UTF-8 in your editor',
  }),
});

export const yamlTooLarge = defineFault<{ size: number; limit: number }>({
  code: 'yaml-too-large',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'YAML 文件超过 1 MB。', en: 'A YAML file is larger than 1 MB.' },
  message: ({ size, limit }) => ({
    zh: `YAML 文件有 ${size} 字节，超过上限 ${limit} 字节`,
    en: `The YAML file has ${size} bytes; at most ${limit} are allowed`,
  }),
  hint: () => ({
    zh: '数据请放在表格里，方案文件只写规则',
    en: 'Keep figures in sheets; a scheme holds rules only',
  }),
});

export const yamlTooDeep = defineFault<{ limit: number }>({
  code: 'yaml-too-deep',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'YAML 的层级超过 50 层。', en: 'A YAML file nests more than 50 levels.' },
  message: ({ limit }) => ({
    zh: `层级超过 ${limit} 层`,
    en: `This is nested more than ${limit} levels deep`,
  }),
  hint: () => ({ zh: '请检查缩进与括号是否写错', en: 'Check the indentation and the brackets' }),
});

export const yamlEmpty = defineFault({
  code: 'yaml-empty',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'YAML 文件没有内容（或只有注释）。', en: 'A YAML file holds nothing, or comments only.' },
  message: () => ({ zh: '文件没有内容', en: 'The file holds nothing' }),
  hint: () => OUTLINE,
});

export const yamlOneText = defineFault<{ fullWidth: boolean }>({
  code: 'yaml-one-text',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '整个 YAML 文件被读成一段文字，多半是用了全角冒号。',
    en: 'A whole YAML file reads as one text, mostly for its full-width colons.',
  },
  message: ({ fullWidth }) => ({
    zh: fullWidth ? '整个文件被读成一段文字：冒号「：」是全角的' : '整个文件被读成一段文字，没有「键: 值」',
    en: fullWidth
      ? 'The whole file reads as one text: its colons are full-width (：)'
      : 'The whole file reads as one text, without `key: value`',
  }),
  hint: () => OUTLINE,
});

export const yamlSyntax = defineFault<{ what: Said; todo: Said }>({
  code: 'yaml-syntax',
  severity: 'error',
  about: 'configuration',
  when: { zh: 'YAML 写法有误。', en: 'The YAML is not well formed.' },
  message: ({ what }) => ({ zh: `YAML 写法有误：${what.zh}`, en: `The YAML is wrong here: ${what.en}` }),
  hint: ({ todo }) => todo,
});

export const yamlTag = defineFault<{ tag: string }>({
  code: 'yaml-tag',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'YAML 里有不认识的标签，多半是没加引号的「!」。',
    en: 'The YAML holds an unknown tag, mostly an unquoted `!`.',
  },
  message: ({ tag }) => ({ zh: `「${tag}」被当成 YAML 标签`, en: `“${tag}” is taken for a YAML tag` }),
  hint: () => ({
    zh: "以「!」开头的表达式请加引号，如 when: '!vetoed'",
    en: "Quote an expression that begins with `!`: when: '!vetoed'",
  }),
});

export const yamlDuplicateKey = defineFault<{ key: string; line: number }>({
  code: 'yaml-duplicate-key',
  severity: 'error',
  about: 'configuration',
  when: { zh: '同一级里一个键写了两次。', en: 'A key is written twice on one level.' },
  message: ({ key, line }) => ({
    zh: `键「${key}」重复，第 ${line} 行已有`,
    en: `The key “${key}” stands twice; the first is on line ${line}`,
  }),
  hint: () => ({
    zh: '请删去其中一个，或把内容合在一起',
    en: 'Delete one of them, or put their contents together',
  }),
});

export const yamlKeyNotText = defineFault({
  code: 'yaml-key-not-text',
  severity: 'error',
  about: 'configuration',
  when: { zh: '键是列表、映射或空白。', en: 'A key is a list, a mapping or blank.' },
  message: () => ({
    zh: '键必须是一个词，不能是列表、映射或空白',
    en: 'A key must be one word, not a list, a mapping or nothing',
  }),
  hint: () => ({
    zh: '以「{」「[」「?」开头的文字请加引号',
    en: 'Quote a text that begins with `{`, `[` or `?`',
  }),
});

export const yamlSeveralDocuments = defineFault({
  code: 'yaml-several-documents',
  severity: 'error',
  about: 'configuration',
  when: { zh: '一个 YAML 文件里有几份文档。', en: 'A YAML file holds several documents.' },
  message: () => ({
    zh: '文件里有第二份文档（用「---」隔开），只能有一份',
    en: 'A second document begins here, after `---`; a file holds one',
  }),
  hint: () => ({
    zh: '请拆成几个文件，或删去多余的「---」',
    en: 'Split them into files, or delete the extra `---`',
  }),
});

export const yamlAlias = defineFault<{ name: string; why: Said }>({
  code: 'yaml-alias',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'YAML 引用（*名）没有对应的锚、引用了自身，或展开后过大。',
    en: 'A YAML alias (`*name`) has no anchor, refers to itself, or grows too large when followed.',
  },
  message: ({ name, why }) => ({ zh: `引用「*${name}」${why.zh}`, en: `The alias “*${name}” ${why.en}` }),
  hint: () => ({
    zh: '请直接写出内容；以「*」开头的文字请加引号',
    en: 'Write the content out; quote a text that begins with `*`',
  }),
});

export const yamlNumber = defineFault<{ source: string }>({
  code: 'yaml-number',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'YAML 里的数不是有限的数（.inf、.nan 或过大）。',
    en: 'A number in the YAML is not finite: `.inf`, `.nan` or too large.',
  },
  message: ({ source }) => ({ zh: `「${source}」不是有限的数`, en: `“${source}” is not a finite number` }),
  hint: () => ({
    zh: '请写普通的数；本意是文字时请加引号',
    en: 'Write an ordinary number, or quote it if it is a text',
  }),
});
