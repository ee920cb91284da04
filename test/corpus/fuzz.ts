import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fuzzChild, type MutantLine } from './fuzz-child.ts';

const PATIENCE_MS = 30_000;

/** What a run of the fuzzer found. */
interface Findings {
  refused: number;
  read: number;
  readonly faults: string[];
}

/**
 * Spoils the good files of the corpus and reads them: `COUNT [SEED]`. The reading is done by a process of its own, so
 * that a hang is found too. Exits with 1 when a mutant hangs, throws, is slow, or reads as other values than its
 * checksums prove; each is told with its seed and number. `--only SEED NUMBER` reads one mutant again.
 */
async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === '--child') {
    const [seed = 0, from = 0, to = 0] = argv.slice(1).map(Number);
    await fuzzChild(seed, from, to, (line) => process.stdout.write(`${JSON.stringify(line)}\n`));
    return 0;
  }
  const only = argv[0] === '--only';
  const [count = 2000, seed = 1] = only ? [Number(argv[2]) + 1, Number(argv[1])] : argv.map(Number);
  const findings: Findings = { refused: 0, read: 0, faults: [] };
  for (let next = only ? count - 1 : 0; next < count; ) next = await readFrom(seed, next, count, findings);
  for (const fault of findings.faults) process.stdout.write(`${fault}\n`);
  const { refused, read, faults } = findings;
  process.stdout.write(
    `seed ${seed}: ${refused + read} mutants, ${refused} refused, ${read} read, ${faults.length} faults\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** Reads mutants in one process as far as it comes; gives the number to go on from. */
function readFrom(seed: number, from: number, to: number, findings: Findings): Promise<number> {
  const child = spawn(
    process.execPath,
    [process.argv[1]!, '--child', String(seed), String(from), String(to)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let next = from;
  let hung = false;
  let complaint = '';
  const giveUp = (): void => {
    hung = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(giveUp, PATIENCE_MS);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (text) => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, PATIENCE_MS);
    const { number, refused, fault, mutant } = JSON.parse(text) as MutantLine;
    next = number + 1;
    if (refused) findings.refused += 1;
    else findings.read += 1;
    if (next % 10_000 === 0) process.stderr.write(`${next}\n`);
    if (fault) findings.faults.push(`seed ${seed} mutant ${number} (${mutant}): ${fault}`);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(timer);
      if (hung) findings.faults.push(`seed ${seed} mutant ${next}: hangs`);
      else if (status !== 0 || complaint !== '')
        findings.faults.push(`seed ${seed} mutant ${next}: the process ends with ${status}: ${complaint}`);
      resolve(hung || status !== 0 ? next + 1 : to);
    });
  });
}

process.exitCode = await main(process.argv.slice(2));
