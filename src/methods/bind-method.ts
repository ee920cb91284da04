import type { Expression } from '../model/expression.ts';
import type { BoundMethod } from '../model/method.ts';
import type { Method } from './define-method.ts';

/**
 * Binds a method to parameters that its schema has parsed; `formula` is the compiled expression of the method of
 * that name. Asking a unit method for peers, or the reverse, is a bug and throws.
 */
export function bindMethod(method: Method, params: unknown, formula?: Expression): BoundMethod {
  const wrongScope = (): never => {
    throw new Error(`${method.name} scores by ${method.scope}`);
  };
  const asksTarget = method.needsTarget || method.targetWhen?.(params) || formula?.keys.includes('target');
  const evaluate = formula?.evaluate;
  return {
    name: method.name,
    title: method.title,
    scope: method.scope,
    reads: method.readsBy?.(params) ?? method.reads,
    betterBy: method.betterBy ?? 'direction',
    watches: method.watches ?? false,
    reachable: method.reachable?.(params) ?? [],
    needsTarget: asksTarget ?? false,
    words: method.words(params),
    scoreUnit:
      method.scope === 'unit'
        ? ({ raw, target, direction, weight }) =>
            method.score({ raw, target, direction, weight, params, formula: evaluate })
        : wrongScope,
    scorePeers:
      method.scope === 'peers'
        ? ({ raws, direction, weight }) => method.score({ raws, direction, weight, params })
        : wrongScope,
    workUnit:
      method.scope === 'unit'
        ? ({ target = Number.NaN, ...input }, score) => method.working({ ...input, target, params }, score)
        : wrongScope,
    workPeers:
      method.scope === 'peers'
        ? (input, peer, score) => method.working({ ...input, params }, peer, score)
        : wrongScope,
  };
}
