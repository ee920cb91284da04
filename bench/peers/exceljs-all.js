// exceljs reads every workbook given, one after the other. `node bench/peers/exceljs-all.js <file> …`
import ExcelJS from 'exceljs';

let rows = 0;
for (const file of process.argv.slice(2)) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  for (const sheet of book.worksheets) rows += sheet.actualRowCount;
}
process.stdout.write(`${rows} rows\n`);
