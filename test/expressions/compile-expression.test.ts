import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../src/expressions/compile-expression.ts';
import { FUNCTIONS } from '../../src/expressions/function-list.ts';
import { makeNames } from '../../src/expressions/names.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { AT, compiled, evaluated, faultsAt, faultsOf } from './township.ts';

describe('names', () => {
  test('are read bare, in backticks, and after folding', () => {
    expect(evaluated('rank')).toBe(2);
    expect(evaluated('名次')).toBe(2);
    expect(evaluated('`群众满意度（第三方）`', { satisfaction: 88 })).toBe(88);
    expect(evaluated('｀ 群众 满意度(第三方) ｀', { satisfaction: 88 })).toBe(88);
    expect(evaluated('`class` == "街道"')).toBe(true);
  });

  test('are listed once, in the order of first use', () => {
    expect(compiled('总分 > 1 && rank < 3 || score > 2').keys).toEqual(['score', 'rank']);
    expect(compiled('1 < 2').keys).toEqual([]);
  });

  test('of the wrong type in the data are missing, numbers where a text is due are read as text', () => {
    expect(evaluated('rank > 1', { rank: '第二' })).toBe(undefined);
    expect(evaluated('vetoed', { vetoed: 1 })).toBe(undefined);
    expect(evaluated('grade == "1"', { grade: 1 })).toBe(true);
    expect(evaluated('rank', { rank: Number.POSITIVE_INFINITY })).toBe(Number.NaN);
  });
});

describe('numbers', () => {
  test('follow the usual precedence', () => {
    expect(evaluated('1 + 2 * 3 - 4 / 2')).toBe(5);
    expect(evaluated('-(1 + 2) * 3 % 4')).toBe(-1);
    expect(evaluated('10 - 4 - 3')).toBe(3);
    expect(evaluated('+rank + .5 + 1e2')).toBe(102.5);
  });

  test('compare as a spreadsheet does, at 15 digits', () => {
    expect(evaluated('0.1 + 0.2 == 0.3')).toBe(true);
    expect(evaluated('0.1 + 0.2 > 0.3')).toBe(false);
    expect(evaluated('0.1 + 0.2 <= 0.3')).toBe(true);
    expect(evaluated('89.995 >= 90')).toBe(false);
    expect(evaluated('100 - 99.7 >= 0.3')).toBe(true);
    expect(evaluated('100.3 - 100.1 <= 0.2')).toBe(true);
    expect(evaluated('-99.7 + 100 == 0.3')).toBe(true);
    expect(evaluated('100000.1 - 100000 == 0.1')).toBe(true);
    expect(evaluated('0.5 - 0.4 - 0.1 == 0')).toBe(true);
    expect(evaluated('1 != 1.0000000001')).toBe(true);
  });

  test('that cannot be computed are NaN, never Infinity, and nothing is said by comparing them', () => {
    for (const text of [
      '1 / 0',
      '0 / 0',
      '1 % 0',
      'ln(0)',
      'sqrt(-1)',
      'exp(1000)',
      'pow(10, 400)',
      '1 / 0 * 0',
    ])
      expect(evaluated(text)).toBe(Number.NaN);
    expect(evaluated('1 / 0 > 1')).toBe(undefined);
    expect(evaluated('1 / 0 != 1')).toBe(undefined);
  });
});

describe('missing values', () => {
  test('make sums and comparisons missing', () => {
    expect(evaluated('satisfaction + 1')).toBe(undefined);
    expect(evaluated('-satisfaction')).toBe(undefined);
    expect(evaluated('satisfaction >= 0')).toBe(undefined);
    expect(evaluated('satisfaction + 1 / 0')).toBe(undefined);
    expect(evaluated('max(satisfaction, 1)')).toBe(undefined);
    expect(evaluated('satisfaction > 1 ? 1 : 2')).toBe(undefined);
    expect(evaluated('!(satisfaction > 1)')).toBe(undefined);
  });

  test('leave && and || alone where the other side decides', () => {
    expect(evaluated('rank > 5 && satisfaction > 1')).toBe(false);
    expect(evaluated('satisfaction > 1 && rank > 5')).toBe(false);
    expect(evaluated('satisfaction > 1 && rank < 5')).toBe(undefined);
    expect(evaluated('satisfaction > 1 || rank < 5')).toBe(true);
    expect(evaluated('rank < 5 || satisfaction > 1')).toBe(true);
    expect(evaluated('satisfaction > 1 || rank > 5')).toBe(undefined);
  });

  test('can be asked for and filled in', () => {
    expect(evaluated('reported(satisfaction)')).toBe(false);
    expect(evaluated('reported(rank)')).toBe(true);
    expect(evaluated('coalesce(satisfaction, rank, 7)')).toBe(2);
    expect(evaluated('coalesce(satisfaction, satisfaction)')).toBe(undefined);
  });
});

describe('texts', () => {
  test('are equal after folding', () => {
    expect(evaluated('grade == "一等"')).toBe(true);
    expect(evaluated("grade != ' 一 等 '")).toBe(false);
    expect(evaluated('类型 == “街道”')).toBe(true);
    expect(evaluated('grade == ‘二等’')).toBe(false);
  });

  test('keep full-width signs and quotes of the other kind', () => {
    expect(evaluated('grade == "（一）"', { grade: '(一)' })).toBe(true);
    expect(evaluated("grade == '他说“好”'", { grade: '他说“好”' })).toBe(true);
    expect(evaluated('"ＡＢ"')).toBe('ＡＢ');
  });
});

describe('functions', () => {
  test.each([
    ['abs(-3)', 3],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['sum(0.1, 0.2, 0.3)', 0.6],
    ['mean(1, 2, 6)', 3],
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['round(1, 13)', Number.NaN],
    ['floor(0.29 * 100)', 29],
    ['ceil(1.1 * 100)', 110],
    ['ln(exp(2))', 2],
    ['log10(1000)', 3],
    ['sqrt(81)', 9],
    ['pow(2, 10)', 1024],
    ['growth(110, 100)', 10],
    ['growth(1, 0)', Number.NaN],
    ['growth(1, -5)', Number.NaN],
    ['share(执行数, 预算数)', 89.44],
    ['share(1, 0)', Number.NaN],
    ['max(1 / 0, 5)', Number.NaN],
    ['pow(1 / 0, 0)', Number.NaN],
  ])('%s is %d', (text, wanted) => {
    const value = evaluated(text) as number;
    expect(Number.isNaN(value) ? value : Number(value.toPrecision(15))).toBe(wanted);
  });

  test.each([
    ['share(0, 0)', null],
    ['mean(share(0, 0), 3) * 2', null],
    ['-share(0, 0)', null],
    ['coalesce(share(0, 0), 3)', 3],
    ['coalesce(share(0, 0))', null],
    ['share(0, 0) > 5', undefined],
    ['share(0, 0) + 1 / 0', Number.NaN],
    ['max(share(0, 0), 1 / 0)', Number.NaN],
  ])('of nothing of nothing: %s is %j', (text, wanted) => {
    expect(evaluated(text)).toBe(wanted);
  });

  test('of nothing and of what is missing are missing', () => {
    expect(evaluated('share(0, 0) + rank', { rank: undefined })).toBe(undefined);
  });

  test('are all documented in both languages, with a signature that starts with the name', () => {
    for (const { name, signature, title, doc } of FUNCTIONS.values) {
      expect(signature.startsWith(`${name}(`)).toBe(true);
      for (const text of [title.zh, title.en, doc.zh, doc.en]) expect(text).not.toBe('');
    }
  });
});

describe('full-width writing', () => {
  test('is folded outside strings, so that a pasted rule works', () => {
    expect(evaluated('（名次 ＜＝ ３　＆＆ 总分 ＞＝ ９０）')).toBe(true);
    expect(evaluated('max（１、２，３） ＊ 2 ÷ 3 × 1 － 1')).toBe(1);
    expect(evaluated('名次 ＝＝ 2 ？ “是” ： “否”')).toBe('是');
  });

  test('keeps the columns of faults true', () => {
    expect(faultsAt('（名次 ＞ ３）＆＆ 名此 ＞ １')).toEqual(['expression-unknown-name 12']);
  });
});

describe('faults stand at their column', () => {
  test.each([
    ['rank = 3', 'expression-sign 6'],
    ['rank === 3', 'expression-sign 6'],
    ['rank !== 3', 'expression-sign 6'],
    ['rank <> 3', 'expression-sign 7'],
    ['rank => 3', 'expression-sign 6'],
    ['rank =< 3', 'expression-sign 6'],
    ['rank ≥ 3', 'expression-sign 6'],
    ['rank > 1 且 score > 2', 'expression-sign 10'],
    ['rank > 1 OR score > 2', 'expression-sign 10'],
    ['非 vetoed', 'expression-sign 1'],
    ['vetoed == 是', 'expression-sign 11'],
    ['rank > 1 & score > 2', 'expression-sign 10'],
    ['rank ** 2', 'expression-sign 6'],
    ['rank ?? 2', 'expression-sign 6'],
    ['score >= 90%', 'expression-percent 12'],
    ['(score >= 90%) && vetoed', 'expression-percent 13'],
    ['rank += 1', 'expression-construct 6'],
    ['rank++', 'expression-construct 5'],
    ['rank.score', 'expression-construct 5'],
    ['rank?.score', 'expression-construct 5'],
    ['[1, 2]', 'expression-construct 1'],
    ['{}', 'expression-construct 1'],
    ['new rank', 'expression-construct 1'],
    ['typeof rank', 'expression-construct 1'],
    ['this', 'expression-construct 1'],
    ['null', 'expression-construct 1'],
    ['/x/ == grade', 'expression-construct 1'],
    ['rank // 2', 'expression-construct 6'],
    ['rank /* 二 */ > 2', 'expression-construct 6'],
    ['`$\u007brank}` > 1', 'expression-construct 2'],
    ['rank; score', 'expression-construct 5'],
    ['1,000 > rank', 'expression-construct 3'],
    ['rank, score', 'expression-construct 7'],
    ['max(...rank)', 'expression-construct 5'],
    ['max(1)(2)', 'expression-construct 1'],
    ['0x10 > rank', 'expression-construct 1'],
    ['10n > rank', 'expression-construct 1'],
    ['1e999 > rank', 'expression-construct 1'],
    ['~rank > 1', 'expression-construct 1'],
    ['rank >> 1', 'expression-construct 6'],
    ['rank in score', 'expression-construct 6'],
    ['rnak > 1', 'expression-unknown-name 1'],
    ['rank > undefined', 'expression-unknown-name 8'],
    ['mx(1, 2)', 'expression-unknown-function 1'],
    ['class == "街道"', 'expression-backticks 1'],
    ['群众满意度(第三方) > 90', 'expression-backticks 1'],
    ['人均-公用经费 > 90', 'expression-backticks 1'],
    ['1 + growth(1)', 'expression-arguments 5'],
    ['max()', 'expression-arguments 1'],
    ['round(1, 2, 3)', 'expression-arguments 1'],
    ['60 <= score < 90', 'expression-chained 1'],
    ['1 == rank == 1', 'expression-chained 1'],
    ['score && vetoed', 'expression-type 1'],
    ['vetoed || rank', 'expression-type 11'],
    ['!score', 'expression-type 2'],
    ['-grade', 'expression-type 2'],
    ['1 + grade', 'expression-type 5'],
    ['grade < "二等"', 'expression-type 1'],
    ['vetoed > vetoed', 'expression-type 1'],
    ['abs(grade)', 'expression-type 5'],
    ['rank ? 1 : 2', 'expression-type 1'],
    ['grade == 1', 'expression-mixed 10'],
    ['vetoed == 1', 'expression-mixed 11'],
    ['vetoed ? 1 : "一"', 'expression-mixed 14'],
    ['coalesce(rank, "一")', 'expression-mixed 16'],
    ['', 'expression-empty 1'],
    ['　 ', 'expression-empty 1'],
    ['(rank', 'expression-syntax 6'],
    ['rank)', 'expression-syntax 5'],
    ['rank rank', 'expression-syntax 6'],
    ["grade == '一等", 'expression-syntax 10'],
    ['35岁以下占比 > 20', 'expression-syntax 3'],
    ['rank >', 'expression-syntax 7'],
    ['#rank', 'expression-construct 1'],
  ])('%s: %s', (text, fault) => {
    expect(faultsAt(text)).toEqual([fault]);
  });

  test('and all of them are told at once', () => {
    expect(faultsAt('rnak > 1 && scoer > 2 && mx(3) > 1')).toEqual([
      'expression-unknown-name 1',
      'expression-unknown-name 13',
      'expression-unknown-function 26',
    ]);
    expect(faultsAt('rank = 1 && score = 2')).toEqual(['expression-sign 6', 'expression-sign 19']);
  });

  test('but over several lines they stand where the expression starts', () => {
    expect(faultsOf('rank > 1 &&\nscoer > 2')[0]?.at).toEqual(AT);
  });
});

test('a wrong kind of result is refused where another is expected', () => {
  expect(faultsAt('score', 'boolean')).toEqual(['expression-result 1']);
  expect(faultsAt('grade', 'number')).toEqual(['expression-result 1']);
  expect(faultsAt('score > 1', 'boolean')).toEqual([]);
});

test('the nearest name is offered as it must be written', () => {
  expect(faultsOf('群众满意度第三方 > 1')[0]?.hint.zh).toBe('最接近的名称是 `群众满意度(第三方)`。');
  expect(faultsOf('scoer > 1')[0]?.hint.zh).toBe('最接近的名称是 score。');
});

test('a name in quotes is recognised', () => {
  expect(faultsOf('"名次" <= 3')[0]?.hint.zh).toBe('“名次”是名称，请去掉引号（含符号时改用反引号）。');
});

test('words for operators are only taken for operators between operands, and not where something carries them', () => {
  expect(faultsAt('vetoed and vetoed')).toEqual(['expression-sign 8']);
  expect(faultsAt('max(rank, 和)')).toEqual(['expression-unknown-name 11']);
  const names = makeNames([{ key: 'sum', type: 'number', title: { zh: '和', en: 'sum' }, writings: ['和'] }]);
  expect(compileExpression('和 > 1 && 1 < 和', AT, names, 'boolean', failOn)?.keys).toEqual(['sum']);
});

test('two names of one writing: the first is meant', () => {
  const name = (key: string) =>
    ({ key, type: 'number', title: { zh: key, en: key }, writings: ['税 收', ''] }) as const;
  const names = makeNames([name('first'), name('second')]);
  expect(names.lookup('税收')?.key).toBe('first');
  expect(names.all).toEqual(['税 收']);
});

function failOn(diagnostic: Diagnostic): never {
  throw new Error(diagnostic.code);
}
