import type { Collector } from '../model/diagnostic.ts';
import { monthsIn, monthsTo } from '../model/months.ts';
import type { Period } from '../model/period.ts';
import type { RunResults } from '../results/run-results.ts';
import { assessAll } from './assess-all.ts';
import { type RunOptions, readRun, tellMore } from './read-run.ts';
import { isWatched } from './watch.ts';

/**
 * The results of a month (its figures since January, what has not come left out) or of a quarter by itself, of every
 * scheme of which something is reported within the year; undefined when the project could not be read.
 */
export async function runPeriod(
  path: string,
  period: Exclude<Period, { kind: 'year' }>,
  options: RunOptions,
  faults: Collector,
): Promise<RunResults | undefined> {
  const draft = options.draft || period.kind === 'month';
  const months = monthsTo(period);
  const run = await readRun(path, { ...options, year: period.year, months, draft }, faults);
  if (!run?.sheets) return undefined;
  const { project, year, sheets, people, inputs } = run;
  const own = period.kind === 'month' ? months : monthsIn(period);
  const asked = { year, period, months: own, draft, only: isWatched, before: () => undefined };
  const assessments = assessAll(asked, sheets, faults.emit);
  tellMore(faults);
  return {
    name: project.name,
    year,
    version: options.version,
    assessments,
    people,
    diagnostics: faults.diagnostics,
    inputs,
  };
}
