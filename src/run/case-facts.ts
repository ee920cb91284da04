import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { type ItemDirectory, itemDirectory } from '../facts/item-directory.ts';
import { splitTarget } from '../facts/split-target.ts';
import type { CaseUnit, SchemeCase, StatedFact, StatedFacts } from '../model/case.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type FactLog, type Facts, type ItemFacts, STATE, type TargetColumn } from '../model/fact.ts';
import { caseNotNumber, caseUnknownName } from '../model/faults/cases.ts';
import { itemKey } from '../model/item-key.ts';
import type { Item, Scheme } from '../model/scheme.ts';

/** The facts of a case as the engine takes them: each figure is the year's own, with no sheet behind it. */
export function caseFacts(scheme: Scheme, { units, lifts }: SchemeCase, emit: Emit): Facts {
  const directory = itemDirectory(scheme, new Map(), () => undefined);
  const stated = units.map((unit) => resolve(scheme, directory, unit, emit));
  const happened = units.flatMap(({ events }) => knownEvents(scheme, events, emit));
  return {
    units: units.map(({ unit }) => ({ ...unit, category: scheme.category })),
    items: itemsOf(scheme, stated, 0),
    past: Array.from({ length: scheme.history }, (_, at) => itemsOf(scheme, stated, at + 1)),
    targets: scheme.indicators.map((indicator, index) =>
      indicator.target?.kind === 'split'
        ? splitTarget(
            indicator,
            indicator.target,
            units.map(({ unit }) => unit),
            emit,
          )
        : indicator.target?.kind === 'by-unit'
          ? targetColumn(stated.map(({ targets }) => targets.get(index)))
          : undefined,
    ),
    events: happened.filter(({ kind }) => scheme.eventKinds.includes(kind)),
    outcomes: happened.filter(({ kind }) => scheme.outcomeKinds.includes(kind)),
    lifts,
    log: NO_LOG,
    earlier: new Map(),
  };
}

interface Resolved {
  /** By item key: `item:code`, `item-1:code` for what a case writes as `before(x)`. */
  readonly items: ReadonlyMap<string, StatedFact>;
  readonly targets: ReadonlyMap<number, StatedFact>;
}

function resolve(scheme: Scheme, directory: ItemDirectory, unit: CaseUnit, emit: Emit): Resolved {
  const items = new Map<string, StatedFact>();
  each(
    unit.facts,
    'fact',
    scheme.items,
    (name, fact) => {
      const { of, back } = yearsBack(name);
      const item = scheme.items[directory.find(of)];
      if (!item || back > scheme.history) return false;
      const figure = inNumbers(item, fact);
      if (item.reads === 'number') refuseText(name, figure, emit);
      items.set(itemKey(item.code, back), figure);
      return true;
    },
    emit,
  );
  const targets = new Map<number, StatedFact>();
  const aimed = scheme.indicators.filter(({ target }) => target?.kind === 'by-unit');
  each(
    unit.targets,
    'target',
    aimed,
    (name, fact) => {
      const index = directory.target([name]);
      if (index < 0) return false;
      refuseText(name, fact, emit);
      targets.set(index, fact);
      return true;
    },
    emit,
  );
  return { items, targets };
}

/** A word that the item's scale knows as the number it counts for. */
function inNumbers({ scale }: Item, fact: StatedFact): StatedFact {
  const value = typeof fact.value === 'string' ? scale?.get(foldName(fact.value)) : undefined;
  return value === undefined ? fact : { ...fact, value };
}

/** A fact of the year before is written as expressions write it: `before(x)`, `before(before(x))`. */
function yearsBack(name: string): { readonly of: string; readonly back: number } {
  const inner = /^before\s*[(（](.+)[)）]$/u.exec(name.trim())?.[1];
  if (inner === undefined) return { of: name, back: 0 };
  const { of, back } = yearsBack(inner);
  return { of, back: back + 1 };
}

const itemsOf = (scheme: Scheme, stated: readonly Resolved[], back: number): readonly ItemFacts[] =>
  scheme.items.map(({ code }) => itemFacts(stated.map(({ items }) => items.get(itemKey(code, back)))));

function each(
  stated: StatedFacts,
  what: 'fact' | 'target',
  named: readonly { readonly code: string; readonly title: string }[],
  take: (name: string, fact: StatedFact) => boolean,
  emit: Emit,
): void {
  const known = named.flatMap(({ code, title }) => [code, title]);
  for (const [name, fact] of stated)
    if (!take(name, fact))
      emit(caseUnknownName({ name, what, nearest: nearest(name, known), known }, fact.at));
}

function refuseText(name: string, { value, at }: StatedFact, emit: Emit): void {
  if (typeof value === 'string') emit(caseNotNumber({ name, value }, at));
}

function knownEvents(scheme: Scheme, events: CaseUnit['events'], emit: Emit): CaseUnit['events'] {
  const known = [...scheme.eventKinds, ...scheme.outcomeKinds];
  const kinds = new Map(known.map((kind) => [foldName(kind), kind]));
  return events.flatMap((event) => {
    const kind = kinds.get(foldName(event.kind));
    if (kind !== undefined) return [{ ...event, kind }];
    const near = nearest(event.kind, known);
    emit(caseUnknownName({ name: event.kind, what: 'event', nearest: near, known }, event.at));
    return [];
  });
}

const stateOf = (fact: StatedFact | undefined) => fact?.state ?? STATE.notReported;
const numberOf = (fact: StatedFact | undefined): number =>
  typeof fact?.value === 'number' ? fact.value : Number.NaN;

const itemFacts = (facts: readonly (StatedFact | undefined)[]): ItemFacts => ({
  states: Uint8Array.from(facts, stateOf),
  values: Float64Array.from(facts, numberOf),
  texts: facts.map((fact) => (typeof fact?.value === 'string' ? fact.value : undefined)),
  first: new Int32Array(facts.length),
  count: new Int32Array(facts.length),
  notes: new Map(),
});

const targetColumn = (facts: readonly (StatedFact | undefined)[]): TargetColumn => ({
  states: Uint8Array.from(facts, stateOf),
  values: Float64Array.from(facts, numberOf),
  places: facts.map((fact) => fact?.at),
});

/** The log of facts that stand in no sheet. */
export const NO_LOG: FactLog = {
  length: 0,
  item: new Int32Array(),
  unit: new Int32Array(),
  period: new Int32Array(),
  track: new Uint8Array(),
  yearToDate: new Uint8Array(),
  state: new Uint8Array(),
  value: new Float64Array(),
  texts: new Map(),
  notes: new Map(),
  sheet: new Int32Array(),
  row: new Int32Array(),
  column: new Int32Array(),
  sheets: [],
};
