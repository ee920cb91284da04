import { compileExpression } from '../../src/expressions/compile-expression.ts';
import type { ValueType } from '../../src/model/expression.ts';
import { AT, NAMES } from '../expressions/township.ts';
import type { GalleryEntry } from './entry.ts';

const written = (code: string, text: string, says: string, expected?: ValueType): GalleryEntry => ({
  code,
  says,
  run: (emit) => void compileExpression(text, AT, NAMES, expected, emit),
});

/** One broken expression for every code of the rule language. */
export const gallery: readonly GalleryEntry[] = [
  written('expression-empty', ' ', '表达式是空的。'),
  written('expression-too-long', `1${' '.repeat(2000)}`, '表达式有 2001 个字符，最多 2000 个。'),
  written('expression-too-deep', `${'('.repeat(101)}1${')'.repeat(101)}`, '表达式嵌套超过 100 层。'),
  written('expression-syntax', 'rank > 1 )', '表达式读到“)”处读不下去。'),
  written('expression-syntax', 'rank >', '表达式没有写完。'),
  written('expression-sign', 'rank = 1', '表达式里不能写“=”，应写“==”。'),
  written('expression-sign', 'rank > 1 且 score > 90', '表达式里不能写“且”，应写“&&”。'),
  written('expression-percent', 'score >= 90%', '表达式里的“%”表示取余数，不是百分号。'),
  written('expression-chained', '60 <= score < 90', '比较不能连写：“60 <= score < 90”。'),
  written('expression-construct', 'rank.score > 1', '表达式里不能使用“.”取属性。'),
  written('expression-unknown-name', 'scoer > 90', '表达式里的名称“scoer”不存在。'),
  written('expression-no-history', 'before(rank) > 1', '没有“rank”上一年的数。'),
  written('expression-unknown-function', 'maxx(rank, 1) > 1', '没有函数“maxx”。'),
  written(
    'expression-backticks',
    '群众满意度(第三方) > 90',
    '名称“群众满意度(第三方)”含有符号，直接写读不出来。',
  ),
  written('expression-arguments', 'growth(spent) > 5', 'growth(now, base) 要 2 个参数，这里有 1 个。'),
  written('expression-type', 'score && vetoed', '“&&”要用条件（是或否），这里是数字。'),
  written('expression-mixed', 'grade == 1', '“==”的两边要是同一种：这里一边是文字，一边是数字。'),
  written('expression-result', 'score', '这里的表达式应得出条件（是或否），现在得出数字。', 'boolean'),
];
