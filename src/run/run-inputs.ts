import { collect } from '../model/diagnostic.ts';
import { monthsTo } from '../model/months.ts';
import type { Period } from '../model/period.ts';
import type { InputFile } from '../results/run-results.ts';
import { type RunOptions, readRun } from './read-run.ts';

/**
 * The files that the results of a period of the project's year rest on as they are now, sorted by name; undefined where
 * they cannot be read without a fault. Reading alone tells which sheets come later and are none of them.
 */
export async function runInputs(
  path: string,
  period: Period,
  options: RunOptions,
): Promise<readonly InputFile[] | undefined> {
  const faults = collect();
  const months = period.kind === 'year' ? undefined : monthsTo(period);
  const run = await readRun(path, { ...options, months }, faults);
  return run?.sheets && !faults.hasErrors() ? run.inputs : undefined;
}
