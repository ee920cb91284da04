// exceljs reads the first sheet of a workbook whole. `node bench/peers/exceljs.js <file>`
import ExcelJS from 'exceljs';

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
process.stdout.write(`${book.worksheets[0].actualRowCount} rows\n`);
