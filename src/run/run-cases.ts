import { dirname, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../base/nearest.ts';
import { assess } from '../engine/assess.ts';
import type { CaseDifference, CaseFile, SchemeCase } from '../model/case.ts';
import { collect, type Diagnostic, type Emit } from '../model/diagnostic.ts';
import { caseUnknownName } from '../model/faults/cases.ts';
import { yearPeriod } from '../model/period.ts';
import type { Scheme } from '../model/scheme.ts';
import { caseDifferences, isKnownFigure } from '../results/case-differences.ts';
import { readCases } from '../scheme/read-cases.ts';
import type { SchemeFile } from '../scheme/scheme-file.ts';
import { findFiles } from '../sources/find-files.ts';
import { isFolder } from '../sources/is-folder.ts';
import { readYaml } from '../sources/read-yaml.ts';
import { caseFacts } from './case-facts.ts';
import { casesOfScheme } from './cases-of-scheme.ts';
import { compileSchemes } from './load-project.ts';
import { readSchemeFile } from './read-scheme-file.ts';

/** What came of one case: nothing else than was expected, or where it departs. */
export interface CaseOutcome {
  readonly title: string;
  readonly file: string;
  readonly at: SchemeCase['at'];
  readonly differences: readonly CaseDifference[];
  /** Errors that the case does not expect. */
  readonly unexpected: readonly Diagnostic[];
  /** Codes of errors that it expects and that did not come. */
  readonly absent: readonly string[];
}

/** Whether a case gave what it says. */
export const passed = ({ differences, unexpected, absent }: CaseOutcome): boolean =>
  differences.length + unexpected.length + absent.length === 0;

/**
 * The case files that paths stand for: themselves, those of a scheme, or every `cases/*.yaml` at any depth of a folder.
 */
export async function caseFilesOf(
  paths: readonly string[],
  cwd: string,
  emit: Emit,
): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    if (!(await isFolder(path)))
      for (const file of (await casesOfScheme(path, shownFrom(cwd, path), emit)) ?? [path]) files.add(file);
    else
      for (const pattern of path.endsWith(`${sep}cases`) ? ['*.yaml'] : ['cases/*.yaml', '**/cases/*.yaml'])
        for (const name of await findFiles(path, pattern)) files.add(join(path, name));
  }
  return [...files];
}

const shownFrom = (cwd: string, file: string): string => relative(cwd, file).split(sep).join('/');

/** A file of cases with the file of their scheme. */
export interface CasesRead {
  readonly cases: CaseFile;
  readonly scheme: SchemeFile;
  /** Roster columns that some unit of the cases has. */
  readonly columns: readonly string[];
}

/** Reads a file of cases and the scheme beside it; undefined after diagnostics, with paths as seen from `cwd`. */
export async function readCaseFile(path: string, cwd: string, emit: Emit): Promise<CasesRead | undefined> {
  const shown = (file: string): string => shownFrom(cwd, file);
  const yaml = await readYaml(path, shown(path), emit);
  const cases = yaml && readCases(yaml.root, shown(path), emit);
  if (!cases) return undefined;
  const schemePath = resolve(dirname(path), cases.scheme);
  const scheme = await readSchemeFile(schemePath, shown(schemePath), emit);
  return scheme && { cases, scheme, columns: columnsOf(cases) };
}

/** Runs the cases of one file; faults of the files themselves are emitted, with paths as seen from `cwd`. */
export async function runCaseFile(path: string, cwd: string, emit: Emit): Promise<readonly CaseOutcome[]> {
  const read = await readCaseFile(path, cwd, emit);
  if (!read) return [];
  const { cases, columns } = read;
  const [scheme] = compileSchemes(
    [read.scheme],
    () => cases.year,
    columns,
    (diagnostic) => {
      if (diagnostic.code !== 'unknown-scheme') emit(diagnostic); // figures of others are given by the case
    },
  );
  return scheme ? cases.cases.map((one) => runCase(scheme, cases, one)) : [];
}

/** Roster columns that some unit of the file has. */
const columnsOf = ({ cases }: CaseFile): readonly string[] => [
  ...new Set(cases.flatMap(({ units }) => units.flatMap(({ unit }) => [...unit.columns.keys()]))),
];

/** Scores a case and holds it against what it expects. */
export function runCase(scheme: Scheme, { year, file }: CaseFile, one: SchemeCase): CaseOutcome {
  const faults = collect();
  const facts = caseFacts(scheme, one, faults.emit);
  for (const { figure, at } of one.expected) checkFigure(scheme, figure, at, faults.emit);
  const assessment = assess(scheme, facts, yearPeriod(year), { draft: one.draft }, faults.emit);
  const errors = faults.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    title: one.title,
    file,
    at: one.at,
    differences: caseDifferences(assessment, one.expected),
    unexpected: errors.filter(({ code }) => !one.faults.includes(code)),
    absent: one.faults.filter((code) => errors.every((error) => error.code !== code)),
  };
}

function checkFigure(scheme: Scheme, figure: string, at: SchemeCase['at'], emit: Emit): void {
  if (isKnownFigure({ scheme }, figure)) return;
  const name = figure.split('.')[1] ?? figure;
  const known = [...scheme.dimensions, ...scheme.indicators].map(({ code }) => code);
  emit(caseUnknownName({ name, what: 'figure', nearest: nearest(name, known), known }, at));
}
