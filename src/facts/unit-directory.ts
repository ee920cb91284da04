import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Unit, UnitOutside } from '../model/unit.ts';

/** Finds a unit by its code, name or any alias, however it is written. */
export interface UnitDirectory {
  readonly units: readonly Unit[];
  /** Index into `units`, or −1. */
  find(text: string): number;
  /** The name nearest to an unknown one. */
  nearest(text: string): string | undefined;
  /** A unit of the roster that does not stand in this year. */
  outside(text: string): UnitOutside | undefined;
  /** Whether a text is the code or name of a person. */
  isPerson(text: string): boolean;
}

/** What the directory reports while it is built. */
export interface UnitFaults {
  /** One alias stands for two units. */
  ambiguous(alias: string, a: Unit, b: Unit): void;
  /** Aliases were given to a name that is no unit. */
  unknown(name: string, near: string | undefined): void;
}

/**
 * Builds the directory. `aliases` maps official names or codes, however written, to further names. A writing that
 * would stand for two units stands for neither of them unless it is the code or official name of one.
 */
export function unitDirectory(
  units: readonly Unit[],
  aliases: ReadonlyMap<string, readonly string[]>,
  faults: UnitFaults,
  outside: readonly UnitOutside[] = [],
  persons: readonly Unit[] = [],
): UnitDirectory {
  const byWriting = new Map<string, number>();
  for (const [index, unit] of units.entries()) byWriting.set(foldName(unit.code), index);
  for (const [index, unit] of units.entries()) byWriting.set(foldName(unit.name), index);
  const official = new Map(byWriting);
  const learn = (alias: string, index: number): void => {
    const writing = foldName(alias);
    const other = byWriting.get(writing);
    if (other === undefined) byWriting.set(writing, index);
    if (other === undefined || units[other]?.code === units[index]!.code) return;
    if (other >= 0) faults.ambiguous(alias, units[other]!, units[index]!);
    if (!official.has(writing)) byWriting.set(writing, -1);
  };
  for (const [index, unit] of units.entries()) for (const alias of unit.aliases) learn(alias, index);
  for (const [name, more] of aliases) {
    const index = official.get(foldName(name));
    if (index === undefined)
      faults.unknown(
        name,
        nearest(
          name,
          units.map((unit) => unit.name),
        ),
      );
    else for (const alias of more) learn(alias, index);
  }
  const cache = new Map<string, number>();
  const find = (text: string): number => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const index = lookUp(byWriting, text);
    if (cache.size < MOST_KEPT) cache.set(text, index);
    return index;
  };
  const names = units.flatMap((unit) => [unit.name, ...unit.aliases]);
  const near = new Map<string, string | undefined>();
  const findNearest = (text: string): string | undefined => {
    if (!near.has(text) && near.size < MOST_KEPT) near.set(text, nearest(text, names));
    return near.has(text) ? near.get(text) : nearest(text, names);
  };
  const gone = new Map(
    outside.flatMap((one) =>
      [one.unit.code, one.unit.name, ...one.unit.aliases].map((writing) => [foldName(writing), one]),
    ),
  );
  const people = new Set(persons.flatMap(({ code, name }) => [foldName(code), foldName(name)]));
  return {
    units,
    find,
    nearest: findNearest,
    outside: (text) => gone.get(foldName(text)),
    isPerson: (text) => people.has(foldName(text)),
  };
}

/** Texts whose answers are remembered: rows repeat them. */
const MOST_KEPT = 200_000;

/** The whole text, else the code before the first hyphen with the name behind it agreeing. */
function lookUp(byWriting: ReadonlyMap<string, number>, text: string): number {
  const whole = byWriting.get(foldName(text));
  if (whole !== undefined) return whole;
  const parts = /^\s*([0-9a-zA-Z]+)\s*[-－—_]\s*(.+)$/u.exec(text);
  if (!parts) return -1;
  const byCode = byWriting.get(foldName(parts[1]!)) ?? -1;
  const byName = byWriting.get(foldName(parts[2]!)) ?? -1;
  return byCode === byName ? byCode : -1;
}
