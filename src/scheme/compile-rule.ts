import { compileExpression } from '../expressions/compile-expression.ts';
import { type Collector, collect } from '../model/diagnostic.ts';
import type { Expression, Names, Scope, ValueType } from '../model/expression.ts';
import { columnSupposed } from '../model/faults/scheme.ts';
import { itemKey, readItemKey, yearsBefore } from '../model/item-key.ts';
import type { LinePlace, Located } from '../model/located.ts';
import type { Compiling } from './compiling.ts';
import type { ColumnTypes } from './names-in-reach.ts';
import { isYesNo } from './yes-no-column.ts';

/** Most roster columns of one expression whose types are tried out. */
const MOST_COLUMNS = 5;

/** Keys whose expressions can name nothing but roster columns, so that none is a surmise. */
const NAMES_COLUMNS_ALONE: ReadonlySet<string> = new Set(['units']);

/**
 * Compiles the expression under a key. A roster column may hold numbers or texts: the types under which the
 * expression holds together are taken, numbers first.
 */
export function compileRule(
  compiling: Compiling,
  owner: object,
  key: string,
  names: (types: ColumnTypes) => Names,
  expected: ValueType | undefined,
): Expression | undefined {
  const node = expressionNode(compiling, owner, key);
  if (!node) return undefined;
  const text = typeof node.value === 'string' ? node.value : node.source;
  const at = startOf(node);
  const attempt = (types: ColumnTypes) => {
    const found = collect();
    return { found, rule: compileExpression(text, at, names(types), expected, found.emit) };
  };
  const asked = new Set<string>();
  const first = attempt((column) => {
    asked.add(column);
    return 'number';
  });
  let best = first;
  for (const types of first.rule ? [] : otherTypes([...asked].filter((column) => mentions(text, column)))) {
    const next = attempt(types);
    if (next.rule) {
      best = next;
      break;
    }
  }
  forward(compiling, best.found);
  for (const [name, texts] of best.rule?.compared ?? []) noteCompared(compiling, name, texts);
  if (best.rule && !NAMES_COLUMNS_ALONE.has(key)) pointOutColumns(compiling, best.rule, at);
  return best.rule;
}

function noteCompared({ compared }: Compiling, key: string, texts: readonly string[]): void {
  if (!key.startsWith('column:')) return;
  const column = key.slice('column:'.length);
  const known = compared.get(column);
  if (known) for (const text of texts) known.add(text);
  else compared.set(column, new Set(texts));
}

/** The roster columns that rules ask for 是 or 否, and for nothing else. */
export const yesNoColumns = ({ compared }: Compiling): readonly string[] =>
  [...compared].filter(([, texts]) => [...texts].every(isYesNo)).map(([column]) => column);

function expressionNode(compiling: Compiling, owner: object, key: string) {
  const parent = compiling.reader.nodeOf(owner);
  const node = parent.kind === 'map' ? parent.entries.find((entry) => entry.key === key)?.value : undefined;
  return node?.kind === 'scalar' ? node : undefined;
}

/** The place of the expression's first character: after the quotation mark where there is one. */
function startOf({ at, quoted }: Extract<Located, { kind: 'scalar' }>): LinePlace {
  return quoted ? { ...at, column: at.column + 1 } : at;
}

const mentions = (text: string, column: string): boolean =>
  text.normalize('NFKC').includes(column.normalize('NFKC'));

/** Every way of giving the columns types but the first (all numbers). */
function otherTypes(columns: readonly string[]): readonly ColumnTypes[] {
  const tried = columns.slice(0, MOST_COLUMNS);
  return Array.from({ length: 2 ** tried.length - 1 }, (_, index) => (column: string): ValueType => {
    const position = tried.indexOf(column);
    return position >= 0 && ((index + 1) >> position) % 2 === 1 ? 'text' : 'number';
  });
}

const forward = ({ fatal }: Compiling, { diagnostics }: Collector): void => {
  for (const diagnostic of diagnostics) fatal(diagnostic);
};

/** Without a roster, names that were taken for its columns are pointed out. */
function pointOutColumns({ columns, draft, emit }: Compiling, { keys }: Expression, at: LinePlace): void {
  if (columns) return;
  for (const key of keys) {
    const name = key.startsWith('column:') ? key.slice('column:'.length) : undefined;
    if (name !== undefined && !draft.pool.includes(name)) emit(columnSupposed({ name }, at));
  }
}

/**
 * Lets an expression that names a computed indicator read that indicator's own expression in its place; of a year
 * before, over the figures of that year.
 */
export function withComputed(rule: Expression, computed: ReadonlyMap<string, Expression>): Expression {
  const meant = (key: string): { readonly value: Expression; readonly back: number } | undefined => {
    const item = readItemKey(key);
    const value = item && computed.get(itemKey(item.code));
    return value && { value, back: item.back };
  };
  if (!rule.keys.some(meant)) return rule;
  const through =
    (scope: Scope): Scope =>
    (key) => {
      const found = meant(key);
      return found ? found.value.evaluate((inner) => scope(yearsBefore(inner, found.back))) : scope(key);
    };
  const keys = rule.keys.flatMap((key) => {
    const found = meant(key);
    return found ? found.value.keys.map((inner) => yearsBefore(inner, found.back)) : [key];
  });
  return {
    text: rule.text,
    type: rule.type,
    keys: [...new Set(keys)],
    compared: rule.compared,
    evaluate: (scope) => rule.evaluate(through(scope)),
    explain: (scope) => rule.explain(through(scope)),
  };
}
