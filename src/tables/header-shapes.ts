import type { HeadCell, HeadRow } from './head.ts';
import { parsePeriod } from './parse-period.ts';
import { bareMeasure, isSubLabel } from './sub-labels.ts';

/** The number of known labels in a row. */
export const knownLabels = (row: HeadRow): number => row.cells.filter(({ known }) => known).length;

/** Label, value, label, value …: a row of a form, not of a table. */
export function isKeyValues(row: HeadRow): boolean {
  return row.cells.length > 1 && row.cells.every(({ known }, index) => known === (index % 2 === 0));
}

/** Whether the text is a line before the header rather than a label: `填报单位:…`, `附件1`, `2023年5月`. */
export function isLine(text: string): boolean {
  if (/[:：]|填报|附[件表]|表号|制表|单位/u.test(text)) return true;
  return parsePeriod(text, 2000) !== undefined;
}

/** Whether `row` continues the header downwards: sub-labels under merged parents, never a data row. */
export function isLowerHeader(row: HeadRow, above: HeadRow, left: number): boolean {
  if (row.cells.some(({ numeric, text }) => numeric && !/^(?:19|20)\d\d$/u.test(text))) return false;
  const leftBlank = row.cells[0]!.column > left;
  const spans = row.cells.map((cell) => parentOf(cell, row, above));
  const wide = spans.filter((parent) => parent === 'wide').length;
  const named = row.cells.every(({ known, label }) => known || isSubLabel(label));
  const splits = row.cells.length > 1 || isSubLabel(row.cells[0]!.label);
  if (named && splits && wide > 0 && !spans.includes('single')) return true;
  if (!leftBlank) return false;
  if (row.cells.every(({ label }) => isSubLabel(label))) return true;
  return (
    spans.every((parent) => parent === 'wide') && above.cells.some(({ column, right }) => right > column)
  );
}

/** Whether `row` belongs to the header above `below`: group labels over several columns. */
export function isUpperHeader(row: HeadRow, below: HeadRow): boolean {
  const first = below.cells[0]!.column;
  const last = below.cells.at(-1)!.right;
  if (row.cells.some(({ numeric, text, known }) => numeric || (!known && isLine(text)))) return false;
  const groups = row.cells.filter((cell) => cell.right > cell.column && cell.column <= last);
  if (row.cells.length > 1 && groups.length > 0) return !isKeyValues(row);
  const [only] = row.cells;
  if (groups.length === 1) return only!.column > first && only!.right <= last;
  return (
    row.cells.every(({ known }) => known) &&
    only!.column > first &&
    below.cells.some(({ column, label }) => column >= only!.column && isSubLabel(label))
  );
}

/** A row under the header that says only what the columns are counted in: `计量单位 | 万元 | %`. */
export function isMeasureRow(row: HeadRow, left: number): boolean {
  const [first, ...others] = row.cells;
  const named = first!.column === left && /^(?:计量|度量)?单位$/u.test(first!.label);
  const cells = named ? others : row.cells;
  if (!named && first!.column === left) return false;
  return cells.length > 0 && cells.every(({ text }) => bareMeasure(text) !== undefined);
}

/** A row of column numbers under the header: `甲 | 乙 | 1 | 2 | 3`. */
export function isNumberingRow(row: HeadRow): boolean {
  const letters = row.cells.filter(({ text }) => /^(?:[甲乙丙丁戊己庚]|栏次)$/u.test(text)).length;
  const numbers = row.cells.slice(letters);
  return (
    letters > 0 && numbers.length > 0 && numbers.every(({ text }, index) => columnNumber(text) === index + 1)
  );
}

const columnNumber = (text: string): number => Number(/^\(?(\d+)\)?(?:=.*)?$/u.exec(text)?.[1] ?? Number.NaN);

/** Whether the label above a cell spans several columns (merged, or over blanks where nothing is merged). */
function parentOf(cell: HeadCell, row: HeadRow, above: HeadRow): 'wide' | 'single' | 'none' {
  const at = above.cells.findLastIndex(({ column }) => column <= cell.column);
  const parent = above.cells[at];
  if (!parent) return 'none';
  const merged = above.cells.some(({ column, right }) => right > column);
  if (merged) {
    if (parent.right < cell.column) return 'none';
    return parent.right > parent.column && cell.right - cell.column < parent.right - parent.column
      ? 'wide'
      : 'single';
  }
  const next = above.cells[at + 1]?.column ?? Number.POSITIVE_INFINITY;
  const under = row.cells.filter(({ column }) => column >= parent.column && column < next).length;
  return under > 1 ? 'wide' : 'single';
}
