import { basename, join } from 'node:path';
import { foldName } from './base/fold.ts';
import { nearest } from './base/nearest.ts';
import { compareText } from './base/order.ts';
import { assess } from './engine/assess.ts';
import { settleFacts } from './facts/settle-facts.ts';
import { type Sources, takeFigures } from './facts/take-figures.ts';
import type { Assessment } from './model/assessment.ts';
import type { Collector, Emit } from './model/diagnostic.ts';
import { categoryHasTwoSchemes, moreOfAKind, noRoster, noSuchCategory } from './model/faults/run.ts';
import type { Located } from './model/located.ts';
import { yearPeriod } from './model/period.ts';
import type { Project } from './model/project.ts';
import type { Scheme } from './model/scheme.ts';
import type { InputFile, RunResults } from './results/run-results.ts';
import {
  compileSchemes,
  type LoadedProject,
  loadProject,
  loadSchemes,
  readSchemeFile,
  type SchemeFile,
} from './run/load-project.ts';
import { readProjectRoster } from './run/read-project-roster.ts';
import { earlierKey, readSheets, type SheetsRead } from './run/read-sheets.ts';
import type { ReadingOptions } from './run/reading-options.ts';
import type { SheetsSeen } from './run/sheets-seen.ts';
import { checkDelivery } from './scheme/check-delivery.ts';
import { checkUnits } from './scheme/check-units.ts';
import { findFiles } from './sources/find-files.ts';
import { isFolder } from './sources/is-folder.ts';

/** What a year's run is asked for. */
export interface AnnualOptions extends ReadingOptions {
  /** Another year than the project's. */
  readonly year?: number;
  /** Only the schemes of this category (its name, title or code). */
  readonly category?: string;
  readonly version: string;
}

/** A run's results, and the project they are of; results are undefined when the input could not be scored at all. */
export interface AnnualRun {
  readonly project: Project;
  readonly folder: string;
  readonly schemes: readonly Scheme[];
  readonly results: RunResults | undefined;
}

/**
 * Scores a year of the project at `path` (a folder with score.yaml, or the file). Faults go to the collector; results
 * may be used only when it has no errors.
 */
export async function runAnnual(
  path: string,
  options: AnnualOptions,
  faults: Collector,
): Promise<AnnualRun | undefined> {
  const { emit } = faults;
  const loaded = await loadProject(path, emit);
  if (!loaded) return undefined;
  const { project, folder } = loaded;
  const { year, files, read, schemes: all } = await readSchemes(loaded, options, emit);
  const schemes = ofCategory(all, options.category, emit);
  if (!read || faults.hasErrors()) return { project, folder, schemes, results: undefined };
  const sheets = await readSheets(folder, project, year, { asked: schemes, all }, read, options, emit);
  for (const desk of sheets.desks) {
    checkUnits(desk.scheme, desk.units, emit);
    checkDelivery(desk.scheme, desk.delivered, emit);
  }
  const assessments = assessAll(year, sheets, options.draft, emit);
  for (const { code, count, severity } of faults.more()) emit({ ...moreOfAKind({ code, count }), severity });
  const inputs = [loaded.input, ...files.map(schemeInput), read.input, ...sheets.inputs];
  const results: RunResults = {
    name: project.name,
    year,
    version: options.version,
    assessments,
    diagnostics: faults.diagnostics,
    inputs: inputs.toSorted((a, b) => compareText(a.file, b.file)),
  };
  return { project, folder, schemes, results };
}

/** What a path given for checking is: a project, or the scheme files it stands for (itself, or those of a folder). */
export async function pathsToCheck(
  path: string,
): Promise<{ readonly project: string } | { readonly schemes: readonly string[] }> {
  if (basename(path) === 'score.yaml') return { project: path };
  if (!(await isFolder(path))) return { schemes: [path] };
  if ((await findFiles(path, 'score.yaml')).length > 0) return { project: path };
  const schemes = await findFiles(path, '*.{yaml,yml}');
  return schemes.length === 0 ? { project: path } : { schemes: schemes.map((name) => join(path, name)) };
}

/** What checking a project is asked for; without `sheets` only its schemes and roster are read. */
export interface CheckOptions {
  readonly year?: number;
  readonly sheets: boolean;
  readonly version: string;
  /** Called now and then while the sheets are read; what it throws ends the checking. */
  readonly pause?: () => void;
  readonly seen?: SheetsSeen;
}

/** Checks a project: its file and schemes, and with `sheets` a whole run whose results are dropped. */
export async function checkProjectPath(
  path: string,
  { year, sheets, version, pause, seen }: CheckOptions,
  faults: Collector,
): Promise<readonly Scheme[]> {
  const options = { year, version, pause, onFile: pause, seen, draft: false, maxInflated: 512 * 1024 * 1024 };
  if (sheets) {
    const run = await runAnnual(path, options, faults);
    return run?.schemes ?? [];
  }
  const loaded = await loadProject(path, faults.emit);
  return loaded ? (await readSchemes(loaded, options, faults.emit)).schemes : [];
}

/** Checks scheme files on their own, without a project; for the year asked, else the latest that a figure is dated for. */
export async function checkSchemeFiles(
  paths: readonly { readonly path: string; readonly shown: string }[],
  year: number | undefined,
  emit: Emit,
): Promise<readonly Scheme[]> {
  const files: SchemeFile[] = [];
  for (const { path, shown } of paths) {
    const file = await readSchemeFile(path, shown, emit);
    if (file) files.push(file);
  }
  return compileSchemes(files, ({ root }) => year ?? latestYear(root) ?? 9999, undefined, emit);
}

/** The latest year that any mapping of the file is dated for. */
function latestYear(node: Located): number | undefined {
  const years: number[] = [];
  const visit = (at: Located): void => {
    if (at.kind === 'list') at.items.forEach(visit);
    if (at.kind !== 'map') return;
    for (const { key, value } of at.entries) {
      if (/^\d{4}$/u.test(key)) years.push(Number(key));
      visit(value);
    }
  };
  visit(node);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The schemes of a project compiled for the year, and what was read for it. */
async function readSchemes(loaded: LoadedProject, options: AnnualOptions, emit: Emit) {
  const { project, folder, input } = loaded;
  const year = options.year ?? project.year;
  const files = await loadSchemes(loaded, emit);
  if (!project.roster) emit(noRoster(undefined, { kind: 'file', file: input.file }));
  const read = project.roster && (await readProjectRoster(folder, project.roster, options, emit));
  const schemes = compileSchemes(files, () => year, read?.roster.headers, emit);
  return { year, files, read, schemes };
}

const schemeInput = ({ file, hash }: SchemeFile): InputFile => ({
  file,
  sha256: hash,
  kind: 'scheme',
  sheets: [],
});

function ofCategory(schemes: readonly Scheme[], category: string | undefined, emit: Emit): readonly Scheme[] {
  for (const [index, scheme] of schemes.entries()) {
    const twin = schemes
      .slice(0, index)
      .find((other) => foldName(other.category) === foldName(scheme.category));
    if (twin) emit(categoryHasTwoSchemes({ category: scheme.category, other: twin.title }, scheme.at));
  }
  if (category === undefined) return schemes;
  const wanted = foldName(category);
  const found = schemes.filter((scheme) =>
    [scheme.category, scheme.title, scheme.code].some((name) => foldName(name) === wanted),
  );
  if (found.length === 0)
    emit(
      noSuchCategory({
        category,
        near: nearest(
          category,
          schemes.map((scheme) => scheme.category),
        ),
      }),
    );
  return withSources(found, schemes);
}

/** The wanted schemes and those whose figures they take (`from:`), in the order of the project. */
function withSources(wanted: readonly Scheme[], all: readonly Scheme[]): readonly Scheme[] {
  const codes = new Set(wanted.map(({ code }) => code));
  for (let size = 0; size < codes.size; ) {
    size = codes.size;
    for (const scheme of all)
      if (codes.has(scheme.code)) for (const source of sourcesOf(scheme)) codes.add(source);
  }
  return all.filter(({ code }) => codes.has(code));
}

/** Codes of the schemes of the same year whose figures a scheme takes. */
const sourcesOf = ({ items }: Scheme): readonly Scheme['code'][] =>
  items.flatMap(({ from }) => (from && from.years === 0 ? [from.scheme] : []));

/** Assesses every scheme, sources before those that take their figures; in the order of the project. */
function assessAll(
  year: number,
  { desks, earlier, lifts }: SheetsRead,
  draft: boolean,
  emit: Emit,
): readonly Assessment[] {
  const done = new Map<string, Assessment>();
  const sources: Sources = {
    assessment: (scheme) => done.get(scheme),
    earlier: (scheme, of) => earlier.get(earlierKey(scheme, of)),
  };
  const waiting = new Set(desks);
  while (waiting.size > 0) {
    const ready = [...waiting].find(({ scheme }) =>
      sourcesOf(scheme).every((code) => done.has(code) || !desks.some((desk) => desk.scheme.code === code)),
    );
    if (!ready) break; // a cycle, refused by the scheme checks
    const before = earlier.get(earlierKey(ready.scheme.code, year - 1)) ?? new Map();
    const settled = settleFacts(ready, { year, lifts, earlier: before, emit });
    const facts = takeFigures(ready.scheme, settled, year, sources, emit);
    done.set(ready.scheme.code, assess(ready.scheme, facts, yearPeriod(year), { draft }, emit));
    waiting.delete(ready);
  }
  return desks.flatMap(({ scheme }) => done.get(scheme.code) ?? []);
}
