import { FUNCTIONS } from '../../src/expressions/function-list.ts';
import { STANDING_NAMES, TRACK_NAMES } from '../../src/model/standing-names.ts';

/** `docs/expressions.md`: the rule language with the functions and the names of the standing it knows. */
export function functionsDoc(): string {
  const functions = FUNCTIONS.values.map(
    ({ signature, title, doc }) => `| \`${signature}\` | ${title.zh} ${title.en} | ${doc.zh}<br>${doc.en} |`,
  );
  const row = ({ key, type, title }: (typeof STANDING_NAMES)[number]): string =>
    `| \`${key}\` | \`${title.zh}\` | ${type} | ${title.en} |`;
  const standing = STANDING_NAMES.map(row);
  return [
    '# 规则语言 Expressions',
    '',
    '<!-- made by scripts/generate.js from src/expressions; do not edit -->',
    '',
    '`value`、`when`、`points` 和 `formula` 中的算式:数字、文本、名称、`+ - * / %`、比较(`== != < <= > >=`)、`&& || !`、`条件 ? 甲 : 乙`,以及下列函数。全角标点与半角相同;单个 `=` 会报错。没有属性、赋值和循环。',
    '',
    'Numbers, texts, names, `+ - * / %`, comparisons, `&& || !`, `condition ? a : b` and the functions below. Full-width punctuation is the same as plain; a single `=` is an error. There are no properties, assignments or loops.',
    '',
    '名称可以是指标和采集项的代码或名称(名称含括号等符号时写在反引号内,如 `` `群众满意度(第三方)` ``)、事件类别(该单位本期的件数)、名册的列名;等次、红黑榜和部分否决规则还可以用下面的名次类名称和维度代码(维度得分)。',
    '',
    'A name is the code or title of an indicator or input (in backticks where it holds brackets), an event kind (how many such events the unit has), or a header of the roster; rules of grades, lists and late vetoes may also use the standing below and the codes of dimensions (their points).',
    '',
    '缺数据时结果也是“缺”(`false && 缺` 为否,`true || 缺` 为是);除数为零等算不出的,报错而不当作零。比较之前先取 15 位有效数字,所以 `0.1 + 0.2 == 0.3`。',
    '',
    'A missing value makes the result missing (`false && missing` is false, `true || missing` is true); what cannot be computed is reported, never taken for zero. Numbers are compared at 15 significant digits: `0.1 + 0.2 == 0.3`.',
    '',
    '## 函数 Functions',
    '',
    '| | | |',
    '|---|---|---|',
    ...functions,
    '',
    '## 名次类名称 Names of the standing',
    '',
    '| name | 名称 | type | |',
    '|---|---|---|---|',
    ...standing,
    '',
    '## 数据诚信类名称 Names of the tracks',
    '',
    '凡可写采集项的地方都可用(见 tracks.md);没有比对过的单位,`integrity` 为缺,其余为 0 或否。',
    '',
    'Wherever inputs may be named (see tracks.md); of a unit without comparisons `integrity` is missing, the others are 0 or false.',
    '',
    '| name | 名称 | type | |',
    '|---|---|---|---|',
    ...TRACK_NAMES.map(row),
    '',
  ].join('\n');
}
