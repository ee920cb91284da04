import { stat } from 'node:fs/promises';

/** A file's size in bytes; undefined where it cannot be told. */
export async function fileSize(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
}
