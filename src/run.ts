import type { Collector } from './model/diagnostic.ts';
import type { Project } from './model/project.ts';
import type { Scheme } from './model/scheme.ts';
import { fundReport } from './results/fund-report.ts';
import type { RunResults } from './results/run-results.ts';
import { assessAll } from './run/assess-all.ts';
import { loadProject } from './run/load-project.ts';
import { type RunOptions, readRun, readSchemes, tellMore } from './run/read-run.ts';
import type { ReadingOptions } from './run/reading-options.ts';
import { reportSpread } from './run/report-spread.ts';
import { reportUnread } from './run/report-unread.ts';
import type { SheetsSeen } from './run/sheets-seen.ts';

/** A run's results, and the project they are of; results are undefined when the input could not be scored at all. */
export interface AnnualRun {
  readonly project: Project;
  readonly folder: string;
  readonly schemes: readonly Scheme[];
  readonly results: RunResults | undefined;
}

/**
 * Scores a year of the project at `path` (a folder with score.yaml, or the file). Faults go to the collector; results
 * may be used only when it has no errors.
 */
export async function runAnnual(
  path: string,
  options: RunOptions,
  faults: Collector,
): Promise<AnnualRun | undefined> {
  const run = await readRun(path, options, faults);
  if (!run) return undefined;
  const { project, folder, schemes, year, configs, sheets, inputs, people } = run;
  if (!sheets) return { project, folder, schemes, results: undefined };
  const reports = sheets.funds.map(fundReport);
  for (const report of reports) reportSpread(report, faults.emit);
  const assessments = assessAll({ year, draft: options.draft }, sheets, faults.emit);
  await reportUnread(folder, project, inputs, faults);
  tellMore(faults);
  const results: RunResults = {
    name: project.name,
    year,
    version: options.version,
    assessments,
    people,
    funds: reports,
    classification: configs.classification,
    strategies: configs.strategies,
    diagnostics: faults.diagnostics,
    lateChanges: run.late,
    inputs,
  };
  return { project, folder, schemes, results };
}

/** What checking a project is asked for; without `sheets` only its schemes and roster are read. */
export interface CheckOptions {
  readonly year?: number;
  readonly sheets: boolean;
  readonly version: string;
  /** Called now and then while the sheets are read; what it throws ends the checking. */
  readonly pause?: () => void;
  readonly seen?: SheetsSeen;
  readonly onRoster?: ReadingOptions['onRoster'];
}

/** Checks a project: its file and schemes, and with `sheets` a whole run whose results are dropped. */
export async function checkProjectPath(
  path: string,
  { year, sheets, version, pause, seen, onRoster }: CheckOptions,
  faults: Collector,
): Promise<readonly Scheme[]> {
  const reading = { pause, onFile: pause, seen, onRoster, draft: false, maxInflated: 512 * 1024 * 1024 };
  const options = { year, version, ...reading };
  if (sheets) {
    const run = await runAnnual(path, options, faults);
    return run?.schemes ?? [];
  }
  const loaded = await loadProject(path, faults.emit);
  return loaded ? (await readSchemes(loaded, options, faults.emit)).schemes : [];
}
