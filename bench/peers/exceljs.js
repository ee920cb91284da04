// The yardstick: exceljs reads the first sheet of a workbook whole. `node bench/exceljs-read.js <file>`
import ExcelJS from 'exceljs';

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
process.stdout.write(`${book.worksheets[0].actualRowCount} rows\n`);
