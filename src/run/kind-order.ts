import type { CellKind } from '../results/inspection.ts';

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

/** The kinds that occur, in their order, each with what is known of it. */
export const inKindOrder = <T>(
  known: ReadonlyMap<CellKind, T>,
): readonly (readonly [kind: CellKind, known: T])[] =>
  ORDER.flatMap((kind) => (known.has(kind) ? [[kind, known.get(kind)!] as const] : []));
