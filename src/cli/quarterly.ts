import { resolve } from 'node:path';
import { collect } from '../model/diagnostic.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import { reviewFiles } from '../reports/review-files.ts';
import { completenessOfReview } from '../results/completeness.ts';
import type { Review } from '../results/review.ts';
import { reviewJson } from '../results/review-json.ts';
import type { RunResults } from '../results/run-results.ts';
import { runQuarterly } from '../run/run-quarterly.ts';
import type { Host } from './host.ts';
import { periodFolder } from './period-folder.ts';
import { makeResults, type RunCommand } from './run-command.ts';
import { tellRun } from './tell-run.ts';

/** The options of `score quarterly`, as the command line gives them. */
export interface QuarterlyCommand extends RunCommand {
  readonly period: Extract<Period, { kind: 'quarter' }>;
  readonly json: boolean;
}

/** A review as what a manifest is made of. */
type Reviewing = Review & Pick<RunResults, 'name' | 'year' | 'version' | 'inputs'>;

/** `score quarterly`: scores a quarter and looks back to the ones before; gives the exit code. */
export async function quarterly(path: string, command: QuarterlyCommand, host: Host): Promise<number> {
  const faults = command.listener?.faults ?? collect();
  const { period, lang } = command;
  const shown = formatPeriod(period);
  return makeResults<Reviewing>({ ...command, year: period.year }, { faults }, host, {
    run: async (options) => {
      const run = await runQuarterly(resolve(host.cwd, path), period.quarter, options, faults);
      const results = run?.results && { ...run.results.run, ...run.results };
      return run && { output: periodFolder(run, period), results };
    },
    manifest: { period: shown },
    completeness: completenessOfReview,
    files: (results, pause) => reviewFiles(results, lang, faults.emit, pause),
    tell: async (results, written, mask) => {
      if (command.json) host.stdout.write(mask(reviewJson(results)));
      else if (!command.quiet) await tellRun(results.run, written, lang, host, mask);
    },
  });
}
