import type { Operand, ShareOf } from '../model/expression.ts';
import type { Runs } from './build.ts';
import { explain } from './explain.ts';
import type { Tree } from './tree.ts';

/** The `share(part, whole)` of a tree whose sides are figures, or sums of figures: those that count what they say. */
export function sharesIn(
  tree: Tree,
  runs: Runs,
  childrenOf: (part: Tree) => readonly Tree[],
  keysOf: (part: Tree) => readonly string[],
): readonly ShareOf[] {
  const operand = (side: Tree): Operand => ({
    keys: keysOf(side),
    evaluate: runs.get(side)!,
    explain: (scope) => explain(side, runs, scope),
  });
  const shares: ShareOf[] = [];
  const visit = (part: Tree): void => {
    if (part.kind === 'call' && part.call.name === 'share' && part.args.every(isSum))
      shares.push({ part: operand(part.args[0]!), whole: operand(part.args[1]!) });
    for (const child of childrenOf(part)) visit(child);
  };
  visit(tree);
  return shares;
}

function isSum(tree: Tree): boolean {
  if (tree.kind === 'arithmetic') return '+-'.includes(tree.op) && isSum(tree.left) && isSum(tree.right);
  if (tree.kind === 'call') return tree.call.name === 'sum' && tree.args.every(isSum);
  return tree.kind === 'name';
}
