import type { z } from 'zod';
import type { Scope, Value } from '../model/expression.ts';
import type { Direction, PeersInput, Raw, Scored, UnitInput } from '../model/method.ts';
import type { Said } from '../model/said.ts';
import { unscorable } from './unscorable.ts';

/** The figures that an example and a reader share. Weight 100 and direction `up` where it says nothing else. */
interface ExampleOf {
  readonly says: Said;
  readonly direction?: Direction;
  readonly weight?: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** One unit scored; `score` to four decimals, `points` (score × weight ÷ 100) rounded half up to two. */
export type UnitExample = ExampleOf & {
  readonly raw: Raw;
  readonly target?: number;
  readonly points?: number;
} & {
  readonly score: number | 'unscorable';
};

/** A pool scored, in the order of `raws`; scores to four decimals, points as in a unit's example. */
export type PeersExample = ExampleOf & {
  readonly raws: readonly number[];
  readonly scores: readonly (number | 'unscorable')[];
  readonly points?: readonly number[];
};

/** What is doubtful about parameters that are sound in themselves. */
export interface MethodContext {
  readonly direction: Direction;
  readonly weight: number;
}

interface About<P> {
  readonly name: string;
  readonly title: Said;
  readonly summary: Said;
  readonly needsTarget: boolean;
  /** Parameters under which a method that does without a target needs one. */
  readonly targetWhen?: (params: P) => boolean;
  /** How facts are read under the parameters as written, where that depends on them; else as the method reads. */
  readonly readsBy?: (params: unknown) => 'number' | 'text';
  /** Whether figures are only watched: nobody's is better or worse than another's. */
  readonly watches?: true;
  /** Whether a figure is better by its score alone, since neither more nor less of it is: a range, a formula. */
  readonly betterBy?: 'score';
  /** Raw values whose scores differ, which a unit could reach: names of levels, the answer wanted, bounds. */
  readonly reachable?: (params: P) => readonly Raw[];
  /** Whether more or less is better is read from the indicator, or follows from the parameters. */
  readonly direction: 'read' | 'ignored';
  /** When it can leave 0…100; absent: never. */
  readonly beyond?: Said;
  /** The rule with its parameters put in. */
  readonly words: (params: P) => Said;
  /** Remarks for `score validate`: tiers nobody reaches, a table that pays the worse more. */
  readonly doubts?: (params: P, context: MethodContext) => readonly Said[];
}

/** A number to be scored; `target` is NaN where there is none. */
export interface NumberInput<P> {
  readonly raw: number;
  readonly target: number;
  readonly direction: Direction;
  readonly weight: number;
  readonly params: P;
  readonly formula?: (scope: Scope) => Value;
}

/** A text to be scored. */
export interface TextInput<P> {
  readonly raw: Raw;
  readonly weight: number;
  readonly params: P;
}

type Scoring<P> =
  | {
      readonly scope: 'unit';
      readonly reads: 'number';
      readonly examples: readonly UnitExample[];
      readonly score: (input: NumberInput<P>) => Scored;
      /** How the score came about, with the numbers put in: `4500 ÷ 5000 = 90%`. */
      readonly working: (input: NumberInput<P>, score: number) => Said;
    }
  | {
      readonly scope: 'unit';
      readonly reads: 'text';
      readonly examples: readonly UnitExample[];
      readonly score: (input: TextInput<P>) => Scored;
      readonly working: (input: TextInput<P>, score: number) => Said;
    }
  | {
      readonly scope: 'peers';
      readonly reads: 'number';
      readonly examples: readonly PeersExample[];
      readonly score: (input: PeersInput<P>) => readonly Scored[];
      readonly working: (input: PeersInput<P>, peer: number, score: number) => Said;
    };

/** What the methods' input adds for `formula`: the compiled expression. */
export type MethodInput = UnitInput<unknown> & { readonly formula?: (scope: Scope) => Value };

type Ready =
  | {
      readonly scope: 'unit';
      readonly examples: readonly UnitExample[];
      readonly score: (input: MethodInput) => Scored;
      readonly working: (input: MethodInput, score: number) => Said;
    }
  | {
      readonly scope: 'peers';
      readonly examples: readonly PeersExample[];
      readonly score: (input: PeersInput<unknown>) => readonly Scored[];
      readonly working: (input: PeersInput<unknown>, peer: number, score: number) => Said;
    };

/** A scoring method, with the type of its parameters erased. `params` must have parsed what `score` is given. */
export type Method = About<unknown> & {
  readonly params: z.ZodType;
  readonly reads: 'number' | 'text';
} & Ready;

/**
 * Makes a method. Its score is guarded: no target where one is needed, a text where a number belongs and a result
 * that is no finite number are Unscorable, so no NaN and no Infinity ever leaves a method.
 */
export function defineMethod<S extends z.ZodType>(
  spec: About<z.output<S>> & { readonly params: S } & Scoring<z.output<S>>,
): Method {
  const { score: _, ...about } = spec;
  const guarded = spec.scope === 'peers' ? guardPeers(spec.score) : guardUnit(spec);
  return { ...about, score: guarded } as unknown as Method;
}

type UnitSpec<P> = About<P> & Extract<Scoring<P>, { scope: 'unit' }>;

function guardUnit<P>(spec: UnitSpec<P>): (input: MethodInput) => Scored {
  return ({ raw, target = Number.NaN, direction, weight, params: given, formula }) => {
    const params = given as P;
    if (Number.isNaN(target) && (spec.needsTarget || spec.targetWhen?.(params))) return NO_TARGET;
    if (spec.reads === 'text') return settled(spec.score({ raw, weight, params }));
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return NO_NUMBER;
    return settled(spec.score({ raw, target, direction, weight, params, formula }));
  };
}

function guardPeers<P>(score: (input: PeersInput<P>) => readonly Scored[]) {
  return (input: PeersInput<unknown>): readonly Scored[] => {
    if (input.raws.length === 0) return [];
    if (!input.raws.every(Number.isFinite)) return input.raws.map(() => NO_NUMBER);
    return score(input as PeersInput<P>).map(settled);
  };
}

function settled(scored: Scored): Scored {
  if (typeof scored !== 'number') return scored;
  if (!Number.isFinite(scored)) return NOT_COMPUTABLE;
  return scored === 0 ? 0 : scored;
}

const NO_TARGET = unscorable('没有目标值', 'there is no target');
const NO_NUMBER = unscorable('不是可以计分的数字', 'it is not a number that can be scored');
const NOT_COMPUTABLE = unscorable(
  '数值过大或过小，无法计算',
  'the figures are too large or too small to compute with',
);
