import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Unit } from '../model/unit.ts';

/** Finds a unit by its code, name or any alias, however it is written. */
export interface UnitDirectory {
  readonly units: readonly Unit[];
  /** Index into `units`, or −1. */
  find(text: string): number;
  /** The name nearest to an unknown one. */
  nearest(text: string): string | undefined;
}

/**
 * Builds the directory. `aliases` maps official names or codes to further names. A writing that would stand for
 * two units stands for neither of them unless it is the code or official name of one.
 */
export function unitDirectory(
  units: readonly Unit[],
  aliases: ReadonlyMap<string, readonly string[]>,
  onAmbiguous: (alias: string, a: Unit, b: Unit) => void,
): UnitDirectory {
  const byWriting = new Map<string, number>();
  for (const [index, unit] of units.entries()) byWriting.set(foldName(unit.code), index);
  for (const [index, unit] of units.entries()) byWriting.set(foldName(unit.name), index);
  const official = new Set(byWriting.keys());
  units.forEach((unit, index) => {
    const more = [...(aliases.get(unit.name) ?? []), ...(aliases.get(unit.code) ?? [])];
    for (const alias of [...unit.aliases, ...more]) {
      const writing = foldName(alias);
      const other = byWriting.get(writing);
      if (other !== undefined && other !== index && !official.has(writing)) {
        if (other >= 0) onAmbiguous(alias, units[other]!, unit);
        byWriting.set(writing, -1);
      } else if (other === undefined) byWriting.set(writing, index);
    }
  });
  const cache = new Map<string, number>();
  const find = (text: string): number => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const index = lookUp(byWriting, text);
    cache.set(text, index);
    return index;
  };
  const names = units.flatMap((unit) => [unit.name, ...unit.aliases]);
  return { units, find, nearest: (text) => nearest(text, names) };
}

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
