import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { annotateOverResults } from '../model/faults/returned.ts';
import type { Lang } from '../model/said.ts';

/** The project folder of a path given on the command line: a folder, or its score.yaml. */
export const projectFolder = (path: string): string =>
  basename(path) === 'score.yaml' ? dirname(path) : path;

/** Where the copies to be corrected go in a project folder, unless the command line says otherwise. */
export const DEFAULT_FOLDER: Readonly<Record<Lang, string>> = { zh: '退回修改', en: 'to-correct' };

/** Why copies must not be written into a folder: it holds the results of a run, or the folder that it lies in does. */
export async function annotateFault(folder: string): Promise<Diagnostic | undefined> {
  const holds = (await holdsResults(folder)) || (await holdsResults(dirname(folder)));
  return holds ? annotateOverResults({ folder }) : undefined;
}

/** Whether the manifest of a folder says that results of ours lie in it. */
async function holdsResults(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '');
  return /"schema":\s*"score-manifest\//u.test(text);
}

/** Whether there is anything at a path. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
