import type { ValueType } from '../model/expression.ts';
import type { Said } from '../model/said.ts';
import type { CalledFunction, FunctionSpec } from './function-list.ts';
import type { Tree } from './tree.ts';

/** The type a call gives, from its first argument where the function gives back what it takes. */
export function resultType(call: CalledFunction, first: Tree): ValueType {
  return call.kind === 'numbers' ? 'number' : call.kind === 'claim' ? 'boolean' : first.type;
}

/** How many arguments a function takes, in words: `2`, `1–2`, `at least 1`. */
export function argumentCount({ least, most }: FunctionSpec): Said {
  if (most === Number.POSITIVE_INFINITY) return { zh: `至少 ${least}`, en: `at least ${least}` };
  const span = least === most ? String(least) : `${least}–${most}`;
  return { zh: span, en: span };
}
