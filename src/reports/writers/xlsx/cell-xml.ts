import { snap } from '../../../base/decimal.ts';
import { columnLetters } from '../../../model/place.ts';
import type { CellValue } from '../../documents/workbook.ts';
import { cleanText, cutText } from './cell-text.ts';
import { type SharedTexts, textXml } from './shared-texts.ts';

/** A value as a cell can hold it: no NaN, infinity or −0, texts cleaned and cut; undefined for an empty cell. */
export function cellValue(value: CellValue): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? snap(value) : undefined;
  return value === undefined || value === '' ? undefined : cutText(cleanText(value));
}

/** A cell's XML; its value must come from `cellValue`. A text is always a text, never a formula. */
export function cellXml(
  row: number,
  column: number,
  style: number,
  value: CellValue,
  texts: SharedTexts,
): string {
  const head = `<c r="${letters(column)}${row}" s="${style}"`;
  if (value === undefined) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  const shared = texts.number(value);
  return shared === undefined
    ? `${head} t="inlineStr"><is>${textXml(value)}</is></c>`
    : `${head} t="s"><v>${shared}</v></c>`;
}

const known: string[] = [];

/** The letters of a 1-based column, worked out once. */
function letters(column: number): string {
  known[column] ??= columnLetters(column);
  return known[column];
}
