import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import { type Gathering, openDesk } from '../facts/desk.ts';
import { itemDirectory } from '../facts/item-directory.ts';
import type { Roster } from '../facts/read-roster.ts';
import { unitDirectory } from '../facts/unit-directory.ts';
import type { Emit } from '../model/diagnostic.ts';
import {
  aliasAmbiguous,
  categoryEmpty,
  rosterCategoryUnknown,
  rosterNoCategory,
} from '../model/faults/facts.ts';
import type { Project } from '../model/project.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';

/** Opens a desk for every scheme with the units of its category; units that no scheme scores are reported. */
export function openGathering(
  project: Project,
  year: number,
  schemes: readonly Scheme[],
  roster: Roster,
  draft: boolean,
  emit: Emit,
): Gathering {
  const directory = unitDirectory(roster.units, project.aliases.units, (alias, a, b) =>
    emit(aliasAmbiguous({ alias, a: a.name, b: b.name }, b.at)),
  );
  const single = schemes.length === 1;
  const owned = schemes.map((): number[] => []);
  roster.units.forEach((unit, index) => {
    const at = schemes.findIndex((scheme) => isOf(scheme, unit) || (single && unit.category === ''));
    schemes.forEach((scheme, place) => {
      if (place === at || (at >= 0 && isOf(scheme, unit))) owned[place]!.push(index);
    });
    if (at >= 0) return;
    if (unit.category === '') emit(rosterNoCategory({ unit: unit.name }, unit.at));
    else
      emit(
        rosterCategoryUnknown(
          {
            unit: unit.name,
            category: unit.category,
            near: nearest(
              unit.category,
              schemes.map(({ category }) => category),
            ),
          },
          unit.at,
        ),
      );
  });
  const desks = schemes.map((scheme, place) => {
    if (owned[place]!.length === 0)
      emit(categoryEmpty({ scheme: scheme.title, category: scheme.category }, scheme.at));
    return openDesk(scheme, roster.units, owned[place]!, itemDirectory(scheme, project.aliases.indicators));
  });
  return { year, draft, directory, desks, emit };
}

const isOf = ({ category, title, code }: Scheme, unit: Unit): boolean =>
  [category, title, code].map(foldName).includes(foldName(unit.category));
