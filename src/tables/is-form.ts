import type { HeadRow } from './head.ts';
import { isKeyValues, knownLabels } from './header-shapes.ts';
import { PAIR_LABELS } from './preamble.ts';

/**
 * Whether the head of a sheet is a form: lines of label beside value under different labels, at least one of them a
 * figure, and no row of labels that could head a table.
 */
export function isForm(rows: readonly HeadRow[]): boolean {
  if (rows.some((row) => knownLabels(row) > 1 && !isKeyValues(row))) return false;
  const lines = rows.filter(isKeyValues);
  return new Set(lines.map(({ cells }) => cells[0]!.label)).size > 1 && lines.some(hasFigure);
}

/** Whether a known label that is no date, year or number of the sheet stands beside a figure. */
const hasFigure = ({ cells }: HeadRow): boolean =>
  cells.some(
    ({ known, label }, index) => known && !PAIR_LABELS.test(label) && cells[index + 1]?.numeric === true,
  );
