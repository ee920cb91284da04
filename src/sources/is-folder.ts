import { stat } from 'node:fs/promises';

/** Whether a path leads to a folder; false where it leads nowhere. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
