import type { Diagnostic } from '../model/diagnostic.ts';
import type { Said } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';

/** How persons appear in what leaves the office. */
export type Publish = 'codes' | 'names';

/** Takes the persons' names out of a finished text. */
export interface Mask {
  (text: string): string;
  /** A diagnostic whose message and hint say persons' codes for their names: of all so called, parted by strokes. */
  readonly coded: (diagnostic: Diagnostic) => Diagnostic;
}

/** Leaves a text as it is. */
export const unmasked: Mask = Object.assign((text: string) => text, {
  coded: (diagnostic: Diagnostic) => diagnostic,
});

/** Whether a unit is a person whose name is another than the code. */
export const isNamedPerson = ({ person, name, code }: Unit): boolean =>
  person !== undefined && name !== code && name.trim() !== '';

/** The mask of the names of all persons among the units, bodies' names left whole; as it is where names are asked for. */
export function maskOf(units: readonly Unit[], publish: Publish): Mask {
  const persons = publish === 'names' ? [] : units.filter(isNamedPerson);
  const names = longestFirst(persons.map(({ name }) => name));
  if (names.length === 0) return unmasked;
  const bodies = longestFirst(
    units.flatMap(({ person, name, aliases }) => (person ? [] : [name, ...aliases])),
  );
  const pattern = patternOf(names, bodies);
  const codes = codesByName(persons);
  const masked =
    (inPlace: (name: string) => string) =>
    (text: string): string =>
      text.replace(pattern, (found, body?: string) => (body === undefined ? inPlace(found) : found));
  const coded = masked((name) => codes.get(unspaced(name))!.join('/'));
  return Object.assign(
    masked(() => '＊＊'),
    {
      coded: (diagnostic: Diagnostic): Diagnostic => ({
        ...diagnostic,
        message: each(diagnostic.message, coded),
        hint: each(diagnostic.hint, coded),
      }),
    },
  );
}

const each = ({ zh, en }: Said, change: (text: string) => string): Said => ({
  zh: change(zh),
  en: change(en),
});

/** The codes of all persons of a name, in the order of the roster. */
function codesByName(persons: readonly Unit[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const { name, code } of persons) {
    const own = codes.get(unspaced(name)) ?? [];
    if (!own.includes(code)) own.push(code);
    codes.set(unspaced(name), own);
  }
  return codes;
}

const unspaced = (name: string): string => name.replace(/\s+/gu, '');

/**
 * Finds bodies' names (its group) and persons' names, however the signs of a name are spaced; a body's name is left
 * whole. Names share their beginnings, so that hundreds cost little more than one.
 */
function patternOf(names: readonly string[], bodies: readonly string[]): RegExp {
  const spaced = names.map((name) => [...unspaced(name)]);
  const holding = bodies.filter((body) => names.some((name) => body.includes(name)));
  const kept = holding.length > 0 ? `(${holding.map(literal).join('|')})` : '(?!)()';
  return new RegExp(`${kept}|${anyOf(spaced)}`, 'gu');
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** A pattern for any of these words, given as their signs, with space allowed between signs; the longest is found. */
function anyOf(words: readonly (readonly string[])[]): string {
  const branches = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of words) {
    if (first === undefined) continue;
    const branch = branches.get(first);
    if (branch) branch.push(rest);
    else branches.set(first, [rest]);
  }
  const patterns = [...branches].map(([first, rests]) => {
    const ends = rests.some((rest) => rest.length === 0);
    const going = rests.filter((rest) => rest.length > 0);
    if (going.length === 0) return literal(first);
    return `${literal(first)}(?:\\s*${anyOf(going)})${ends ? '?' : ''}`;
  });
  return patterns.length === 1 ? patterns[0]! : `(?:${patterns.join('|')})`;
}

/** Each once, so that none is left within another. */
const longestFirst = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
