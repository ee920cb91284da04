import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Unit } from '../model/unit.ts';

/** Finds a person by its code. */
export interface PersonDirectory {
  /** Index into the roster of units and persons, or −1. */
  find(code: string): number;
  nameOf(index: number): string | undefined;
  /** The code nearest to an unknown one. */
  nearest(code: string): string | undefined;
}

/** Builds the directory of the persons among all that the rosters name. */
export function personDirectory(units: readonly Unit[]): PersonDirectory {
  const byCode = new Map(
    units.flatMap(({ code, person }, index) => (person ? [[foldName(code), index] as const] : [])),
  );
  const codes = units.flatMap(({ code, person }) => (person ? [code as string] : []));
  return {
    find: (code) => byCode.get(foldName(code)) ?? -1,
    nameOf: (index) => units[index]?.name,
    nearest: (code) => nearest(code, codes),
  };
}
