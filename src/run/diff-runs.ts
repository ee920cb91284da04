import { join } from 'node:path';
import type { Emit } from '../model/diagnostic.ts';
import { resultsUnreadable } from '../model/faults/run.ts';
import { type ResultsFile, readResultsFile } from '../results/results-file.ts';
import { type RunDifferences, runDifferences } from '../results/run-differences.ts';
import { isFolder } from '../sources/is-folder.ts';
import { readJson } from '../sources/read-json.ts';

/** A run's results: a results folder or its `results.json`, and how the user names it. */
export interface RunPlace {
  readonly path: string;
  readonly shown: string;
}

/** Compares the results of two runs; undefined after diagnostics. */
export async function diffRuns(
  before: RunPlace,
  after: RunPlace,
  emit: Emit,
): Promise<RunDifferences | undefined> {
  const [first, second] = [await readRunResults(before, emit), await readRunResults(after, emit)];
  return first && second && runDifferences(first, second);
}

async function readRunResults({ path, shown }: RunPlace, emit: Emit): Promise<ResultsFile | undefined> {
  const inFolder = await isFolder(path);
  const file = inFolder ? `${shown.replace(/[/\\]+$/u, '')}/results.json` : shown;
  const json = await readJson(inFolder ? join(path, 'results.json') : path, file, emit);
  const results = json && readResultsFile(json.value);
  if (json && !results) emit(resultsUnreadable(undefined, { kind: 'file', file }));
  return results;
}
