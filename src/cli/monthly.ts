import { resolve } from 'node:path';
import { collect } from '../model/diagnostic.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import { monitoringFiles } from '../reports/monitoring-files.ts';
import { monitoringText } from '../reports/writers/terminal-monitoring.ts';
import { completenessOfMonth } from '../results/completeness.ts';
import type { Monitored } from '../results/monitoring.ts';
import { monitoringJson } from '../results/monitoring-json.ts';
import { runMonthly } from '../run/run-monthly.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { periodFolder } from './period-folder.ts';
import { makeResults, type RunCommand, tellWritten } from './run-command.ts';

/** The options of `score monthly`, as the command line gives them. */
export interface MonthlyCommand extends RunCommand {
  readonly period: Extract<Period, { kind: 'month' }>;
  readonly json: boolean;
}

/** `score monthly`: watches a project's year by the end of a month; gives the exit code. */
export async function monthly(path: string, command: MonthlyCommand, host: Host): Promise<number> {
  const faults = command.listener?.faults ?? collect();
  const { period, lang } = command;
  const { year, month } = period;
  const shown = formatPeriod(period);
  return makeResults<Monitored>({ ...command, year }, { faults }, host, {
    run: async (options) => {
      const run = await runMonthly(resolve(host.cwd, path), month, options, faults);
      return run && { output: periodFolder(run, period), results: run.results };
    },
    manifest: { period: shown },
    completeness: completenessOfMonth,
    files: (results, pause, mask) => monitoringFiles(results, lang, faults.emit, pause, mask),
    tell: async (results, written, mask) => {
      const open = { ...results, diagnostics: results.diagnostics.map(mask.coded) };
      if (command.json) host.stdout.write(mask(monitoringJson(open)));
      if (command.json || command.quiet) return;
      const paint = await painterFor(host.stdout, host.env);
      const screen = { lang, full: false, width: host.stdout.columns ?? 100, paint: paint.ink };
      host.stdout.write(`${mask(await monitoringText(open, screen))}\n`);
      tellWritten(written, lang, host, paint.bold);
    },
  });
}
