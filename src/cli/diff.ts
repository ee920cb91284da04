import { resolve } from 'node:path';
import { collect } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import { speaker } from '../reports/documents/say.ts';
import { runDiffText } from '../reports/writers/run-diff-text.ts';
import { runDiffJson } from '../results/run-diff-json.ts';
import { diffRuns } from '../run/diff-runs.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** The options of `score diff`. */
export interface DiffCommand {
  readonly json: boolean;
  readonly full: boolean;
  readonly lang: Lang;
}

/** `score diff RUN_A RUN_B`: what moved from one run to the other, and why, in words; writes nothing. */
export async function diff(
  before: string,
  after: string,
  { json, full, lang }: DiffCommand,
  host: Host,
): Promise<number> {
  const faults = collect();
  const placeOf = (shown: string) => ({ path: resolve(host.cwd, shown), shown });
  const differences = await diffRuns(placeOf(before), placeOf(after), faults.emit);
  if (!differences) {
    const paint = await painterFor(host.stderr, host.env);
    host.stderr.write(showDiagnostics(faults.diagnostics, lang, paint, false));
    const code = exitCodeOf(faults.diagnostics, false);
    return code === EXIT.done ? EXIT.bug : code;
  }
  const { bold, dim } = await painterFor(host.stdout, host.env);
  const screen = { say: speaker(lang), full, bold, dim };
  host.stdout.write(json ? runDiffJson(differences) : runDiffText(differences, screen));
  return EXIT.done;
}
