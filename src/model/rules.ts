import type { Expression } from './expression.ts';
import type { Place } from './place.ts';

export interface Adjustment {
  readonly code: string;
  readonly title: string;
  readonly kind: 'bonus' | 'deduction';
  /** The event kind whose points are added, or … */
  readonly events?: string;
  /** … an expression that gives the points. */
  readonly points?: Expression;
  /** Several events of one matter: all count, or only the highest. */
  readonly sameMatter: 'all' | 'highest';
  readonly cap?: number;
  readonly at: Place;
}

export type VetoEffect =
  | { readonly kind: 'lowest-grade' }
  | { readonly kind: 'bar-top-grade' }
  | { readonly kind: 'bar-awards' }
  | { readonly kind: 'cap-grade'; readonly grade: string }
  /** `of`: an indicator's or dimension's code, or `total`. */
  | { readonly kind: 'zero'; readonly of: string }
  /** Points off the total. */
  | { readonly kind: 'deduct'; readonly points: number };

/** What must be so of the facts of every unit. */
export interface FactCheck {
  readonly code: string;
  readonly title: string;
  readonly must: Expression;
  readonly at: Place;
}

export interface Veto {
  readonly code: string;
  readonly title: string;
  readonly when: Expression;
  readonly effect: VetoEffect;
  /** Whether `when` reads the standing; such a veto acts on grades and awards only. */
  readonly asksStanding: boolean;
  readonly basis: string;
  readonly at: Place;
}

export type QuotaRounding = 'floor' | 'half-up' | 'ceil';

export interface Quota {
  /** Share of the base, after tilt: 0.3. */
  readonly ratio: number;
  readonly rounding: QuotaRounding;
  readonly minimum: number;
  readonly base: 'pool' | 'eligible';
  readonly ties: 'all-in' | 'all-out' | 'break-by';
  readonly refill: boolean;
  readonly tilt?: ({ readonly relative: number } | { readonly points: number }) & {
    /** Whose share is tilted; everybody's where it says nothing. */
    readonly when?: Expression;
  };
  /** Most that a share may become. */
  readonly cap?: number;
  /** Members with a share of their own, the first that holds; a pool's places are the sum of its members' shares. */
  readonly ratios?: readonly { readonly when: Expression; readonly ratio: number }[];
}

/** Bands from best to worst; the last has no lower bound. */
export interface Grade {
  readonly name: string;
  /** Inclusive lower bound on the settled total. */
  readonly min?: number;
  readonly quota?: Quota;
  /** Further condition on the standing. */
  readonly when?: Expression;
  /** Whether the grade itself is an award, closed to units barred from awards. */
  readonly award: boolean;
  readonly at: Place;
}

/** A grade beside the bands (不定等次): given first, to those for whom its condition holds. */
export interface Ungraded extends Grade {
  readonly when: Expression;
  /** Whether they count in the base of quotas. */
  readonly counted: boolean;
}

export interface ListRule {
  readonly list: 'red' | 'black';
  readonly title?: string;
  readonly when?: Expression;
  /** Nominated cases: each event of this kind is an entry. */
  readonly events?: string;
  readonly reason?: string;
  /** Whom it passes over all the same (force majeure). */
  readonly exempt?: Expression;
  /** The kinds of period in which it is drawn up. */
  readonly periods: readonly ('year' | 'quarter' | 'month')[];
  readonly at: Place;
}

/** A rule by which results are used: whom it names for promotion, bonus, training or a talk. */
export interface UseRule {
  readonly code: string;
  readonly title: string;
  /** An award is closed to those who are vetoed or barred; a remedy is not. */
  readonly kind: 'award' | 'remedy';
  readonly when: Expression;
  readonly reason?: string;
  /** The event kinds that tell what became of it. */
  readonly outcomes: readonly string[];
  readonly at: Place;
}

export interface BalanceRule {
  readonly tag: string;
  readonly share?: number;
  readonly min?: number;
  readonly max?: number;
  readonly at: Place;
}
