import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { type Desk, type Gathering, openDesk } from '../facts/desk.ts';
import { type ItemDirectory, itemDirectory } from '../facts/item-directory.ts';
import type { Roster } from '../facts/read-roster.ts';
import { type UnitDirectory, unitDirectory } from '../facts/unit-directory.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  aliasAmbiguous,
  aliasOfNothing,
  categoryEmpty,
  categoryMisspelt,
  rosterCategoryUnknown,
  rosterEmpty,
  rosterNoCategory,
} from '../model/faults/facts.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { differByOne } from '../scheme/differ-by-one.ts';

/** The schemes of a project: those that this run scores, and all, which say what categories there are. */
export interface SchemesAsked {
  readonly asked: readonly Scheme[];
  readonly all: readonly Scheme[];
}

/** Opens a desk for every scheme asked with the units of its category; units that no scheme scores are reported. */
export function openGathering(
  project: Project,
  year: number,
  { asked, all }: SchemesAsked,
  roster: Roster,
  draft: boolean,
  emit: Emit,
): Gathering {
  const items = itemDirectories(project, all, emit);
  const owned = unitsByScheme(all, roster.units, emit);
  const desks = asked.flatMap((scheme): readonly Desk[] => {
    const own = owned.get(scheme)!;
    if (own.length > 0) return [openDesk(scheme, roster.units, own, items.get(scheme)!)];
    emit(categoryEmpty({ scheme: scheme.title, category: scheme.category }, scheme.at));
    return [];
  });
  if (desks.length === 0) emit(rosterEmpty(undefined, project.roster?.at));
  const others = all.filter((scheme) => !asked.includes(scheme)).map((scheme) => items.get(scheme)!);
  return { year, draft, directory: directoryOf(project, roster, emit), desks, others, emit };
}

function directoryOf(project: Project, roster: Roster, emit: Emit): UnitDirectory {
  const at = { kind: 'file', file: project.file } as const;
  return unitDirectory(roster.units, project.aliases.units, {
    ambiguous: (alias, a, b) => emit(aliasAmbiguous({ alias, a: a.name, b: b.name }, b.at)),
    unknown: (name, near) =>
      emit(aliasOfNothing({ name, of: { zh: '名册里的单位', en: 'no unit of the roster' }, near }, at)),
  });
}

function itemDirectories(
  project: Project,
  schemes: readonly Scheme[],
  emit: Emit,
): ReadonlyMap<Scheme, ItemDirectory> {
  const at = { kind: 'file', file: project.file } as const;
  const { indicators } = project.aliases;
  const directories = new Map(
    schemes.map((scheme) => [
      scheme,
      itemDirectory(scheme, indicators, (alias, a, b) => emit(aliasAmbiguous({ alias, a, b }, at))),
    ]),
  );
  const titles = schemes.flatMap((scheme) =>
    [...scheme.items, ...scheme.indicators].flatMap(({ code, title }) => [title, code as string]),
  );
  const known = new Set(titles.map(foldName));
  const of = { zh: '任何方案的指标', en: 'no indicator of any scheme' };
  for (const name of indicators.keys())
    if (!known.has(foldName(name))) emit(aliasOfNothing({ name, of, near: nearest(name, titles) }, at));
  return directories;
}

/** The units (indices into the roster) of each scheme; a single scheme also takes those without a category. */
function unitsByScheme(
  schemes: readonly Scheme[],
  units: readonly Unit[],
  emit: Emit,
): ReadonlyMap<Scheme, readonly number[]> {
  const owned = new Map(schemes.map((scheme) => [scheme, [] as number[]]));
  units.forEach((unit, index) => {
    const own = schemes.filter(
      (scheme) => isOf(scheme, unit) || (schemes.length === 1 && unit.category === ''),
    );
    for (const scheme of own) owned.get(scheme)!.push(index);
    if (own.length > 0) return;
    if (unit.category === '') emit(rosterNoCategory({ unit: unit.name }, unit.at));
    else reportUnscored(unit, schemes, units, emit);
  });
  return owned;
}

const isOf = ({ category, title, code }: Scheme, unit: Unit): boolean =>
  [category, title, code].map(foldName).includes(foldName(unit.category));

/** A unit of no scheme's category is left out with a warning; where its category looks like a slip, it is refused. */
function reportUnscored(
  { name, category, at }: Unit,
  schemes: readonly Scheme[],
  units: readonly Unit[],
  emit: Emit,
): void {
  const known = schemes.map((scheme) => scheme.category);
  const meant = known.find((near) => isSlip(category, near, units));
  if (meant !== undefined) emit(categoryMisspelt({ unit: name, category, near: meant }, at));
  else emit(rosterCategoryUnknown({ unit: name, category, near: nearest(category, known) }, at));
}

/** Whether a category is another one misspelt: one character off, and given to a third as many units at most. */
function isSlip(category: string, near: string, units: readonly Unit[]): boolean {
  const [odd, usual] = [foldName(category), foldName(near)];
  if (Math.min(odd.length, usual.length) < 2 || !differByOne(odd, usual)) return false;
  const count = (text: string): number => units.filter((unit) => foldName(unit.category) === text).length;
  return count(odd) * 3 <= count(usual);
}
