import {
  casesJsonSchema,
  categoriesJsonSchema,
  fundJsonSchema,
  libraryJsonSchema,
  projectJsonSchema,
  schemeJsonSchema,
  strategiesJsonSchema,
} from '../scheme/json-schema.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';

const SCHEMAS: ReadonlyMap<string, () => object> = new Map([
  ['scheme', schemeJsonSchema],
  ['project', projectJsonSchema],
  ['cases', casesJsonSchema],
  ['library', libraryJsonSchema],
  ['fund', fundJsonSchema],
  ['categories', categoriesJsonSchema],
  ['strategies', strategiesJsonSchema],
]);

/** `score schema [which]`: prints the JSON Schema of a kind of file for editors. */
export async function schema(which: string, host: Host): Promise<number> {
  const make = SCHEMAS.get(which);
  if (!make) {
    const known = [...SCHEMAS.keys()];
    host.stderr.write(
      `没有「${which}」的 JSON Schema，只有 ${known.join('、')} / there is no schema "${which}", only ${known.join(', ')}\n`,
    );
    return EXIT.usage;
  }
  host.stdout.write(`${JSON.stringify(make(), undefined, 2)}\n`);
  return EXIT.done;
}
