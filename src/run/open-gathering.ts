import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { type Desk, type Gathering, openDesk } from '../facts/desk.ts';
import { openFundDesk } from '../facts/fund-desk.ts';
import { type ItemDirectory, itemDirectory } from '../facts/item-directory.ts';
import { labelKnower } from '../facts/known-labels.ts';
import { personDirectory } from '../facts/person-directory.ts';
import type { Roster } from '../facts/read-roster.ts';
import { type UnitDirectory, unitDirectory } from '../facts/unit-directory.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { Expression, Scope } from '../model/expression.ts';
import {
  aliasAmbiguous,
  aliasOfNothing,
  categoryEmpty,
  categoryMisspelt,
  personUnitUnknown,
  rosterCategoryUnknown,
  rosterEmpty,
  rosterNoCategory,
  unitsUndecided,
  unitTwiceInScheme,
} from '../model/faults/facts.ts';
import type { Fund } from '../model/fund.ts';
import { type Months, WHOLE_YEAR } from '../model/months.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { differByOne } from '../scheme/differ-by-one.ts';
import { NoFacts } from './no-facts.ts';

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
  funds: readonly Fund[] = [],
  months: Months = WHOLE_YEAR,
): Gathering {
  const items = itemDirectories(project, all, emit);
  const directory = directoryOf(project, roster, emit);
  const everybody = atHome(roster.units, directory, emit);
  const owned = unitsByScheme(all, everybody, emit);
  const desks = asked.flatMap((scheme): readonly Desk[] => {
    const own = owned.get(scheme)!;
    reportRowsTwice(scheme, everybody, own, emit);
    if (own.length > 0) return [openDesk(scheme, everybody, own, items.get(scheme)!)];
    emit(categoryEmpty({ scheme: scheme.title, category: scheme.category }, scheme.at));
    return [];
  });
  if (desks.length === 0) emit(rosterEmpty(undefined, project.rosters[0]?.at));
  const others = all
    .filter((scheme) => !asked.includes(scheme))
    .map((scheme) => openDesk(scheme, everybody, owned.get(scheme)!, items.get(scheme)!, new NoFacts()));
  const persons = personDirectory(everybody);
  return {
    year,
    months,
    draft,
    directory,
    persons,
    roster: everybody,
    desks,
    others,
    funds: new Map(funds.map((fund) => [fund.code, openFundDesk(fund)])),
    rectifications: [],
    knowsLabel: labelKnower([...desks, ...others].map((desk) => desk.items)),
    emit,
  };
}

/** Persons with the code of the unit that the roster names; an unknown one is reported. */
function atHome(units: readonly Unit[], directory: UnitDirectory, emit: Emit): readonly Unit[] {
  return units.map((unit) => {
    if (!unit.person) return unit;
    const { unitText } = unit.person;
    const home = unitText === '' ? undefined : directory.units[directory.find(unitText)]?.code;
    if (home === undefined) {
      const near = directory.nearest(unitText);
      emit(personUnitUnknown({ code: unit.code, unit: unitText, near }, unit.at));
    }
    return { ...unit, person: { unitText, home } };
  });
}

function directoryOf(project: Project, roster: Roster, emit: Emit): UnitDirectory {
  const at = { kind: 'file', file: project.file } as const;
  return unitDirectory(
    roster.units.filter(({ person }) => !person),
    project.aliases.units,
    {
      ambiguous: (alias, a, b) => emit(aliasAmbiguous({ alias, a: a.name, b: b.name }, b.at)),
      unknown: (name, near) =>
        emit(aliasOfNothing({ name, of: { zh: '名册里的单位', en: 'no unit of the roster' }, near }, at)),
    },
    roster.outside,
    roster.units.filter(({ person }) => person),
  );
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

/**
 * The units or persons (indices into the roster) of each scheme: those that its `units:` picks, else those of its
 * category; a single scheme of a kind also takes those without a category.
 */
function unitsByScheme(
  schemes: readonly Scheme[],
  units: readonly Unit[],
  emit: Emit,
): ReadonlyMap<Scheme, readonly number[]> {
  const owned = new Map(schemes.map((scheme) => [scheme, [] as number[]]));
  units.forEach((unit, index) => {
    const kin = schemes.filter((scheme) => (scheme.of === 'persons') === (unit.person !== undefined));
    const picked = kin.filter((scheme) => scheme.units && picks(scheme.units, unit, emit));
    const byCategory = kin.filter((scheme) => !scheme.units);
    const own = byCategory.filter(
      (scheme) => isOf(scheme, unit) || (byCategory.length === 1 && unit.category === ''),
    );
    for (const scheme of [...picked, ...own]) owned.get(scheme)!.push(index);
    if (picked.length + own.length > 0 || byCategory.length === 0) return;
    if (unit.category === '') emit(rosterNoCategory({ unit: unit.name }, unit.at));
    else reportUnscored(unit, byCategory, units, emit);
  });
  return owned;
}

/** A scheme that would score two rows of one unit is told: its standings are known by code. */
function reportRowsTwice(
  { title }: Scheme,
  units: readonly Unit[],
  own: readonly number[],
  emit: Emit,
): void {
  const seen = new Map<string, Unit>();
  for (const unit of own.map((index) => units[index]!)) {
    const other = seen.get(unit.code);
    if (other) emit(unitTwiceInScheme({ unit: unit.name, scheme: title, other: other.at }, unit.at));
    else seen.set(unit.code, unit);
  }
}

function picks(condition: Expression, unit: Unit, emit: Emit): boolean {
  const scope: Scope = (key) => unit.columns.get(key.slice('column:'.length));
  const verdict = condition.evaluate(scope);
  if (typeof verdict === 'boolean') return verdict;
  emit(unitsUndecided({ unit: unit.name, trace: condition.explain(scope) }, unit.at));
  return false;
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
