import { RETURNED } from '../model/returned.ts';
import type { RawRow, RawSheet } from '../model/sheet.ts';

/** The column is looked for in rows where a header may be. */
const SEARCHED = 120;

/**
 * The sheets of a file without what a copy sent back for correction holds beside them: the list of faults, and (only
 * where there is such a list) the column 问题说明 of each sheet. Other files are as they are.
 */
export async function ownSheets(sheets: readonly RawSheet[]): Promise<readonly RawSheet[]> {
  const own: RawSheet[] = [];
  for (const sheet of sheets) if (!(await isFaultList(sheet))) own.push(sheet);
  if (own.length === sheets.length) return sheets;
  const plain: RawSheet[] = [];
  for (const sheet of own) plain.push(await withoutNotes(sheet));
  return plain;
}

async function isFaultList(sheet: RawSheet): Promise<boolean> {
  const name = sheet.name.replace(/ \(\d+\)$/u, '');
  if (name !== RETURNED.sheet.zh && name !== RETURNED.sheet.en) return false;
  let title = '';
  await sheet.read(({ number, cells }) => {
    const [first] = cells;
    if (number === 1 && first?.kind === 'text') title = first.value.trim();
    return false;
  });
  return title === RETURNED.title.zh || title === RETURNED.title.en;
}

/** The sheet without its rightmost column that is headed 问题说明. */
async function withoutNotes(sheet: RawSheet): Promise<RawSheet> {
  let notes = 0;
  let rows = 0;
  await sheet.read(({ cells }) => {
    for (const cell of cells)
      if (cell.kind === 'text' && isLabel(cell.value)) notes = Math.max(notes, cell.column);
    rows += 1;
    return rows < SEARCHED;
  });
  if (notes === 0) return sheet;
  return {
    ...sheet,
    read: (onRow) => sheet.read((row) => isEmptied(row, notes) || onRow(without(row, notes))),
  };
}

const isLabel = (text: string): boolean =>
  text.trim() === RETURNED.column.zh || text.trim() === RETURNED.column.en;

const isEmptied = ({ cells }: RawRow, column: number): boolean =>
  cells.length === 1 && cells[0]!.column === column;

const without = (row: RawRow, column: number): RawRow =>
  row.cells.some((cell) => cell.column === column)
    ? { ...row, cells: row.cells.filter((cell) => cell.column !== column) }
    : row;
