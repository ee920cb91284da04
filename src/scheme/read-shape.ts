import type { z } from 'zod';
import { nearest } from '../base/nearest.ts';
import type { Emit } from '../model/diagnostic.ts';
import { missingKey, unknownKey, wrongType } from '../model/faults/shape.ts';
import { type LinePlace, type Located, locate, under } from '../model/located.ts';
import { chooseOption, flatten } from './choose-option.ts';
import { type Issue, translateIssue } from './translate-issue.ts';
import { anyOf, wordsOfNode, wordsOfType } from './words-of-type.ts';
import { bare, definitionOf, mayBeAbsent } from './zod-definition.ts';

/** Values put in place of required ones that were refused, so that reading can go on. */
export type StandIns = Readonly<Record<string, unknown>>;

/** Reads YAML by zod shapes and remembers where each mapping that it read stands. */
export interface ShapeReader {
  /** The value, faulty optional parts and list entries left out; undefined when it cannot be used at all. */
  read<S extends z.ZodType>(
    schema: S,
    node: Located,
    key: string,
    standIns?: StandIns,
  ): z.output<S> | undefined;
  /** The node of a mapping that this reader has read. */
  nodeOf(value: object): Located;
  /** The place of the value under a key of such a mapping, else of the mapping. */
  at(value: object, key?: string): LinePlace;
  /** Nodes of list entries that were refused; their codes and titles still count as known. */
  readonly dropped: readonly Located[];
}

interface Reading {
  readonly emit: Emit;
  readonly nodes: WeakMap<object, Located>;
  readonly dropped: Located[];
}

type Read = { readonly value: unknown } | undefined;

/** A reader that emits every fault it meets and reads on. */
export function shapeReader(emit: Emit): ShapeReader {
  const reading: Reading = { emit, nodes: new WeakMap(), dropped: [] };
  const nodeOf = (value: object): Located => reading.nodes.get(value)!;
  return {
    read: <S extends z.ZodType>(schema: S, node: Located, key: string, standIns?: StandIns) =>
      (standIns && node.kind === 'map'
        ? readObject(reading, schema, node, key, standIns)
        : readValue(reading, schema, node, key)
      )?.value as z.output<S> | undefined,
    nodeOf,
    at: (value, key) => (key === undefined ? undefined : under(nodeOf(value), key)?.at) ?? nodeOf(value).at,
    dropped: reading.dropped,
  };
}

function readValue(reading: Reading, schema: z.ZodType, node: Located, key: string): Read {
  if (isEmpty(node)) return absent(reading, schema, node, key);
  const inner = bare(schema);
  const definition = definitionOf(inner);
  switch (definition.type) {
    case 'object':
      return node.kind === 'map' ? readObject(reading, inner, node, key) : refuse(reading, inner, node, key);
    case 'array':
      return node.kind === 'list' ? readList(reading, inner, node, key) : refuse(reading, inner, node, key);
    case 'record':
      return node.kind === 'map' ? readRecord(reading, inner, node, key) : refuse(reading, inner, node, key);
    case 'union': {
      const option = chooseOption(definition.options ?? [], node);
      if (!option) return refuse(reading, inner, node, key);
      return readValue(reading, option, node, key);
    }
    case 'unknown':
    case 'any':
      return checked(reading, inner, scalarFor(definition.type, node), node, key);
    default: // one value: a list or mapping is none
      return node.kind === 'scalar'
        ? checked(reading, inner, scalarFor(definition.type, node), node, key)
        : refuse(reading, inner, node, key);
  }
}

const isEmpty = (node: Located): boolean => node.kind === 'scalar' && node.value === undefined;

function absent(reading: Reading, schema: z.ZodType, node: Located, key: string): Read {
  const asDefault = schema.safeParse(undefined);
  if (asDefault.success) return { value: asDefault.data };
  reading.emit(missingKey({ key }, node.at));
  return undefined;
}

function refuse(reading: Reading, schema: z.ZodType, node: Located, key: string): Read {
  const definition = definitionOf(schema);
  const options = definition.type === 'union' ? flatten(definition.options ?? []) : [schema];
  const wanted = anyOf(options.map((option) => wordsOfType(definitionOf(option).type)));
  reading.emit(wrongType({ key, wanted, found: wordsOfNode(node) }, node.at));
  return undefined;
}

function readObject(
  reading: Reading,
  schema: z.ZodType,
  node: Extract<Located, { kind: 'map' }>,
  key: string,
  standIns: StandIns = {},
): Read {
  const shape = definitionOf(schema).shape ?? {};
  reportUnknownKeys(reading, Object.keys(shape), node);
  const value: Record<string, unknown> = Object.create(null);
  reading.nodes.set(value, node);
  let whole = true;
  for (const [name, child] of Object.entries(shape)) {
    const found = under(node, name);
    const read = found
      ? readValue(reading, child, found, name)
      : isMistyped(node, name)
        ? undefined
        : absent(reading, child, node, name);
    if (read) value[name] = read.value;
    else if (Object.hasOwn(standIns, name)) value[name] = standIns[name];
    else if (mayBeAbsent(child)) value[name] = child.safeParse(undefined).data;
    else whole = false;
  }
  return whole ? checked(reading, schema, value, node, key) : undefined;
}

/** Whether a key stands there with a full-width colon, which has been told of as an unknown key. */
const isMistyped = (node: Extract<Located, { kind: 'map' }>, name: string): boolean =>
  node.entries.some(({ key }) => key.startsWith(`${name}\uff1a`));

function reportUnknownKeys(
  { emit }: Reading,
  known: readonly string[],
  node: Extract<Located, { kind: 'map' }>,
): void {
  for (const { key, keyAt } of node.entries)
    if (!known.includes(key)) emit(unknownKey({ key, nearest: nearest(key, known), known }, keyAt));
}

function readList(
  reading: Reading,
  schema: z.ZodType,
  node: Extract<Located, { kind: 'list' }>,
  key: string,
): Read {
  const element = definitionOf(schema).element!;
  const items: unknown[] = [];
  for (const item of node.items) {
    const read = readValue(reading, element, item, key);
    if (read) items.push(read.value);
    else reading.dropped.push(item);
  }
  // A list that lost an entry is not counted: the entry's own fault has been named.
  return items.length === node.items.length ? checked(reading, schema, items, node, key) : { value: items };
}

function readRecord(
  reading: Reading,
  schema: z.ZodType,
  node: Extract<Located, { kind: 'map' }>,
  key: string,
): Read {
  const { keyType, valueType } = definitionOf(schema);
  const value: Record<string, unknown> = Object.create(null);
  reading.nodes.set(value, node);
  let whole = true;
  for (const entry of node.entries) {
    const issue = keyType?.safeParse(entry.key).error?.issues[0];
    const keyNode: Located = {
      kind: 'scalar',
      at: entry.keyAt,
      value: entry.key,
      source: entry.key,
      quoted: true,
    };
    if (issue) reading.emit(translateIssue(issue as unknown as Issue, key, keyNode));
    const read = valueType && readValue(reading, valueType, entry.value, entry.key);
    if (issue || !read) whole = false;
    else Object.defineProperty(value, entry.key, { value: read.value, enumerable: true, configurable: true });
  }
  return whole ? { value } : undefined;
}

/** Runs the schema's own checks; the parts of a container have been read, so only its refinements can fail. */
function checked(reading: Reading, schema: z.ZodType, value: unknown, node: Located, key: string): Read {
  const container = typeof value === 'object' && value !== null;
  if (container && !definitionOf(schema).checks?.length) return { value };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: container ? value : parsed.data };
  for (const issue of parsed.error.issues as unknown as readonly Issue[]) {
    const path = issue.path;
    const last = path.findLast((step) => typeof step === 'string');
    reading.emit(translateIssue(issue, last === undefined ? key : String(last), locate(node, path)));
  }
  return undefined;
}

/** The scalar as the wanted type sees it: texts from the source, so that 012 stays 012. */
function scalarFor(type: string, node: Located): unknown {
  if (node.kind !== 'scalar') return natural(node);
  const textual = type === 'string' || type === 'enum' || type === 'template_literal';
  return textual && typeof node.value !== 'string' ? node.source : node.value;
}

/** A value without a shape, as plain data on objects without a prototype. */
export function natural(node: Located): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(natural);
  const value: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries)
    Object.defineProperty(value, entry.key, { value: natural(entry.value), enumerable: true });
  return value;
}
