// csv-parse takes a CSV apart, every record thrown away. `node bench/peers/csv-parse.js <file>`
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let records = 0;
const parser = parse({
  on_record: () => {
    records += 1;
    return null;
  },
});
parser.resume();
createReadStream(process.argv[2], { highWaterMark: 1 << 18 }).pipe(parser);
await new Promise((resolve, reject) => parser.on('close', resolve).on('error', reject));
process.stdout.write(`${records} records\n`);
