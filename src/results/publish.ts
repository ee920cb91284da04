import type { Assessment } from '../model/assessment.ts';
import type { Unit } from '../model/unit.ts';
import { isNamedPerson, type Mask, maskOf, type Publish } from './person-mask.ts';
import type { RunResults } from './run-results.ts';

/** A run as the public may see it, and what makes a text of it fit to be seen. */
export interface PublicRun {
  readonly run: RunResults;
  /** Takes the persons' names out of a finished text. */
  readonly mask: Mask;
}

/**
 * A run whose persons bear their codes for names, in diagnostics too; free texts (matters, remarks) lose the names with `mask`,
 * those of persons whom this run does not score too. With `names`, or without persons, the run as it is.
 */
export function publicRun(run: RunResults, publish: Publish): PublicRun {
  const units = [...run.assessments.flatMap(({ facts }) => facts.units), ...(run.people ?? [])];
  const mask = maskOf(units, publish);
  if (publish === 'names' || !units.some(isNamedPerson)) return { run, mask };
  const assessments = run.assessments.map(withoutNames);
  return { run: { ...run, assessments, diagnostics: run.diagnostics.map(mask.coded) }, mask };
}

const withoutNames = (assessment: Assessment): Assessment => ({
  ...assessment,
  facts: {
    ...assessment.facts,
    units: assessment.facts.units.map((unit): Unit => (unit.person ? { ...unit, name: unit.code } : unit)),
  },
});
