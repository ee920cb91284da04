// Opens a spreadsheet and looks at every cell of every sheet: `<file>`. Bundled by bench/run.js.
import { openSpreadsheet } from '../src/sources/open-spreadsheet.ts';

const path = process.argv[2] ?? '';
const options = { encoding: 'auto', maxInflated: 2 ** 29 };
const opened = await openSpreadsheet(path, path, options, ({ code, message }) => {
  process.stderr.write(`${code} ${message.en}\n`);
});
let cells = 0;
let rows = 0;
let total = 0;
for (const sheet of opened?.sheets ?? [])
  await sheet.read((row) => {
    rows += 1;
    for (const cell of row.cells) {
      cells += 1;
      if (cell.kind === 'number') total += cell.value;
    }
  });
process.stdout.write(`${JSON.stringify({ rows, cells, total })}\n`);
