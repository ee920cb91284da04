import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Emit } from '../model/diagnostic.ts';
import {
  yamlAlias,
  yamlDuplicateKey,
  yamlKeyNotText,
  yamlNumber,
  yamlTooDeep,
} from '../model/faults/sources.ts';
import type { LinePlace, Located, LocatedEntry } from '../model/located.ts';
import type { YamlText } from './yaml-text.ts';

/** Most levels of nesting, aliases followed. */
export const DEEPEST_YAML = 50;
const MOST_NODES = 100_000;

interface Extent {
  readonly nodes: number;
  readonly levels: number;
}

/**
 * Turns a parsed document into located values. Aliases stand for what they name and merge keys (`<<`) are carried
 * out; every fault is emitted, and `failed` says whether there was one.
 */
export class YamlLocator {
  failed = false;
  #hasBomb = false;
  readonly #source: YamlText;
  readonly #emit: Emit;
  readonly #anchors = new Map<string, Located | 'open'>();
  readonly #extents = new Map<Located, Extent>();

  constructor(source: YamlText, emit: Emit) {
    this.#source = source;
    this.#emit = (diagnostic) => {
      this.failed = true;
      emit(diagnostic);
    };
  }

  /** The located value of a node; a fault leaves a blank in its place. */
  locate(node: Node | null | undefined, fallback: LinePlace, depth = 1): Located {
    const at = node?.range ? this.#source.at(node.range[0]) : fallback;
    if (!node) return blank(at);
    if (isAlias(node)) return this.#follow(node.source, at, depth);
    if (depth > DEEPEST_YAML) {
      this.#emit(yamlTooDeep({ limit: DEEPEST_YAML }, at));
      return blank(at);
    }
    if (node.anchor) this.#anchors.set(node.anchor, 'open');
    const located = this.#build(node, at, depth);
    if (node.anchor) this.#anchors.set(node.anchor, located);
    this.#measure(located);
    return located;
  }

  #build(node: Node, at: LinePlace, depth: number): Located {
    if (isScalar(node)) return this.#scalar(node, at);
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        isPair(item) ? blank(at) : this.locate(item as Node | null, at, depth + 1),
      );
      return { kind: 'list', at, items };
    }
    return isMap(node) ? { kind: 'map', at, entries: this.#entries(node, at, depth) } : blank(at);
  }

  #scalar(node: Scalar, at: LinePlace): Located {
    const { value } = node;
    const source = node.source ?? String(value ?? '');
    const quoted = node.type !== undefined && node.type !== Scalar.PLAIN;
    if (typeof value === 'number' && !Number.isFinite(value)) this.#emit(yamlNumber({ source }, at));
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', at, value: known ? value : undefined, source, quoted };
  }

  #entries(map: YAMLMap, at: LinePlace, depth: number): readonly LocatedEntry[] {
    const own = new Map<string, LocatedEntry | undefined>();
    const merged: LocatedEntry[] = [];
    for (const pair of map.items as Pair<Node | null, Node | null>[]) {
      const keyAt = pair.key?.range ? this.#source.at(pair.key.range[0]) : at;
      const key = this.#key(pair.key, keyAt);
      const value = this.locate(pair.value, keyAt, depth + 1);
      if (key === undefined) continue;
      if (key === '<<' && isScalar(pair.key) && pair.key.type === Scalar.PLAIN)
        merged.push(...this.#mergedEntries(value, keyAt));
      else this.#add(own, { key, keyAt, value });
    }
    const entries = [...own.values()].filter((entry) => entry !== undefined);
    for (const entry of merged)
      if (!own.has(entry.key)) {
        own.set(entry.key, entry);
        entries.push(entry);
      }
    return entries;
  }

  #add(own: Map<string, LocatedEntry | undefined>, entry: LocatedEntry): void {
    const first = own.get(entry.key);
    if (first) this.#emit(yamlDuplicateKey({ key: entry.key, line: first.keyAt.line }, entry.keyAt));
    else own.set(entry.key, entry);
  }

  /** A key that is no text stands for what is written there: `2023:` is the key "2023", `012:` is "012". */
  #key(node: Node | null, at: LinePlace): string | undefined {
    const key = node ? this.locate(node, at) : undefined;
    const text = key?.kind === 'scalar' ? (typeof key.value === 'string' ? key.value : key.source) : '';
    if (text !== '' || (key?.kind === 'scalar' && key.quoted)) return text;
    this.#emit(yamlKeyNotText(undefined, at));
    return undefined;
  }

  #mergedEntries(value: Located, at: LinePlace): readonly LocatedEntry[] {
    const sources = value.kind === 'list' ? value.items : [value];
    return sources.flatMap((source) => {
      if (source.kind === 'map') return source.entries;
      this.#emit(yamlAlias({ name: '<<', why: { zh: '只能合并映射', en: 'can only merge mappings' } }, at));
      return [];
    });
  }

  #follow(name: string, at: LinePlace, depth: number): Located {
    const target = this.#anchors.get(name);
    const refuse = (zh: string, en: string): Located => {
      this.#emit(yamlAlias({ name, why: { zh, en } }, at));
      return blank(at);
    };
    if (!target) return refuse('没有对应的锚(&)', 'has no anchor (&)');
    if (target === 'open') return refuse('引用了它自身', 'refers to itself');
    const extent = this.#extents.get(target) ?? { nodes: 1, levels: 1 };
    if (extent.nodes > MOST_NODES) return blank(at); // told of when it was measured
    if (depth + extent.levels - 1 > DEEPEST_YAML)
      return refuse('展开后层级过深', 'nests too deep when followed');
    return target;
  }

  /** How large a value is with its aliases followed; a value too large is cut here, so that sums stay small. */
  #measure(located: Located): void {
    if (located.kind === 'scalar') return;
    const parts = located.kind === 'list' ? located.items : located.entries.map(({ value }) => value);
    let nodes = 1;
    let levels = 0;
    for (const part of parts) {
      const extent = this.#extents.get(part) ?? { nodes: 1, levels: 1 };
      nodes += extent.nodes;
      levels = Math.max(levels, extent.levels);
    }
    this.#extents.set(located, { nodes, levels: levels + 1 });
    if (nodes <= MOST_NODES || this.#anchors.size === 0 || this.#hasBomb) return;
    this.#hasBomb = true;
    this.#emit(
      yamlAlias({ name: '…', why: { zh: '展开后过大', en: 'grows too large when followed' } }, located.at),
    );
  }
}

function blank(at: LinePlace): Located {
  return { kind: 'scalar', at, value: undefined, source: '', quoted: false };
}
