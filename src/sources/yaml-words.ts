import type { ErrorCode, YAMLError } from 'yaml';
import type { Said } from '../model/said.ts';

const INDENT: Said = {
  zh: '请检查这一行与上一行的缩进：同级对齐，只用空格',
  en: 'Check the indentation of this line and the one before: spaces only, siblings in line',
};
const TAB: Said = {
  zh: '请把行首的 Tab 换成空格，与同级的行对齐',
  en: 'Write spaces in place of the tab, in line with its siblings',
};
const QUOTE: Said = {
  zh: '含「: 」「#」或以符号开头的文字请用单引号括起来',
  en: 'Put a text that holds `: ` or `#`, or begins with a sign, in single quotes',
};
const SHEETS: Said = {
  zh: '数据请放在表格里，方案文件只写规则',
  en: 'Keep figures in sheets; a scheme holds rules only',
};
const CLOSE: Said = {
  zh: '请在内容后面补上闭合的引号或括号',
  en: 'Add the closing quote or bracket after the content',
};

const said = (zh: string, en: string, todo: Said = QUOTE): { readonly what: Said; readonly todo: Said } => ({
  what: { zh, en },
  todo,
});

const WORDS: ReadonlyMap<ErrorCode, ReturnType<typeof said>> = new Map([
  ['ALIAS_PROPS', said('引用（*名）不能再带锚或标签', 'an alias (*name) cannot have an anchor or a tag')],
  ['BAD_ALIAS', said('引用(*)或锚(&)的名称有误', 'the name of an alias (*) or anchor (&) is wrong')],
  ['BAD_DIRECTIVE', said('以「%」开头的指令无效', 'a directive (%) is wrong')],
  ['BAD_DQ_ESCAPE', said('双引号里的「\\」转义无效', 'an escape (\\) in double quotes is wrong')],
  ['BAD_INDENT', said('缩进不对', 'the indentation is wrong', INDENT)],
  ['BAD_PROP_ORDER', said('锚或标签的位置不对', 'an anchor or tag stands in the wrong place')],
  ['BAD_SCALAR_START', said('文字不能以这个符号开头', 'a text cannot begin with this sign')],
  ['BLOCK_AS_IMPLICIT_KEY', said('一行里有两个「键: 值」', 'two `key: value` stand on one line')],
  ['BLOCK_IN_FLOW', said('括号里不能用缩进写法', 'indented content cannot stand inside brackets', INDENT)],
  ['KEY_OVER_1024_CHARS', said('键过长', 'a key is too long')],
  ['MISSING_CHAR', said('缺少符号（冒号、引号、逗号或括号）', 'a colon, quote, comma or bracket is missing')],
  [
    'MULTILINE_IMPLICIT_KEY',
    said('键没有写在一行里，或缺少冒号', 'a key goes over several lines, or lacks its colon'),
  ],
  ['MULTIPLE_ANCHORS', said('一处有两个锚(&)', 'there are two anchors (&) in one place')],
  ['MULTIPLE_TAGS', said('一处有两个标签(!)', 'there are two tags (!) in one place')],
  ['RESOURCE_EXHAUSTION', said('内容过多', 'it holds too much', SHEETS)],
  ['TAB_AS_INDENT', said('缩进用了制表符(Tab)', 'a tab is used for indentation', TAB)],
  ['UNEXPECTED_TOKEN', said('这里有多余的内容', 'there is something that does not belong here')],
  ['BAD_COLLECTION_TYPE', said('标签与内容的类型不符', 'a tag does not fit its content')],
]);

const UNCLOSED_QUOTE = said('引号没有闭合', 'a quote is never closed', CLOSE);
const UNCLOSED_BRACKET = said('括号没有闭合', 'a bracket is never closed', CLOSE);

/** What the parser's error means and what to do about it. */
export function describeYamlError({ code, message }: Pick<YAMLError, 'code' | 'message'>): {
  readonly what: Said;
  readonly todo: Said;
} {
  if (/closing ["']quote/u.test(message)) return UNCLOSED_QUOTE;
  if (/end with a [}\]]/u.test(message)) return UNCLOSED_BRACKET;
  return WORDS.get(code) ?? said('无法理解这里的写法', 'this cannot be understood');
}

/** A key with a full-width colon behind it, where a line begins. */
const FULL_WIDTH = /^([ ]*(?:- +)*)([^\s:\uff1a'"#{[]+) *\uff1a/u;

/** The key of a line whose colon is full-width, with the column of that colon; undefined where it has none. */
export function fullWidthColon(line: string): { readonly key: string; readonly column: number } | undefined {
  const key = FULL_WIDTH.exec(line)?.[2];
  return key === undefined ? undefined : { key, column: line.indexOf('\uff1a') + 1 };
}

/** That the colon behind a key is full-width, and what to type. */
export const describeFullWidth = (key: string): { readonly what: Said; readonly todo: Said } => ({
  what: {
    zh: `「${key}」后面是全角冒号「：」`,
    en: `the colon behind “${key}” is full-width (：)`,
  },
  todo: {
    zh: `请改为半角冒号「:」并在后面空一格，如「${key}: …」`,
    en: `Type an ASCII colon and a space after it: \`${key}: …\``,
  },
});
