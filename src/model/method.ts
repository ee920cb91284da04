import type { Said } from './said.ts';

export type Direction = 'up' | 'down';

/** A raw value: a number, or a text for methods that read levels and yes/no. */
export type Raw = number | string;

/** What a method of scope `unit` sees: one unit. */
export interface UnitInput<P> {
  readonly raw: Raw;
  readonly target: number | undefined;
  readonly direction: Direction;
  readonly params: P;
  /** The indicator's weight: methods whose parameters are points (`each: 2`) divide by it. */
  readonly weight: number;
}

/** What a method of scope `peers` sees: all units of a pool that have a value, in roster order. */
export interface PeersInput<P> {
  readonly raws: readonly number[];
  readonly direction: Direction;
  readonly params: P;
  readonly weight: number;
}

/** Why a value cannot be scored: named to the user with its cell. */
export interface Unscorable {
  readonly unscorable: Said;
  /** Whether the target is at fault, whatever the figure. */
  readonly ofTarget?: true;
}

/** A normalised score, 0…100 unless the method says otherwise, or why there is none. */
export type Scored = number | Unscorable;

/** A method bound to its checked parameters, ready for the engine. */
export interface BoundMethod {
  readonly name: string;
  readonly title: Said;
  readonly scope: 'unit' | 'peers';
  /** Whether facts are read as numbers or as texts (level names, yes/no). */
  readonly reads: 'number' | 'text';
  /** Whether figures are only watched (监测比较): none is better or worse than another, and no target is met or missed. */
  readonly watches: boolean;
  /** What makes one figure better than another: the indicator's direction, or the score alone (ranges, formulas). */
  readonly betterBy: 'direction' | 'score';
  /** Raw values at which the score changes: names of levels, the answer wanted, bounds of tiers; may be empty. */
  readonly reachable: readonly Raw[];
  readonly needsTarget: boolean;
  /** The rule in words with its parameters put in, for the 计分口径 sheet. */
  readonly words: Said;
  scoreUnit(input: Omit<UnitInput<unknown>, 'params'>): Scored;
  scorePeers(input: Omit<PeersInput<unknown>, 'params'>): readonly Scored[];
  /** How a unit's score came about, with its numbers put in; `score` is what `scoreUnit` gave. */
  workUnit(input: Omit<UnitInput<unknown>, 'params'>, score: number): Said;
  /** The same for the peer at an index. */
  workPeers(input: Omit<PeersInput<unknown>, 'params'>, peer: number, score: number): Said;
}
