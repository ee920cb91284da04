import { lastDay } from '../model/days.ts';
import type { Collector, Emit } from '../model/diagnostic.ts';
import { quarterPeriod } from '../model/period.ts';
import type { Project } from '../model/project.ts';
import { rectificationsBy } from '../results/rectifications.ts';
import type { Review, Reviewed } from '../results/review.ts';
import { standingsOf } from '../results/standings.ts';
import { assessAll } from './assess-all.ts';
import { escalate } from './escalate.ts';
import { type RunOptions, readRun, tellMore } from './read-run.ts';
import type { SheetsRead } from './read-sheets.ts';
import { isWatched, watch } from './watch.ts';

/** The review of a quarter, and the project it is of; results are undefined when the input could not be read. */
export interface QuarterlyRun {
  readonly project: Project;
  readonly folder: string;
  readonly results: Review | undefined;
}

/**
 * Scores a quarter of the project at `path` by itself and looks back to the quarters before it. Figures of later months
 * are passed over. Faults go to the collector; results may be used only when it has no errors.
 */
export async function runQuarterly(
  path: string,
  quarter: number,
  options: RunOptions,
  faults: Collector,
): Promise<QuarterlyRun | undefined> {
  const run = await readRun(path, { ...options, months: { first: 1, last: quarter * 3 } }, faults);
  if (!run) return undefined;
  const { project, folder, year, sheets, inputs, configs, people } = run;
  if (!sheets) return { project, folder, results: undefined };
  const reviewed = review(sheets, year, quarter, options.draft, faults.emit);
  tellMore(faults);
  return {
    project,
    folder,
    results: {
      run: {
        name: project.name,
        year,
        version: options.version,
        assessments: reviewed.map(({ quarters }) => quarters.at(-1)!),
        classification: configs.classification,
        strategies: configs.strategies,
        people,
        diagnostics: faults.diagnostics,
        lateChanges: run.late,
        inputs,
      },
      quarter,
      reviewed,
    },
  };
}

function review(
  sheets: SheetsRead,
  year: number,
  quarter: number,
  draft: boolean,
  emit: Emit,
): readonly Reviewed[] {
  const silent = (): void => undefined;
  const series: (readonly Reviewed['quarters'][number][])[] = [];
  for (let of = 1; of <= quarter; of += 1) {
    const before = new Map(series.at(-1)?.map((one) => [one.scheme, standingsOf(one)]));
    const asked = {
      year,
      period: quarterPeriod(year, of),
      draft: of < quarter || draft,
      before: before.get.bind(before),
      only: isWatched,
    };
    series.push(assessAll(asked, sheets, of === quarter ? emit : silent));
  }
  const watched = quarter > 1 ? watch(sheets, year, (quarter - 1) * 3, silent) : [];
  const rectifications = rectificationsBy(sheets.rectifications, lastDay(year, quarter * 3));
  return series.at(-1)!.map((now, index): Reviewed => {
    const own = watched.find(({ months }) => months[0]!.scheme === now.scheme);
    const codes = new Set(now.facts.units.map(({ code }) => code));
    return {
      quarters: series.map((assessments) => assessments[index]!),
      calls: own ? escalate(own, sheets.rectifications, silent).calls : [],
      rectifications: rectifications.filter(({ unit }) => codes.has(unit)),
    };
  });
}
