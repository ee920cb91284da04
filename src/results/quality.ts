import type { Assessment } from '../model/assessment.ts';
import type { Severity } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import type { Place } from '../model/place.ts';
import { countCells, indicatorCells } from './cells.ts';
import { type DetailRow, detailMaker } from './detail.ts';
import type { RunResults } from './run-results.ts';

/** How complete the data are: unit × indicator by state, and diagnostics by severity. */
export interface QualityCounts {
  readonly cells: number;
  readonly values: number;
  readonly notApplicable: number;
  readonly notReported: number;
  readonly unusable: number;
  readonly voided: number;
  readonly severities: Readonly<Record<Severity, number>>;
}

/** A unit × indicator without a value, what was done, and the cells that say so. */
export interface Gap {
  readonly row: DetailRow;
  readonly at: Place | undefined;
  /** Cells besides `at`. */
  readonly more: number;
}

/** Every unit × indicator without a value: unusable, voided, not reported, not applicable; each in ranking order. */
export function* gaps(assessment: Assessment): Generator<Gap> {
  const toRow = detailMaker(assessment);
  for (const state of [STATE.unusable, STATE.voided, STATE.notReported, STATE.notApplicable])
    for (const unit of assessment.order)
      for (let indicator = 0; indicator < assessment.indicators.length; indicator += 1) {
        if (assessment.indicators[indicator]!.states[unit] !== state) continue;
        const [at] = indicatorCells(assessment, indicator, unit);
        const more = Math.max(0, countCells(assessment, indicator, unit) - 1);
        yield { row: toRow(unit, indicator), at, more };
      }
}

/** Counts the states of an assessment and the diagnostics of its run. */
export function qualityCounts(assessment: Assessment, run: RunResults): QualityCounts {
  const states = [0, 0, 0, 0, 0, 0];
  for (const scores of assessment.indicators) for (const state of scores.states) states[state]! += 1;
  const severity = (wanted: Severity): number =>
    run.diagnostics.filter((diagnostic) => diagnostic.severity === wanted).length;
  return {
    cells: assessment.indicators.length * assessment.facts.units.length,
    values: states[STATE.value]!,
    notApplicable: states[STATE.notApplicable]!,
    notReported: states[STATE.notReported]!,
    unusable: states[STATE.unusable]!,
    voided: states[STATE.voided]!,
    severities: { error: severity('error'), warning: severity('warning'), note: severity('note') },
  };
}
