import type { Emit } from '../model/diagnostic.ts';
import type { Expression, Names, Scope, ValueType } from '../model/expression.ts';
import {
  expressionEmpty,
  expressionResult,
  expressionTooDeep,
  expressionTooLong,
} from '../model/faults/expressions.ts';
import type { LinePlace } from '../model/located.ts';
import { build } from './build.ts';
import { explain } from './explain.ts';
import { foldPunctuation } from './fold-punctuation.ts';
import { parse } from './parse.ts';
import { DEPTH_LIMIT, resolve } from './resolve.ts';
import { sharesIn } from './shares-in.ts';
import { makeSource } from './source.ts';
import type { Tree } from './tree.ts';
import { A_CLAIM_INSTEAD, TYPE_NAMES } from './type-names.ts';

const LENGTH_LIMIT = 2000;

/**
 * Reads, checks and compiles an expression of the rule language. `at` is where its first character stands: faults
 * carry the column of their cause. Emits every fault found; undefined when there was one.
 */
export function compileExpression(
  text: string,
  at: LinePlace,
  names: Names,
  expected: ValueType | undefined,
  emit: Emit,
): Expression | undefined {
  const tree = check(text, at, names, emit);
  if (!tree) return undefined;
  if (expected !== undefined && tree.type !== expected) {
    const instead = expected === 'boolean' ? A_CLAIM_INSTEAD : wantedInstead(expected);
    emit(expressionResult({ wanted: TYPE_NAMES[expected], got: TYPE_NAMES[tree.type], instead }, at));
    return undefined;
  }
  const runs = build(tree);
  return {
    text,
    type: tree.type,
    keys: keysOf(tree),
    compared: comparedOf(tree),
    shares: sharesIn(tree, runs, childrenOf, keysOf),
    evaluate: runs.get(tree)!,
    explain: (scope: Scope) => explain(tree, runs, scope),
  };
}

function check(text: string, at: LinePlace, names: Names, emit: Emit): Tree | undefined {
  if (text.length > LENGTH_LIMIT) {
    emit(expressionTooLong({ length: text.length, limit: LENGTH_LIMIT }, at));
    return undefined;
  }
  const folded = foldPunctuation(text);
  if (folded.text.trim() === '') {
    emit(expressionEmpty(undefined, at));
    return undefined;
  }
  if (folded.depth > DEPTH_LIMIT) {
    emit(expressionTooDeep({ limit: DEPTH_LIMIT }, at));
    return undefined;
  }
  const source = makeSource(folded.text, text, at, names, emit);
  const node = parse(source);
  return node && resolve(node, source);
}

function wantedInstead(expected: ValueType) {
  return {
    zh: `请改成得出${TYPE_NAMES[expected].zh}的表达式。`,
    en: `Write an expression that gives ${TYPE_NAMES[expected].en}.`,
  };
}

function keysOf(tree: Tree): readonly string[] {
  const keys = new Set<string>();
  const visit = (part: Tree): void => {
    if (part.kind === 'name') keys.add(part.name.key);
    for (const child of childrenOf(part)) visit(child);
  };
  visit(tree);
  return [...keys];
}

function comparedOf(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const compared = new Map<string, readonly string[]>();
  const visit = (part: Tree): void => {
    if (part.kind === 'compare')
      for (const [side, other] of [
        [part.left, part.right],
        [part.right, part.left],
      ] as const)
        if (side.kind === 'name' && other.kind === 'text')
          compared.set(side.name.key, [...(compared.get(side.name.key) ?? []), other.value]);
    for (const child of childrenOf(part)) visit(child);
  };
  visit(tree);
  return compared;
}

function childrenOf(tree: Tree): readonly Tree[] {
  if ('operand' in tree) return [tree.operand];
  if ('left' in tree) return [tree.left, tree.right];
  if (tree.kind === 'choice') return [tree.test, tree.yes, tree.no];
  return tree.kind === 'call' ? tree.args : [];
}
