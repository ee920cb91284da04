import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { outputFailed, outputHeldOpen, outputNotOurs } from '../model/faults/folder.ts';
import type { OutputFile } from '../reports/report-files.ts';

/** Where the results are, or why they are not where they should be. */
export type Written = { readonly folder: string } | { readonly fault: Diagnostic };

const MANIFEST = 'manifest.json';

/**
 * Writes a folder whole or not at all: built beside its place, synced, then swapped in by renames. `files` must hold
 * manifest.json, which is written last: a folder without it is unfinished. A swap that an earlier run left half done
 * is finished or undone first. A folder that this tool did not write is never replaced.
 */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<Written> {
  const fresh = join(dirname(folder), `.${basename(folder)}.score-new`);
  const old = join(dirname(folder), `.${basename(folder)}.score-old`);
  try {
    await mkdir(dirname(folder), { recursive: true });
    await recover(folder, fresh, old);
    if (!(await mayReplace(folder))) return { fault: outputNotOurs({ folder }) };
    await build(fresh, files);
    const held = await heldOpen(folder);
    if (held !== undefined) return await keepBeside(folder, fresh, held);
    return await swap(folder, fresh, old);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    return { fault: outputFailed({ folder, reason: reasonOf(error) }) };
  }
}

/** Finishes or undoes what a run that was cut off left behind. */
async function recover(folder: string, fresh: string, old: string): Promise<void> {
  if (!(await exists(folder)) && (await exists(old))) {
    if (await exists(join(fresh, MANIFEST))) await rename(fresh, folder);
    else await rename(old, folder);
  }
  await rm(fresh, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
}

/** Whether the folder is absent, empty, or an earlier output of this tool. */
async function mayReplace(folder: string): Promise<boolean> {
  if (!(await exists(folder))) return true;
  const names = await readdir(folder);
  if (names.length === 0) return true;
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    return (
      typeof manifest === 'object' && manifest !== null && 'tool' in manifest && manifest.tool === 'score'
    );
  } catch {
    return false;
  }
}

async function build(fresh: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(fresh);
  const last = files.filter(({ name }) => name === MANIFEST);
  for (const { name, bytes } of [...files.filter(({ name }) => name !== MANIFEST), ...last]) {
    const file = await open(join(fresh, name), 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await syncFolder(fresh);
}

/** The name of a file in the folder that Excel, WPS or LibreOffice has open, by the lock file they keep beside it. */
async function heldOpen(folder: string): Promise<string | undefined> {
  if (!(await exists(folder))) return undefined;
  const names = await readdir(folder);
  const lock = names.find((name) => name.startsWith('~$') || name.startsWith('.~lock.'));
  if (lock === undefined) return undefined;
  const end = lock.replace(/^~\$|^\.~lock\.|#$/gu, '');
  return names.find((name) => name !== lock && name.endsWith(end)) ?? end;
}

async function swap(folder: string, fresh: string, old: string): Promise<Written> {
  const replaces = await exists(folder);
  if (replaces) {
    try {
      await rename(folder, old);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPERM' || code === 'EBUSY' || code === 'EACCES')
        return await keepBeside(folder, fresh, basename(folder));
      throw error;
    }
  }
  await rename(fresh, folder);
  await syncFolder(dirname(folder));
  await rm(old, { recursive: true, force: true });
  return { folder };
}

/** Leaves the new results beside a folder that cannot be replaced now, and names what holds it. */
async function keepBeside(folder: string, fresh: string, held: string): Promise<Written> {
  for (let number = 1; ; number += 1) {
    const beside = `${folder}(新${number === 1 ? '' : number})`;
    if (await exists(beside)) continue;
    await rename(fresh, beside);
    return { fault: outputHeldOpen({ held, folder, beside }) };
  }
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch {
    // folders cannot be synced on Windows; the renames are still whole
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
