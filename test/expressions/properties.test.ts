import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileExpression } from '../../src/expressions/compile-expression.ts';
import { foldPunctuation } from '../../src/expressions/fold-punctuation.ts';
import { print, terms, worth } from './reference.ts';
import { AT, compiled, evaluated, faultsAt, faultsOf, NAMES, UNIT } from './township.ts';

const LONGEST = 2000;

test('whatever is written gives an expression or a fault on its line, and nothing is thrown', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      'rank',
      '总分',
      '`',
      '"',
      "'",
      '“',
      '”',
      '(',
      ')',
      '（',
      '）',
      '>',
      '<',
      '=',
      '&&',
      '||',
      '!',
      '?',
      ':',
      ',',
    ),
    fc.constantFrom(
      '+',
      '-',
      '*',
      '/',
      '%',
      '[',
      ']',
      '{',
      '}',
      '$\u007b',
      '.',
      '\\',
      '//',
      '/*',
      '#',
      ' ',
      '\n',
      '1',
      '1e9',
      'max',
      '≥',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const faults: unknown[] = [];
      const expression = compileExpression(text, AT, NAMES, undefined, (fault) => faults.push(fault.at));
      expect(expression === undefined).toBe(faults.length > 0);
      expression?.evaluate((key) => UNIT.get(key));
      expression?.explain((key) => UNIT.get(key));
    }),
    { numRuns: 3000 },
  );
});

test('folding full-width signs never moves a character', () => {
  const signs = fc.constantFrom(...'“”‘’"\'`｀＇＂（）＝＞　\\总a1、×');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(signs).map((all) => all.join('')),
      ),
      (text) => {
        const folded = foldPunctuation(text).text;
        expect(folded.length).toBe(text.length);
        expect(foldPunctuation(folded).text.length).toBe(text.length);
        for (let i = 0; i < text.length; i += 1)
          if (/[a-z0-9总]/u.test(text[i]!)) expect(folded[i]).toBe(text[i]);
      },
    ),
  );
});

test('what is printed and compiled is worth what a plain reading says', () => {
  fc.assert(
    fc.property(fc.oneof(terms.number, terms.boolean), (term) => {
      const text = print(term);
      fc.pre(text.length <= LONGEST);
      const faults = faultsAt(text);
      fc.pre(!faults.some((fault) => fault.startsWith('expression-too-deep')));
      expect(faults).toEqual([]);
      expect(evaluated(text)).toEqual(worth(term));
    }),
    { numRuns: 2000 },
  );
});

test('a trace ends by saying so where its condition does not hold, and never where it holds', () => {
  fc.assert(
    fc.property(terms.number, terms.number, (left, right) => {
      const text = `${print(left, 6)} <= ${print(right, 6)}`;
      fc.pre(text.length <= LONGEST && faultsOf(text).length === 0);
      const expression = compiled(text);
      const value = expression.evaluate((key) => UNIT.get(key));
      const { zh, en } = expression.explain((key) => UNIT.get(key));
      expect(zh.endsWith(' 不成立')).toBe(value === false);
      expect(en.endsWith(' cannot be decided')).toBe(value === undefined);
      expect(zh.split('(').length).toBe(zh.split(')').length);
    }),
  );
});

test.each([
  ['brackets', '('.repeat(LONGEST)],
  ['paired brackets', `${'('.repeat(900)}1${')'.repeat(900)}`],
  ['square brackets', '['.repeat(LONGEST)],
  ['braces', '{'.repeat(LONGEST)],
  ['negations', `${'!'.repeat(LONGEST - 6)}vetoed`],
  ['minus signs', `${'- '.repeat(900)}1`],
  ['calls', `${'abs('.repeat(390)}1${')'.repeat(390)}`],
  ['choices to the right', `${'vetoed?1:'.repeat(200)}2`],
  ['choices in the middle', `${'vetoed?'.repeat(200)}1${':2'.repeat(200)}`],
  ['comparisons in brackets', `${'(1<'.repeat(400)}1${')'.repeat(400)}`],
  ['patterns', `/${'('.repeat(LONGEST - 1)}`],
  ['backticks', '`$\u007b'.repeat(600)],
  ['arrows', 'a=>'.repeat(600)],
  ['powers', `${'1**'.repeat(600)}1`],
  ['commas', '1,'.repeat(900)],
  ['dots', `a${'.a'.repeat(900)}`],
])('however deep %s are nested, the answer is a fault', (_, text) => {
  expect(text.length).toBeLessThanOrEqual(LONGEST);
  expect(faultsAt(text).length).toBeGreaterThan(0);
});

test('a hundred levels are allowed, one more is too deep', () => {
  expect(evaluated(`${'('.repeat(100)}1${')'.repeat(100)}`)).toBe(1);
  expect(faultsAt(`${'('.repeat(101)}1${')'.repeat(101)}`)).toEqual(['expression-too-deep 1']);
  expect(evaluated(`${'!'.repeat(100)}vetoed`)).toBe(false);
  expect(faultsAt(`${'!'.repeat(101)}vetoed`)).toEqual(['expression-too-deep 102']);
});

test('a long run of one operator is one level', () => {
  const text = Array.from({ length: 999 }, () => '1').join('+');
  expect(evaluated(text)).toBe(999);
  const all = Array.from({ length: 300 }, () => '1<2').join('&&');
  expect(evaluated(all)).toBe(true);
  expect(
    compiled(all)
      .explain(() => undefined)
      .zh.split(' 且 ').length,
  ).toBe(300);
});

test('more than 2,000 characters are refused, 2,000 are not', () => {
  expect(evaluated(`1${' '.repeat(LONGEST - 1)}`)).toBe(1);
  expect(faultsAt(`1${' '.repeat(LONGEST)}`)).toEqual(['expression-too-long 1']);
});

test('600,000 evaluations take well below a second', () => {
  const expression = compiled('vetoed || rank <= 3 && share(spent, budget) >= 89.44 && score - 0.1 == 92');
  const scope = (key: string) => UNIT.get(key);
  const start = performance.now();
  let held = 0;
  for (let i = 0; i < 600_000; i += 1) if (expression.evaluate(scope) === true) held += 1;
  expect(held).toBe(600_000);
  expect(performance.now() - start).toBeLessThan(3000); // about 0.4 s where this was written; slack for slow machines
});
