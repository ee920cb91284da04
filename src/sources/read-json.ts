import type { Emit } from '../model/diagnostic.ts';
import { jsonInvalid } from '../model/faults/sources.ts';
import { readBytes } from './read-bytes.ts';

const LARGEST_JSON = 256 * 1024 * 1024;

/** A JSON file's value and the SHA-256 of its bytes, in hex. */
export interface ReadJson {
  readonly value: unknown;
  readonly hash: string;
}

/** Reads a JSON file of at most 256 MB in strict UTF-8; undefined (and a diagnostic) when it cannot be read. */
export async function readJson(path: string, shown: string, emit: Emit): Promise<ReadJson | undefined> {
  const file = await readBytes(path, shown, { limit: LARGEST_JSON, about: 'input' }, emit);
  if (!file) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
    return { value: JSON.parse(text), hash: file.hash };
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'UTF-8';
    emit(jsonInvalid({ reason: reason.slice(0, 120) }, { kind: 'file', file: shown }));
    return undefined;
  }
}
