import { collect, type Diagnostic, type Emit } from '../../src/model/diagnostic.ts';
import type { Monitored } from '../../src/results/monitoring.ts';
import { type ProgressRow, progressRows } from '../../src/results/progress.ts';
import { runMonthly } from '../../src/run/run-monthly.ts';
import { type ProjectFiles, TINY, withFolder, withIndicator, withSheets } from './tiny-project.ts';

/** An investment target of 1200 that is reported month by month, and a satisfaction score of the year. */
export const INVEST =
  '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 1200, pace: linear}';

/** Sheets of months: for each unit its figures from January on; undefined leaves a month out. */
export function monthSheets(
  east: readonly (number | undefined)[],
  west: readonly (number | undefined)[],
): ProjectFiles {
  const files = east.map((value, at) => [
    `月报/2023年${String(at + 1).padStart(2, '0')}月.csv`,
    `单位,招商引资(万元)\n东山镇,${value ?? ''}\n西河镇,${west[at] ?? ''}\n`,
  ]);
  return {
    ...Object.fromEntries(files),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    'scheme.yaml': withIndicator(INVEST),
    'score.yaml': MONTHLY_PROJECT,
  };
}

/** A project of monthly sheets, and one of the year. */
export const MONTHLY_PROJECT = withSheets(
  '{path: 月报/*.csv, kind: facts, period: from-name}\n{path: facts.csv, kind: facts}',
);

/** What came of a month's monitoring. */
export interface TinyMonth {
  readonly results: Monitored;
  readonly diagnostics: readonly Diagnostic[];
  /** The line of an indicator of a unit of the first scheme; throws where it is not there. */
  line(unit: string, indicator: string): ProgressRow;
}

/** Watches the tiny project by the end of a month. */
export async function watchTiny(
  files: ProjectFiles,
  month: number,
  emit: Emit = () => undefined,
): Promise<TinyMonth> {
  return withFolder({ ...TINY, ...files }, async (folder) => {
    const faults = collect();
    const options = { draft: true, maxInflated: 2 ** 29, version: '0' };
    const run = await runMonthly(folder, month, options, faults);
    faults.diagnostics.forEach(emit);
    const said = faults.diagnostics.map(({ message }) => message.zh).join('\n');
    if (!run?.results) throw new Error(said);
    const { results } = run;
    return {
      results,
      diagnostics: faults.diagnostics,
      line: (unit, indicator) => {
        const found = [...progressRows(results.watched[0]!)].find(
          (row) => row.unit.name === unit && row.indicator.code === indicator,
        );
        if (!found) throw new Error(`${unit} ${indicator}\n${said}`);
        return found;
      },
    };
  });
}
