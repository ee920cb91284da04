import type { CallExpression, Literal, Expression as Node } from 'acorn';
import { nearest } from '../base/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ValueType } from '../model/expression.ts';
import {
  expressionArguments,
  expressionBackticks,
  expressionChained,
  expressionConstruct,
  expressionMixed,
  expressionNoHistory,
  expressionTooDeep,
  expressionType,
  expressionUnknownFunction,
  expressionUnknownName,
} from '../model/faults/expressions.ts';
import type { LinePlace } from '../model/located.ts';
import { argumentCount, resultType } from './call-rules.ts';
import { CONSTRUCTS, type Construct } from './constructs.ts';
import { type CalledFunction, FUNCTIONS } from './function-list.ts';
import type { Source } from './source.ts';
import type { Arithmetic, Comparison, Logic, Tree } from './tree.ts';
import { A_CLAIM_INSTEAD, SAME_KIND, TYPE_NAMES, withoutQuotes } from './type-names.ts';
import { asWritten, quotedName } from './written-names.ts';

/** Most levels that an expression may be nested; a run of `a + b + c` is one level. */
export const DEPTH_LIMIT = 100;

const ARITHMETIC = new Set(['+', '-', '*', '/', '%']);
const COMPARISONS = new Set(['<', '<=', '>', '>=', '==', '!=']);

/**
 * Turns acorn's tree into a checked one: the white list of constructs, names, functions, argument counts and types.
 * Emits a fault for every part that is wrong; undefined when there was one.
 */
export function resolve(root: Node, source: Source): Tree | undefined {
  return new Resolver(source).resolve(root, 0);
}

class Resolver {
  readonly #source: Source;
  #isTooDeep = false;

  constructor(source: Source) {
    this.#source = source;
  }

  resolve(node: Node, depth: number): Tree | undefined {
    if (depth > DEPTH_LIMIT) return this.#tooDeep(node);
    switch (node.type) {
      case 'ParenthesizedExpression':
        return this.resolve(node.expression, depth + 1);
      case 'Literal':
        return this.#literal(node);
      case 'Identifier':
        return this.#name(node, node.name);
      case 'TemplateLiteral':
        return this.#name(node, quotedName(node));
      case 'UnaryExpression':
        return this.#unary(node, node.operator, node.argument, depth + 1);
      case 'BinaryExpression':
        if (node.left.type === 'PrivateIdentifier') return this.#construct(node, CONSTRUCTS.property);
        if (ARITHMETIC.has(node.operator))
          return this.#arithmetic(node, node.operator as Arithmetic, node.left, node.right, depth);
        if (COMPARISONS.has(node.operator))
          return this.#comparison(node.operator as Comparison, node.left, node.right, depth);
        return this.#construct(node, CONSTRUCTS.other);
      case 'LogicalExpression':
        if (node.operator === '??') return this.#construct(node, CONSTRUCTS.other);
        return this.#logic(node.operator, node.left, node.right, depth);
      case 'ConditionalExpression':
        return this.#choice(node.test, node.consequent, node.alternate, depth + 1);
      case 'CallExpression':
        return this.#call(node, depth + 1);
      case 'SequenceExpression':
        return this.#construct(node.expressions[1]!, CONSTRUCTS.sequence);
      default:
        return this.#construct(node, CONSTRUCTS.other);
    }
  }

  #literal(node: Literal): Tree | undefined {
    const { value, raw = '' } = node;
    if (typeof value === 'string') return { kind: 'text', type: 'text', value };
    if (typeof value === 'boolean') return { kind: 'boolean', type: 'boolean', value };
    if (typeof value === 'number' && Number.isFinite(value) && /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(raw))
      return { kind: 'number', type: 'number', value };
    return this.#construct(node, CONSTRUCTS.number);
  }

  #name(node: Node, written: string): Tree | undefined {
    const { names } = this.#source;
    const name = names.lookup(written);
    if (name) return { kind: 'name', type: name.type, name };
    const near = nearest(written, names.all);
    return this.#fault(node, (at) => expressionUnknownName({ name: written, nearest: asWritten(near) }, at));
  }

  #unary(node: Node, operator: string, argument: Node, depth: number): Tree | undefined {
    if (operator !== '!' && operator !== '-' && operator !== '+')
      return this.#construct(node, CONSTRUCTS.other);
    const operand = this.resolve(argument, depth);
    if (!operand) return undefined;
    if (operator === '!')
      return this.#wants('boolean', operand, '!', argument)
        ? { kind: 'not', type: 'boolean', operand }
        : undefined;
    if (!this.#wants('number', operand, operator, argument)) return undefined;
    if (operator === '+') return operand;
    if (operand.kind === 'number') return { ...operand, value: -operand.value };
    return { kind: 'negative', type: 'number', operand };
  }

  #arithmetic(node: Node, op: Arithmetic, a: Node, b: Node, depth: number): Tree | undefined {
    if (this.#isBareTitle(node, a, b)) return undefined;
    const left = this.resolve(a, depth);
    const right = this.resolve(b, depth + 1);
    const fits = [left && this.#wants('number', left, op, a), right && this.#wants('number', right, op, b)];
    return left && right && fits.every(Boolean)
      ? { kind: 'arithmetic', type: 'number', op, left, right }
      : undefined;
  }

  #comparison(op: Comparison, a: Node, b: Node, depth: number): Tree | undefined {
    if (a.type === 'BinaryExpression' && COMPARISONS.has(a.operator)) return this.#chained(op, a, b);
    const left = this.resolve(a, depth);
    const right = this.resolve(b, depth + 1);
    if (!left || !right) return undefined;
    if (left.type !== right.type) return this.#mixed(op, left, right, b);
    if (op !== '==' && op !== '!=' && !this.#wants('number', left, op, a)) return undefined;
    return { kind: 'compare', type: 'boolean', op, left, right };
  }

  #logic(op: Logic, a: Node, b: Node, depth: number): Tree | undefined {
    const left = this.resolve(a, depth);
    const right = this.resolve(b, depth + 1);
    const fits = [left && this.#wants('boolean', left, op, a), right && this.#wants('boolean', right, op, b)];
    return left && right && fits.every(Boolean)
      ? { kind: 'logic', type: 'boolean', op, left, right }
      : undefined;
  }

  #choice(condition: Node, consequent: Node, alternate: Node, depth: number): Tree | undefined {
    const test = this.resolve(condition, depth);
    const yes = this.resolve(consequent, depth);
    const no = this.resolve(alternate, depth);
    const fits = test && this.#wants('boolean', test, '?', condition);
    if (yes && no && yes.type !== no.type) return this.#mixed(':', yes, no, alternate);
    return test && fits && yes && no ? { kind: 'choice', type: yes.type, test, yes, no } : undefined;
  }

  #call(node: CallExpression, depth: number): Tree | undefined {
    const { callee } = node;
    if (callee.type !== 'Identifier') return this.#construct(node, CONSTRUCTS.callee);
    const call = FUNCTIONS.get(callee.name);
    if (!call) return this.#unknownFunction(node, callee.name);
    const args: (Tree | undefined)[] = node.arguments.map((arg) =>
      arg.type === 'SpreadElement' ? this.#construct(arg, CONSTRUCTS.spread) : this.resolve(arg, depth),
    );
    if (args.length < call.least || args.length > call.most) {
      const particulars = { signature: call.signature, wanted: argumentCount(call), got: args.length };
      return this.#fault(node, (at) => expressionArguments(particulars, at));
    }
    if (call.kind === 'earlier') return this.#earlier(node, args[0]);
    const fits = args.map((arg, i) => arg && this.#fitsCall(call, args[0], arg, node.arguments[i] as Node));
    if (!fits.every(Boolean)) return undefined;
    return { kind: 'call', type: resultType(call, args[0]!), call, args: args as Tree[] };
  }

  /** A figure of the year before is a name of its own. */
  #earlier(node: CallExpression, arg: Tree | undefined): Tree | undefined {
    const name = arg?.kind === 'name' ? this.#source.names.before?.(arg.name) : undefined;
    if (!arg || name) return name && { kind: 'name', type: name.type, name };
    return this.#fault(node, (at) =>
      expressionNoHistory({ what: this.#text(node.arguments[0] as Node) }, at),
    );
  }

  #fitsCall(call: CalledFunction, first: Tree | undefined, arg: Tree, node: Node): boolean {
    if (call.kind === 'numbers') return this.#wants('number', arg, call.name, node);
    if (call.kind === 'claim' || !first || first.type === arg.type) return true;
    this.#mixed(call.name, first, arg, node);
    return false;
  }

  #unknownFunction(node: CallExpression, name: string): undefined {
    const written = this.#text(node);
    if (this.#source.names.lookup(written))
      return this.#fault(node, (at) => expressionBackticks({ name: written }, at));
    const all = FUNCTIONS.names.join(', ');
    return this.#fault(node, (at) =>
      expressionUnknownFunction({ name, nearest: FUNCTIONS.nearest(name), all }, at),
    );
  }

  /** A title such as `满意度-第三方` written without backticks, one of whose halves means nothing. */
  #isBareTitle(node: Node, ...halves: readonly Node[]): boolean {
    const { names } = this.#source;
    const written = this.#text(node);
    const isUnknown = (half: Node): boolean => half.type === 'Identifier' && !names.lookup(half.name);
    if (!halves.some(isUnknown) || !names.lookup(written)) return false;
    this.#fault(node, (at) => expressionBackticks({ name: written }, at));
    return true;
  }

  #chained(op: Comparison, first: Extract<Node, { type: 'BinaryExpression' }>, last: Node): undefined {
    const wrote = this.#source.text.slice(first.start, last.end);
    const isEquality = op === '==' || op === '!=';
    const write = isEquality
      ? `(${this.#text(first)}) ${op} ${this.#text(last)}`
      : `${this.#text(first)} && ${this.#text(first.right)} ${op} ${this.#text(last)}`;
    return this.#fault(first, (at) => expressionChained({ wrote, write }, at));
  }

  #mixed(where: string, left: Tree, right: Tree, node: Node): undefined {
    const text = [left, right].find((side) => side.kind === 'text');
    const isName = text?.kind === 'text' && this.#source.names.lookup(text.value) !== undefined;
    const instead = isName ? withoutQuotes(text.value) : SAME_KIND;
    const types = { left: TYPE_NAMES[left.type], right: TYPE_NAMES[right.type] };
    return this.#fault(node, (at) => expressionMixed({ where, ...types, instead }, at));
  }

  #wants(type: ValueType, tree: Tree, where: string, node: Node): boolean {
    if (tree.type === type) return true;
    const particulars = { where, wanted: TYPE_NAMES[type], got: TYPE_NAMES[tree.type] };
    const instead = type === 'boolean' && tree.type === 'number' ? A_CLAIM_INSTEAD : SAME_KIND;
    this.#fault(node, (at) => expressionType({ ...particulars, instead }, at));
    return false;
  }

  #tooDeep(node: Node): undefined {
    if (this.#isTooDeep) return undefined;
    this.#isTooDeep = true;
    return this.#fault(node, (at) => expressionTooDeep({ limit: DEPTH_LIMIT }, at));
  }

  #construct(node: { readonly start: number }, construct: Construct): undefined {
    return this.#fault(node, (at) => expressionConstruct(construct, at));
  }

  #fault(node: { readonly start: number }, make: (at: LinePlace) => Diagnostic): undefined {
    this.#source.emit(make(this.#source.place(node.start)));
    return undefined;
  }

  #text(node: Node): string {
    return this.#source.text.slice(node.start, node.end);
  }
}
