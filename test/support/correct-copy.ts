import ExcelJS from 'exceljs';

/** A workbook as exceljs reads it. */
export async function loadBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

/** The bytes of a workbook as exceljs writes it. */
export const saveBook = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);

/** Puts the values of `right` into every cell of `wrong` that differs, as an office would; the column `kept` is left. */
export function putRight(wrong: ExcelJS.Worksheet, right: ExcelJS.Worksheet, kept: number): void {
  for (let row = 1; row <= Math.max(wrong.rowCount, right.rowCount); row += 1)
    for (let column = 1; column <= Math.max(wrong.columnCount, right.columnCount); column += 1) {
      const [was, is] = [wrong.getCell(row, column), right.getCell(row, column)];
      if (column !== kept && JSON.stringify(was.value) !== JSON.stringify(is.value)) was.value = is.value;
    }
}

/** The column whose cell in a row has a text; 0 where none has. */
export function columnWith(sheet: ExcelJS.Worksheet, row: number, text: string): number {
  let found = 0;
  sheet.getRow(row).eachCell((cell, column) => {
    if (cell.value === text) found = column;
  });
  return found;
}
