import type { z } from 'zod';
import type { Located } from '../model/located.ts';
import { bare, type Definition, definitionOf } from './zod-definition.ts';

/** Which of a union's options a YAML value is meant for; undefined when none takes that kind of value. */
export function chooseOption(options: readonly z.ZodType[], node: Located): z.ZodType | undefined {
  const flat = flatten(options);
  if (node.kind === 'scalar') return forScalar(flat, node);
  if (node.kind === 'list') return flat.find((option) => isType(option, 'array', 'tuple'));
  const objects = flat.filter((option) => isType(option, 'object'));
  const best = objects
    .map((option) => ({ option, fit: fitOf(definitionOf(option), node) }))
    .sort((a, b) => b.fit - a.fit)[0];
  const record = flat.find((option) => isType(option, 'record'));
  if (!best || !record) return best?.option ?? record;
  const { keyType } = definitionOf(record);
  const suits = node.entries.some(({ key }) => keyType?.safeParse(key).success);
  return best.fit > 0 || !suits ? best.option : record;
}

/** The options of a union, those of its inner unions among them. */
export function flatten(options: readonly z.ZodType[]): readonly z.ZodType[] {
  return options.flatMap((option) => {
    const definition = definitionOf(bare(option));
    return definition.type === 'union' ? flatten(definition.options ?? []) : [bare(option)];
  });
}

const isType = (schema: z.ZodType, ...types: readonly string[]): boolean =>
  types.includes(definitionOf(schema).type);

function forScalar(options: readonly z.ZodType[], node: Extract<Located, { kind: 'scalar' }>) {
  const literal = options.find(
    (option) => isType(option, 'literal') && definitionOf(option).values?.includes(node.value),
  );
  if (literal) return literal;
  const type = typeof node.value;
  const exact = options.find((option) => isType(option, type === 'number' ? 'number' : type));
  if (exact) return exact;
  const literals = options.filter((option) => isType(option, 'literal', 'enum'));
  const textual = options.find((option) => isType(option, 'string')) ?? literals[0];
  return textual ?? options.find((option) => isType(option, 'any', 'unknown'));
}

/** How many of the mapping's keys an object knows, less those it does not; a matching tag decides. */
function fitOf({ shape }: Definition, node: Extract<Located, { kind: 'map' }>): number {
  let fit = 0;
  for (const { key, value } of node.entries) {
    const child = shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
    fit += child ? 1 : -1;
    if (!child || value.kind !== 'scalar') continue;
    const { type, values } = definitionOf(bare(child));
    if (type === 'literal') fit += values?.includes(value.value) ? 100 : -100;
  }
  return fit;
}
