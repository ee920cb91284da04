import { join } from 'node:path';
import { foldName } from '../base/fold.ts';
import { STRUCTURAL } from '../facts/labels.ts';
import { type Collector, collect, type Diagnostic, type Emit } from '../model/diagnostic.ts';
import { fundTotalDiffers, totalDiffers } from '../model/faults/facts.ts';
import type { RosterRule, SheetRule } from '../model/project.ts';
import type { Inspection, Reading, RuleSeen } from '../results/inspection.ts';
import type { InputFile } from '../results/run-results.ts';
import { fileSize } from '../sources/file-size.ts';
import { type OpenedFile, openSpreadsheet } from '../sources/open-spreadsheet.ts';
import { findTable } from '../tables/find-table.ts';
import { hasSheet } from './has-sheet.ts';
import type { Look } from './inspect-look.ts';
import { linesTaking, type ProjectLook } from './inspect-project.ts';
import { FileWatch, type WatchOptions } from './inspect-watch.ts';
import { readFile } from './read-file.ts';
import { readProjectRoster } from './read-project-roster.ts';
import { readResults } from './read-sheets.ts';
import type { ReadingOptions } from './reading-options.ts';

/** How a file is to be inspected. */
export interface InspectOptions extends ReadingOptions, WatchOptions {}

/** What is shown of an opened file; earlier results are JSON and no spreadsheet. */
type Opened = Omit<OpenedFile, 'format'> & { readonly format: string };

/** What one way of reading a file gave. */
interface Seen {
  readonly opened: Opened | undefined;
  readonly readings: readonly Reading[];
  readonly diagnostics: readonly Diagnostic[];
  readonly more: Inspection['moreDiagnostics'];
}

/** Diagnostics of one code that are kept; the totals that differ are, all of them: they settle what is said of each total. */
const MOST_OF_A_KIND = 1000;

/**
 * Looks at a file as the toolkit reads it: by every line of the project's score.yaml that takes it, else by itself.
 * Places are seen from the project's folder where a line takes the file, else the file is called `shown`.
 */
export async function inspectFile(
  path: string,
  shown: string,
  project: ProjectLook | undefined,
  options: InspectOptions,
): Promise<Inspection & { readonly placesFrom: string | undefined }> {
  const taking = project && (await linesTaking(project, path));
  const isTaken = taking !== undefined && taking.rosters.length + taking.rules.length > 0;
  const seen =
    project && isTaken
      ? await seeByLines(project, taking.inside, [...rosterLines(taking.rosters), ...taking.rules], options)
      : await seeAlone(path, shown, options);
  const { opened } = seen;
  return {
    file: shown,
    format: opened?.format,
    text: opened?.text,
    bytes: await fileSize(path),
    sha256: opened?.hash,
    project: project && projectSeen(project),
    readings: seen.readings,
    diagnostics: seen.diagnostics,
    moreDiagnostics: seen.more,
    placesFrom: isTaken ? project?.folder : undefined,
  };
}

function projectSeen(look: ProjectLook): NonNullable<Inspection['project']> {
  const { project, folder, faults } = look;
  return {
    file: join(folder, 'score.yaml'),
    name: project.name,
    errors: faults.filter(({ severity }) => severity === 'error').length,
    bindsWith: look.gathering(() => undefined) !== undefined,
    patterns: [...project.rosters.map(({ path }) => path), ...project.sheets.map(({ path }) => path)],
  };
}

type Line = { readonly roster: RosterRule } | SheetRule;
const rosterLines = (rosters: readonly RosterRule[]): readonly Line[] =>
  rosters.map((roster) => ({ roster }));

async function seeByLines(
  project: ProjectLook,
  inside: string,
  lines: readonly Line[],
  options: InspectOptions,
): Promise<Seen> {
  const faults = faultsOf(options);
  const readings: Reading[] = [];
  let opened: Opened | undefined;
  for (const line of lines) {
    const emit: Emit = (diagnostic) => {
      if (!watch.isAside) faults.emit(diagnostic);
    };
    const watch: FileWatch = new FileWatch(lookOf(line, project, emit), options);
    const results = await readByLine(line, project, inside, { ...options, watch }, emit);
    opened ??= watch.file ?? (results && { format: 'json', hash: results.sha256, sheets: [] });
    await watch.finish();
    readings.push({ rule: ruleSeen(line), sheets: watch.seen(faults.diagnostics) });
  }
  return closing(opened, readings, faults, options);
}

function lookOf(line: Line, project: ProjectLook, emit: Emit): Look {
  if ('roster' in line) return { kind: 'roster', of: line.roster.kind, columns: line.roster.columns };
  const gathering = project.gathering(emit);
  return gathering ? { kind: 'sheet', rule: line, gathering } : { kind: 'alone' };
}

async function readByLine(
  line: Line,
  { project, folder, rosterSheets }: ProjectLook,
  inside: string,
  options: ReadingOptions & { readonly watch: FileWatch },
  emit: Emit,
): Promise<InputFile | undefined> {
  const { look } = options.watch;
  if ('roster' in line) await readProjectRoster(folder, line.roster, project.year, options, emit);
  else if (line.kind === 'results') return readResults(folder, inside, line, new Map(), emit);
  else if (look.kind === 'sheet') {
    await readFile(look.gathering, folder, inside, line, options, rosterSheets(inside));
  } else await readAlone(join(folder, inside), inside, options, emit);
  return undefined;
}

async function seeAlone(path: string, shown: string, options: InspectOptions): Promise<Seen> {
  const faults = faultsOf(options);
  const watch = new FileWatch({ kind: 'alone' }, options);
  await readAlone(path, shown, { ...options, watch }, faults.emit);
  await watch.finish();
  const reading = { rule: undefined, sheets: watch.seen(faults.diagnostics) };
  return closing(watch.file, [reading], faults, options);
}

/** Reads a file by the labels that tables have anyway. */
async function readAlone(
  path: string,
  shown: string,
  options: ReadingOptions & { readonly watch: FileWatch },
  emit: Emit,
): Promise<void> {
  const { encoding = 'auto', maxInflated, watch } = options;
  const opened = await openSpreadsheet(path, shown, { encoding, maxInflated }, emit);
  if (!opened) return;
  watch.opened(opened);
  for (const each of opened.sheets) {
    if (!watch.shows(each.name)) continue;
    const table = await findTable(watch.sheet(each), { knows: (label) => STRUCTURAL.has(label) }, emit);
    if (table) watch.table(table);
  }
}

function closing(
  opened: Opened | undefined,
  readings: readonly Reading[],
  { emit, diagnostics, more }: Collector,
  { sheet }: InspectOptions,
): Seen {
  const file = opened?.sheets[0]?.file;
  if (opened && file !== undefined) hasSheet(opened.sheets, { sheet }, file, emit);
  return { opened, readings, diagnostics, more: more() };
}

/** The line as the report shows it. */
function ruleSeen(line: Line): RuleSeen {
  if (!('roster' in line)) {
    const { at, kind, path, sheet, period, reported, track } = line;
    return { at, kind, path, sheet, period, reported, track };
  }
  const { at, path, sheet } = line.roster;
  return { at, kind: 'roster', path, sheet, period: undefined, reported: undefined, track: undefined };
}

/** Collects the diagnostics of the sheet asked for (of all, where none is) and of the file as a whole. */
function faultsOf({ sheet }: InspectOptions): Collector {
  const few = collect(MOST_OF_A_KIND, new Set([totalDiffers.code, fundTotalDiffers.code]));
  if (sheet === undefined) return few;
  const emit: Emit = (diagnostic) => {
    const { at } = diagnostic;
    if (!at || !('sheet' in at) || foldName(at.sheet) === foldName(sheet)) few.emit(diagnostic);
  };
  return { ...few, emit };
}
