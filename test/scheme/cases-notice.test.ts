import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import type { Located } from '../../src/model/located.ts';
import { type CasesRead, passed, readCaseFile, runCase } from '../../src/run/run-cases.ts';
import { assembleScheme } from '../../src/scheme/assemble-scheme.ts';
import { compileScheme } from '../../src/scheme/compile-scheme.ts';
import { changedNumbers } from '../support/changed-numbers.ts';

const CONFIGS = 'indicator-configs';

/** Keys below which no number can change what a case expects; nor can values of other years. */
const CANNOT_MATTER = {
  history: 'how many years before are read; a case states the one that the scheme scores by',
  balance: 'checked by `score validate`, scores nothing',
  lagging: 'points out weak dimensions in reports, scores nothing',
  survey: 'a case states the figure that a survey gave, not its answers',
  city: 'the whole that targets of units are held against, scores nothing',
  uses: 'names persons for the use of results after all is scored; a case expects none',
} as const satisfies Record<string, string>;

/** Case files that let some changed number pass; one that no longer does fails here until it is taken off. */
const NOT_YET = new Set([
  'example-county/cases/township.yaml',
  'jishou/cases/economy.yaml',
  'jishou/cases/education.yaml',
  'jishou/cases/enforcement.yaml',
  'jishou/cases/opinion.yaml',
  'jishou/cases/rural.yaml',
  'jishou/cases/township.yaml',
]);

const allFiles = readdirSync(CONFIGS, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.yaml'))
  .sort();

const caseFiles = allFiles.filter((name) => name.includes('/cases/'));

describe.each(caseFiles)('%s', (name) => {
  const claim = NOT_YET.has(name) ? it.fails : it;
  claim('notices every number of its scheme that is changed', async () => {
    const faults = collect();
    const read = await readCaseFile(join(CONFIGS, name), process.cwd(), faults.emit);
    const { year } = read!.cases;
    const isLeftOut = (key: string): boolean =>
      Object.hasOwn(CANNOT_MATTER, key) || (/^\d{4}$/u.test(key) && key !== String(year));
    const root = assembleScheme(read!.scheme, year, faults.emit);
    expect(faults.diagnostics).toEqual([]);
    const unnoticed = [...changedNumbers(root, isLeftOut)].flatMap(({ path, line, from, schemes }) => {
      const isSeen = firstOf(schemes.map((scheme) => () => isNoticed(read!, scheme)));
      return isSeen === false ? [`${path} (line ${line}): ${from}`] : [];
    });
    expect(unnoticed).toEqual([]);
  });
});

/** Whether a case fails under a scheme; undefined where it does not compile. */
function isNoticed({ cases, scheme: { file }, columns }: CasesRead, root: Located): boolean | undefined {
  const faults = collect();
  const scheme = compileScheme(root, { file, hash: '', year: cases.year, columns }, faults.emit);
  if (!scheme || faults.hasErrors()) return undefined;
  return cases.cases.some((one) => !passed(runCase(scheme, cases, one)));
}

/** What the first that says anything says. */
function firstOf(asked: readonly (() => boolean | undefined)[]): boolean | undefined {
  for (const ask of asked) {
    const said = ask();
    if (said !== undefined) return said;
  }
  return undefined;
}
