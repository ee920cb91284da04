import { wrappedLines } from '../../../base/text-width.ts';

/** Excel's highest row, in points. */
const HIGHEST = 409;

/** Half-width characters of 10-point type per unit of width; the indent takes about one and a half. */
const CAPACITY = 1.05;

/** The height, in points, in which the texts fit their widths (in half-width characters) when wrapped. */
export function rowHeight(
  texts: Iterable<{ readonly text: string; readonly width: number }>,
  line: number,
  padding: number,
): number {
  let lines = 1;
  for (const { text, width } of texts) lines = Math.max(lines, wrappedLines(text, width * CAPACITY - 1.5));
  return Math.min(HIGHEST, lines * line + padding);
}
