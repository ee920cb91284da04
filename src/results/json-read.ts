/** The entries of a JSON object, also of one that was read before; undefined for anything else. */
export const mapOf = (value: unknown): ReadonlyMap<string, unknown> | undefined => {
  if (value instanceof Map) return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;
};

/** A JSON list; undefined for anything else. */
export const listOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;

/** A JSON text; undefined for anything else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A JSON number; undefined for anything else. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** The texts of a JSON list; none for anything else. */
export const textsOf = (value: unknown): readonly string[] =>
  (listOf(value) ?? []).flatMap((text) => (typeof text === 'string' ? [text] : []));
