import type { Method } from '../methods/define-method.ts';
import { indicatorCode } from '../model/codes.ts';
import type { Expression, ValueType } from '../model/expression.ts';
import { collectionUnused, computedInValue, methodDoubt } from '../model/faults/scheme.ts';
import { itemKey, readItemKey } from '../model/item-key.ts';
import type { Indicator, Item } from '../model/scheme.ts';
import type { IndicatorEntry, Tree } from './collect-tree.ts';
import { compileItem } from './compile-items.ts';
import { compileMethod, readsByMethod } from './compile-method.ts';
import { compileRule, withComputed } from './compile-rule.ts';
import { compileTarget } from './compile-target.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { NamesInReach } from './names-in-reach.ts';
import type { Weights } from './settle-weights.ts';
import type { InputDraft } from './shape-indicator.ts';

/** The indicators and everything that is collected. */
export interface Compiled {
  readonly indicators: readonly Indicator[];
  readonly items: readonly Item[];
  /** Expressions of the indicators that are not collected, by the key that names them. */
  readonly computed: ReadonlyMap<string, Expression>;
}

/** The type of each indicator's collected figure. */
export const readsOf = (method: Method | undefined, entry: IndicatorEntry): 'number' | 'text' =>
  entry.draft.value === undefined ? readsByMethod(method, entry.draft) : 'number';

/** The type of an input: a grade taken from another assessment is a text. */
const inputReads = ({ from }: InputDraft): 'number' | 'text' =>
  from?.figure === 'grade' ? 'text' : 'number';

/** Compiles values, methods and targets; inputs come first among the items, then the collected indicators. */
export function compileIndicators(
  compiling: Compiling,
  tree: Tree,
  weights: Weights,
  methods: readonly (Method | undefined)[],
  names: NamesInReach,
): Compiled {
  const items: Item[] = compiling.draft.inputs.map((input) =>
    compileItem(compiling, input, inputReads(input), input.worse),
  );
  const values = tree.indicators.map((entry, index) => {
    const { draft } = entry;
    const expected: ValueType = readsByMethod(methods[index], draft);
    return draft.value === undefined
      ? undefined
      : compileRule(compiling, draft, 'value', names.facts, expected);
  });
  const computed = computedOf(tree, values);
  const indicators: Indicator[] = [];
  tree.indicators.forEach((entry, index) => {
    const value = values[index];
    const collected =
      entry.draft.value === undefined || (value !== undefined && readsItem(value, entry.draft.code));
    if (value) checkNames(compiling, entry, value, computed);
    if (!collected) checkCollection(compiling, entry);
    const own = collected
      ? items.push(
          compileItem(
            compiling,
            entry.draft,
            readsOf(methods[index], entry),
            entry.draft.direction === 'down' ? 'higher' : 'lower',
          ),
        ) - 1
      : -1;
    const indicator = compileOne(
      compiling,
      entry,
      own,
      value,
      methods[index],
      weights.indicators[index],
      names,
      computed,
    );
    if (indicator) indicators.push(indicator);
  });
  return { indicators, items, computed };
}

/** Whether an expression reads the item itself, of whatever year. */
const readsItem = ({ keys }: Expression, code: string): boolean =>
  keys.some((key) => readItemKey(key)?.code === code);

function computedOf(
  tree: Tree,
  values: readonly (Expression | undefined)[],
): ReadonlyMap<string, Expression> {
  const computed = new Map<string, Expression>();
  tree.indicators.forEach(({ draft }, index) => {
    const value = values[index];
    if (value && !readsItem(value, draft.code)) computed.set(itemKey(draft.code), value);
  });
  return computed;
}

function checkNames(
  compiling: Compiling,
  { draft }: IndicatorEntry,
  value: Expression,
  computed: ReadonlyMap<string, Expression>,
): void {
  for (const key of value.keys) {
    const named = readItemKey(key)?.code;
    if (named !== undefined && computed.has(itemKey(named)))
      compiling.fatal(computedInValue({ title: draft.title, named }, placeOf(compiling, draft, 'value')));
  }
}

/** A computed indicator is not collected: a survey or a figure of another scheme would never be read. */
function checkCollection(compiling: Compiling, { draft }: IndicatorEntry): void {
  for (const key of ['survey', 'from', 'roll-up'] as const)
    if (draft[key] !== undefined)
      compiling.emit(collectionUnused({ title: draft.title, key }, placeOf(compiling, draft, key)));
}

function compileOne(
  compiling: Compiling,
  { draft, dimension, tags, strategy }: IndicatorEntry,
  item: number,
  value: Expression | undefined,
  method: Method | undefined,
  weight: Indicator['weight'] | undefined,
  names: NamesInReach,
  computed: Compiled['computed'],
): Indicator | undefined {
  const compiled = method && compileMethod(compiling, draft, method);
  const condition =
    draft.applies === undefined
      ? undefined
      : compileRule(compiling, draft, 'applies', names.facts, 'boolean');
  const applies = condition && withComputed(condition, computed);
  const aim = compileTarget(compiling, draft, compiled?.bound);
  if (!compiled || !weight || (draft.applies !== undefined && !applies)) return undefined;
  const context = { direction: draft.direction, weight: weight.value };
  for (const doubt of method.doubts?.(compiled.params, context) ?? [])
    compiling.emit(methodDoubt({ title: draft.title, doubt }, placeOf(compiling, draft, 'params')));
  return {
    code: indicatorCode(draft.code),
    title: draft.title,
    measure: draft.measure,
    tags,
    strategy,
    dimension,
    direction: draft.direction,
    weight,
    item,
    value,
    applies,
    ...aim,
    method: compiled.bound,
    notApplicable: draft['not-applicable'] ?? compiling.notApplicable,
    notReported: draft['not-reported'] ?? compiling.notReported,
    treat: (draft.treat ?? compiling.draft.defaults?.treat)?.winsorise,
    step: draft.step,
    cap: draft.cap,
    department: draft.department,
    basis: draft.basis,
    at: placeOf(compiling, draft),
  };
}
