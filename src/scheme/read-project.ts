import { type Calendar, mostDays } from '../model/calendar.ts';
import { unitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import { calendarNoSuchDay } from '../model/faults/calendar.ts';
import { reopenedPoints, resultsWithoutYear } from '../model/faults/project.ts';
import type { Located } from '../model/located.ts';
import { periodOfText } from '../model/period.ts';
import type { Project, SheetRule } from '../model/project.ts';
import { deepFreeze } from './deep-freeze.ts';
import { type ShapeReader, shapeReader } from './read-shape.ts';
import { type ProjectDraft, projectShape } from './shape-project.ts';

/** Checks `score.yaml` and gives the project, frozen; undefined where a fault leaves a part of it out. */
export function checkProject(root: Located, file: string, emit: Emit): Project | undefined {
  let whole = true;
  const reader = shapeReader((diagnostic) => {
    whole &&= diagnostic.severity !== 'error';
    emit(diagnostic);
  });
  const draft = reader.read(projectShape, root, file, { name: '', year: 0, schemes: [] });
  if (!draft) return undefined;
  for (const rule of draft.sheets)
    if (rule.kind === 'results' && rule.year === undefined) {
      whole = false;
      emit(resultsWithoutYear(undefined, reader.at(rule)));
    }
  for (const one of draft.reopened)
    if ((one.effect === 'deduct') !== (one.points !== undefined)) {
      whole = false;
      emit(reopenedPoints({ missing: one.points === undefined }, reader.at(one, 'effect')));
    }
  const annual = draft.calendar?.annual;
  if (annual && annual.day > mostDays(annual.month)) {
    whole = false;
    emit(calendarNoSuchDay({ ...annual, most: mostDays(annual.month) }, reader.at(annual, 'day')));
  }
  return whole ? deepFreeze(projectOf(draft, reader, root, file)) : undefined;
}

function projectOf(draft: ProjectDraft, reader: ShapeReader, root: Located, file: string): Project {
  return {
    name: draft.name,
    year: draft.year,
    schemes: draft.schemes.map((path, index) => ({ path: forward(path), at: schemePlace(root, index) })),
    rosters: rostersOf(draft).map((roster) => ({
      path: forward(roster.path),
      kind: roster.kind,
      sheet: roster.sheet,
      encoding: roster.encoding,
      columns: columnsOf(roster.columns),
      at: reader.at(roster),
    })),
    sheets: draft.sheets.map((rule) => sheetOf(rule, reader)),
    aliases: {
      units: new Map(Object.entries(draft.aliases?.units ?? {})),
      indicators: new Map(Object.entries(draft.aliases?.indicators ?? {})),
    },
    lifts: draft.lifts.map((lift) => ({ ...lift, unit: unitCode(lift.unit), at: reader.at(lift) })),
    rounds: draft.rounds.map((one) => ({
      ...one,
      unit: one.unit === undefined ? undefined : unitCode(one.unit),
      period: periodOfText(one.period)!,
      at: reader.at(one),
    })),
    reopened: draft.reopened.map((one) => ({ ...one, unit: unitCode(one.unit), at: reader.at(one) })),
    closed: draft.closed.map((one) => ({
      period: periodOfText(one.period)!,
      results: forward(one.results),
      sha256: one.sha256.toLowerCase(),
      at: reader.at(one),
    })),
    output: forward(draft.output),
    calendar: draft.calendar && calendarOf(draft.calendar, reader),
    file,
  };
}

const calendarOf = (
  calendar: NonNullable<ProjectDraft['calendar']>,
  reader: ShapeReader,
): Calendar | undefined =>
  calendar.monthly || calendar.quarterly || calendar.annual
    ? { ...calendar, at: reader.at(calendar) }
    : undefined;

const rostersOf = ({ roster }: ProjectDraft) =>
  roster === undefined ? [] : Array.isArray(roster) ? roster : [roster];

const sheetOf = (rule: ProjectDraft['sheets'][number], reader: ShapeReader): SheetRule => ({
  path: forward(rule.path),
  kind: rule.kind,
  period: rule.period,
  reported: rule.reported,
  track: rule.track,
  encoding: rule.encoding,
  sheet: rule.sheet,
  measure: rule.measure,
  fund: rule.fund,
  year: rule.year,
  columns: columnsOf(rule.columns),
  at: reader.at(rule),
});

const columnsOf = (columns: Readonly<Record<string, string | undefined>> | undefined) =>
  columns &&
  new Map(
    Object.entries(columns).flatMap(([role, header]) => (header === undefined ? [] : [[role, header]])),
  );

/** Paths are kept with forward slashes, as they are shown and matched. */
const forward = (path: string): string => path.replaceAll('\\', '/');

function schemePlace(root: Located, index: number) {
  const list = root.kind === 'map' ? root.entries.find(({ key }) => key === 'schemes')?.value : undefined;
  return (list?.kind === 'list' ? list.items[index] : list)?.at ?? root.at;
}
