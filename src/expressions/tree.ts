import type { Name, ValueType } from '../model/expression.ts';
import type { CalledFunction } from './function-list.ts';

export type Arithmetic = '+' | '-' | '*' | '/' | '%';
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type Logic = '&&' | '||';

/** A checked expression: every name is bound, every type is settled. */
export type Tree = (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'not'; readonly operand: Tree }
  | { readonly kind: 'negative'; readonly operand: Tree }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'logic'; readonly op: Logic; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'choice'; readonly test: Tree; readonly yes: Tree; readonly no: Tree }
  | { readonly kind: 'call'; readonly call: CalledFunction; readonly args: readonly Tree[] }
) & { readonly type: ValueType };
