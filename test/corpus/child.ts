import { readFileSync } from 'node:fs';
import { outcomeOf, type ReadJob, readOnly } from './outcome.ts';

/** A timed reading: milliseconds around opening and reading, and the process's peak of memory by then. */
export interface Timing {
  readonly ms: number;
  readonly peakMegabytes: number;
}

/**
 * Reads the jobs of the file named (a JSON list) one by one and writes a JSON line for each: its timing, which is
 * taken first and without looking at the cells, and then its outcome. With `--time` the timings alone.
 */
async function main(list: string, timeOnly: boolean): Promise<void> {
  const jobs = JSON.parse(readFileSync(list, 'utf8')) as readonly ReadJob[];
  for (const job of jobs) {
    const timing = await time(job);
    const outcome = timeOnly ? undefined : await outcomeOf(job);
    process.stdout.write(`${JSON.stringify({ timing, outcome })}\n`);
  }
}

async function time(job: ReadJob): Promise<Timing> {
  const began = performance.now();
  try {
    await readOnly(job);
  } catch {
    // Told by the outcome.
  }
  const ms = performance.now() - began;
  return { ms, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

await main(process.argv[2] ?? '', process.argv[3] === '--time');
