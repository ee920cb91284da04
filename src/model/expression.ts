import type { Said } from './said.ts';

/** What a name stands for when an expression is evaluated; undefined is a missing value, NaN not computable, null not applicable. */
export type Value = number | string | boolean | null | undefined;

export type ValueType = 'number' | 'text' | 'boolean';

/** A name that an expression may use. */
export interface Name {
  /** What `evaluate` asks its scope for. */
  readonly key: string;
  readonly type: ValueType;
  /** How the name is written in an explanation. */
  readonly title: Said;
}

/** The names in reach of an expression, looked up after folding (NFKC, no white space). */
export interface Names {
  lookup(name: string): Name | undefined;
  /** The name's figure of the year before; undefined where none is kept. */
  before?(name: Name): Name | undefined;
  /** Every name that may be written, for the nearest one in an error. */
  readonly all: readonly string[];
}

/** Gives the value of a key. */
export type Scope = (key: string) => Value;

/** A side of a share: the keys it reads, its value, and both in words. */
export interface Operand {
  readonly keys: readonly string[];
  evaluate(scope: Scope): Value;
  explain(scope: Scope): Said;
}

/** A part and its whole. */
export interface ShareOf {
  readonly part: Operand;
  readonly whole: Operand;
}

/** A checked expression. Evaluation is pure and never throws. */
export interface Expression {
  readonly text: string;
  readonly type: ValueType;
  /** The keys it reads, in order of first use. */
  readonly keys: readonly string[];
  /** What it takes shares of, where part and whole are figures or sums of figures. */
  readonly shares?: readonly ShareOf[];
  /** The texts that names are said to equal, or not to, by key. */
  readonly compared: ReadonlyMap<string, readonly string[]>;
  /**
   * undefined when a value that it needs is missing; NaN when it cannot be computed (division by zero …); null when it
   * does not apply (a share of nothing).
   */
  evaluate(scope: Scope): Value;
  /** The evaluated trace in words: `安全生产死亡事故 = 1 > 0`. */
  explain(scope: Scope): Said;
}
