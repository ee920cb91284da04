import { bindMethod } from '../../src/methods/bind-method.ts';
import { METHODS } from '../../src/methods/registry.ts';
import type { BoundMethod, Direction, Scored } from '../../src/model/method.ts';

/** What an indicator gives a method beside the value itself. */
export interface Around {
  readonly target?: number;
  readonly direction?: Direction;
  readonly weight?: number;
}

/** The method of a name, bound to parameters that its schema has read. */
export function bound(name: string, params: Readonly<Record<string, unknown>> = {}): BoundMethod {
  const method = METHODS.get(name);
  if (!method) throw new Error(`no method ${name}`);
  return bindMethod(method, method.params.parse(params));
}

/** One unit's score; the reason (Chinese) where there is none. */
export function scored(
  method: BoundMethod,
  raw: number | string,
  { target, direction = 'up', weight = 100 }: Around = {},
): number | string {
  return plain(method.scoreUnit({ raw, target, direction, weight }));
}

/** A pool's scores; the reason (Chinese) where there is none. */
export function scoredPeers(
  method: BoundMethod,
  raws: readonly number[],
  { direction = 'up', weight = 100 }: Around = {},
): readonly (number | string)[] {
  return method.scorePeers({ raws, direction, weight }).map(plain);
}

/** What zod says about parameters: `path: message` of each issue. */
export function refusals(name: string, params: Readonly<Record<string, unknown>>): readonly string[] {
  const result = METHODS.get(name)!.params.safeParse(params);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const plain = (score: Scored): number | string => (typeof score === 'number' ? score : score.unscorable.zh);
