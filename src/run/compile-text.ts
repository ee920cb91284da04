import type { Emit } from '../model/diagnostic.ts';
import type { Scheme } from '../model/scheme.ts';
import { compileScheme } from '../scheme/compile-scheme.ts';

/** Compiles a scheme that is no file; undefined after diagnostics. */
export async function compileText(
  text: string,
  file: string,
  year: number,
  emit: Emit,
): Promise<Scheme | undefined> {
  const { parseYaml } = await import('../sources/parse-yaml.ts');
  const root = parseYaml(new TextEncoder().encode(text), file, emit);
  return root && compileScheme(root, { file, hash: '', year, columns: [] }, emit);
}
