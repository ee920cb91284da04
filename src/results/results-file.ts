import { monthsTo } from '../model/months.ts';
import { periodOfText } from '../model/period.ts';
import { listOf, mapOf, numberOf, textOf } from './json-read.ts';
import { MONITORING_SCHEMA } from './monitoring-json.ts';
import { RESULTS_SCHEMA } from './results-json.ts';
import { type ResultsScheme, schemeOf } from './results-scheme.ts';

/** A `results.json` as it is read again, with the keys that comparisons need. */
export interface ResultsFile {
  readonly name: string;
  readonly year: number;
  /** The version of the toolkit that wrote it. */
  readonly version: string;
  readonly schemes: readonly ResultsScheme[];
}

/** Reads a parsed `results.json` of any `score-results/1`; undefined when it is none. Unknown keys are let be. */
export function readResultsFile(value: unknown): ResultsFile | undefined {
  const root = mapOf(value);
  const project = mapOf(root?.get('project'));
  const year = numberOf(project?.get('year'));
  const listed = listOf(root?.get('schemes'));
  if (root?.get('schema') !== RESULTS_SCHEMA || year === undefined || !listed) return undefined;
  const schemes = listed.map(schemeOf);
  if (!schemes.every((scheme) => scheme !== undefined)) return undefined;
  return {
    name: textOf(project?.get('name')) ?? '',
    year,
    version: textOf(root.get('version')) ?? '',
    schemes,
  };
}

/**
 * Reads a parsed `monitoring.json` as results of its month: figures since January, without the points of indicators and
 * adjustments, which it does not hold. Undefined when it is none.
 */
export function readMonitoringFile(value: unknown): ResultsFile | undefined {
  const root = mapOf(value);
  const period = textOf(root?.get('period')) ?? '';
  const month = periodOfText(period);
  if (root?.get('schema') !== MONITORING_SCHEMA || month?.kind !== 'month') return undefined;
  const whole = { period, months: monthsTo(month) };
  const schemes = (listOf(root.get('schemes')) ?? []).map((scheme) =>
    withEntries(scheme, { ...whole, units: unitsOf(scheme) }),
  );
  return readResultsFile(withEntries(root, { schema: RESULTS_SCHEMA, schemes }));
}

const unitsOf = (scheme: unknown): readonly unknown[] =>
  (listOf(mapOf(scheme)?.get('units')) ?? []).map((unit) =>
    withEntries(unit, {
      total: mapOf(unit)?.get('total') ?? 0,
      indicators: (listOf(mapOf(unit)?.get('indicators')) ?? []).map((line) =>
        withEntries(line, { raw: mapOf(line)?.get('value') }),
      ),
    }),
  );

/** A JSON object with some of its entries put otherwise. */
const withEntries = (
  value: unknown,
  entries: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, unknown> => new Map([...(mapOf(value) ?? []), ...Object.entries(entries)]);
