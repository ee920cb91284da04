import type { Column } from '../../documents/workbook.ts';

/** A header label and the cells it covers, by 0-based level and column, both ends included. */
export interface HeaderCell {
  readonly label: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many header rows the columns need. */
export const headerLevels = (columns: readonly Column[]): number =>
  columns.reduce((most, { header }) => Math.max(most, header.length), 1);

/** The header's cells: equal neighbours under one parent are merged across, short headers down to the last level. */
export function headerCells(columns: readonly Column[]): readonly HeaderCell[] {
  const levels = headerLevels(columns);
  const cells: HeaderCell[] = [];
  for (let top = 0; top < levels; top += 1)
    for (let left = 0; left < columns.length; ) {
      const { header } = columns[left]!;
      let right = left;
      while (top < header.length - 1 && sharesHead(columns[right + 1]?.header, header, top)) right += 1;
      const label = header[top];
      const bottom = top === header.length - 1 ? levels - 1 : top;
      if (label !== undefined) cells.push({ label, top, bottom, left, right });
      left = right + 1;
    }
  return cells;
}

/** Whether two headers agree from the first level down to `level`, which is not the last of the other. */
const sharesHead = (
  other: readonly string[] | undefined,
  header: readonly string[],
  level: number,
): boolean =>
  other !== undefined &&
  other.length - 1 > level &&
  header.slice(0, level + 1).every((label, at) => other[at] === label);
