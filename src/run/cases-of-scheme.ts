import { dirname, join, resolve } from 'node:path';
import type { Emit } from '../model/diagnostic.ts';
import { schemeWithoutCases } from '../model/faults/cases.ts';
import { type Located, under } from '../model/located.ts';
import { findFiles } from '../sources/find-files.ts';
import { readYaml } from '../sources/read-yaml.ts';

/** Keys that a scheme has and a file of cases has not. */
const OF_SCHEMES = ['title', 'category', 'extends', 'dimensions', 'indicators'];

/**
 * The case files of a scheme file: those of the folder `cases` beside it that name it, or none after a diagnostic.
 * Undefined where the file is no scheme, or cannot be read.
 */
export async function casesOfScheme(
  path: string,
  shown: string,
  emit: Emit,
): Promise<readonly string[] | undefined> {
  const root = await rootOf(path);
  if (!root || !isScheme(root)) return undefined;
  const files: string[] = [];
  for (const name of await findFiles(dirname(path), 'cases/*.yaml')) {
    const file = join(dirname(path), name);
    if (schemeOf(await rootOf(file), file) === path) files.push(file);
  }
  if (files.length === 0) emit(schemeWithoutCases(undefined, { kind: 'file', file: shown }));
  return files;
}

/** What a file holds; whoever reads it for its content tells of its faults. */
const rootOf = async (path: string): Promise<Located | undefined> =>
  (await readYaml(path, path, () => undefined))?.root;

const isScheme = (root: Located): boolean =>
  !under(root, 'cases') && OF_SCHEMES.some((key) => under(root, key));

/** The scheme file that a file of cases names. */
function schemeOf(root: Located | undefined, file: string): string | undefined {
  const scheme = root && under(root, 'scheme');
  return scheme?.kind === 'scalar' ? resolve(dirname(file), scheme.source.replaceAll('\\', '/')) : undefined;
}
