import { projectJsonSchema, schemeJsonSchema } from '../scheme/json-schema.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';

/** `score schema [scheme|project]`: prints the JSON Schema for editors. */
export async function schema(which: string, host: Host): Promise<number> {
  if (which !== 'scheme' && which !== 'project') {
    host.stderr.write(
      `没有「${which}」的 JSON Schema,只有 scheme 和 project / there is no schema "${which}", only scheme and project\n`,
    );
    return EXIT.usage;
  }
  host.stdout.write(
    `${JSON.stringify(which === 'scheme' ? schemeJsonSchema() : projectJsonSchema(), undefined, 2)}\n`,
  );
  return EXIT.done;
}
