import { lastDay } from '../model/days.ts';
import type { Collector } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { Monitored } from '../results/monitoring.ts';
import { rectificationsBy } from '../results/rectifications.ts';
import { unreportedBy } from '../results/unreported.ts';
import { escalate } from './escalate.ts';
import { type RunOptions, readRun, tellMore } from './read-run.ts';
import { watch } from './watch.ts';

/** The monitoring of a month, and the project it is of; results are undefined when the input could not be read. */
export interface MonthlyRun {
  readonly project: Project;
  readonly folder: string;
  readonly results: Monitored | undefined;
}

/**
 * Watches the year of the project at `path` by the end of a month: figures of later months are passed over, what has not
 * come is a finding and no fault. Faults go to the collector; results may be used only when it has no errors.
 */
export async function runMonthly(
  path: string,
  month: number,
  options: RunOptions,
  faults: Collector,
): Promise<MonthlyRun | undefined> {
  const months = { first: 1, last: month };
  const run = await readRun(path, { ...options, months, draft: true }, faults);
  if (!run) return undefined;
  const { project, folder, year, sheets, inputs } = run;
  if (!sheets) return { project, folder, results: undefined };
  const watched = watch(sheets, year, month, faults.emit);
  const ladders = watched.map((one) => escalate(one, sheets.rectifications, faults.emit));
  tellMore(faults);
  return {
    project,
    folder,
    results: {
      name: project.name,
      year,
      month,
      version: options.version,
      watched,
      counts: ladders.map(({ counts }) => counts),
      calls: ladders.map(({ calls }) => calls),
      rectifications: rectificationsBy(sheets.rectifications, lastDay(year, month)),
      unreported: watched.map((one) => unreportedBy(one.months.at(-1)!, month)),
      diagnostics: faults.diagnostics,
      inputs,
    },
  };
}
