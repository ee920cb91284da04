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
}

/** Builds the directory; `aliases` maps titles or codes to further names. */
export function itemDirectory(
  scheme: Scheme,
  aliases: ReadonlyMap<string, readonly string[]>,
): ItemDirectory {
  const writings = new Map<string, number>();
  const learn = (text: string, index: number): void => {
    if (!writings.has(foldName(text))) writings.set(foldName(text), index);
  };
  const more = (name: string): readonly string[] => aliases.get(name) ?? [];
  for (const [index, item] of scheme.items.entries()) learn(item.code, index);
  for (const [index, item] of scheme.items.entries()) learn(item.title, index);
  scheme.items.forEach((item, index) => {
    for (const alias of [...item.aliases, ...more(item.title), ...more(item.code)]) learn(alias, index);
  });
  const targets = new Map<string, number>();
  scheme.indicators.forEach((indicator, index) => {
    if (indicator.target?.kind !== 'by-unit') return;
    const own = scheme.items[indicator.item]?.aliases ?? [];
    for (const text of [
      indicator.code,
      indicator.title,
      ...own,
      ...more(indicator.title),
      ...more(indicator.code),
    ])
      targets.set(foldName(text), index);
  });
  const find = (text: string): number => writings.get(foldName(text)) ?? -1;
  return {
    scheme,
    find,
    bind: (labels) => bindPath(labels, find),
    target: (labels) => {
      const bound = bindPath(labels, (text) => targets.get(foldName(text)) ?? -1);
      return bound && bound.qualifier !== 'period' && bound.qualifier !== 'year-to-date' ? bound.item : -1;
    },
    nearest: (text) =>
      nearest(
        text,
        scheme.items.map(({ title }) => title),
      ),
  };
}

/** The lowest label (or the joined path, or a label with its qualifier) that names an item; what stands below qualifies it. */
function bindPath(labels: readonly string[], find: (text: string) => number): BoundLabel | undefined {
  const joined = find(labels.join(''));
  if (joined >= 0) return { item: joined, qualifier: undefined };
  for (let level = labels.length - 1; level >= 0; level -= 1) {
    const below = labels.slice(level + 1);
    const qualifiers = below.map(qualifierOf);
    if (qualifiers.includes(undefined) && below.length > 0) continue;
    const plain = find(labels[level]!);
    if (plain >= 0)
      return { item: plain, qualifier: qualifiers.find((word) => word !== 'value') ?? qualifiers[0] };
    const split = splitQualifier(labels[level]!);
    const item = split.qualifier ? find(split.title) : -1;
    if (item >= 0) return { item, qualifier: qualifiers.find((word) => word !== 'value') ?? split.qualifier };
  }
  return undefined;
}
