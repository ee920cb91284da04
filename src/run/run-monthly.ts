import { assess } from '../engine/assess.ts';
import { forecastByPace, forecastBySeason } from '../facts/forecast-facts.ts';
import type { Assessment } from '../model/assessment.ts';
import { lastDay } from '../model/days.ts';
import type { Collector } from '../model/diagnostic.ts';
import { monthPeriod, yearPeriod } from '../model/period.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Monitored } from '../results/monitoring.ts';
import type { Watched } from '../results/progress.ts';
import { rectificationsBy } from '../results/rectifications.ts';
import { unreportedBy } from '../results/unreported.ts';
import { assessAll } from './assess-all.ts';
import { escalate } from './escalate.ts';
import { type RunOptions, readRun, tellMore } from './read-run.ts';
import type { SheetsRead } from './read-sheets.ts';

/** The monitoring of a month, and the project it is of; results are undefined when the input could not be read. */
export interface MonthlyRun {
  readonly project: Project;
  readonly folder: string;
  readonly results: Monitored | undefined;
}

/** Whether something of a scheme is reported within the year. */
export const isWatched = ({ of, items }: Scheme): boolean =>
  of === 'units' && items.some(({ collect }) => collect !== 'annual');

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
  const watched = watch(sheets, year, month, faults);
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

const silent = (): void => undefined;

function watch(sheets: SheetsRead, year: number, month: number, faults: Collector): readonly Watched[] {
  const series = Array.from({ length: month }, (_, at) => {
    const [last, isLast] = [at + 1, at + 1 === month];
    const asked = {
      year,
      period: monthPeriod(year, last),
      months: { first: 1, last },
      draft: true,
      only: isWatched,
    };
    return assessAll(asked, sheets, isLast ? faults.emit : silent);
  });
  return series.at(-1)!.map((now, index) => {
    const months = series.map((assessments) => assessments[index]!);
    const desk = sheets.desks.find(({ scheme }) => scheme === now.scheme)!;
    const soFar = { facts: now.facts, year, months: now.months };
    const bySeason = forecastBySeason(desk, soFar);
    const ofYear = (facts: Assessment['facts']): Assessment =>
      assess(now.scheme, facts, yearPeriod(year), { draft: true }, silent);
    return {
      months,
      byPace: ofYear(forecastByPace(desk, soFar)),
      ...(bySeason ? { bySeason: ofYear(bySeason) } : {}),
    };
  });
}
