import type { Place } from './place.ts';

/** A place in a text file. */
export type LinePlace = Extract<Place, { kind: 'line' }>;

/** A YAML value that knows where it stands. Mappings keep their order and may hold any key (`__proto__` too). */
export type Located =
  | {
      readonly kind: 'scalar';
      readonly at: LinePlace;
      readonly value: string | number | boolean | undefined;
      /** The text in the file, so that the code `012` stays `012`. */
      readonly source: string;
      readonly quoted: boolean;
    }
  | { readonly kind: 'list'; readonly at: LinePlace; readonly items: readonly Located[] }
  | { readonly kind: 'map'; readonly at: LinePlace; readonly entries: readonly LocatedEntry[] };

/** One key and its value. */
export interface LocatedEntry {
  readonly key: string;
  readonly keyAt: LinePlace;
  readonly value: Located;
}

/** The value under a key, or undefined where the node is no mapping or has no such key. */
export function under(node: Located | undefined, key: string): Located | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The deepest node on the path that exists: a fault in a missing key is shown at its parent. */
export function locate(root: Located, path: readonly PropertyKey[]): Located {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? node.kind === 'list'
          ? node.items[step]
          : undefined
        : under(node, String(step));
    if (!next) return node;
    node = next;
  }
  return node;
}

/** The place of a key on the path's last step (for unknown keys), else of the deepest node. */
export function locateKey(root: Located, path: readonly PropertyKey[]): LinePlace {
  const parent = locate(root, path.slice(0, -1));
  const key = String(path.at(-1));
  const entry = parent.kind === 'map' ? parent.entries.find((candidate) => candidate.key === key) : undefined;
  return entry ? entry.keyAt : locate(root, path).at;
}
