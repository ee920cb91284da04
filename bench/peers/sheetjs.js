// @e965/xlsx reads the first sheet of a workbook whole. `node bench/peers/sheetjs.js <file>`
import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';

const book = read(readFileSync(process.argv[2]), { dense: true });
process.stdout.write(`${book.Sheets[book.SheetNames[0]]['!data'].length} rows\n`);
