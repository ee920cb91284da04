import { join } from 'node:path';
import type { Lang } from '../model/said.ts';
import type { Completeness } from '../results/completeness.ts';
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
 * How complete the results of a folder are, where they are the ones wanted: of this version, whole, of all categories, in
 * the language asked for, made from the very same inputs (by the hashes of the manifest, never by the time of a file).
 * Undefined where they are to be made.
 */
export async function currentResults(
  folder: string,
  { inputs, draft, lang }: Wanted,
): Promise<Completeness | undefined> {
  const text = await unlessAbsent(DISK.readFile(join(folder, MANIFEST), 'utf8'));
  const manifest = text === undefined ? undefined : parsed(text);
  const isSame =
    manifest?.['tool'] === 'score' &&
    manifest['version'] === VERSION &&
    manifest['category'] === null &&
    manifest['lang'] === lang &&
    (manifest['draft'] === false || draft);
  if (!isSame || !(await isWhole(folder, DISK))) return undefined;
  const hashes = (await inputs())?.map(({ file, kind, sha256 }) => ({ file, kind, sha256 }));
  if (JSON.stringify(manifest['inputs']) !== JSON.stringify(hashes)) return undefined;
  return { provisional: false, unreported: 0, ...(manifest['incomplete'] as Partial<Completeness>) };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
