import type { Collector } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { compileSchemes, loadConfigs, loadProject } from './load-project.ts';
import { openGathering } from './open-gathering.ts';
import { readRosters } from './read-rosters.ts';
import type { ReadingOptions } from './reading-options.ts';

/** A project's schemes, each with the units it scores. */
export interface UnitsByScheme {
  readonly project: Project;
  /** Absolute. */
  readonly folder: string;
  readonly year: number;
  readonly schemes: readonly { readonly scheme: Scheme; readonly units: readonly Unit[] }[];
}

/** Reads a project's schemes and roster, and none of its other sheets; undefined after diagnostics. */
export async function unitsByScheme(
  path: string,
  options: ReadingOptions & { readonly year?: number },
  faults: Collector,
): Promise<UnitsByScheme | undefined> {
  const { emit } = faults;
  const loaded = await loadProject(path, emit);
  if (!loaded) return undefined;
  const { project, folder } = loaded;
  const year = options.year ?? project.year;
  const { schemes: files } = await loadConfigs(loaded, emit);
  const read = await readRosters(folder, project, year, options, emit);
  const all = compileSchemes(files, () => year, read?.roster.headers, emit);
  if (!read || faults.hasErrors()) return undefined;
  const { desks } = openGathering(project, year, { asked: all, all }, read.roster, options.draft, emit);
  return { project, folder, year, schemes: desks.map(({ scheme, units }) => ({ scheme, units })) };
}
