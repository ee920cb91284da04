import type { CellFormulaValue } from 'exceljs';
import { looksLikeFormula } from './cell-text.ts';

/** Most UTF-16 units of a text within a formula of Excel. */
const MOST_LITERAL = 255;

/**
 * A text that leads to a cell of another sheet. A formula, since there may be any number of them, where Excel takes
 * 65,530 links of cells. Undefined for a text that had better stay a plain text: one that looks like a formula, is too
 * long for one, or would not be read back as it is.
 */
export function innerLink(text: string, sheet: string, row: number): CellFormulaValue | undefined {
  if (text.length > MOST_LITERAL || looksLikeFormula(text) || /[\n\t]|_x/u.test(text)) return undefined;
  const literal = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const place = `#'${sheet.replaceAll("'", "''")}'!A${row}`;
  return { formula: `HYPERLINK(${literal(place)},${literal(text)})`, result: text } as CellFormulaValue;
}
