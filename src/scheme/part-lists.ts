import { type Located, type LocatedEntry, under } from '../model/located.ts';

/** A mapping of a YAML file. */
export type LocatedMap = Extract<Located, { kind: 'map' }>;

/** The lists of a scheme whose entries are parts with a name of their own, and the key that names them. */
export const PART_LISTS: ReadonlyMap<string, string> = new Map([
  ['inputs', 'code'],
  ['dimensions', 'code'],
  ['indicators', 'code'],
  ['adjustments', 'code'],
  ['checks', 'code'],
  ['vetoes', 'code'],
  ['uses', 'code'],
  ['ladder', 'code'],
  ['lists', 'title'],
  ['balance', 'tag'],
  ['grades', 'name'],
]);

/** The text of a scalar under a key. */
export function textUnder(node: Located, key: string): string | undefined {
  const child = under(node, key);
  return child?.kind === 'scalar' && child.value !== undefined ? child.source : undefined;
}

/** A mapping with other entries. */
export const withEntries = (node: LocatedMap, entries: readonly LocatedEntry[]): LocatedMap => ({
  ...node,
  entries,
});

/** Replaces the list under each key of parts by what `change` makes of its entries, at every depth. */
export function changeParts(
  node: Located,
  change: (part: Located, list: string) => readonly Located[],
): Located {
  if (node.kind !== 'map') return node;
  return withEntries(
    node,
    node.entries.map((entry) => {
      const { key, value } = entry;
      if (!PART_LISTS.has(key) || value.kind !== 'list') return entry;
      const items = value.items.flatMap((item) => change(item, key)).map((item) => changeParts(item, change));
      return { ...entry, value: { ...value, items } };
    }),
  );
}

/** Every named part of a scheme, at any depth, with the list it stands in. */
export function* partsOf(
  node: Located,
): Generator<{ readonly part: Located; readonly list: string; readonly name: string }> {
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const naming = PART_LISTS.get(key);
    if (naming === undefined || value.kind !== 'list') continue;
    for (const part of value.items) {
      const name = textUnder(part, naming);
      if (name !== undefined) yield { part, list: key, name };
      yield* partsOf(part);
    }
  }
}
