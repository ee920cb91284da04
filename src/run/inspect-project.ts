import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Gathering } from '../facts/desk.ts';
import { collect, type Diagnostic } from '../model/diagnostic.ts';
import type { Project, RosterRule, SheetRule } from '../model/project.ts';
import { readFund } from '../scheme/read-fund.ts';
import { findFiles } from '../sources/find-files.ts';
import { isFolder } from '../sources/is-folder.ts';
import { compileSchemes, type LoadedProject, loadConfigs, loadProject } from './load-project.ts';
import { NoFacts } from './no-facts.ts';
import { openGathering } from './open-gathering.ts';
import { readRosters, rosterSheets } from './read-rosters.ts';
import type { ReadingOptions } from './reading-options.ts';

/** A project that files are seen by. */
export interface ProjectLook {
  readonly project: Project;
  /** Absolute. */
  readonly folder: string;
  /** Faults of score.yaml, its schemes and its roster. */
  readonly faults: readonly Diagnostic[];
  /** The sheets of a file that are rosters. */
  rosterSheets(file: string): readonly string[];
  /** Fresh desks to read one file into, which keep no figures; undefined where roster or schemes cannot be used. */
  gathering(emit: Gathering['emit']): Gathering | undefined;
}

/** The lines of score.yaml that take a file; `inside` is the file as typed from the project folder. */
export interface Taking {
  readonly inside: string;
  readonly rosters: readonly RosterRule[];
  readonly rules: readonly SheetRule[];
}

/** The lines of a project that take a file, by its absolute path. */
export async function linesTaking(
  { project, folder }: LoadedProject | ProjectLook,
  path: string,
): Promise<Taking> {
  const inside = relative(folder, path).split(sep).join('/').normalize('NFC');
  const isSame = (name: string): boolean => name.normalize('NFC') === inside;
  const rules: SheetRule[] = [];
  for (const rule of project.sheets) if ((await findFiles(folder, rule.path)).some(isSame)) rules.push(rule);
  const rosters = project.rosters.filter((roster) =>
    isSame(relative(folder, resolve(folder, roster.path)).split(sep).join('/')),
  );
  return { inside, rosters, rules };
}

/** The nearest folder upwards whose score.yaml has a line for the file, else the nearest with a score.yaml at all. */
export async function projectFolderOf(path: string): Promise<string | undefined> {
  let nearest: string | undefined;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((await findFiles(folder, 'score.yaml')).length > 0) {
      nearest ??= folder;
      const loaded = await loadProject(folder, () => undefined);
      const taking = loaded && (await linesTaking(loaded, path));
      if (taking && taking.rosters.length + taking.rules.length > 0) return folder;
    }
    if (folder === dirname(folder)) return nearest;
  }
}

/** Opens a project (its folder, or the file) to see files by; undefined, with its faults, where it cannot be read. */
export async function openProjectLook(
  path: string,
  options: ReadingOptions,
): Promise<ProjectLook | { readonly faults: readonly Diagnostic[]; readonly file: string }> {
  const own = collect();
  const loaded = await loadProject(path, own.emit);
  if (!loaded)
    return { faults: own.diagnostics, file: (await isFolder(path)) ? join(path, 'score.yaml') : path };
  const { project, folder } = loaded;
  const { schemes: files, funds: fundFiles } = await loadConfigs(loaded, own.emit);
  const funds = fundFiles.flatMap(({ root, file }) => readFund(root, file, project.year, own.emit) ?? []);
  const read = await readRosters(folder, project, project.year, options, own.emit);
  const all = compileSchemes(files, () => project.year, read?.roster.headers, own.emit);
  const open = (emit: Gathering['emit']): Gathering | undefined =>
    read &&
    openGathering(project, project.year, { asked: all, all }, read.roster, options.draft, emit, funds);
  const isOpen = (open(own.emit)?.desks.length ?? 0) > 0;
  return {
    project,
    folder,
    faults: own.diagnostics,
    rosterSheets: (file) => (read ? rosterSheets(read, file) : []),
    gathering: (emit) => {
      const gathering = isOpen ? open(() => undefined) : undefined;
      const desks = gathering?.desks.map((desk) => ({ ...desk, facts: new NoFacts() }));
      return gathering && desks && { ...gathering, desks, emit };
    },
  };
}
