import { basename, join } from 'node:path';
import type { Emit } from '../model/diagnostic.ts';
import type { Located } from '../model/located.ts';
import type { Scheme } from '../model/scheme.ts';
import { checkFundsTaken, fundCodeIn } from '../scheme/check-funds-taken.ts';
import {
  type ConfigKind,
  checkLibrary,
  configKind,
  readCategories,
  readStrategies,
} from '../scheme/read-configs.ts';
import { readFund } from '../scheme/read-fund.ts';
import { filesOf, type SchemeFile } from '../scheme/scheme-file.ts';
import { findFiles } from '../sources/find-files.ts';
import { isFolder } from '../sources/is-folder.ts';
import { compileSchemes } from './load-project.ts';
import { type FilesRead, readSchemeFile } from './read-scheme-file.ts';

/** What a path given for checking is: a project, or the scheme files it stands for (itself, or those of a folder). */
export async function pathsToCheck(
  path: string,
): Promise<{ readonly project: string } | { readonly schemes: readonly string[] }> {
  if (basename(path) === 'score.yaml') return { project: path };
  if (!(await isFolder(path))) return { schemes: [path] };
  if ((await findFiles(path, 'score.yaml')).length > 0) return { project: path };
  const schemes = await findFiles(path, '*.{yaml,yml}');
  return schemes.length === 0 ? { project: path } : { schemes: schemes.map((name) => join(path, name)) };
}

/** Checks scheme files on their own, without a project; for the year asked, else the latest that a figure is dated for. */
export async function checkSchemeFiles(
  paths: readonly { readonly path: string; readonly shown: string }[],
  year: number | undefined,
  emit: Emit,
): Promise<readonly Scheme[]> {
  const files: SchemeFile[] = [];
  const read: FilesRead = new Map();
  for (const { path, shown } of paths) {
    const file = await readSchemeFile(path, shown, emit, read);
    if (file) files.push(file);
  }
  const schemes = files.filter(({ root, file }) => checkOther(root, file, emit) === 'scheme');
  const compiled = compileSchemes(schemes, (file) => year ?? latestYear(file) ?? 9999, undefined, emit);
  const funds = files.flatMap(({ root }) => (configKind(root) === 'fund' ? (fundCodeIn(root) ?? []) : []));
  if (funds.length > 0) checkFundsTaken(compiled, funds, emit); // a scheme alone does not know its project's funds
  return compiled;
}

/** Checks a configuration file that is no scheme, and tells its kind. */
function checkOther(root: Located, file: string, emit: Emit): ConfigKind {
  const kind = configKind(root);
  if (kind === 'library') checkLibrary(root, file, emit);
  if (kind === 'categories') readCategories(root, file, emit);
  if (kind === 'strategies') readStrategies(root, file, emit);
  if (kind === 'fund') readFund(root, file, 9999, emit);
  return kind;
}

/** The latest year that any mapping of the file, or of those it rests on, is dated for. */
export function latestYear(file: SchemeFile): number | undefined {
  const years: number[] = [];
  const visit = (at: Located): void => {
    if (at.kind === 'list') at.items.forEach(visit);
    if (at.kind !== 'map') return;
    for (const { key, value } of at.entries) {
      if (/^\d{4}$/u.test(key)) years.push(Number(key));
      visit(value);
    }
  };
  for (const { root } of filesOf(file)) visit(root);
  return years.length === 0 ? undefined : Math.max(...years);
}
