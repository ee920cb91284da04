import { join } from 'node:path';
import type { Lang } from '../model/said.ts';
import type { InputFile } from '../results/run-results.ts';
import { DISK, unlessAbsent } from './disk.ts';
import { isWhole, MANIFEST } from './own-results.ts';
import { VERSION } from './version.ts';

/** What results would be made from now. */
export interface Wanted {
  /** Reads them; asked only where nothing else tells. Undefined where they cannot be read without a fault. */
  readonly inputs: () => Promise<readonly InputFile[] | undefined>;
  /** Whether provisional results would do; final ones always do. */
  readonly draft: boolean;
  readonly lang: Lang;
}

/**
 * Whether a folder holds results of this version, whole, of all categories, in the language asked for, made from the
 * very same inputs: by the hashes of its manifest, never by the time of a file.
 */
export async function isUpToDate(folder: string, { inputs, draft, lang }: Wanted): Promise<boolean> {
  const text = await unlessAbsent(DISK.readFile(join(folder, MANIFEST), 'utf8'));
  const manifest = text === undefined ? undefined : parsed(text);
  const isSame =
    manifest?.['tool'] === 'score' &&
    manifest['version'] === VERSION &&
    manifest['category'] === null &&
    manifest['lang'] === lang &&
    (manifest['draft'] === false || draft);
  if (!isSame || !(await isWhole(folder, DISK))) return false;
  const hashes = (await inputs())?.map(({ file, kind, sha256 }) => ({ file, kind, sha256 }));
  return JSON.stringify(manifest['inputs']) === JSON.stringify(hashes);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
