import { compareText } from '../base/order.ts';
import { terminalJson } from '../base/terminal-text.ts';
import { type Completeness, isComplete } from './completeness.ts';
import type { RunResults } from './run-results.ts';

/** What a manifest says of each file of the folder. */
export interface ManifestOutput {
  readonly name: string;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** How a run was asked for, as far as it changes the results. */
export interface ManifestOptions {
  readonly draft: boolean;
  readonly category: string | undefined;
  readonly lang: string;
  /** The month or quarter, where it is not the year. */
  readonly period?: string;
  /** How complete the results are. */
  readonly completeness: Completeness;
  readonly node: string;
}

/** `manifest.json`: tool, options, and the hashes of schemes, inputs and outputs; no time of day, so equal runs are equal. */
export function manifestJson(
  run: Pick<RunResults, 'name' | 'year' | 'version' | 'inputs'>,
  options: ManifestOptions,
  outputs: readonly ManifestOutput[],
): string {
  const manifest = {
    tool: 'score',
    schema: 'score-manifest/1',
    version: run.version,
    node: options.node,
    project: { name: run.name, year: run.year },
    ...(options.period === undefined ? {} : { period: options.period }),
    draft: options.draft,
    ...(isComplete(options.completeness) ? {} : { incomplete: options.completeness }),
    category: options.category ?? null,
    lang: options.lang,
    inputs: run.inputs.map(({ file, kind, sha256 }) => ({ file, kind, sha256 })),
    outputs: outputs.toSorted((a, b) => compareText(a.name, b.name)),
  };
  return `${terminalJson(JSON.stringify(manifest, undefined, 2))}\n`;
}
