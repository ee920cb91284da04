import { assess } from '../engine/assess.ts';
import { forecastByPace, forecastBySeason } from '../facts/forecast-facts.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { monthPeriod, yearPeriod } from '../model/period.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Watched } from '../results/progress.ts';
import { assessAll } from './assess-all.ts';
import type { SheetsRead } from './read-sheets.ts';

/** Whether something of a scheme is reported within the year. */
export const isWatched = ({ of, items }: Scheme): boolean =>
  of === 'units' && items.some(({ collect }) => collect !== 'annual');

const silent = (): void => undefined;

/** Watches every scheme of which something is reported within the year by the end of a month. */
export function watch(sheets: SheetsRead, year: number, month: number, emit: Emit): readonly Watched[] {
  const series = Array.from({ length: month }, (_, at) => {
    const [last, isLast] = [at + 1, at + 1 === month];
    const asked = {
      year,
      period: monthPeriod(year, last),
      months: { first: 1, last },
      draft: true,
      only: isWatched,
    };
    return assessAll(asked, sheets, isLast ? emit : silent);
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
