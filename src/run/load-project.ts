import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Classification, Strategies } from '../model/classification.ts';
import { collect, type Emit } from '../model/diagnostic.ts';
import { configTwice, noSchemes } from '../model/faults/run.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { InputFile } from '../results/run-results.ts';
import { assembleScheme } from '../scheme/assemble-scheme.ts';
import { checkSchemes } from '../scheme/check-schemes.ts';
import { compileScheme } from '../scheme/compile-scheme.ts';
import { type ConfigKind, configKind, readCategories, readStrategies } from '../scheme/read-configs.ts';
import { checkProject } from '../scheme/read-project.ts';
import { schemeCodeIn } from '../scheme/scheme-code.ts';
import { filesOf, type SchemeFile } from '../scheme/scheme-file.ts';
import { findFiles } from '../sources/find-files.ts';
import { hashOf } from '../sources/hash-of.ts';
import { isFolder } from '../sources/is-folder.ts';
import { readYaml } from '../sources/read-yaml.ts';
import { type FilesRead, readSchemeFile } from './read-scheme-file.ts';

/** A project file as read and checked, and where it lies. */
export interface LoadedProject {
  readonly project: Project;
  /** Absolute. */
  readonly folder: string;
  readonly input: InputFile;
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

/** The configuration files of a project by what they hold. */
export interface Configs {
  readonly schemes: readonly SchemeFile[];
  readonly classification: Classification | undefined;
  readonly strategies: Strategies | undefined;
  /** Fund files, settled for a year when it is known. */
  readonly funds: readonly SchemeFile[];
  /** The files that are no schemes, libraries left out (those that are used belong to their schemes). */
  readonly others: readonly SchemeFile[];
}

/** Finds and reads the configuration files a project names: files, folders (their .yaml files) or globs. */
export async function loadConfigs(loaded: LoadedProject, emit: Emit): Promise<Configs> {
  const files = await readConfigs(loaded, emit);
  const of = (kind: ConfigKind): readonly SchemeFile[] =>
    files.filter(({ root }) => configKind(root) === kind);
  const [categories, twice] = of('categories');
  const [strategies, again] = of('strategies');
  for (const file of [twice, again]) if (file) emit(configTwice({ file: file.file }, file.root.at));
  return {
    schemes: of('scheme'),
    classification: categories && readCategories(categories.root, categories.file, emit),
    strategies: strategies && readStrategies(strategies.root, strategies.file, emit),
    funds: of('fund'),
    others: [categories, strategies, ...of('fund')].filter((file) => file !== undefined),
  };
}

async function readConfigs({ project, folder }: LoadedProject, emit: Emit): Promise<readonly SchemeFile[]> {
  const files: SchemeFile[] = [];
  const read: FilesRead = new Map();
  for (const { path, at } of project.schemes) {
    const found = await schemePaths(folder, path);
    if (found.length === 0) emit(noSchemes({ path }, at));
    for (const absolute of found) {
      if (files.some(({ file }) => file === shownFrom(folder, absolute))) continue;
      const file = await readSchemeFile(absolute, shownFrom(folder, absolute), emit, read);
      if (file) files.push(file);
    }
  }
  return files;
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
    const year = yearOf(each);
    const faults = collect();
    const root = assembleScheme(each, year, faults.emit);
    faults.diagnostics.forEach(emit);
    const context = { file: each.file, hash: wholeHash(each), year, columns };
    const scheme = faults.hasErrors() ? undefined : compileScheme(root, context, emit);
    if (scheme) schemes.push(scheme);
    else broken.push(schemeCodeIn(root) ?? '');
  }
  checkSchemes(schemes, emit, broken);
  return schemes;
}

/** The hash of all that a scheme is made of: its own file's, or of the hashes of all where it rests on others. */
function wholeHash(scheme: SchemeFile): string {
  const all = filesOf(scheme);
  return all.length === 1 ? scheme.hash : hashOf(all.map(({ file, hash }) => `${hash}  ${file}\n`).join(''));
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
