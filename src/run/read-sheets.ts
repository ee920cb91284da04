import { join } from 'node:path';
import { foldName } from '../base/fold.ts';
import { checkFund } from '../facts/check-fund.ts';
import { checkTargetFiles } from '../facts/check-target-files.ts';
import type { Desk, Gathering } from '../facts/desk.ts';
import { fundFacts } from '../facts/fund-desk.ts';
import { STRUCTURAL } from '../facts/labels.ts';
import { isFundLabel, readDisclosure } from '../facts/read-disclosure.ts';
import { readEvents } from '../facts/read-events.ts';
import { isExecutionLabel, readExecution } from '../facts/read-execution.ts';
import { readFacts } from '../facts/read-facts.ts';
import { readSurvey } from '../facts/read-survey.ts';
import { checkCityTargets, readTargets } from '../facts/read-targets.ts';
import { settleSurveys } from '../facts/settle-surveys.ts';
import type { UnitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { EarlierStanding, Lift, Reopening } from '../model/fact.ts';
import {
  encodingTaken,
  fundUnknown,
  hiddenSheetRead,
  hiddenSheetSkipped,
  noTable,
  nothingFound,
  nothingRead,
  unknownUnit,
} from '../model/faults/facts.ts';
import { earlierUnreadable, earlierYearDiffers } from '../model/faults/run.ts';
import type { Fund, FundFacts } from '../model/fund.ts';
import type { Place } from '../model/place.ts';
import type { Project, SheetKind, SheetRule } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import type { RawSheet } from '../model/sheet.ts';
import type { Table, Vocabulary } from '../model/table.ts';
import { readEarlier } from '../results/read-earlier.ts';
import type { InputFile } from '../results/run-results.ts';
import { findFiles } from '../sources/find-files.ts';
import { readJson } from '../sources/read-json.ts';
import { findTable } from '../tables/find-table.ts';
import { earlierKey } from './earlier-key.ts';
import { hasSheet } from './has-sheet.ts';
import { openGathering, type SchemesAsked } from './open-gathering.ts';
import { openSheets } from './open-sheets.ts';
import { type RostersRead, rosterSheets } from './read-rosters.ts';
import type { ReadingOptions } from './reading-options.ts';
import { reopenResults } from './reopen-results.ts';
import { sayHidden } from './say-hidden.ts';

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
  for (const fund of gathering.funds.values()) checkFund(fund, emit);
  const reopened = reopenResults(project, earlier, schemes.all, gathering.roster, emit);
  return {
    desks: gathering.desks,
    funds: [...gathering.funds.values()].map(fundFacts),
    earlier: reopened.earlier,
    lifts: resolveLifts(project, gathering),
    reopenings: reopened.byScheme,
    inputs,
  };
}

/** Lifts with the code of the unit that they name however it is written; an unknown one is refused. */
function resolveLifts({ lifts }: Project, { directory, emit }: Gathering): readonly Lift[] {
  return lifts.flatMap((lift) => {
    const unit = directory.units[directory.find(lift.unit)];
    if (!unit) emit(unknownUnit({ text: lift.unit, near: directory.nearest(lift.unit) }, lift.at));
    return unit ? [{ ...lift, unit: unit.code }] : [];
  });
}

/** Reads one file as a line of score.yaml says; undefined (after a diagnostic) where nothing of it could be read. */
export async function readFile(
  gathering: Gathering,
  folder: string,
  file: string,
  rule: SheetRule,
  options: ReadingOptions,
  ofRosters: readonly string[],
): Promise<InputFile | undefined> {
  const encoding = options.encoding ?? rule.encoding;
  const opened = await openSheets(join(folder, file), file, { ...options, encoding }, gathering.emit);
  if (!opened) return undefined;
  options.watch?.opened(opened);
  if (opened.text && opened.text.encoding !== 'utf-8')
    gathering.emit(encodingTaken({ encoding: opened.text.encoding }, { kind: 'file', file }));
  if (!hasSheet(opened.sheets, rule, file, gathering.emit)) return undefined;
  const sheets: string[] = [];
  const wanted = opened.sheets.filter(({ name }) => !ofRosters.includes(name)); // a glob may hold the roster too
  let cells = 0;
  for (const each of wanted) {
    if (rule.sheet !== undefined && foldName(each.name) !== foldName(rule.sheet)) continue;
    const sheet = options.watch?.sheet(each) ?? each;
    const found = await findTable(sheet, vocabularyOf(gathering, rule), gathering.emit);
    const table = found && (options.watch?.table(found) ?? found);
    if (table) {
      options.seen?.find(table);
      if (sheet.hidden) gathering.emit(hiddenSheetRead(undefined, sheetPlace(sheet)));
      sheets.push(sheet.name);
      const read = READERS[rule.kind as Exclude<SheetKind, 'results'>];
      cells += await read(gathering, sayHidden(table, gathering.emit), rule);
    } else if (sheet.hidden) gathering.emit(hiddenSheetSkipped(undefined, sheetPlace(sheet)));
    else if (await hasCells(sheet))
      gathering.emit(
        noTable({ expected: EXPECTED[rule.kind as Exclude<SheetKind, 'results'>] }, sheetPlace(sheet)),
      );
  }
  if (wanted.length === 0 && opened.sheets.length > 0) return undefined;
  if (cells === 0) gathering.emit(nothingRead(undefined, { kind: 'file', file }));
  return { file, sha256: opened.hash, kind: rule.kind, sheets };
}

type Reader = (gathering: Gathering, table: Table, rule: SheetRule) => Promise<number>;
const READERS: Readonly<Record<Exclude<SheetKind, 'results'>, Reader>> = {
  facts: readFacts,
  targets: readTargets,
  events: readEvents,
  survey: readSurvey,
  disclosure: readDisclosure,
  execution: readExecution,
};

const isOfFund = ({ kind }: SheetRule): boolean => kind === 'disclosure' || kind === 'execution';

const EXPECTED: Readonly<Record<Exclude<SheetKind, 'results'>, Said>> = {
  facts: {
    zh: '单位名称、指标名称（或「单位、指标、数值」三列）',
    en: 'a unit column and indicator titles, or unit, indicator and value',
  },
  targets: { zh: '单位名称、指标名称', en: 'a unit column and indicator titles' },
  events: { zh: '单位、类别、事项、分值、日期、依据', en: 'unit, kind, matter, points, date, document' },
  survey: { zh: '单位、问题（指标名称）', en: 'unit and the surveyed indicators' },
  disclosure: { zh: '名称、人数、应拨、实拨', en: 'name, heads, due and paid' },
  execution: { zh: '月份、预算、支出', en: 'month, budget and spending' },
};

function vocabularyOf(gathering: Gathering, rule: SheetRule): Vocabulary {
  const own = new Set([...(rule.columns?.values() ?? [])].map(foldName));
  const known = new Map<string, boolean>();
  const fund = gathering.funds.get(rule.fund ?? '');
  const knows = (label: string): boolean =>
    STRUCTURAL.has(label) ||
    (fund !== undefined && (isFundLabel(fund, label) || isExecutionLabel(label))) ||
    own.has(label) ||
    gathering.knowsLabel(label);
  return {
    knows: (label) => {
      const cached = known.get(label);
      if (cached !== undefined) return cached;
      const isKnown = knows(label);
      if (known.size < MOST_KEPT) known.set(label, isKnown);
      return isKnown;
    },
  };
}

/** Texts of a sheet kept with whether they are labels; the same few stand in most rows. */
const MOST_KEPT = 1_000;

/** Whether a sheet holds anything; not where it breaks off, which has been told then. */
async function hasCells(sheet: RawSheet): Promise<boolean> {
  let any = false;
  const whole = await sheet.read(() => {
    any = true;
  });
  return any && whole;
}

const sheetPlace = ({ file, name }: RawSheet): Place => ({ kind: 'sheet', file, sheet: name });

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
