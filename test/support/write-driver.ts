import { writeFolder } from '../../src/cli/write-folder.ts';
import { outputOf } from './results-folder.ts';

const [folder = '', size = '100', rounds = 'Infinity'] = process.argv.slice(2);

/** Writes results over results, 甲 and 乙 in turn, and says at the end how each round went. */
const outputs = ['甲', '乙'].map((says) => outputOf(says, Number(size)));
const counts = new Map<string, number>();
process.stdout.write('ready\n');
for (let round = 0; round < Number(rounds); round += 1) {
  const written = await writeFolder(folder, outputs[round % 2]!);
  const how = 'fault' in written ? `${written.fault.code}: ${written.fault.message.en}` : 'written';
  counts.set(how, (counts.get(how) ?? 0) + 1);
}
process.stdout.write(`${JSON.stringify([...counts])}\n`);
