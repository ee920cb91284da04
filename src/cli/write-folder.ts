import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  outputBusy,
  outputFailed,
  outputHeldOpen,
  outputNotOurs,
  outputSetAside,
} from '../model/faults/folder.ts';
import type { OutputFile } from '../reports/report-files.ts';
import { codeOf, DISK, type Disk, exists } from './disk.ts';
import { Interrupted } from './exit-code.ts';
import { type Holder, holdFolder } from './hold-folder.ts';
import { foreignFile, heldOpen, MANIFEST } from './own-results.ts';
import { clear, type Place, placeOf, recover } from './results-place.ts';
import { writeFailure } from './write-failure.ts';

/** Where the results are, or why they are not where they should be. */
export type Written = { readonly folder: string } | { readonly fault: Diagnostic };

/** What writing leans on: the disk, and what is called between two files; it throws `Interrupted` to stop. */
export interface WritingOptions {
  readonly disk?: Disk;
  readonly pause?: () => void;
}

/**
 * Writes a folder whole or not at all: built beside its place, synced, then swapped in by renames. `files` must hold
 * manifest.json, which is written last. A swap that an earlier run left half done is finished or undone first. A
 * folder that this tool did not write is never replaced, nor one that another run is writing. Throws `Interrupted`
 * only, and then the former results are in place.
 */
export async function writeFolder(
  folder: string,
  files: readonly OutputFile[],
  { disk = DISK, pause = () => undefined }: WritingOptions = {},
): Promise<Written> {
  try {
    await disk.mkdir(dirname(folder), { recursive: true });
    const place = await placeOf(folder, disk);
    return await holdFolder(
      place.lock,
      disk,
      (isOurs) => replace(place, files, { disk, pause, isOurs }),
      (holder) => ({ fault: busy(place, holder) }),
    );
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return { fault: faultOf(error, folder) };
  }
}

function faultOf(error: unknown, folder: string): Diagnostic {
  if (error instanceof Refused) return error.fault;
  if (error instanceof SetAside)
    return outputSetAside({ folder, old: error.old, reason: writeFailure(error.cause) });
  return outputFailed({ folder, reason: writeFailure(error) });
}

const busy = ({ folder, lock }: Place, { pid, host }: Holder): Diagnostic =>
  outputBusy({ folder, lock, pid, host });

async function replace(
  place: Place,
  files: readonly OutputFile[],
  { disk, pause, isOurs }: { disk: Disk; pause: () => void; isOurs: () => boolean },
): Promise<Written> {
  const { folder, fresh } = place;
  await recover(place, disk);
  await refuseForeign(folder, disk);
  try {
    await build(fresh, files, disk, pause);
    await refuseForeign(folder, disk); // building may have taken a while
    const held = await heldOpen(folder, disk);
    if (held !== undefined) return await keepBeside(place, held, disk);
    const replaces = await exists(folder, disk);
    pause();
    if (!isOurs()) throw Object.assign(new Error(place.lock), { code: 'EBUSY' });
    if (!swap(place, replaces, disk)) return await keepBeside(place, basename(folder), disk);
  } catch (error) {
    await disk.rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(folder), disk);
  await clear(place.old, disk).catch(() => undefined); // the next run clears it
  return { folder };
}

/** Thrown where a folder is not to be replaced. */
class Refused extends Error {
  readonly fault: Diagnostic;

  constructor(fault: Diagnostic) {
    super(fault.message.en);
    this.fault = fault;
  }
}

async function refuseForeign(folder: string, disk: Disk): Promise<void> {
  const file = await foreignFile(folder, disk);
  if (file !== undefined) throw new Refused(outputNotOurs({ folder, file }));
}

async function build(
  fresh: string,
  files: readonly OutputFile[],
  disk: Disk,
  pause: () => void,
): Promise<void> {
  await disk.mkdir(fresh);
  const last = files.filter(({ name }) => name === MANIFEST);
  for (const { name, bytes } of [...files.filter(({ name }) => name !== MANIFEST), ...last]) {
    pause();
    const file = await disk.open(join(fresh, name), 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await syncFolder(fresh, disk);
}

/** Thrown where the former results could neither be replaced nor be put back. */
class SetAside extends Error {
  readonly old: string;

  constructor(old: string, cause: unknown) {
    super(old, { cause });
    this.old = old;
  }
}

/**
 * Puts the new results in the place of the old; false where a program holds the old. Both renames in one stroke: no
 * signal of the user comes between them, only a kill or the end of the power, which the next run mends.
 */
function swap({ folder, fresh, old }: Place, replaces: boolean, disk: Disk): boolean {
  if (replaces) {
    try {
      disk.renameSync(folder, old);
    } catch (error) {
      if (['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) return false;
      throw error;
    }
  }
  try {
    disk.renameSync(fresh, folder);
    return true;
  } catch (error) {
    if (replaces) putBack(folder, old, disk);
    throw error;
  }
}

function putBack(folder: string, old: string, disk: Disk): void {
  try {
    disk.renameSync(old, folder);
  } catch (error) {
    throw new SetAside(old, error);
  }
}

/** Leaves the new results beside a folder that cannot be replaced now, and names what holds it. */
async function keepBeside({ folder, fresh }: Place, held: string, disk: Disk): Promise<Written> {
  for (let number = 1; ; number += 1) {
    const beside = `${folder}(新${number === 1 ? '' : number})`;
    if (await exists(beside, disk)) continue;
    await disk.rename(fresh, beside);
    return { fault: outputHeldOpen({ held, folder, beside }) };
  }
}

async function syncFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch {
    // folders cannot be synced on Windows; the renames are still whole
  }
}
