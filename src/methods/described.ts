import type { z } from 'zod';

/** The schema with its description (English) and title (Chinese), for the documentation and for editors. */
export function described<S extends z.ZodType>(schema: S, zh: string, en: string): S {
  return schema.meta({ description: en, zh });
}
