import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import { type Located, under } from '../../src/model/located.ts';
import { type CasesRead, passed, readCaseFile, runCase } from '../../src/run/run-cases.ts';
import { assembleScheme } from '../../src/scheme/assemble-scheme.ts';
import { compileScheme } from '../../src/scheme/compile-scheme.ts';
import { changedNumbers } from '../support/changed-numbers.ts';

const CONFIGS = 'indicator-configs';

/** Keys below which no number can change what a case expects, nor can values of other years, nor lists of quarters. */
const CANNOT_MATTER = {
  history: 'how many years before are read; a case states the one that the scheme scores by',
  balance: 'checked by `score validate`, scores nothing',
  lagging: 'points out weak dimensions in reports, scores nothing',
  survey: 'a case states the figure that a survey gave, not its answers',
  city: 'the whole that targets of units are held against, scores nothing',
  pace: 'what is asked for by a month; a case is of a whole year',
  lights: 'of the months, as are the ladder and cramming; a case is of a whole year',
  ladder: 'see lights',
  cramming: 'see lights',
  since: 'the years in which a part stands; a case is of one year',
  until: 'see since',
  uses: 'names persons for the use of results after all is scored; a case expects none',
} as const satisfies Record<string, string>;

/** Single numbers that cannot matter, with the reason. */
const CANNOT_BITE: Readonly<Record<string, string>> = {
  'example-county/cases/township.yaml adjustments-cap.bonus':
    'the only bonus is capped at 3, below the cap of all',
  'jishou/cases/urbanisation.yaml dimensions.ecology.indicators.forest.target.plan.decimals':
    'the target of 2023 is 74.20, with one decimal as with two',
};

const allFiles = readdirSync(CONFIGS, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.yaml'))
  .sort();

const caseFiles = allFiles.filter((name) => name.includes('/cases/'));

/** The scheme that each case file is of. */
const schemeOf = new Map(
  caseFiles.map((name) => {
    const [, scheme = ''] = /^scheme: *(\S+)/mu.exec(readFileSync(join(CONFIGS, name), 'utf8')) ?? [];
    return [name, posix.join(posix.dirname(name), scheme)];
  }),
);
const withCases = new Set(schemeOf.values());

it('every scheme has cases beside it', () => {
  const schemes = allFiles.filter(
    (name) =>
      /^[^/]+\/[^/]+\.yaml$/u.test(name) && /^scheme:/mu.test(readFileSync(join(CONFIGS, name), 'utf8')),
  );
  expect(schemes.length).toBeGreaterThan(15);
  expect(schemes.filter((name) => !withCases.has(name))).toEqual([]);
});

/** Whether a number stands in the file of another scheme, which has cases of its own. */
const isOfAnother = (name: string, file: string): boolean => {
  const own = posix.relative(CONFIGS, file);
  return own !== schemeOf.get(name) && withCases.has(own);
};

describe.each(caseFiles)('%s', (name) => {
  it('notices every number of its scheme that is changed', async () => {
    const faults = collect();
    const read = await readCaseFile(join(CONFIGS, name), process.cwd(), faults.emit);
    const { year } = read!.cases;
    const isLeftOut = (key: string, part: Located): boolean =>
      Object.hasOwn(CANNOT_MATTER, key) ||
      (/^\d{4}$/u.test(key) && key !== String(year)) ||
      (key === 'lists' && isOfQuarters(part));
    const root = assembleScheme(read!.scheme, year, faults.emit);
    expect(faults.diagnostics).toEqual([]);
    const unnoticed = [...changedNumbers(root, isLeftOut)].flatMap(({ path, file, line, from, schemes }) => {
      if (isOfAnother(name, file)) return [];
      if (Object.hasOwn(CANNOT_BITE, `${name} ${path}`)) return [];
      const isSeen = firstOf(schemes.map((scheme) => () => isNoticed(read!, scheme)));
      return isSeen === false ? [`${path} (line ${line}): ${from}`] : [];
    });
    expect(unnoticed).toEqual([]);
  });
});

/** Whether a list is made for quarters alone. */
function isOfQuarters(list: Located): boolean {
  const periods = under(list, 'periods');
  return (
    periods?.kind === 'list' && periods.items.every((item) => item.kind === 'scalar' && item.value !== 'year')
  );
}

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
