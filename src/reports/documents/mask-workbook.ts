import type { Cell, CellValue, Row, Sheet, Workbook } from './workbook.ts';

type Mask = (text: string) => string;

/** A workbook whose every text has gone through the mask; the names of its sheets stay, for links lead to them. */
export const maskWorkbook = (workbook: Workbook, mask: Mask): Workbook => ({
  ...workbook,
  title: mask(workbook.title),
  header: mask(workbook.header),
  sheets: workbook.sheets.map((sheet) => maskSheet(sheet, mask)),
});

const maskSheet = (sheet: Sheet, mask: Mask): Sheet => ({
  ...sheet,
  title: mask(sheet.title),
  subtitles: sheet.subtitles.map(mask),
  columns: sheet.columns.map((column) => ({ ...column, header: column.header.map(mask) })),
  notes: sheet.notes.map(mask),
  *rows() {
    for (const row of sheet.rows()) yield maskRow(row, mask);
  },
});

/** A row as it is where no text of it holds a name, which is nearly every row. */
function maskRow(row: Row, mask: Mask): Row {
  const cells = row.cells.map((cell) => maskCell(cell, mask));
  return cells.some((cell, at) => cell !== row.cells[at]) ? { ...row, cells } : row;
}

function maskCell(cell: CellValue | Cell, mask: Mask): CellValue | Cell {
  if (typeof cell === 'string') return mask(cell);
  if (typeof cell !== 'object' || typeof cell.value !== 'string') return cell;
  const value = mask(cell.value);
  return value === cell.value ? cell : { ...cell, value };
}
