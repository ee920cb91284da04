import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { outputFailed, outputHeldOpen, outputNotOurs } from '../model/faults/folder.ts';
import type { OutputFile } from '../reports/report-files.ts';
import { writeFailure } from './write-failure.ts';

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
    const stranger = await foreignFile(folder);
    if (stranger !== undefined) return { fault: outputNotOurs({ folder, file: stranger }) };
    await build(fresh, files);
    const held = await heldOpen(folder);
    if (held !== undefined) return await keepBeside(folder, fresh, held);
    return await swap(folder, fresh, old);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    return { fault: outputFailed({ folder, reason: writeFailure(error) }) };
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

/** What systems put into folders by themselves, and the locks of programs that hold a file open. */
const INCIDENTAL = /^(?:~\$.*|\.~lock\..*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/iu;

/** A file in the folder that is no output of this tool, by its manifest: it would be lost. Undefined where all is ours. */
async function foreignFile(folder: string): Promise<string | undefined> {
  if (!(await exists(folder))) return undefined;
  const names = (await readdir(folder)).filter((name) => !INCIDENTAL.test(name)).sort();
  const ours = await ownFiles(join(folder, MANIFEST));
  return names.find((name) => !ours.has(name.normalize('NFC')));
}

/** The names that a manifest of ours lists, itself included; none where there is no such manifest. */
async function ownFiles(path: string): Promise<ReadonlySet<string>> {
  const manifest = await readFile(path, 'utf8').then(parsed, () => undefined);
  if (manifest?.tool !== 'score') return new Set();
  const outputs = Array.isArray(manifest.outputs) ? (manifest.outputs as readonly unknown[]) : [];
  const names = outputs.flatMap((output) =>
    typeof output === 'object' && output !== null && 'name' in output ? [String(output.name)] : [],
  );
  return new Set([MANIFEST, ...names.map((name) => name.normalize('NFC'))]);
}

function parsed(text: string): { readonly tool?: unknown; readonly outputs?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
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
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (replaces) await rename(old, folder);
    throw error;
  }
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
