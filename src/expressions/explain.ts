import { formatPlain } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Scope, Value } from '../model/expression.ts';
import type { Lang, Said } from '../model/said.ts';
import type { Runs } from './build.ts';
import { TRACE_WORDS, type TraceWords } from './trace-words.ts';
import type { Tree } from './tree.ts';

/**
 * The evaluated trace in words. What is told is true as it stands: a comparison that does not hold, or cannot be
 * decided, says so; of an `||` that holds and an `&&` that fails only the parts that decided it are told.
 */
export function explain(tree: Tree, runs: Runs, scope: Scope): Said {
  return { zh: new Teller('zh', runs, scope).tell(tree), en: new Teller('en', runs, scope).tell(tree) };
}

/** How tightly a formula's outermost operator binds. */
const BINDS = { '+': 1, '-': 1, '*': 2, '/': 2, '%': 2 } as const;
const TIGHT = 3;
const SIGNS = new Map([
  ['*', '×'],
  ['/', '÷'],
  ['<=', '≤'],
  ['>=', '≥'],
  ['!=', '≠'],
  ['==', '='],
]);

/** An operator as people write it. */
const signOf = (op: string): string => SIGNS.get(op) ?? op;

type Decided = Extract<Tree, { kind: 'logic' }>;

class Teller {
  readonly #lang: Lang;
  readonly #words: TraceWords;
  readonly #runs: Runs;
  readonly #scope: Scope;

  constructor(lang: Lang, runs: Runs, scope: Scope) {
    this.#lang = lang;
    this.#words = TRACE_WORDS[lang];
    this.#runs = runs;
    this.#scope = scope;
  }

  tell(tree: Tree): string {
    return tree.type === 'boolean' ? this.#claim(tree, true) : this.#side(tree);
  }

  /** A boolean as a sentence; `marked`: with a word where it does not hold. */
  #claim(tree: Tree, marked: boolean): string {
    switch (tree.kind) {
      case 'boolean':
        return this.#shown(tree.value);
      case 'name':
        return this.#named(tree);
      case 'not':
        if (tree.operand.kind === 'name') return this.#named(tree.operand);
        return this.#marked(
          tree,
          `${this.#words.not}${this.#brackets(this.#claim(tree.operand, false))}`,
          marked,
        );
      case 'compare':
        if (this.#saysItself(tree)) return this.#side(tree.left);
        return this.#marked(
          tree,
          `${this.#side(tree.left)} ${signOf(tree.op)} ${this.#rightSide(tree.right)}`,
          marked,
        );
      case 'logic':
        return this.#joined(tree, marked);
      case 'choice':
        return this.#chosen(tree, (branch) => this.#claim(branch, marked));
      case 'call':
        if (tree.call.kind === 'claim') return this.#marked(tree, this.#formula(tree, 0), marked);
        return this.#side(tree);
      default:
        return this.#side(tree);
    }
  }

  /** Whether a figure, told with its value, says already that it equals what it is compared with: `等次 = “一等”`. */
  #saysItself(tree: Extract<Tree, { kind: 'compare' }>): boolean {
    const tellsValue =
      tree.left.kind === 'name' || tree.left.kind === 'arithmetic' || tree.left.kind === 'call';
    return tree.op === '==' && tellsValue && 'value' in tree.right && this.#value(tree) === true;
  }

  #marked(tree: Tree, text: string, marked: boolean): string {
    const value = this.#value(tree);
    if (!marked || value === true) return text;
    return `${text} ${value === false ? this.#words.fails : this.#words.undecided}`;
  }

  #joined(tree: Decided, marked: boolean): string {
    const told = this.#told(tree, marked);
    if (told.length === 1) return this.#claim(told[0]!, marked);
    const texts = told.map((part) => {
      const text = this.#claim(part, marked);
      return this.#isJoined(part, marked) ? this.#brackets(text) : text;
    });
    return texts.join(` ${tree.op === '||' ? this.#words.or : this.#words.and} `);
  }

  /** The operands worth telling: all where all were needed, else those that decided the outcome. */
  #told(tree: Decided, marked: boolean): readonly Tree[] {
    const value = this.#value(tree);
    const needsAll = !marked || value === (tree.op === '&&');
    return needsAll ? operands(tree) : operands(tree).filter((part) => this.#value(part) === value);
  }

  #isJoined(tree: Tree, marked: boolean): boolean {
    if (tree.kind !== 'logic') return false;
    const told = this.#told(tree, marked);
    return told.length > 1 || this.#isJoined(told[0]!, marked);
  }

  #chosen(tree: Extract<Tree, { kind: 'choice' }>, tell: (branch: Tree) => string): string {
    const holds = this.#value(tree.test);
    const why = this.#claim(tree.test, true);
    return holds === undefined ? why : this.#words.because(tell(holds ? tree.yes : tree.no), why);
  }

  /** A value on the left of a comparison, or alone: `名次 = 2`, `(甲 = 1) + (乙 = 2) = 3`. */
  #side(tree: Tree): string {
    switch (tree.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return this.#literal(tree.value);
      case 'name':
        return this.#named(tree);
      case 'choice':
        return this.#chosen(tree, (branch) => this.#side(branch));
      case 'compare':
      case 'logic':
      case 'not':
        return this.#brackets(this.#claim(tree, true));
      default:
        return `${this.#formula(tree, 0)} = ${this.#shown(this.#value(tree))}`;
    }
  }

  #rightSide(tree: Tree): string {
    const text = this.#side(tree);
    return 'value' in tree || isClaim(tree) ? text : this.#brackets(text);
  }

  /** What a value is computed from, without the result; in brackets where its surroundings bind more tightly. */
  #formula(tree: Tree, around: number): string {
    switch (tree.kind) {
      case 'arithmetic': {
        const binds = BINDS[tree.op];
        const left = this.#formula(tree.left, binds);
        const right = this.#formula(tree.right, binds + 1);
        const text = `${left} ${signOf(tree.op)} ${right}`;
        return around > binds ? this.#brackets(text) : text;
      }
      case 'negative':
        return `-${this.#formula(tree.operand, TIGHT)}`;
      case 'call':
        return `${tree.call.title[this.#lang]}(${tree.args.map((arg) => this.#argument(arg)).join(', ')})`;
      case 'choice': {
        const text = this.#chosen(tree, (branch) => this.#formula(branch, 0));
        return around > 0 ? this.#brackets(text) : text;
      }
      case 'number':
        return tree.value < 0 && around > 0
          ? this.#brackets(this.#literal(tree.value))
          : this.#literal(tree.value);
      default:
        return around > 0 ? this.#brackets(this.tell(tree)) : this.tell(tree);
    }
  }

  #argument(tree: Tree): string {
    return tree.type === 'boolean' ? this.#claim(tree, true) : this.#formula(tree, 0);
  }

  #named(tree: Extract<Tree, { kind: 'name' }>): string {
    return `${tree.name.title[this.#lang]} = ${this.#shown(this.#value(tree))}`;
  }

  #literal(value: Value): string {
    return typeof value === 'string' ? `“${value}”` : this.#shown(value);
  }

  #shown(value: Value): string {
    if (value === null) return this.#words.notApplicable;
    switch (typeof value) {
      case 'undefined':
        return this.#words.missing;
      case 'boolean':
        return value ? this.#words.yes : this.#words.no;
      case 'number':
        return Number.isNaN(value) ? this.#words.notComputable : formatPlain(value);
      case 'string':
        return `“${value}”`;
      default:
        return unreachable(value);
    }
  }

  #brackets(text: string): string {
    return `(${text})`;
  }

  #value(tree: Tree): Value {
    return this.#runs.get(tree)!(this.#scope);
  }
}

const isClaim = ({ kind }: Tree): boolean => kind === 'compare' || kind === 'logic' || kind === 'not';

/** The operands of a run of one operator, left to right. */
function operands(tree: Decided): readonly Tree[] {
  const parts: Tree[] = [];
  let rest: Tree = tree;
  while (rest.kind === 'logic' && rest.op === tree.op) {
    parts.push(rest.right);
    rest = rest.left;
  }
  return [...parts, rest].reverse();
}
