import type { Emit } from '../model/diagnostic.ts';
import { yamlTooLarge } from '../model/faults/sources.ts';
import type { Located } from '../model/located.ts';
import { readBytes } from './read-bytes.ts';
import { LARGEST_YAML } from './yaml-limit.ts';

/** A YAML file's content and the SHA-256 of its bytes, in hex. */
export interface ReadYaml {
  readonly root: Located;
  readonly hash: string;
}

/** Reads a YAML file; undefined (and a diagnostic for every fault) when it cannot be read or is not well formed. */
export async function readYaml(path: string, shown: string, emit: Emit): Promise<ReadYaml | undefined> {
  const tooLarge = (size: number) =>
    yamlTooLarge({ size, limit: LARGEST_YAML }, { kind: 'file', file: shown });
  const file = await readBytes(path, shown, { limit: LARGEST_YAML, about: 'configuration', tooLarge }, emit);
  if (!file) return undefined;
  const { parseYaml } = await import('./parse-yaml.ts');
  const root = parseYaml(file.bytes, shown, emit);
  return root && { root, hash: file.hash };
}
