import { snap } from '../base/decimal.ts';
import { terminalJson } from '../base/terminal-text.ts';
import type { Assessment } from '../model/assessment.ts';
import { closenessValues, computedWeightValues, treatedValues } from './composite-json.ts';
import { correctionValues, lateChangeValue } from './correction-json.ts';
import { coverageOf } from './coverage.ts';
import { crammingRows } from './cramming.ts';
import { type DetailRow, detailMaker } from './detail.ts';
import { fundValue } from './fund-json.ts';
import {
  adjustmentValues,
  coverageValues,
  detailText,
  diagnosticValue,
  dimensionValues,
  indicatorValues,
  listValue,
  reopenedValues,
  schemeHead,
  trendValue,
  unitHead,
  useValues,
  vetoValues,
} from './json-values.ts';
import { leftOffRows, listRows } from './list-rows.ts';
import { planValues } from './plan-json.ts';
import { type RankingRow, rankingRows } from './ranking.ts';
import { crammingValue, roundValues } from './rounds-json.ts';
import type { RunResults } from './run-results.ts';
import { surveyValues } from './survey-json.ts';
import { differenceValues, findingValues, integrityValues, verifiedValues } from './track-json.ts';
import { trendRows } from './trend.ts';

/** Names the shape of `results.json`; a change that old readers would misread takes the next number. */
export const RESULTS_SCHEMA = 'score-results/1';

/** The whole of `results.json`. Use `resultsJsonChunks` where it may be large. */
export function resultsJson(run: RunResults): string {
  return [...resultsJsonChunks(run)].join('');
}

/** `results.json` in pieces, a unit at a time: keys and rows in a fixed order, no number but a finite one. */
export function* resultsJsonChunks(run: RunResults): Generator<string> {
  yield '{\n';
  yield `  "schema": ${text(RESULTS_SCHEMA)},\n`;
  yield `  "version": ${text(run.version)},\n`;
  yield `  "project": ${text({ name: run.name, year: run.year })},\n`;
  yield '  "schemes": [';
  for (const [at, assessment] of run.assessments.entries()) {
    yield at === 0 ? '\n' : ',\n';
    yield* schemeChunks(assessment);
  }
  yield run.assessments.length > 0 ? '\n  ],\n' : '],\n';
  if (run.funds?.length) {
    yield* listChunks('  ', 'funds', run.funds.map(fundValue));
    yield ',\n';
  }
  const coverage = coverageOf(run.assessments, run.strategies);
  if (coverage) {
    yield* listChunks('  ', 'coverage', coverageValues(coverage));
    yield ',\n';
  }
  if (run.lateChanges?.length) {
    yield* listChunks('  ', 'lateChanges', run.lateChanges.map(lateChangeValue));
    yield ',\n';
  }
  yield* listChunks('  ', 'diagnostics', run.diagnostics.map(diagnosticValue));
  yield ',\n';
  yield* listChunks('  ', 'inputs', run.inputs);
  yield '\n}\n';
}

function* schemeChunks(assessment: Assessment): Generator<string> {
  const indent = '      ';
  yield '    {\n';
  for (const [key, value] of schemeHead(assessment)) yield `${indent}${text(key)}: ${text(value)},\n`;
  yield* listChunks(indent, 'dimensions', dimensionValues(assessment));
  yield ',\n';
  yield* listChunks(indent, 'indicators', indicatorValues(assessment));
  yield `,\n${indent}"units": [`;
  const toDetail = detailMaker(assessment);
  let first = true;
  for (const row of rankingRows(assessment)) {
    yield first ? '\n' : ',\n';
    first = false;
    yield unitText(assessment, row, toDetail);
  }
  yield `${first ? '' : `\n${indent}`}],\n`;
  yield* listChunks(indent, 'adjustments', adjustmentValues(assessment));
  yield ',\n';
  yield* listChunks(indent, 'vetoes', vetoValues(assessment));
  yield ',\n';
  const entries = [...listRows(assessment, 'red'), ...listRows(assessment, 'black')];
  yield* listChunks(indent, 'lists', entries.map(listValue));
  yield ',\n';
  const off = leftOffRows(assessment).map(({ list, unit, reason }) => ({ list, unit: unit.code, reason }));
  yield* listChunks(indent, 'leftOff', off);
  for (const [key, values] of [
    ['plans', planValues(assessment)],
    ['surveys', surveyValues(assessment)],
    ['treated', treatedValues(assessment)],
    ['weights', computedWeightValues(assessment)],
    ['closeness', closenessValues(assessment)],
    ['rounds', roundValues(assessment)],
    ['cramming', crammingRows(assessment).map(crammingValue)],
    ['integrity', integrityValues(assessment)],
    ['trackDifferences', differenceValues(assessment)],
    ['verification', findingValues(assessment)],
    ['verified', verifiedValues(assessment)],
  ] as const)
    if (values.length > 0) {
      yield ',\n';
      yield* listChunks(indent, key, values);
    }
  if (assessment.facts.corrections?.length) {
    yield ',\n';
    yield* listChunks(indent, 'corrections', correctionValues(assessment));
  }
  if (assessment.facts.reopenings?.length) {
    yield ',\n';
    yield* listChunks(indent, 'reopened', reopenedValues(assessment));
  }
  if (assessment.scheme.uses.length > 0) {
    yield ',\n';
    yield* listChunks(indent, 'uses', useValues(assessment));
  }
  if (assessment.history) {
    yield ',\n';
    yield* listChunks(indent, 'trend', Array.from(trendRows(assessment), trendValue));
  }
  yield '\n    }';
}

function unitText(
  assessment: Assessment,
  row: RankingRow,
  toDetail: (unit: number, indicator: number) => DetailRow,
): string {
  const indent = '          ';
  const lines = unitHead(assessment, row).map(([key, value]) => `${indent}${text(key)}: ${text(value)}`);
  const details = assessment.scheme.indicators.map(
    (_, at) => `${indent}  ${detailText(assessment, toDetail(row.index, at))}`,
  );
  lines.push(`${indent}"indicators": [${details.length ? `\n${details.join(',\n')}\n${indent}` : ''}]`);
  return `        {\n${lines.join(',\n')}\n        }`;
}

function* listChunks(indent: string, key: string, values: readonly unknown[]): Generator<string> {
  yield `${indent}${text(key)}: [`;
  for (const [at, value] of values.entries()) yield `${at === 0 ? '\n' : ',\n'}${indent}  ${text(value)}`;
  yield values.length > 0 ? `\n${indent}]` : ']';
}

/** NaN and infinities become null (as JSON.stringify does), −0 becomes 0, the rest 15 significant digits. */
const text = (value: unknown): string =>
  terminalJson(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? snap(inner) : inner)),
  );
