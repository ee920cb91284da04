import type { Collector } from '../model/diagnostic.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { readSchemes } from './read-run.ts';
import type { ReadingOptions } from './reading-options.ts';

/**
 * Reads a project with its schemes and roster, and no sheets; undefined where they have faults, which go to the
 * collector.
 */
export async function openProject(
  path: string,
  options: ReadingOptions,
  faults: Collector,
): Promise<LoadedProject | undefined> {
  const loaded = await loadProject(path, faults.emit);
  if (loaded) await readSchemes(loaded, options, faults.emit);
  return faults.hasErrors() ? undefined : loaded;
}
