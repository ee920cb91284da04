import type { CellKind, KindCounts } from '../results/inspection.ts';

const ORDER: readonly CellKind[] = [
  'number',
  'percent',
  'number-text',
  'date',
  'text',
  'boolean',
  'error',
  'uncalculated',
  'answer',
  'no-answer',
  'not-applicable',
  'blank',
  'unusable',
];

/** The counts that are not nought, in the order of the kinds. */
export const countsOf = (counts: ReadonlyMap<CellKind, number>): KindCounts =>
  ORDER.flatMap((kind) => (counts.has(kind) ? [{ kind, count: counts.get(kind)! }] : []));
