import { join, resolve } from 'node:path';
import { type Collector, collect } from '../model/diagnostic.ts';
import { reportFiles } from '../reports/report-files.ts';
import { completenessOf } from '../results/completeness.ts';
import { unmasked } from '../results/person-mask.ts';
import { publicRun } from '../results/publish.ts';
import { resultsJsonChunks } from '../results/results-json.ts';
import type { RunResults } from '../results/run-results.ts';
import { SheetsSeen } from '../run/sheets-seen.ts';
import { runAnnual } from '../run.ts';
import { annotate } from './annotate.ts';
import { projectFolder } from './annotate-place.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { makeResults, type RunCommand, type RunListener } from './run-command.ts';
import { tellRun } from './tell-run.ts';

/** The options of `score annual`, as the command line gives them. */
export interface AnnualCommand extends RunCommand {
  readonly json: boolean;
}

/** `score annual`: scores a project's year and writes its results folder; gives the exit code. */
export async function annual(path: string, command: AnnualCommand, host: Host): Promise<number> {
  const faults = command.listener?.faults ?? collect();
  const seen = new SheetsSeen();
  let mask = unmasked;
  const listener: RunListener = {
    faults,
    found: (diagnostics, by) => {
      mask = by;
      command.listener?.found(diagnostics, by);
    },
    written: (written) => command.listener?.written(written),
  };
  const code = await scoreYear(path, { ...command, listener }, { faults, seen }, host);
  if (command.annotate === undefined) return code;
  const folder = projectFolder(resolve(host.cwd, path));
  const maxInflated = command.maxInflated * 1024 * 1024;
  const diagnostics = faults.diagnostics.map(mask.coded);
  const request = { folder, annotate: command.annotate, diagnostics, seen, maxInflated, lang: command.lang };
  const annotated = await annotate(request, host);
  return code === EXIT.done ? annotated : code;
}

async function scoreYear(
  path: string,
  command: AnnualCommand,
  { faults, seen }: { readonly faults: Collector; readonly seen: SheetsSeen },
  host: Host,
): Promise<number> {
  const { lang, publish = 'codes' } = command;
  return makeResults<RunResults>(command, { faults, seen }, host, {
    run: async (options) => {
      const run = await runAnnual(resolve(host.cwd, path), options, faults);
      return run && { output: join(run.folder, run.project.output), results: run.results };
    },
    completeness: ({ assessments }) => completenessOf(assessments),
    files: (results, pause) => reportFiles(results, lang, faults.emit, pause, publish),
    tell: async (results, written) => {
      const open = publicRun(results, publish);
      if (command.json) for (const piece of resultsJsonChunks(open.run)) host.stdout.write(open.mask(piece));
      else if (!command.quiet) await tellRun(open.run, written, lang, host, open.mask);
    },
  });
}
