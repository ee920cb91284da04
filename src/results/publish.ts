import type { Assessment } from '../model/assessment.ts';
import type { Unit } from '../model/unit.ts';
import type { RunResults } from './run-results.ts';

/** How persons appear in what leaves the office. */
export type Publish = 'codes' | 'names';

/** A run as the public may see it, and what makes a text of it fit to be seen. */
export interface PublicRun {
  readonly run: RunResults;
  /** Takes the persons' names out of a finished text. */
  mask(text: string): string;
}

/**
 * A run whose persons bear their codes for names; free texts (matters, remarks, messages) lose the names with `mask`.
 * With `names`, or without persons, the run as it is.
 */
export function publicRun(run: RunResults, publish: Publish): PublicRun {
  const names = publish === 'names' ? [] : personNames(run);
  if (names.length === 0) return { run, mask: (text) => text };
  const pattern = patternOf(names, unitNames(run));
  return {
    run: { ...run, assessments: run.assessments.map(withoutNames) },
    mask: (text) => text.replace(pattern, (found, unit?: string) => (unit === undefined ? '＊＊' : found)),
  };
}

/**
 * Finds units' names (its group) and persons' names, however the signs of a name are spaced; a unit's name is left
 * whole. Names share their beginnings, so that hundreds cost little more than one.
 */
function patternOf(names: readonly string[], units: readonly string[]): RegExp {
  const spaced = names.map((name) => [...name.replace(/\s+/gu, '')]);
  const holding = units.filter((unit) => names.some((name) => unit.includes(name)));
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

/** The names of all persons, the longest first, so that none is left within another. */
function personNames({ assessments }: RunResults): readonly string[] {
  const names = assessments.flatMap(({ facts }) =>
    facts.units.flatMap(({ person, name, code }) =>
      person && name !== code && name.trim() !== '' ? [name] : [],
    ),
  );
  return [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The names and aliases of all bodies, the longest first. */
function unitNames({ assessments }: RunResults): readonly string[] {
  const names = assessments.flatMap(({ facts }) =>
    facts.units.flatMap(({ person, name, aliases }) => (person ? [] : [name, ...aliases])),
  );
  return [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const withoutNames = (assessment: Assessment): Assessment => ({
  ...assessment,
  facts: {
    ...assessment.facts,
    units: assessment.facts.units.map((unit): Unit => (unit.person ? { ...unit, name: unit.code } : unit)),
  },
});
