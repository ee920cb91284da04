// hucre streams the rows of the first sheet of a workbook. `node bench/peers/hucre.js <file>`
import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';

let rows = 0;
for await (const _ of streamXlsxRows(readFileSync(process.argv[2]))) rows += 1;
process.stdout.write(`${rows} rows\n`);
