import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { OutputFile } from '../../src/reports/report-files.ts';

/** Files of an output that all say the same, and the manifest with their hashes; each of about `size` bytes. */
export function outputOf(says: string, size = 100): readonly OutputFile[] {
  const files = ['排名.xlsx', '红黑榜.md', 'results.json'].map((name) => ({
    name,
    bytes: new TextEncoder().encode(`${says}\n${name}\n`.padEnd(size, says)),
  }));
  const outputs = files.map(({ name, bytes }) => ({ name, sha256: hashOf(bytes) }));
  const manifest = { tool: 'score', says, outputs };
  return [...files, { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)) }];
}

/**
 * What a whole folder of results says: every file of its manifest is there, with its hash, and nothing else. Undefined
 * where there is no folder; throws where it is torn.
 */
export async function saysWhole(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    says?: string;
    outputs: readonly { name: string; sha256: string }[];
  };
  const names = [...manifest.outputs.map(({ name }) => name), 'manifest.json'].toSorted();
  const found = (await readdir(folder)).toSorted();
  if (found.join() !== names.join()) throw new Error(`torn: ${found.join()} instead of ${names.join()}`);
  for (const { name, sha256 } of manifest.outputs)
    if (hashOf(await readFile(join(folder, name))) !== sha256) throw new Error(`torn: ${name}`);
  return manifest.says ?? '';
}

/** What a run left beside a folder of results. */
export const straysBeside = async (folder: string): Promise<readonly string[]> =>
  (await readdir(dirname(folder))).filter((name) => name.startsWith(`.${basename(folder)}.score-`));

/** Where the former results lie between the two renames of a swap. */
export const asideOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.score-old`);

/** Where the lock of a run lies. */
export const lockOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.score-lock`);

/** Makes a lock that this very process has left look like that of a process which has died. */
export async function orphanLock(folder: string): Promise<void> {
  if (!existsSync(lockOf(folder))) return;
  const text = await readFile(lockOf(folder), 'utf8');
  await writeFile(lockOf(folder), text.replace(/"start":\d+/u, '"start":1'));
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
