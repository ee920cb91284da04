import { nearest } from '../base/nearest.ts';
import type { Emit } from '../model/diagnostic.ts';
import { libraryUnknown, overrideUnnamed, partTaken, partUnknown } from '../model/faults/library.ts';
import { type Located, type LocatedEntry, under } from '../model/located.ts';
import { formatPlace } from '../model/place.ts';
import { changeParts, type LocatedMap, PART_LISTS, partsOf, textUnder, withEntries } from './part-lists.ts';
import type { SchemeFile } from './scheme-file.ts';

/** Keys that say how a file rests on others; what is put together has none of them. */
const RESTING = new Set(['extends', 'libraries', 'override', 'remove']);

/**
 * Puts a scheme together for a year: entries of libraries filled in, parts out of force left out, the bases beneath,
 * then what the file overrides, removes and adds. Every node keeps the place it was written at.
 */
export function assembleScheme(file: SchemeFile, year: number, emit: Emit): Located {
  const own = inForce(fillIn(file, year, emit), year);
  if (own.kind !== 'map') return own;
  const bases = file.bases.map((base) => assembleScheme(base, year, emit));
  const [first, ...others] = bases.filter((base): base is LocatedMap => base.kind === 'map');
  if (!first) return withEntries(own, own.entries.filter(isOwn));
  const base = others.reduce((below, above) => addTo(below, above, emit), first);
  const changed = remove(override(base, own, emit), own, emit);
  const whole = addTo(changed, withEntries(own, own.entries.filter(isOwn)), emit);
  return inForce({ ...whole, at: own.at }, year); // an override may have set a part's years
}

const isOwn = ({ key }: LocatedEntry): boolean => !RESTING.has(key);

/** Takes the entries that a file asks of its libraries (`{extends: code, …}`), with what it writes itself before theirs. */
function fillIn({ root, libraries }: SchemeFile, year: number, emit: Emit): Located {
  const entries = libraries.flatMap((library) => [...partsOf(inForce(library.root, year))]);
  const fill = (part: Located, list: string): readonly Located[] => {
    const code = textUnder(part, 'extends');
    if (part.kind !== 'map' || code === undefined) return [part];
    const found = entries.find((entry) => entry.name === code && entry.list === list)?.part;
    if (found?.kind === 'map')
      return [
        replaceKeys(
          found,
          withEntries(
            part,
            part.entries.filter(({ key }) => key !== 'extends'),
          ),
        ),
      ];
    const known = entries.filter((entry) => entry.list === list).map(({ name }) => name);
    emit(libraryUnknown({ code, list, nearest: nearest(code, known), known }, under(part, 'extends')!.at));
    return [];
  };
  return mapOverrides(changeParts(root, fill), (entry) => changeParts(entry, fill));
}

/** Changes what stands under the entries of `override`, whose new children are parts too. */
function mapOverrides(root: Located, change: (entry: Located) => Located): Located {
  if (root.kind !== 'map') return root;
  return withEntries(
    root,
    root.entries.map((entry) =>
      entry.key === 'override' && entry.value.kind === 'list'
        ? { ...entry, value: { ...entry.value, items: entry.value.items.map(change) } }
        : entry,
    ),
  );
}

/** Leaves out the parts that are not in force in the year. */
function inForce(root: Located, year: number): Located {
  const keep = (part: Located): readonly Located[] => (isInForce(part, year) ? [part] : []);
  return mapOverrides(changeParts(root, keep), (entry) => changeParts(entry, keep));
}

function isInForce(part: Located, year: number): boolean {
  const bound = (key: string, otherwise: number): number => {
    const node = under(part, key);
    return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : otherwise;
  };
  return bound('since', Number.NEGATIVE_INFINITY) <= year && year <= bound('until', Number.POSITIVE_INFINITY);
}

/** The keys of `over` in place of those of `node`; an empty value takes the key away. */
function replaceKeys(node: LocatedMap, over: LocatedMap): LocatedMap {
  const given = new Map(over.entries.map((entry) => [entry.key, entry]));
  const kept = node.entries.map((entry) => given.get(entry.key) ?? entry);
  const added = over.entries.filter(({ key }) => !node.entries.some((entry) => entry.key === key));
  return {
    ...node,
    at: node.at,
    entries: [...kept, ...added].filter(({ value }) => value.kind !== 'scalar' || value.value !== undefined),
  };
}

/** The base with the file's `override` entries put on the parts they name. */
function override(base: LocatedMap, own: LocatedMap, emit: Emit): LocatedMap {
  const list = under(own, 'override');
  if (list?.kind !== 'list') return base;
  return list.items.reduce<LocatedMap>((soFar, over) => {
    const naming = ['code', 'name', 'tag', 'title'].find((key) => textUnder(over, key) !== undefined);
    if (over.kind !== 'map' || naming === undefined) {
      emit(overrideUnnamed(undefined, over.at));
      return soFar;
    }
    const name = textUnder(over, naming)!;
    const lists = [...PART_LISTS].filter(([, by]) => by === naming).map(([key]) => key);
    if (!hasPart(soFar, lists, name)) {
      emit(unknownPart(soFar, lists, name, under(over, naming)!));
      return soFar;
    }
    return changeParts(soFar, (part, key) =>
      part.kind === 'map' && lists.includes(key) && textUnder(part, naming) === name
        ? [overridden(part, over, emit)]
        : [part],
    ) as LocatedMap;
  }, base);
}

/** A part with the keys of its override; the parts that the override lists are added to its own. */
function overridden(part: LocatedMap, over: LocatedMap, emit: Emit): LocatedMap {
  const isList = ({ key, value }: LocatedEntry): boolean => PART_LISTS.has(key) && value.kind === 'list';
  const replaced = replaceKeys(
    part,
    withEntries(
      over,
      over.entries.filter((entry) => !isList(entry)),
    ),
  );
  return addTo(replaced, withEntries(over, over.entries.filter(isList)), emit);
}

/** The base without the parts that the file's `remove` names. */
function remove(base: LocatedMap, own: LocatedMap, emit: Emit): LocatedMap {
  const list = under(own, 'remove');
  if (list?.kind !== 'list') return base;
  const all = [...PART_LISTS.keys()];
  return list.items.reduce<LocatedMap>((soFar, node) => {
    const name = node.kind === 'scalar' ? node.source : '';
    if (!hasPart(soFar, all, name)) {
      emit(unknownPart(soFar, all, name, node));
      return soFar;
    }
    return changeParts(soFar, (part, key) =>
      textUnder(part, PART_LISTS.get(key)!) === name ? [] : [part],
    ) as LocatedMap;
  }, base);
}

const hasPart = (root: Located, lists: readonly string[], name: string): boolean =>
  [...partsOf(root)].some((part) => part.name === name && lists.includes(part.list));

function unknownPart(root: Located, lists: readonly string[], name: string, node: Located) {
  const known = [...partsOf(root)].filter(({ list }) => lists.includes(list)).map((part) => part.name);
  return partUnknown({ name, nearest: nearest(name, known), known }, node.at);
}

/** The base with the keys of the file put in place of its own; lists of parts and of events grow by the file's. */
function addTo(base: LocatedMap, own: LocatedMap, emit: Emit): LocatedMap {
  const replaced = new Map<string, LocatedEntry>();
  for (const entry of own.entries) {
    const before = under(base, entry.key);
    const grows = (PART_LISTS.has(entry.key) && entry.key !== 'grades') || entry.key === 'events';
    if (grows && before?.kind === 'list' && entry.value.kind === 'list') {
      reportTaken(base, entry, emit);
      const items = [...before.items, ...entry.value.items];
      replaced.set(entry.key, { ...entry, value: { ...before, items } });
    } else replaced.set(entry.key, entry);
  }
  return replaceKeys(base, withEntries(own, [...replaced.values()]));
}

function reportTaken(base: Located, { key, value }: LocatedEntry, emit: Emit): void {
  const naming = PART_LISTS.get(key);
  if (naming !== 'code' || value.kind !== 'list') return;
  const before = new Map([...partsOf(base)].map(({ name, part }) => [name, part]));
  for (const item of value.items) {
    const name = textUnder(item, naming);
    const other = name === undefined ? undefined : before.get(name);
    if (other) emit(partTaken({ name: name!, other: formatPlace(other.at) }, item.at));
  }
}
