import fc from 'fast-check';
import type { Value } from '../../src/model/expression.ts';

/** A random expression, with what it must print and evaluate to worked out apart from the code under test. */
export type Term =
  | { readonly kind: 'leaf'; readonly text: string; readonly value: Value }
  | { readonly kind: 'prefix'; readonly op: '-' | '!'; readonly of: Term }
  | { readonly kind: 'infix'; readonly op: string; readonly left: Term; readonly right: Term }
  | { readonly kind: 'choice'; readonly test: Term; readonly yes: Term; readonly no: Term }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Term[] };

const PRECEDENCE = new Map(
  [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']].flatMap((ops, i) =>
    ops.map((op) => [op, i + 2] as const),
  ),
);
const PREFIX = 9;

/** The text with no bracket that precedence does without. */
export function print(term: Term, least = 0): string {
  const [text, binds] = printed(term);
  return binds < least ? `(${text})` : text;
}

function printed(term: Term): readonly [string, number] {
  switch (term.kind) {
    case 'leaf':
      return [term.text, PREFIX + 1];
    case 'prefix':
      return [`${term.op} ${print(term.of, PREFIX)}`, PREFIX];
    case 'infix': {
      const binds = PRECEDENCE.get(term.op)!;
      const isComparison = binds === 4 || binds === 5; // comparisons may not be chained
      return [
        `${print(term.left, isComparison ? 6 : binds)} ${term.op} ${print(term.right, isComparison ? 6 : binds + 1)}`,
        binds,
      ];
    }
    case 'choice':
      return [`${print(term.test, 2)} ? ${print(term.yes, 1)} : ${print(term.no, 1)}`, 1];
    case 'call':
      return [`${term.name}(${term.args.map((arg) => print(arg, 1)).join(', ')})`, PREFIX + 1];
  }
}

const digits = (value: number): number => Number(value.toPrecision(15));
const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

/** What the expression is worth by the plain reading of the rules. */
export function worth(term: Term): Value {
  switch (term.kind) {
    case 'leaf':
      return term.value;
    case 'prefix': {
      const value = worth(term.of);
      return value === undefined ? undefined : term.op === '!' ? !value : -(value as number);
    }
    case 'infix':
      return term.op === '&&' || term.op === '||'
        ? joined(term.op, worth(term.left), worth(term.right))
        : combined(term.op, worth(term.left), worth(term.right));
    case 'choice': {
      const test = worth(term.test);
      return test === undefined ? undefined : worth(test ? term.yes : term.no);
    }
    case 'call': {
      const args = term.args.map(worth);
      if (term.name === 'coalesce') return args.find((arg) => arg !== undefined);
      if (term.name === 'reported') return args[0] !== undefined;
      if (args.includes(undefined)) return undefined;
      const numbers = args as number[];
      return finite(term.name === 'max' ? Math.max(...numbers) : Math.abs(numbers[0]!));
    }
  }
}

function joined(op: '&&' | '||', a: Value, b: Value): Value {
  const decisive = op === '||';
  if (a === decisive || b === decisive) return decisive;
  return a === undefined || b === undefined ? undefined : !decisive;
}

function combined(op: string, left: Value, right: Value): Value {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left !== 'number' || typeof right !== 'number')
    return op === '==' ? left === right : left !== right;
  switch (op) {
    case '+':
      return finite(cleaned(left + right, left, right));
    case '-':
      return finite(cleaned(left - right, left, right));
    case '*':
      return finite(left * right);
    case '/':
      return finite(left / right);
    case '%':
      return finite(left % right);
    default:
      return Number.isNaN(left) || Number.isNaN(right) ? undefined : ordered(op, digits(left), digits(right));
  }
}

/** Sums that nearly cancel keep the 15th digit of the larger part. */
function cleaned(result: number, left: number, right: number): number {
  const largest = Math.max(Math.abs(left), Math.abs(right));
  if (!Number.isFinite(result) || Number.isInteger(result) || Math.abs(result) >= largest / 2) return result;
  const [, exponent] = largest.toExponential(14).split('e');
  const decimals = 14 - Number(exponent);
  return decimals > 100 ? result : Number(result.toFixed(Math.max(decimals, 0)));
}

function ordered(op: string, a: number, b: number): boolean {
  switch (op) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '==':
      return a === b;
    default:
      return a !== b;
  }
}

const leaf = (text: string, value: Value): Term => ({ kind: 'leaf', text, value });

/** Random sound expressions over the names of `township.ts`' unit. */
export const terms = fc.letrec<{ number: Term; boolean: Term; text: Term }>((tie) => {
  const infix = (ops: readonly string[], side: 'number' | 'boolean' | 'text') =>
    fc.record({
      kind: fc.constant('infix' as const),
      op: fc.constantFrom(...ops),
      left: tie(side),
      right: tie(side),
    });
  const choice = (of: 'number' | 'boolean') =>
    fc.record({ kind: fc.constant('choice' as const), test: tie('boolean'), yes: tie(of), no: tie(of) });
  const call = (name: string, ...args: readonly fc.Arbitrary<Term>[]) =>
    fc.record({ kind: fc.constant('call' as const), name: fc.constant(name), args: fc.tuple(...args) });
  const prefix = (op: '-' | '!', of: 'number' | 'boolean') =>
    fc.record({ kind: fc.constant('prefix' as const), op: fc.constant(op), of: tie(of) });
  const depth = { depthSize: 'medium', withCrossShrink: true } as const;
  return {
    number: fc.oneof(
      depth,
      fc.constantFrom(
        leaf('rank', 2),
        leaf('总分', 92.1),
        leaf('`群众满意度(第三方)`', undefined),
        leaf('0.1', 0.1),
      ),
      fc.nat(9).map((n) => leaf(String(n), n)),
      infix(['+', '-', '*', '/', '%'], 'number'),
      prefix('-', 'number'),
      choice('number'),
      call('max', tie('number'), tie('number')),
      call('abs', tie('number')),
      call('coalesce', tie('number'), tie('number')),
    ),
    boolean: fc.oneof(
      depth,
      fc.constantFrom(leaf('vetoed', false), leaf('true', true)),
      infix(['<', '<=', '>', '>=', '==', '!='], 'number'),
      infix(['==', '!='], 'text'),
      infix(['&&', '||', '==', '!='], 'boolean'),
      prefix('!', 'boolean'),
      choice('boolean'),
      call('reported', tie('number')),
    ),
    text: fc.constantFrom(leaf('等次', '一等'), leaf('"一等"', '一等'), leaf("'二等'", '二等')),
  };
});
