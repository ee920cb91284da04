import { foldName } from './base/fold.ts';
import { nearest } from './base/nearest.ts';
import { compareText } from './base/order.ts';
import type { Collector, Emit } from './model/diagnostic.ts';
import { categoryHasTwoSchemes, moreOfAKind, noSuchCategory } from './model/faults/run.ts';
import type { Project } from './model/project.ts';
import type { Scheme } from './model/scheme.ts';
import { fundReport } from './results/fund-report.ts';
import type { InputFile, RunResults } from './results/run-results.ts';
import { assessAll, withSources } from './run/assess-all.ts';
import { compileSchemes, type LoadedProject, loadConfigs, loadProject } from './run/load-project.ts';
import { readRosters } from './run/read-rosters.ts';
import { readSheets } from './run/read-sheets.ts';
import type { ReadingOptions } from './run/reading-options.ts';
import { reportSpread } from './run/report-spread.ts';
import type { SheetsSeen } from './run/sheets-seen.ts';
import { checkCategories, checkRosterCategories, checkStrategies } from './scheme/check-classification.ts';
import { checkDelivery } from './scheme/check-delivery.ts';
import { checkFundsTaken, fundCodeIn } from './scheme/check-funds-taken.ts';
import { checkUnits } from './scheme/check-units.ts';
import { readFund } from './scheme/read-fund.ts';
import { filesOf, type SchemeFile } from './scheme/scheme-file.ts';

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
  const { year, configs, read, schemes: all } = await readSchemes(loaded, options, emit);
  const schemes = ofCategory(all, options.category, emit);
  if (!read || faults.hasErrors()) return { project, folder, schemes, results: undefined };
  const funds = configs.funds.flatMap(({ root, file }) => readFund(root, file, year, emit) ?? []);
  const asked = { asked: schemes, all };
  const sheets = await readSheets(folder, project, year, asked, read, options, emit, funds);
  const reports = sheets.funds.map(fundReport);
  for (const report of reports) reportSpread(report, emit);
  for (const desk of sheets.desks) {
    checkUnits(desk.scheme, desk.units, emit);
    checkDelivery(desk.scheme, desk.delivered, emit);
  }
  const assessments = assessAll({ year, draft: options.draft }, sheets, emit);
  for (const { code, count, severity } of faults.more()) emit({ ...moreOfAKind({ code, count }), severity });
  const inputs = [
    loaded.input,
    ...schemeInputs([...configs.schemes, ...configs.others]),
    ...read.inputs,
    ...sheets.inputs,
  ];
  const results: RunResults = {
    name: project.name,
    year,
    version: options.version,
    assessments,
    people: read.roster.units,
    funds: reports,
    classification: configs.classification,
    strategies: configs.strategies,
    diagnostics: faults.diagnostics,
    inputs: inputs.toSorted((a, b) => compareText(a.file, b.file)),
  };
  return { project, folder, schemes, results };
}

/** What checking a project is asked for; without `sheets` only its schemes and roster are read. */
export interface CheckOptions {
  readonly year?: number;
  readonly sheets: boolean;
  readonly version: string;
  /** Called now and then while the sheets are read; what it throws ends the checking. */
  readonly pause?: () => void;
  readonly seen?: SheetsSeen;
  readonly onRoster?: ReadingOptions['onRoster'];
}

/** Checks a project: its file and schemes, and with `sheets` a whole run whose results are dropped. */
export async function checkProjectPath(
  path: string,
  { year, sheets, version, pause, seen, onRoster }: CheckOptions,
  faults: Collector,
): Promise<readonly Scheme[]> {
  const reading = { pause, onFile: pause, seen, onRoster, draft: false, maxInflated: 512 * 1024 * 1024 };
  const options = { year, version, ...reading };
  if (sheets) {
    const run = await runAnnual(path, options, faults);
    return run?.schemes ?? [];
  }
  const loaded = await loadProject(path, faults.emit);
  return loaded ? (await readSchemes(loaded, options, faults.emit)).schemes : [];
}

/** The schemes of a project compiled for the year, and what was read for it. */
async function readSchemes(loaded: LoadedProject, options: AnnualOptions, emit: Emit) {
  const { project, folder } = loaded;
  const year = options.year ?? project.year;
  const configs = await loadConfigs(loaded, emit);
  const { schemes: files, classification, strategies } = configs;
  const read = await readRosters(folder, project, year, options, emit);
  const schemes = compileSchemes(files, () => year, read?.roster.headers, emit);
  if (classification && schemes.length === files.length) {
    checkCategories(schemes, classification, emit);
    checkRosterCategories(read?.roster.units ?? [], schemes, classification, emit);
  }
  const funds = configs.funds.flatMap(({ root }) => fundCodeIn(root) ?? []);
  checkFundsTaken(schemes, funds, emit);
  if (strategies) checkStrategies(schemes, strategies, emit);
  return { year, configs, read, schemes };
}

/** Every file that the schemes are made of, once each. */
function schemeInputs(files: readonly SchemeFile[]): readonly InputFile[] {
  const all = new Map(files.flatMap(filesOf).map((each) => [each.file, each]));
  return [...all.values()].map(({ file, hash }) => ({ file, sha256: hash, kind: 'scheme', sheets: [] }));
}

/** Whether two schemes score the same units by their category. */
const scoresSame = (a: Scheme, b: Scheme): boolean =>
  !a.units && !b.units && a.of === b.of && foldName(a.category) === foldName(b.category);

function ofCategory(schemes: readonly Scheme[], category: string | undefined, emit: Emit): readonly Scheme[] {
  for (const [index, scheme] of schemes.entries()) {
    const twin = schemes.slice(0, index).find((other) => scoresSame(scheme, other));
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
