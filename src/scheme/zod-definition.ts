import type { z } from 'zod';

/** The parts of a zod schema's definition that the reader and the reference walk through. */
export interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly defaultValue?: unknown;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly checks?: readonly unknown[];
  readonly getter?: () => z.ZodType;
}

/** The definition of a schema, lazy ones resolved. */
export function definitionOf(schema: z.ZodType): Definition {
  const definition = schema.def as unknown as Definition;
  return definition.type === 'lazy' && definition.getter ? definitionOf(definition.getter()) : definition;
}

const WRAPPERS = new Set(['optional', 'default', 'prefault', 'nullable', 'readonly', 'nonoptional', 'catch']);

/** The schema without the wrappers that say what an absent value means. */
export function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType } = definitionOf(schema);
  return WRAPPERS.has(type) && innerType ? bare(innerType) : schema;
}

/** Whether a value may be absent. */
export const mayBeAbsent = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;
