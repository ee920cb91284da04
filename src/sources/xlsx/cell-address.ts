import type { CellRange } from '../../model/sheet.ts';

/** Excel's limits. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Both halves of an address in one number, so that reading one makes no object. */
const COLUMN_SPAN = 32_768;

/**
 * Reads an address such as `AB12` (`$` allowed) from ASCII bytes into `row × 32768 + column`; −1 when it is none,
 * −2 when it lies beyond Excel's limits.
 */
export function readAddress(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let column = 0;
  let row = 0;
  if (bytes[at] === 0x24) at += 1;
  const lettersAt = at;
  for (; at < end && at - lettersAt < 4; at += 1) {
    const letter = (bytes[at]! & ~0x20) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (bytes[at] === 0x24) at += 1;
  const digitsAt = at;
  for (; at < end && at - digitsAt < 9; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  if (at !== end || column === 0 || row === 0) return -1;
  return column > LAST_COLUMN || row > LAST_ROW ? -2 : row * COLUMN_SPAN + column;
}

export const rowOf = (address: number): number => Math.floor(address / COLUMN_SPAN);
export const columnOf = (address: number): number => address % COLUMN_SPAN;

/** Reads `B2:D5`, `D5:B2` or `B2` from ASCII bytes; undefined when it is no range within Excel's limits. */
export function readRange(bytes: Uint8Array, start: number, end: number): CellRange | undefined {
  let colon = start;
  while (colon < end && bytes[colon] !== 0x3a) colon += 1;
  const first = readAddress(bytes, start, colon);
  const second = colon === end ? first : readAddress(bytes, colon + 1, end);
  if (first < 0 || second < 0) return undefined;
  return {
    top: Math.min(rowOf(first), rowOf(second)),
    left: Math.min(columnOf(first), columnOf(second)),
    bottom: Math.max(rowOf(first), rowOf(second)),
    right: Math.max(columnOf(first), columnOf(second)),
  };
}
