import { dirname, relative, resolve, sep } from 'node:path';
import { collect, type Diagnostic } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import { inspectionText } from '../reports/writers/inspection/inspection-text.ts';
import { recordLine } from '../results/cell-lines.ts';
import { diagnosticJson } from '../results/diagnostic-json.ts';
import type { Inspection } from '../results/inspection.ts';
import { inspectionsJson } from '../results/inspection-json.ts';
import { type InspectOptions, inspectFile } from '../run/inspect.ts';
import { writeCells } from '../run/inspect-cells.ts';
import { openProjectLook, type ProjectLook, projectFolderOf } from '../run/inspect-project.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { EXIT, exitCodeOf, Interrupted } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** The options of `score inspect`. */
export interface InspectCommand {
  readonly project?: string;
  readonly sheet?: string;
  readonly rows: number;
  readonly encoding?: string;
  /** In MB. */
  readonly maxInflated: number;
  readonly json: boolean;
  readonly cells: boolean;
  readonly lang: Lang;
}

const MEGABYTE = 1024 * 1024;

/** `score inspect`: shows how the toolkit sees each file, and gives the exit code. */
export async function inspect(
  paths: readonly string[],
  command: InspectCommand,
  host: Host,
): Promise<number> {
  if (command.cells) return printCells(paths, command, host);
  const options = { ...command, draft: false, maxInflated: command.maxInflated * MEGABYTE };
  const projects = projectsOf(command, host, options);
  const seen: Inspection[] = [];
  let code: number = EXIT.done;
  for (const path of paths) {
    if (host.interrupted()) throw new Interrupted();
    const absolute = resolve(host.cwd, path);
    const { look, faults } = await projects(absolute);
    const inspection = await inspectFile(absolute, shownFrom(host.cwd, absolute), look, options);
    const one = seenFromHere(inspection, inspection.placesFrom, faults, host.cwd);
    if (command.json) seen.push(one);
    else await print(one, command, host);
    code = Math.max(code, exitCodeOf([...one.diagnostics, ...(look?.faults ?? [])], false));
  }
  if (command.json) host.stdout.write(inspectionsJson(seen, command.lang));
  return code;
}

interface ProjectFound {
  readonly look: ProjectLook | undefined;
  /** Why there is none to look by, where one was meant. */
  readonly faults: readonly Diagnostic[];
}

/** Finds the project of a file; each is opened once. */
function projectsOf(
  { project }: InspectCommand,
  { cwd }: Host,
  options: InspectOptions,
): (path: string) => Promise<ProjectFound> {
  const known = new Map<string, Promise<ProjectFound>>();
  return async (path) => {
    const place = project === undefined ? await projectFolderOf(path) : resolve(cwd, project);
    if (place === undefined) return { look: undefined, faults: [] };
    const found = known.get(place) ?? openProject(place, cwd, options);
    known.set(place, found);
    return found;
  };
}

async function openProject(place: string, cwd: string, options: InspectOptions): Promise<ProjectFound> {
  const { encoding: _, ...own } = options; // a file's encoding says nothing of the roster's
  const opened = await openProjectLook(place, own);
  if ('project' in opened) return { look: opened, faults: [] };
  return { look: undefined, faults: opened.faults.map((one) => moved(one, dirname(opened.file), cwd)) };
}

const shownFrom = (cwd: string, path: string): string => {
  const shown = relative(cwd, path);
  return (shown.startsWith(`..${sep}..${sep}..`) ? path : shown).split(sep).join('/');
};

/** The inspection with every place as seen from the working directory. */
function seenFromHere(
  inspection: Inspection,
  from: string | undefined,
  faults: readonly Diagnostic[],
  cwd: string,
): Inspection {
  const { project, diagnostics } = inspection;
  const own = from === undefined ? diagnostics : diagnostics.map((one) => moved(one, from, cwd));
  return {
    ...inspection,
    project: project && { ...project, file: shownFrom(cwd, project.file) },
    diagnostics: [...own, ...faults],
  };
}

const moved = (diagnostic: Diagnostic, from: string, cwd: string): Diagnostic =>
  diagnostic.at
    ? { ...diagnostic, at: { ...diagnostic.at, file: shownFrom(cwd, resolve(from, diagnostic.at.file)) } }
    : diagnostic;

async function print(inspection: Inspection, { lang }: InspectCommand, host: Host): Promise<void> {
  const paint = await painterFor(host.stdout, host.env);
  const width = Math.max(60, host.stdout.columns ?? 100);
  host.stdout.write(inspectionText(inspection, { lang, width, paint: paint.ink }));
  const diagnostics = withUncounted(inspection);
  host.stdout.write(
    `\n${paint.bold(lang === 'zh' ? '问题' : 'Diagnostics')}: ${countDiagnostics(diagnostics, lang)}\n`,
  );
  host.stdout.write(`${showDiagnostics(diagnostics, lang, paint, true)}\n`);
}

/** Those that were kept, the last of a kind standing for the others: so they are counted, and not shown. */
function withUncounted({ diagnostics, moreDiagnostics }: Inspection): readonly Diagnostic[] {
  const others = moreDiagnostics.flatMap(({ code, count }) => {
    const last = diagnostics.findLast((one) => one.code === code);
    return last ? Array.from({ length: count }, () => last) : [];
  });
  return [...diagnostics, ...others];
}

/** The cells of every file as JSON Lines, the diagnostics behind them. */
async function printCells(paths: readonly string[], command: InspectCommand, host: Host): Promise<number> {
  const faults = collect();
  for (const path of paths) {
    const absolute = resolve(host.cwd, path);
    const request = {
      path: absolute,
      shown: shownFrom(host.cwd, absolute),
      sheet: command.sheet,
      encoding: command.encoding,
      maxInflated: command.maxInflated * MEGABYTE,
      interrupted: () => host.interrupted() || host.stdout.isGone?.() === true,
    };
    await writeCells(request, (text) => host.stdout.write(text), faults.emit);
    if (host.interrupted()) throw new Interrupted();
  }
  for (const one of faults.diagnostics)
    host.stdout.write(recordLine('diagnostic', diagnosticJson(one, command.lang)));
  return exitCodeOf(faults.diagnostics, false);
}
