import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fileTaken, newFileFailed } from '../model/faults/folder.ts';
import type { OutputFile } from '../reports/report-files.ts';
import { DISK, exists } from './disk.ts';
import { writeFailure } from './write-failure.ts';

/**
 * Writes files (their names may lead into folders, with forward slashes) that must not exist yet; none at all where
 * one of them does. Gives the fault, or undefined when all are written.
 */
export async function writeNew(
  folder: string,
  files: readonly OutputFile[],
): Promise<Diagnostic | undefined> {
  let file = folder;
  try {
    for (const { name } of files) {
      file = join(folder, name);
      if (await exists(file, DISK)) return fileTaken({ file });
    }
    for (const { name, bytes } of files) {
      file = join(folder, name);
      await mkdir(dirname(file), { recursive: true });
      const opened = await open(file, 'wx');
      await opened.writeFile(bytes).finally(() => opened.close());
    }
    return undefined;
  } catch (error) {
    return newFileFailed({ file, reason: writeFailure(error) });
  }
}
