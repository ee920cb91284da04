import { type HeadRow, isSearched } from './head.ts';
import {
  isKeyValues,
  isLine,
  isLowerHeader,
  isMeasureRow,
  isNumberingRow,
  isUpperHeader,
  knownLabels,
} from './header-shapes.ts';
import { bareMeasure } from './sub-labels.ts';

/** The rows of a header: those with labels, top to bottom, and perhaps one of measures; `bottom` is its last row. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly labels: readonly HeadRow[];
  readonly measures?: HeadRow;
}

const MOST_ROWS = 3;

/**
 * The header: the first row with two known labels that is no `label | value` line, with the header rows above and
 * below it; failing that, a row with one known label that plainly heads the rows below. Undefined where none is.
 */
export function findHeader(rows: readonly HeadRow[]): HeaderBlock | undefined {
  const rich = (row: HeadRow, index: number): boolean => isSearched(index) && knownLabels(row) >= 2;
  const table = rows.findIndex((row, index) => rich(row, index) && !isKeyValues(row));
  const anchor = table >= 0 ? table : rows.findIndex(rich);
  if (anchor >= 0) return blockAt(rows, anchor);
  const lone = rows.findIndex((row, index) => isSearched(index) && isLoneHeader(row, rows, index));
  return lone < 0 ? undefined : blockAt(rows, lone);
}

/** The header that a row of labels belongs to. */
function blockAt(rows: readonly HeadRow[], anchor: number): HeaderBlock {
  const first = firstIndex(rows, anchor);
  let last = anchor;
  let bottom = reach(rows.slice(first, last + 1));
  for (let next = rows[last + 1]; next && last - first + 1 < MOST_ROWS; next = rows[last + 1]) {
    if (next.number > bottom && !continues(rows, first, last, bottom)) break;
    last += 1;
    bottom = Math.max(bottom, reach(rows.slice(first, last + 1)));
  }
  return withTail(rows, first, last, bottom);
}

function continues(rows: readonly HeadRow[], first: number, last: number, bottom: number): boolean {
  const next = rows[last + 1]!;
  const left = leftmost(rows.slice(first, last + 1));
  return next.number === bottom + 1 && isLowerHeader(next, rows[last]!, left);
}

/** Adds the rows of measures and column numbers that may follow the labels. */
function withTail(rows: readonly HeadRow[], first: number, last: number, end: number): HeaderBlock {
  const labels = rows.slice(first, last + 1);
  const left = leftmost(labels);
  let bottom = end;
  let measures: HeadRow | undefined;
  for (const row of rows.slice(last + 1, last + 3)) {
    if (row.number !== bottom + 1) break;
    if (!measures && isMeasureRow(row, left)) measures = row;
    else if (!isNumberingRow(row)) break;
    bottom = row.number;
  }
  return { top: labels[0]!.number, bottom, labels, measures };
}

/** One known label heads a table where the row below has a figure under it, or goes on in its single column. */
function isLoneHeader(row: HeadRow, rows: readonly HeadRow[], index: number): boolean {
  if (knownLabels(row) !== 1) return false;
  if (row.cells.some(({ numeric, text, known }) => numeric || (!known && isLine(text)))) return false;
  const { bottom } = blockAt(rows, index);
  const next = rows.find(({ number }) => number > bottom);
  if (next?.number !== bottom + 1) return false;
  const [only, ...others] = row.cells;
  if (others.length === 0)
    return only!.right === only!.column && next.cells.length === 1 && next.cells[0]!.column === only!.column;
  const isUnder = (column: number): boolean =>
    row.cells.some((cell) => cell.column <= column && cell.right >= column);
  return (
    row.cells.every(({ text }) => bareMeasure(text) === undefined) &&
    next.cells.some(({ numeric, column }) => numeric && isUnder(column))
  );
}

/** Goes up from the anchor over merged labels that reach down into it and over group labels. */
function firstIndex(rows: readonly HeadRow[], anchor: number): number {
  let first = anchor;
  while (first > 0 && anchor - first < MOST_ROWS - 1) {
    const row = rows[first - 1]!;
    const below = rows[first]!;
    const reaches = row.cells.some((cell) => cell.bottom >= below.number && cell.bottom <= below.number + 2);
    if (!reaches && !(row.number === below.number - 1 && isUpperHeader(row, below))) break;
    first -= 1;
  }
  return first;
}

/** The last row that the labels' merged areas reach; areas taller than a header are something else. */
function reach(labels: readonly HeadRow[]): number {
  const top = labels[0]!.number;
  const bottoms = labels.flatMap(({ cells }) => cells.map(({ bottom }) => bottom));
  return Math.max(labels.at(-1)!.number, ...bottoms.filter((bottom) => bottom <= top + MOST_ROWS));
}

const leftmost = (labels: readonly HeadRow[]): number =>
  Math.min(...labels.map(({ cells }) => cells[0]!.column));
