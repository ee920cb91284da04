import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Scheme } from '../model/scheme.ts';
import { type Qualifier, qualifierOf, splitQualifier } from './labels.ts';

/** A header or cell text resolved to a collected item, with what its sub-label says. */
export interface BoundLabel {
  readonly item: number;
  readonly qualifier: Qualifier;
}

/** Finds the items of one scheme by title, code or alias. */
export interface ItemDirectory {
  readonly scheme: Scheme;
  /** Index into `scheme.items`, or −1. */
  find(text: string): number;
  /** Resolves a path of header labels (top to bottom), or undefined. */
  bind(labels: readonly string[]): BoundLabel | undefined;
  /** Resolves a path of header labels to an indicator with targets by unit: an index into `scheme.indicators`, or −1. */
  target(labels: readonly string[]): number;
  nearest(text: string): string | undefined;
  /** The folded writings of items, and of indicators with targets by unit, that each stand for one thing. */
  readonly writings: { readonly items: readonly string[]; readonly targets: readonly string[] };
}

/**
 * Builds the directory; `aliases` maps titles or codes, however written, to further names. An alias that would stand
 * for two items is reported and stands for neither, unless it is the code or title of one.
 */
export function itemDirectory(
  scheme: Scheme,
  aliases: ReadonlyMap<string, readonly string[]>,
  onAmbiguous: (alias: string, a: string, b: string) => void,
): ItemDirectory {
  const folded = new Map([...aliases].map(([name, more]) => [foldName(name), more] as const));
  const more = ({ code, title }: Named): readonly string[] => [
    ...(folded.get(foldName(title)) ?? []),
    ...(folded.get(foldName(code)) ?? []),
  ];
  const items = scheme.items.map((item, index) => ({
    ...item,
    index,
    aliases: [...item.aliases, ...more(item)],
  }));
  const targets = scheme.indicators.flatMap((indicator, index) =>
    indicator.target?.kind === 'by-unit'
      ? [
          {
            ...indicator,
            index,
            aliases: [...(scheme.items[indicator.item]?.aliases ?? []), ...more(indicator)],
          },
        ]
      : [],
  );
  const itemWritings = writingsOf(items, onAmbiguous);
  const targetWritings = writingsOf(targets, () => undefined);
  const find = finder(itemWritings);
  const findTarget = finder(targetWritings);
  const titles = [...new Set([...items, ...targets].map(({ title }) => title))];
  return {
    scheme,
    find,
    bind: remembered((labels) => bindPath(labels, find)),
    target: remembered((labels) => {
      const bound = bindPath(labels, findTarget);
      return bound && TARGETS.includes(bound.qualifier) ? bound.item : -1;
    }),
    nearest: (text) => nearest(text, titles),
    writings: { items: unambiguous(itemWritings), targets: unambiguous(targetWritings) },
  };
}

/** Paths of labels kept with what they bind to: sheets of the same form come a dozen times, once for every scheme. */
const MOST_KEPT = 2_000;

function remembered<T>(bind: (labels: readonly string[]) => T): (labels: readonly string[]) => T {
  const kept = new Map<string, T>();
  return (labels) => {
    const key = labels.join('\n');
    if (kept.has(key)) return kept.get(key)!;
    const bound = bind(labels);
    if (kept.size < MOST_KEPT) kept.set(key, bound);
    return bound;
  };
}

interface Named {
  readonly code: string;
  readonly title: string;
}

/** Finds by writing; −1 where nothing or more than one thing is meant. */
const finder =
  (writings: ReadonlyMap<string, number>) =>
  (text: string): number =>
    writings.get(foldName(text)) ?? -1;

const unambiguous = (writings: ReadonlyMap<string, number>): readonly string[] =>
  [...writings].flatMap(([writing, index]) => (index < 0 ? [] : [writing]));

/** The folded codes, titles and aliases, in this order of precedence; −1 where more than one thing is meant. */
function writingsOf(
  named: readonly (Named & { readonly index: number; readonly aliases: readonly string[] })[],
  onAmbiguous: (alias: string, a: string, b: string) => void,
): ReadonlyMap<string, number> {
  const writings = new Map<string, number>();
  for (const { code, index } of named) writings.set(foldName(code), index);
  for (const { title, index } of named)
    if (!writings.has(foldName(title))) writings.set(foldName(title), index);
  const official = new Set(writings.keys());
  for (const { title, aliases, index } of named)
    for (const alias of aliases) {
      const writing = foldName(alias);
      const other = writings.get(writing) ?? index;
      if (!writings.has(writing)) writings.set(writing, index);
      if (other === index) continue;
      if (other >= 0) onAmbiguous(alias, named.find((one) => one.index === other)!.title, title);
      if (!official.has(writing)) writings.set(writing, -1);
    }
  return writings;
}

/** What a sub-label of a target column may say. */
export const TARGETS: readonly Qualifier[] = [undefined, 'value', 'target'];

/**
 * The lowest label (or the joined path, or a label with its qualifier) that names an item. What stands below qualifies
 * it, else what its own label says, else what stands above (累计 over several indicators).
 */
function bindPath(labels: readonly string[], find: (text: string) => number): BoundLabel | undefined {
  const joined = find(labels.join(''));
  if (joined >= 0) return { item: joined, qualifier: undefined };
  for (let level = labels.length - 1; level >= 0; level -= 1) {
    const below = labels.slice(level + 1).map(qualifierOf);
    if (below.includes(undefined)) continue;
    const above = labels.slice(0, level).map(qualifierOf);
    const plain = find(labels[level]!);
    if (plain >= 0) return { item: plain, qualifier: strongest(below, undefined, above) };
    const split = splitQualifier(labels[level]!);
    const item = split.qualifier ? find(split.title) : -1;
    if (item >= 0) return { item, qualifier: strongest(below, split.qualifier, above) };
  }
  return undefined;
}

/** What is no figure of the unit's own work wins; then the qualifier nearest below, in, above the title; 完成 says least. */
function strongest(below: readonly Qualifier[], own: Qualifier, above: readonly Qualifier[]): Qualifier {
  const all = [...below, own, ...above.toReversed()].filter((word) => word !== undefined);
  return (
    all.find((word) => word === 'other') ??
    all.find((word) => word === 'target') ??
    all.find((word) => word !== 'value') ??
    all[0]
  );
}
