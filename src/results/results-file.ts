import { listOf, mapOf, numberOf, textOf } from './json-read.ts';
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
  if (root?.get('schema') !== 'score-results/1' || year === undefined || !listed) return undefined;
  const schemes = listed.map(schemeOf);
  if (!schemes.every((scheme) => scheme !== undefined)) return undefined;
  return {
    name: textOf(project?.get('name')) ?? '',
    year,
    version: textOf(root.get('version')) ?? '',
    schemes,
  };
}
