import { basename, dirname, join, resolve } from 'node:path';
import { type Disk, exists } from './disk.ts';
import { hasManifest, isWhole, MANIFEST } from './own-results.ts';

/** A folder of results and what stands beside it while it is written, all on one disk. */
export interface Place {
  readonly folder: string;
  readonly fresh: string;
  readonly old: string;
  readonly lock: string;
  /** The lock of a run that makes several folders of one project. */
  readonly run: string;
}

/** A folder that is a link is replaced where it leads to, so that the link stays. */
export async function placeOf(given: string, disk: Disk): Promise<Place> {
  const link = await disk.readlink(given).catch(() => undefined);
  const folder =
    link === undefined ? given : await disk.realpath(given).catch(() => resolve(dirname(given), link)); // leads nowhere just now
  const beside = (end: string): string => join(dirname(folder), `.${basename(folder)}.score-${end}`);
  return { folder, fresh: beside('new'), old: beside('old'), lock: beside('lock'), run: beside('run') };
}

/** Finishes or undoes what a run that was cut off left behind. */
export async function recover({ folder, fresh, old }: Place, disk: Disk): Promise<void> {
  if (!(await exists(folder, disk)) && (await exists(old, disk))) {
    if (await isWhole(fresh, disk)) await disk.rename(fresh, folder);
    else if (await hasManifest(old, disk)) await disk.rename(old, folder);
  }
  await clear(fresh, disk);
  await clear(old, disk);
}

/** Removes a folder of results, its manifest first: what is left of it is never taken for whole. */
export async function clear(path: string, disk: Disk): Promise<void> {
  await disk.rm(join(path, MANIFEST), { force: true });
  await disk.rm(path, { recursive: true, force: true });
}
