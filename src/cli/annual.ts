import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { formatFixed } from '../base/decimal.ts';
import { terminalText } from '../base/terminal-text.ts';
import { type Collector, collect, type Diagnostic } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';
import { type OutputFile, reportFiles } from '../reports/report-files.ts';
import { rankingText } from '../reports/writers/terminal.ts';
import { listsText } from '../reports/writers/terminal-lists.ts';
import { manifestJson } from '../results/manifest.ts';
import { type Mask, maskOf, type Publish, unmasked } from '../results/person-mask.ts';
import { type PublicRun, publicRun } from '../results/publish.ts';
import { resultsJsonChunks } from '../results/results-json.ts';
import type { RunResults } from '../results/run-results.ts';
import { SheetsSeen } from '../run/sheets-seen.ts';
import { type AnnualRun, runAnnual } from '../run.ts';
import { annotate } from './annotate.ts';
import { projectFolder } from './annotate-place.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { EXIT, exitCodeOf, Interrupted } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { progressOn } from './progress.ts';
import { restoreFolder } from './restore-folder.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { VERSION } from './version.ts';
import { writeFolder } from './write-folder.ts';

/** The options of `score annual`, as the command line gives them. */
export interface AnnualCommand {
  readonly year?: number;
  readonly category?: string;
  readonly out?: string;
  readonly draft: boolean;
  readonly strict: boolean;
  readonly encoding?: string;
  readonly maxInflated: number;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly publish: Publish;
  readonly annotate?: string | true;
  readonly lang: Lang;
}

/** `score annual`: scores a project's year and writes its results folder; gives the exit code. */
export async function annual(path: string, command: AnnualCommand, host: Host): Promise<number> {
  const faults = collect();
  const seen = new SheetsSeen();
  const code = await scoreYear(path, command, { faults, seen }, host);
  if (command.annotate === undefined) return code;
  const folder = projectFolder(resolve(host.cwd, path));
  const maxInflated = command.maxInflated * 1024 * 1024;
  const { diagnostics } = faults;
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
  const start = host.now();
  const progress = progressOn(host, command.quiet);
  const pause = () => {
    if (host.interrupted()) throw new Interrupted();
  };
  let mask = unmasked;
  const options = {
    ...command,
    onRoster: (units: readonly Unit[]) => {
      mask = maskOf(units, command.publish);
    },
    maxInflated: command.maxInflated * 1024 * 1024,
    version: VERSION,
    seen,
    pause,
    onFile: (file: string) => {
      pause();
      progress.say(file);
    },
  };
  const run = await runAnnual(resolve(host.cwd, path), options, faults);
  const folder = outputFolder(run, command, host);
  const refused = exitCodeOf(faults.diagnostics, command.strict);
  if (!run?.results || folder === undefined || refused !== EXIT.done) {
    progress.clear();
    return await refuse(folder, faults, mask, command, host);
  }
  progress.say(command.lang === 'zh' ? '正在写结果…' : 'writing the results…');
  const files = await outputFiles(run.results, command, faults, pause).finally(progress.clear);
  pause();
  if (exitCodeOf(faults.diagnostics, command.strict) !== EXIT.done)
    return await refuse(folder, faults, mask, command, host);
  const written = await writeFolder(folder, files, { pause });
  if ('fault' in written) faults.emit(written.fault);
  const open = publicRun(run.results, command.publish);
  await tellFaults(faults, command, host, open.mask);
  if ('fault' in written) return written.fault.about === 'configuration' ? EXIT.usage : EXIT.io;
  if (command.json) for (const piece of resultsJsonChunks(open.run)) host.stdout.write(open.mask(piece));
  else if (!command.quiet) await tellResults(open, written.folder, files, host.now() - start, command, host);
  return EXIT.done;
}

/** Where the results go; undefined where neither the command nor a project that can be read says so. */
function outputFolder(run: AnnualRun | undefined, { out }: AnnualCommand, host: Host): string | undefined {
  if (out !== undefined) return resolve(host.cwd, out);
  return run && join(run.folder, run.project.output);
}

/** The reports and, last, the manifest with their hashes. */
async function outputFiles(
  results: RunResults,
  command: AnnualCommand,
  faults: Collector,
  pause: () => void,
): Promise<readonly OutputFile[]> {
  const files = await reportFiles(results, command.lang, faults.emit, pause, command.publish);
  const outputs = files.map(({ name, bytes }) => ({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const { draft, category, lang } = command;
  const manifest = manifestJson(results, { draft, category, lang, node: process.version }, outputs);
  return [...files, { name: 'manifest.json', bytes: new TextEncoder().encode(manifest) }];
}

async function tellFaults(
  { diagnostics }: Collector,
  { quiet, lang }: AnnualCommand,
  host: Host,
  mask: Mask,
): Promise<void> {
  const paint = await painterFor(host.stderr, host.env);
  const told: readonly Diagnostic[] = quiet
    ? diagnostics.filter(({ severity }) => severity === 'error')
    : diagnostics;
  host.stderr.write(mask(showDiagnostics(told, lang, paint, false)));
  if (told.length > 0) host.stderr.write(`${countDiagnostics(told, lang)}\n`);
}

/** Shows why nothing is written and gives the exit code; former results that a killed run left aside come back. */
async function refuse(
  folder: string | undefined,
  faults: Collector,
  mask: Mask,
  command: AnnualCommand,
  host: Host,
): Promise<number> {
  const aside = folder === undefined ? undefined : await restoreFolder(folder);
  if (aside) faults.emit(aside);
  await tellFaults(faults, command, host, mask);
  const paint = await painterFor(host.stderr, host.env);
  const byWarnings = exitCodeOf(faults.diagnostics, false) === EXIT.done;
  const zh = `${byWarnings ? '有警告，按 --strict 拒绝。' : ''}没有计分，没有写${command.annotate === undefined ? '任何文件' : '结果'}；已有的结果原样保留。`;
  const en = `${byWarnings ? 'Refused for its warnings (--strict). ' : ''}${command.annotate === undefined ? 'Nothing was scored or written' : 'Nothing was scored'}; former results are untouched.`;
  host.stderr.write(`${paint.bold(command.lang === 'zh' ? zh : en)}\n`);
  const code = exitCodeOf(faults.diagnostics, command.strict);
  return code === EXIT.done ? EXIT.bug : code;
}

async function tellResults(
  { run: results, mask }: PublicRun,
  folder: string,
  files: readonly OutputFile[],
  milliseconds: number,
  { lang }: AnnualCommand,
  host: Host,
): Promise<void> {
  const paint = await painterFor(host.stdout, host.env);
  const screen = { lang, full: false, width: host.stdout.columns ?? 100, paint: paint.ink };
  for (const assessment of results.assessments) {
    host.stdout.write(`${mask(await rankingText(assessment, screen))}\n`);
    if (assessment.scheme.lists.length === 0) continue;
    const lists = listsText(assessment, screen);
    if (lists !== '') host.stdout.write(`${mask(lists)}\n`);
  }
  const seconds = formatFixed(milliseconds / 1000, 1);
  const heading =
    lang === 'zh' ? `已写入 ${folder}（用时 ${seconds} 秒）` : `Written to ${folder} in ${seconds} s`;
  host.stdout.write(
    `${paint.bold(terminalText(heading))}\n${files.map(({ name }) => `  ${name}\n`).join('')}`,
  );
}
