import { join } from 'node:path';
import { type Disk, unlessAbsent } from './disk.ts';

/** The file that lists the others, written last: a folder of results without it is unfinished. */
export const MANIFEST = 'manifest.json';

/** What systems put into folders by themselves, and the locks of programs that hold a file open. */
const INCIDENTAL = /^(?:~\$.*|\.~lock\..*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/iu;

/** A file in the folder that is no output of this tool, by its manifest: it would be lost. Undefined where all is ours. */
export async function foreignFile(folder: string, disk: Disk): Promise<string | undefined> {
  const ours = (await listed(folder, disk)) ?? new Set();
  const names = (await namesIn(folder, disk)).filter((name) => !INCIDENTAL.test(name)).sort();
  return names.find((name) => !ours.has(name.normalize('NFC')));
}

/** Whether a folder has a manifest of ours. */
export const hasManifest = async (folder: string, disk: Disk): Promise<boolean> =>
  (await listed(folder, disk)) !== undefined;

/** Whether a folder holds every file that its manifest lists. */
export async function isWhole(folder: string, disk: Disk): Promise<boolean> {
  const names = await listed(folder, disk);
  if (!names) return false;
  const present = new Set((await namesIn(folder, disk)).map((name) => name.normalize('NFC')));
  return [...names].every((name) => present.has(name));
}

/** The name of a file in the folder that Excel, WPS or LibreOffice has open, by the lock file they keep beside it. */
export async function heldOpen(folder: string, disk: Disk): Promise<string | undefined> {
  const names = await namesIn(folder, disk);
  const lock = names.find((name) => name.startsWith('~$') || name.startsWith('.~lock.'));
  if (lock === undefined) return undefined;
  const end = lock.replace(/^~\$|^\.~lock\.|#$/gu, '');
  return names.find((name) => name !== lock && name.endsWith(end)) ?? end;
}

const namesIn = async (folder: string, disk: Disk): Promise<readonly string[]> =>
  (await unlessAbsent(disk.readdir(folder))) ?? [];

/** The names that a manifest of ours lists, itself included; undefined where there is no such manifest. */
async function listed(folder: string, disk: Disk): Promise<ReadonlySet<string> | undefined> {
  const text = await unlessAbsent(disk.readFile(join(folder, MANIFEST), 'utf8'));
  const manifest = text === undefined ? undefined : parsed(text);
  if (manifest?.tool !== 'score') return undefined;
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
