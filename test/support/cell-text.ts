import { columnLetters } from '../../src/model/place.ts';
import type { CellRange, RawCell } from '../../src/model/sheet.ts';

/**
 * A cell in one text: address, `f` for a formula's result, kind and value: `B1=甲`, `C1#12`, `D1%0.5`, `E1@2023-05-01`,
 * `F1!#N/A`, `G1?true`, `H1f…`.
 */
export function cellText(row: number, cell: RawCell): string {
  const at = `${columnLetters(cell.column)}${row}${cell.formula ? 'f' : ''}`;
  switch (cell.kind) {
    case 'number':
      return `${at}${cell.percent ? '%' : '#'}${Object.is(cell.value, -0) ? '-0' : cell.value}`;
    case 'text':
      return `${at}=${cell.value}`;
    case 'boolean':
      return `${at}?${cell.value}`;
    case 'date':
      return `${at}@${cell.value}`;
    case 'error':
      return `${at}!${cell.value}`;
    case 'uncalculated':
      return `${at}…`;
  }
}

/** `A1:B2`. */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}
