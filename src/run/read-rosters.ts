import type { Roster } from '../facts/read-roster.ts';
import { reportTwice } from '../facts/report-twice.ts';
import { withMoves } from '../facts/unit-span.ts';
import type { Emit } from '../model/diagnostic.ts';
import { noRoster } from '../model/faults/run.ts';
import type { Project, RosterRule } from '../model/project.ts';
import type { Unit, UnitOutside } from '../model/unit.ts';
import type { InputFile } from '../results/run-results.ts';
import { readProjectRoster } from './read-project-roster.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What the rosters of a project gave. */
export interface RostersRead {
  /** Units first, then persons, each numbered in the order of the files. */
  readonly roster: Roster;
  /** The files read, each once with its sheets. */
  readonly inputs: readonly InputFile[];
}

/** Reads all rosters of a project; undefined after diagnostics where one cannot be used, or none is of units. */
export async function readRosters(
  folder: string,
  project: Project,
  year: number,
  options: ReadingOptions,
  emit: Emit,
): Promise<RostersRead | undefined> {
  if (!project.rosters.some(({ kind }) => kind === 'units')) {
    emit(noRoster(undefined, { kind: 'file', file: project.file }));
    return undefined;
  }
  const units: Unit[] = [];
  const persons: Unit[] = [];
  const headers = new Set<string>();
  const outside: UnitOutside[] = [];
  const inputs = new Map<string, InputFile>();
  let whole = true;
  for (const rule of project.rosters) {
    const read = await readProjectRoster(folder, rule, year, options, emit);
    whole &&= read !== undefined;
    if (!read) continue;
    (rule.kind === 'units' ? units : persons).push(...read.roster.units);
    for (const header of read.roster.headers) headers.add(header);
    outside.push(...read.roster.outside);
    const { file, sheets } = read.input;
    inputs.set(file, { ...read.input, sheets: [...(inputs.get(file)?.sheets ?? []), ...sheets] });
  }
  options.onRoster?.([...units, ...persons]);
  if (!whole) return undefined;
  if (several(project.rosters, 'units')) reportTwice(units, emit);
  if (several(project.rosters, 'persons')) reportTwice(persons, emit);
  const all = withMoves([...units, ...persons]).map((unit, order) => ({ ...unit, order }));
  return { roster: { units: all, headers: [...headers], outside }, inputs: [...inputs.values()] };
}

const several = (rules: readonly RosterRule[], kind: RosterRule['kind']): boolean =>
  rules.filter((rule) => rule.kind === kind).length > 1;

/** The sheets of a file that are rosters. */
export const rosterSheets = ({ inputs }: Pick<RostersRead, 'inputs'>, file: string): readonly string[] =>
  inputs.find((input) => input.file === file)?.sheets ?? [];
