import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import { foldName } from '../base/fold.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Name, Scope, Value } from '../model/expression.ts';
import type { CalledFunction } from './function-list.ts';
import type { Arithmetic, Comparison, Logic, Tree } from './tree.ts';

/** Gives a tree's value: undefined where one that it needs is missing, NaN where it cannot be computed, null where it does not apply. */
export type Run = (scope: Scope) => Value;

/** The closures of a tree and of all its parts. */
export type Runs = ReadonlyMap<Tree, Run>;

/** Compiles a tree, part by part, into closures. */
export function build(tree: Tree): Runs {
  const runs = new Map<Tree, Run>();
  const make = (part: Tree): Run => {
    const run = closure(part, make);
    runs.set(part, run);
    return run;
  };
  make(tree);
  return runs;
}

function closure(tree: Tree, make: (part: Tree) => Run): Run {
  switch (tree.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return () => tree.value;
    case 'name':
      return reading(tree.name);
    case 'not': {
      const operand = make(tree.operand);
      return (scope) => negated(operand(scope));
    }
    case 'negative': {
      const operand = make(tree.operand) as Reckon;
      return (scope) => {
        const value = operand(scope);
        return typeof value === 'number' ? -value : value;
      };
    }
    case 'arithmetic':
      return arithmetic(tree.op, make(tree.left) as Reckon, make(tree.right) as Reckon);
    case 'compare':
      return comparison(tree.op, tree.left.type, make(tree.left), make(tree.right));
    case 'logic':
      return logic(tree.op, make(tree.left), make(tree.right));
    case 'choice': {
      const [test, yes, no] = [make(tree.test), make(tree.yes), make(tree.no)];
      return (scope) => {
        const holds = test(scope);
        return holds === undefined ? undefined : holds ? yes(scope) : no(scope);
      };
    }
    case 'call':
      return calling(tree.call, tree.args.map(make));
    default:
      return unreachable(tree);
  }
}

type Reckon = (scope: Scope) => number | null | undefined;

/** ±Infinity is not computable. */
const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

const negated = (value: Value): boolean | undefined => (value === undefined ? undefined : !value);

/** A name's value, of the name's type whatever the scope holds. */
function reading({ key, type }: Name): Run {
  switch (type) {
    case 'number':
      return (scope) => {
        const value = scope(key);
        return typeof value === 'number' ? finite(value) : value === null ? null : undefined;
      };
    case 'text':
      return (scope) => {
        const value = scope(key);
        return typeof value === 'number' ? formatPlain(value) : typeof value === 'string' ? value : undefined;
      };
    case 'boolean':
      return (scope) => {
        const value = scope(key);
        return typeof value === 'boolean' ? value : undefined;
      };
    default:
      return unreachable(type);
  }
}

const OPERATIONS: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => difference(a, -b),
  '-': difference,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

function arithmetic(op: Arithmetic, left: Reckon, right: Reckon): Run {
  const operate = OPERATIONS[op];
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    return typeof a === 'number' && typeof b === 'number' ? finite(operate(a, b)) : without([a, b]);
  };
}

const OUTCOMES: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
};

/** What comes of values that are not all numbers: a missing one weighs most, then one not computable, then one not applicable. */
function without(values: readonly Value[]): number | null | undefined {
  if (values.includes(undefined)) return undefined;
  return values.some(Number.isNaN) ? Number.NaN : null;
}

/** Numbers compare at 15 significant digits, texts after folding; with NaN, a missing side or one that does not apply nothing is said. */
function comparison(op: Comparison, type: Tree['type'], left: Run, right: Run): Run {
  const outcome = OUTCOMES[op];
  if (type === 'number')
    return (scope) => {
      const a = left(scope);
      const b = right(scope);
      if (typeof a !== 'number' || typeof b !== 'number' || Number.isNaN(a) || Number.isNaN(b))
        return undefined;
      return outcome(compareSnapped(a, b));
    };
  const wantsEqual = op === '==';
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    if (a === undefined || b === undefined) return undefined;
    return (comparable(a) === comparable(b)) === wantsEqual;
  };
}

const comparable = (value: Value): Value => (typeof value === 'string' ? foldName(value) : value);

/** Three-valued: false && missing is false, true || missing is true. */
function logic(op: Logic, left: Run, right: Run): Run {
  const decisive = op === '||';
  return (scope) => {
    const a = left(scope);
    if (a === decisive) return a;
    const b = right(scope);
    if (b === decisive) return b;
    return a === undefined || b === undefined ? undefined : !decisive;
  };
}

const isReckoned = (value: Value): value is number => typeof value === 'number' && !Number.isNaN(value);

function calling(call: CalledFunction, args: readonly Run[]): Run {
  switch (call.kind) {
    case 'numbers':
      return (scope) => {
        const values = args.map((arg) => arg(scope));
        if (!values.every(isReckoned)) return without(values);
        const result = call.apply(values);
        return result === null ? null : finite(result);
      };
    case 'claim':
      return (scope) => call.apply(args[0]!(scope));
    case 'choice':
      return (scope) => call.apply(args.map((arg) => arg(scope)));
    default:
      return unreachable(call);
  }
}
