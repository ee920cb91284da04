import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Emit } from '../model/diagnostic.ts';
import { noSchemes } from '../model/faults/run.ts';
import type { Located } from '../model/located.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { InputFile } from '../results/run-results.ts';
import { checkSchemes } from '../scheme/check-schemes.ts';
import { compileScheme } from '../scheme/compile-scheme.ts';
import { checkProject } from '../scheme/read-project.ts';
import { schemeCodeIn } from '../scheme/scheme-code.ts';
import { findFiles } from '../sources/find-files.ts';
import { isFolder } from '../sources/is-folder.ts';
import { readYaml } from '../sources/read-yaml.ts';

/** A project file as read and checked, and where it lies. */
export interface LoadedProject {
  readonly project: Project;
  /** Absolute. */
  readonly folder: string;
  readonly input: InputFile;
}

/** A scheme file as read, before it is compiled for a year. */
export interface SchemeFile {
  readonly root: Located;
  /** As the user would type it from the project folder. */
  readonly file: string;
  readonly hash: string;
}

/** Reads `score.yaml` of a folder (or the project file itself); undefined after diagnostics. */
export async function loadProject(path: string, emit: Emit): Promise<LoadedProject | undefined> {
  const file = (await isFolder(path)) ? join(path, 'score.yaml') : path;
  const folder = resolve(file, '..');
  const shown = shownFrom(folder, file);
  const yaml = await readYaml(file, shown, emit);
  if (!yaml) return undefined;
  const project = checkProject(yaml.root, shown, emit);
  const input: InputFile = { file: shown, sha256: yaml.hash, kind: 'project', sheets: [] };
  return project && { project, folder, input };
}

/** Finds and reads the scheme files a project names: files, folders (their .yaml files) or globs. */
export async function loadSchemes(
  { project, folder }: LoadedProject,
  emit: Emit,
): Promise<readonly SchemeFile[]> {
  const files: SchemeFile[] = [];
  for (const { path, at } of project.schemes) {
    const found = await schemePaths(folder, path);
    if (found.length === 0) emit(noSchemes({ path }, at));
    for (const absolute of found) {
      if (files.some(({ file }) => file === shownFrom(folder, absolute))) continue;
      const read = await readSchemeFile(absolute, shownFrom(folder, absolute), emit);
      if (read) files.push(read);
    }
  }
  return files;
}

/** Reads one scheme file. */
export async function readSchemeFile(
  path: string,
  shown: string,
  emit: Emit,
): Promise<SchemeFile | undefined> {
  const yaml = await readYaml(path, shown, emit);
  return yaml && { root: yaml.root, file: shown, hash: yaml.hash };
}

/** Compiles scheme files, each for its year, and checks them against each other; `columns` are the roster's headers, when it has been read. */
export function compileSchemes(
  files: readonly SchemeFile[],
  yearOf: (file: SchemeFile) => number,
  columns: readonly string[] | undefined,
  emit: Emit,
): readonly Scheme[] {
  const schemes: Scheme[] = [];
  const broken: string[] = [];
  for (const each of files) {
    const { root, file, hash } = each;
    const scheme = compileScheme(root, { file, hash, year: yearOf(each), columns }, emit);
    if (scheme) schemes.push(scheme);
    else broken.push(schemeCodeIn(root) ?? '');
  }
  checkSchemes(schemes, emit, broken);
  return schemes;
}

/** A path as the user would type it from the project folder: relative, with forward slashes. */
const shownFrom = (folder: string, path: string): string =>
  relative(folder, resolve(path)).split(sep).join('/');

async function schemePaths(folder: string, path: string): Promise<readonly string[]> {
  const absolute = isAbsolute(path) ? path : resolve(folder, path);
  if (await isFolder(absolute)) return schemesIn(absolute, '*.yaml');
  const glob = path.search(/[^/]*[*?{]/u);
  return glob < 0 ? [absolute] : schemesIn(resolve(folder, path.slice(0, glob)), path.slice(glob));
}

/** The scheme files that a pattern names in a folder; a score.yaml is a project and no scheme. */
export async function schemesIn(folder: string, pattern: string): Promise<readonly string[]> {
  const names = await findFiles(folder, pattern);
  return names.filter((name) => !/(?:^|\/)score\.yaml$/u.test(name)).map((name) => join(folder, name));
}
