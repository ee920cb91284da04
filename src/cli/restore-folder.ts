import type { Diagnostic } from '../model/diagnostic.ts';
import { outputSetAside } from '../model/faults/folder.ts';
import { DISK, type Disk, exists } from './disk.ts';
import { holdFolder } from './hold-folder.ts';
import { hasManifest } from './own-results.ts';
import { placeOf, recover } from './results-place.ts';
import { writeFailure } from './write-failure.ts';

/**
 * Brings back the former results where a run was killed in the middle of a swap, and clears away what it left. Touches
 * nothing where there is nothing to mend or another run is writing; gives a fault where it cannot be mended.
 */
export async function restoreFolder(folder: string, disk: Disk = DISK): Promise<Diagnostic | undefined> {
  const place = await placeOf(folder, disk);
  try {
    const left = [place.fresh, place.old, place.lock].map((path) => exists(path, disk));
    if (!(await Promise.all(left)).includes(true)) return undefined;
    await holdFolder(
      place.lock,
      disk,
      () => recover(place, disk),
      () => undefined,
    );
    return undefined;
  } catch (error) {
    const isAside = async () => !(await exists(folder, disk)) && (await hasManifest(place.old, disk));
    if (!(await isAside().catch(() => false))) return undefined;
    return outputSetAside({ folder, old: place.old, reason: writeFailure(error) });
  }
}
