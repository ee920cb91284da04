import { dirname, posix, resolve } from 'node:path';
import type { Emit } from '../model/diagnostic.ts';
import { extendsCycle } from '../model/faults/library.ts';
import { type Located, under } from '../model/located.ts';
import type { SchemeFile } from '../scheme/scheme-file.ts';
import { readYaml } from '../sources/read-yaml.ts';

/** Files that have been read, by path; undefined where one could not be, of which has been told. */
export type FilesRead = Map<string, SchemeFile | undefined>;

/**
 * Reads one scheme file with the files that it extends and the libraries that it names; undefined after diagnostics.
 * A file in `read` is not read again, and its faults are not told again: schemes share bases and libraries.
 */
export async function readSchemeFile(
  path: string,
  shown: string,
  emit: Emit,
  read: FilesRead = new Map(),
  above: readonly string[] = [],
): Promise<SchemeFile | undefined> {
  if (read.has(path)) return read.get(path);
  const file = await readWhole(path, shown, emit, read, above);
  read.set(path, file);
  return file;
}

async function readWhole(
  path: string,
  shown: string,
  emit: Emit,
  read: FilesRead,
  above: readonly string[],
): Promise<SchemeFile | undefined> {
  const yaml = await readYaml(path, shown, emit);
  if (!yaml) return undefined;
  const { root, hash } = yaml;
  const others = async (key: string): Promise<readonly SchemeFile[] | undefined> => {
    const files: SchemeFile[] = [];
    for (const node of pathsUnder(root, key)) {
      const other = node.source.replaceAll('\\', '/');
      const otherPath = resolve(dirname(path), other);
      const way = [...above, shown];
      const otherShown = posix.normalize(posix.join(posix.dirname(shown), other));
      if (way.includes(otherShown)) {
        emit(extendsCycle({ cycle: [...way, otherShown] }, node.at));
        return undefined;
      }
      const file = await readSchemeFile(otherPath, otherShown, emit, read, way);
      if (!file) return undefined;
      files.push(file);
    }
    return files;
  };
  const bases = await others('extends');
  const libraries = await others('libraries');
  return bases && libraries && { root, file: shown, hash, bases, libraries };
}

/** The paths under a key of the file, one or a list of them. */
function pathsUnder(root: Located, key: string): readonly Extract<Located, { kind: 'scalar' }>[] {
  const node = under(root, key);
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : [];
  return nodes.filter((each) => each.kind === 'scalar');
}
