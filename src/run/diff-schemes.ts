import { assess } from '../engine/assess.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { yearPeriod } from '../model/period.ts';
import { type SchemeDifference, schemeDifferences } from '../results/scheme-differences.ts';
import { caseFacts } from './case-facts.ts';
import { latestYear } from './check-files.ts';
import { compileSchemes } from './load-project.ts';
import { readSchemeFile } from './read-scheme-file.ts';

/** A scheme file as it is in force in a year; without one, in the latest year that it names. */
export interface SchemeOfYear {
  readonly path: string;
  readonly shown: string;
  readonly year: number | undefined;
}

/** Two schemes as they were compared, and what differs. */
export interface SchemesCompared {
  readonly sides: readonly { readonly file: string; readonly title: string; readonly year?: number }[];
  readonly differences: readonly SchemeDifference[];
}

/** The year of a scheme without anything dated, of which no year is asked. */
const UNDATED = 9999;

/** Compares two schemes, each with its bases and libraries; undefined after diagnostics. */
export async function diffSchemes(
  before: SchemeOfYear,
  after: SchemeOfYear,
  emit: Emit,
): Promise<SchemesCompared | undefined> {
  const sides = [await ruled(before, emit), await ruled(after, emit)];
  const [first, second] = sides;
  if (!first || !second) return undefined;
  return {
    sides: [first, second].map(({ scheme, period }) => ({
      file: scheme.file,
      title: scheme.title,
      year: period.year === UNDATED ? undefined : period.year,
    })),
    differences: schemeDifferences(first, second),
  };
}

/** A scheme with nobody assessed under it: its rules in words need no facts. */
async function ruled({ path, shown, year }: SchemeOfYear, emit: Emit): Promise<Assessment | undefined> {
  const file = await readSchemeFile(path, shown, emit);
  if (!file) return undefined;
  const inForce = year ?? latestYear(file) ?? UNDATED;
  const [scheme] = compileSchemes(
    [file],
    () => inForce,
    undefined,
    (diagnostic) => {
      if (diagnostic.code !== 'unknown-scheme') emit(diagnostic); // the schemes whose figures it takes are not here
    },
  );
  if (!scheme) return undefined;
  const nobody = {
    title: '',
    draft: false,
    units: [],
    lifts: [],
    expected: [],
    faults: [],
    at: scheme.at,
  };
  return assess(scheme, caseFacts(scheme, nobody, emit), yearPeriod(inForce), { draft: false }, emit);
}
