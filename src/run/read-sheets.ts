import { join } from 'node:path';
import { checkFund } from '../facts/check-fund.ts';
import { checkTargetFiles } from '../facts/check-target-files.ts';
import type { Desk, Gathering } from '../facts/desk.ts';
import { fundFacts } from '../facts/fund-desk.ts';
import { checkCityTargets } from '../facts/read-targets.ts';
import { reportUnknownUnit } from '../facts/report-unknown-unit.ts';
import { settleSurveys } from '../facts/settle-surveys.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { EarlierStanding, Lift, Reopening } from '../model/fact.ts';
import { fundUnknown, nothingFound } from '../model/faults/facts.ts';
import { earlierUnreadable, earlierYearDiffers } from '../model/faults/run.ts';
import type { Fund, FundFacts } from '../model/fund.ts';
import { isWholeYear } from '../model/months.ts';
import type { Project, SheetRule } from '../model/project.ts';
import type { Rectification } from '../model/rectification.ts';
import type { Imputed } from '../model/rounds.ts';
import { readEarlier } from '../results/read-earlier.ts';
import type { InputFile } from '../results/run-results.ts';
import { findFiles } from '../sources/find-files.ts';
import { readJson } from '../sources/read-json.ts';
import { earlierKey } from './earlier-key.ts';
import { isOfFund } from './is-of-fund.ts';
import { openGathering, type SchemesAsked } from './open-gathering.ts';
import { readFile } from './read-file.ts';
import { type RostersRead, rosterSheets } from './read-rosters.ts';
import type { ReadingOptions } from './reading-options.ts';
import { reopenResults } from './reopen-results.ts';
import { checkImputed } from './rounds.ts';

/** Earlier standings by year and scheme code. */
export type EarlierResults = ReadonlyMap<string, ReadonlyMap<UnitCode, EarlierStanding>>;

/** What all sheets of a project gave. */
export interface SheetsRead {
  readonly funds: readonly FundFacts[];
  readonly desks: readonly Desk[];
  readonly earlier: EarlierResults;
  /** The project's lifts, their units by code. */
  readonly lifts: readonly Lift[];
  /** Past results opened again, by scheme. */
  readonly reopenings: ReadonlyMap<string, readonly Reopening[]>;
  readonly rectifications: readonly Rectification[];
  /** Totals put in place of rounds that were not held. */
  readonly imputed: readonly Imputed[];
  readonly inputs: readonly InputFile[];
}

/** Reads every sheet that the project names into one desk a scheme. */
export async function readSheets(
  folder: string,
  project: Project,
  year: number,
  schemes: SchemesAsked,
  rosters: RostersRead,
  options: ReadingOptions,
  emit: Emit,
  funds: readonly Fund[] = [],
): Promise<SheetsRead> {
  const gathering = openGathering(
    project,
    year,
    schemes,
    rosters.roster,
    options.draft,
    emit,
    funds,
    options.months,
  );
  const earlier = new Map<string, ReadonlyMap<UnitCode, EarlierStanding>>();
  const inputs: InputFile[] = [];
  const rules = gathering.desks.length === 0 ? [] : project.sheets; // nobody to read them for
  for (const rule of rules) {
    const files = await findFiles(folder, rule.path);
    if (isOfFund(rule) && !gathering.funds.has(rule.fund ?? '')) {
      emit(fundUnknown({ fund: rule.fund, known: [...gathering.funds.keys()] }, rule.at));
      continue;
    }
    if (files.length === 0) emit(nothingFound({ pattern: rule.path }, rule.at));
    for (const file of files) {
      options.onFile?.(file);
      const read =
        rule.kind === 'results'
          ? readResults(folder, file, rule, earlier, emit)
          : readFile(gathering, folder, file, rule, options, rosterSheets(rosters, file));
      const input = await read;
      if (input) inputs.push(input);
    }
  }
  for (const desk of gathering.desks) {
    settleSurveys(gathering, desk);
    checkCityTargets(gathering, desk);
    checkTargetFiles(gathering, desk);
  }
  if (isWholeYear(gathering.months)) for (const fund of gathering.funds.values()) checkFund(fund, emit);
  checkImputed(project.rounds, schemes.all, emit);
  const reopened = reopenResults(project, earlier, schemes.all, gathering.roster, emit);
  return {
    desks: gathering.desks,
    funds: [...gathering.funds.values()].map(fundFacts),
    earlier: reopened.earlier,
    lifts: resolveLifts(project, gathering),
    reopenings: reopened.byScheme,
    rectifications: gathering.rectifications,
    imputed: project.rounds,
    inputs,
  };
}

/** Lifts with the code of the unit that they name however it is written; an unknown one is refused. */
function resolveLifts({ lifts }: Project, { directory, emit }: Gathering): readonly Lift[] {
  return lifts.flatMap((lift) => {
    const unit = directory.units[directory.find(lift.unit)];
    if (!unit) reportUnknownUnit(directory, lift.unit, lift.at, emit);
    return unit ? [{ ...lift, unit: unit.code }] : [];
  });
}

/** Takes up the earlier results of one file; undefined (after a diagnostic) where they are none. */
export async function readResults(
  folder: string,
  file: string,
  rule: SheetRule,
  earlier: Map<string, ReadonlyMap<UnitCode, EarlierStanding>>,
  emit: Emit,
): Promise<InputFile | undefined> {
  const json = await readJson(join(folder, file), file, emit);
  if (!json) return undefined;
  const results = readEarlier(json.value);
  if (!results) emit(earlierUnreadable(undefined, { kind: 'file', file }));
  else if (rule.year !== undefined && rule.year !== results.year)
    emit(earlierYearDiffers({ stated: rule.year, found: results.year }, rule.at));
  else for (const [scheme, units] of results.standings) earlier.set(earlierKey(scheme, results.year), units);
  return { file, sha256: json.hash, kind: 'results', sheets: [] };
}
