import { terminalJson } from '../base/terminal-text.ts';
import type { ResultsUnit } from './results-scheme.ts';
import { isChanged, type RunDifferences, type SchemeChange } from './run-differences.ts';
import type { UnitChange } from './unit-change.ts';

/** What moved between two runs as JSON, in a fixed order of keys; what is not there is null. */
export function runDiffJson(differences: RunDifferences): string {
  const { versions, years, schemes, onlyBefore, onlyAfter } = differences;
  const named = ({ code, title }: { readonly code: string; readonly title: string }) => ({ code, title });
  const value = {
    schema: 'score-run-diff/1',
    changed: isChanged(differences),
    versions,
    years,
    schemes: schemes.map(schemeValue),
    onlyBefore: onlyBefore.map(named),
    onlyAfter: onlyAfter.map(named),
  };
  return `${terminalJson(JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? null : inner), 2))}\n`;
}

const schemeValue = ({ rules, data, targets, units, onlyBefore, onlyAfter, ...head }: SchemeChange) => ({
  code: head.code,
  title: head.title,
  periods: head.periods,
  provisional: head.provisional,
  rules: { sha256: rules.hashes, changes: rules.changes },
  data,
  targets,
  units: units.map(unitValue),
  onlyBefore: onlyBefore.map(({ code, name }) => ({ code, name })),
  onlyAfter: onlyAfter.map(({ code, name }) => ({ code, name })),
});

const unitValue = ({ code, name, before, after, points, lines }: UnitChange) => ({
  code,
  name,
  before: standing(before),
  after: standing(after),
  points,
  lines,
});

const standing = ({ total, hasTotal, rank, grade, pool }: ResultsUnit) => ({
  total: hasTotal ? total : null,
  rank,
  grade,
  pool,
});
