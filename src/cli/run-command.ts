import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { formatFixed } from '../base/decimal.ts';
import { terminalText } from '../base/terminal-text.ts';
import type { Collector, Diagnostic } from '../model/diagnostic.ts';
import { outputBusy } from '../model/faults/folder.ts';
import type { Lang } from '../model/said.ts';
import type { OutputFile } from '../reports/report-files.ts';
import type { Completeness } from '../results/completeness.ts';
import { type ManifestOptions, manifestJson } from '../results/manifest.ts';
import { type Mask, maskOf, type Publish, unmasked } from '../results/person-mask.ts';
import type { RunOptions } from '../run/read-run.ts';
import type { SheetsSeen } from '../run/sheets-seen.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { EXIT, exitCodeOf, Interrupted } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { progressOn } from './progress.ts';
import { restoreFolder } from './restore-folder.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { VERSION } from './version.ts';
import { writeFolder } from './write-folder.ts';

/** How a run speaks. */
export interface Telling {
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly lang: Lang;
  readonly annotate?: string | true;
}

/** What every run is asked for on the command line. */
export interface RunCommand extends Telling {
  readonly year?: number;
  readonly category?: string;
  readonly out?: string;
  readonly draft: boolean;
  readonly encoding?: string;
  /** How persons appear in what is told and published; by their codes without it. */
  readonly publish?: Publish;
  readonly maxInflated: number;
  /** Who wants to know how the run went, besides those who read its text. */
  readonly listener?: RunListener;
}

/** What is told of a run that is one of several. */
export interface RunListener {
  /** Takes the faults that the run finds. */
  readonly faults: Collector;
  /** Called once with all of them, and with what takes persons' names out. */
  found(diagnostics: readonly Diagnostic[], mask: Mask): void;
  written(written: Written): void;
}

/** What the results of a run are to its manifest. */
type Manifested = Parameters<typeof manifestJson>[0];

/** What makes one command of those that write a results folder. */
export interface Making<Results extends Manifested> {
  /** Reads and scores; results are undefined where the input could not be read, the whole where the project could not. */
  run(
    options: RunOptions,
  ): Promise<{ readonly output: string; readonly results: Results | undefined } | undefined>;
  /** How complete the results are, as every report says on its first line. */
  completeness(results: Results): Completeness;
  files(results: Results, pause: () => void, mask: Mask): Promise<readonly OutputFile[]>;
  /** What the manifest says of the command besides. */
  readonly manifest?: Pick<ManifestOptions, 'period'>;
  /** Tells the results once they are written, unless the command is quiet; what is told goes through the mask. */
  tell(results: Results, written: Written, mask: Mask): Promise<void>;
}

/** Where results were written. */
export interface Written {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  readonly milliseconds: number;
  readonly completeness: Completeness;
}

/** Runs a command that writes a results folder, whole or not at all, and gives its exit code. */
export async function makeResults<Results extends Manifested>(
  command: RunCommand,
  { faults, seen }: { readonly faults: Collector; readonly seen?: SheetsSeen },
  host: Host,
  making: Making<Results>,
): Promise<number> {
  const start = host.now();
  const progress = progressOn(host, command.quiet);
  const pause = () => {
    if (host.interrupted()) throw new Interrupted();
  };
  let mask = unmasked;
  const run = await making.run({
    onRoster: (units) => {
      mask = maskOf(units, command.publish ?? 'codes');
    },
    year: command.year,
    category: command.category,
    draft: command.draft,
    encoding: command.encoding,
    maxInflated: command.maxInflated * 1024 * 1024,
    version: VERSION,
    seen,
    pause,
    onFile: (file) => {
      pause();
      progress.say(file);
    },
  });
  const folder = command.out === undefined ? run?.output : resolve(host.cwd, command.out);
  const isRefused = (): boolean => exitCodeOf(faults.diagnostics, command.strict) !== EXIT.done;
  const { results } = run ?? {};
  if (!results || folder === undefined || isRefused()) {
    progress.clear();
    return await refuse(folder, faults, mask, command, host);
  }
  progress.say(command.lang === 'zh' ? '正在写结果…' : 'writing the results…');
  const made = await making.files(results, pause, mask).finally(progress.clear);
  const completeness = making.completeness(results);
  const files = withManifest(results, made, command, { ...making.manifest, completeness });
  pause();
  if (isRefused()) return await refuse(folder, faults, mask, command, host);
  const written = await writeFolder(folder, files, { pause });
  if ('fault' in written) faults.emit(written.fault);
  await tellFaults(faults, command, host, mask);
  if ('fault' in written) return exitCodeOfWriting(written.fault);
  const told = { folder: written.folder, files, milliseconds: host.now() - start, completeness };
  command.listener?.written(told);
  await making.tell(results, told, mask);
  return EXIT.done;
}

function exitCodeOfWriting({ code, about }: Diagnostic): number {
  if (code === outputBusy.code) return EXIT.busy;
  return about === 'configuration' ? EXIT.usage : EXIT.io;
}

/** The reports and, last, the manifest with their hashes. */
function withManifest(
  results: Manifested,
  files: readonly OutputFile[],
  { draft, category, lang }: RunCommand,
  more: Pick<ManifestOptions, 'completeness' | 'period'>,
): readonly OutputFile[] {
  const outputs = files.map(({ name, bytes }) => ({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const options = { draft, category, lang, node: process.version, ...more };
  const manifest = manifestJson(results, options, outputs);
  return [...files, { name: 'manifest.json', bytes: new TextEncoder().encode(manifest) }];
}

/** Says where the results were written, and which files. */
export function tellWritten(
  { folder, files, milliseconds }: Written,
  lang: Lang,
  host: Host,
  bold: (text: string) => string,
): void {
  const seconds = formatFixed(milliseconds / 1000, 1);
  const heading =
    lang === 'zh' ? `已写入 ${folder}（用时 ${seconds} 秒）` : `Written to ${folder} in ${seconds} s`;
  host.stdout.write(`${bold(terminalText(heading))}\n${files.map(({ name }) => `  ${name}\n`).join('')}`);
}

/** Shows the faults of a run on the standard error stream. */
async function tellFaults(
  { diagnostics }: Collector,
  { quiet, lang, listener }: Telling & Pick<RunCommand, 'listener'>,
  host: Host,
  mask: Mask,
): Promise<void> {
  listener?.found(diagnostics, mask);
  const paint = await painterFor(host.stderr, host.env);
  const told: readonly Diagnostic[] = quiet
    ? diagnostics.filter(({ severity }) => severity === 'error')
    : diagnostics;
  host.stderr.write(mask(showDiagnostics(told.map(mask.coded), lang, paint, false)));
  if (told.length > 0) host.stderr.write(`${countDiagnostics(told, lang)}\n`);
}

/** Shows why nothing is written and gives the exit code; former results that a killed run left aside come back. */
async function refuse(
  folder: string | undefined,
  faults: Collector,
  mask: Mask,
  command: Telling & Pick<RunCommand, 'listener'>,
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
