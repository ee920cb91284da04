import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { compareText } from '../base/order.ts';
import type { Collector, Emit } from '../model/diagnostic.ts';
import { categoryHasTwoSchemes, moreOfAKind, noSuchCategory } from '../model/faults/run.ts';
import { isWholeYear, WHOLE_YEAR } from '../model/months.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import type { InputFile, LateChange } from '../results/run-results.ts';
import { checkCategories, checkRosterCategories, checkStrategies } from '../scheme/check-classification.ts';
import { checkDelivery } from '../scheme/check-delivery.ts';
import { checkFundsTaken, fundCodeIn } from '../scheme/check-funds-taken.ts';
import { checkUnits } from '../scheme/check-units.ts';
import { readFund } from '../scheme/read-fund.ts';
import { filesOf, type SchemeFile } from '../scheme/scheme-file.ts';
import { withSources } from './assess-all.ts';
import { checkClosed } from './check-closed.ts';
import {
  type Configs,
  compileSchemes,
  type LoadedProject,
  loadConfigs,
  loadProject,
} from './load-project.ts';
import { readRosters } from './read-rosters.ts';
import { readSheets, type SheetsRead } from './read-sheets.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What a run is asked for. */
export interface RunOptions extends ReadingOptions {
  /** Another year than the project's. */
  readonly year?: number;
  /** Only the schemes of this category (its name, title or code). */
  readonly category?: string;
  readonly version: string;
}

/** A project and its schemes, and what its sheets gave; undefined where they could not be read or were not asked for. */
export interface RunRead {
  readonly project: Project;
  readonly folder: string;
  readonly year: number;
  readonly schemes: readonly Scheme[];
  readonly configs: Configs;
  readonly sheets: SheetsRead | undefined;
  /** All that the rosters name, whose names may have to stay out of what is published. */
  readonly people: readonly Unit[];
  /** What was corrected in closed periods. */
  readonly late: readonly LateChange[];
  /** Sorted by file. */
  readonly inputs: readonly InputFile[];
}

/** Reads the project at `path` (a folder with score.yaml, or the file) and its sheets. Faults go to the collector. */
export async function readRun(
  path: string,
  options: RunOptions,
  faults: Collector,
): Promise<RunRead | undefined> {
  const { emit } = faults;
  const loaded = await loadProject(path, emit);
  if (!loaded) return undefined;
  const { project, folder } = loaded;
  const { year, configs, read, schemes: all } = await readSchemes(loaded, options, emit);
  const schemes = ofCategory(all, options.category, emit);
  const found = { project, folder, year, schemes, configs, people: read?.roster.units ?? [] };
  if (!read || faults.hasErrors()) return { ...found, sheets: undefined, late: [], inputs: [] };
  const funds = configs.funds.flatMap(({ root, file }) => readFund(root, file, year, emit) ?? []);
  const asked = { asked: schemes, all };
  const sheets = await readSheets(folder, project, year, asked, read, options, emit, funds);
  for (const desk of sheets.desks) {
    checkUnits(desk.scheme, desk.units, emit);
    if (isWholeYear(options.months ?? WHOLE_YEAR)) checkDelivery(desk.scheme, desk.delivered, emit);
  }
  const closing = { project, folder, year, months: options.months, schemes: all };
  const closed = await checkClosed(closing, sheets, emit);
  const inputs = [
    loaded.input,
    ...schemeInputs([...configs.schemes, ...configs.others]),
    ...read.inputs,
    ...sheets.inputs,
    ...closed.inputs,
  ];
  return {
    ...found,
    sheets,
    late: closed.late,
    inputs: inputs.toSorted((a, b) => compareText(a.file, b.file)),
  };
}

/** Tells how many more faults there are of kinds that were cut short. */
export function tellMore(faults: Collector): void {
  for (const { code, count, severity } of faults.more())
    faults.emit({ ...moreOfAKind({ code, count }), severity });
}

/** The schemes of a project compiled for the year, and what was read for it. */
export async function readSchemes(
  loaded: LoadedProject,
  options: Pick<RunOptions, 'year'> & ReadingOptions,
  emit: Emit,
) {
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
