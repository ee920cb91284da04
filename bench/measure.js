import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** Writes the peak memory of a process into a file when it ends; one read of what the system counts anyway. */
const PEAK = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
`)}`;

/** Runs Node once as a process of its own: seconds on the clock, and with `memory` the peak in MB. Throws when it fails. */
export function once({ argv, memory }) {
  const file = join(tmpdir(), `score-bench-peak-${process.pid}`);
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, memory ? ['--import', PEAK, ...argv] : argv, {
    encoding: 'utf8',
    env: { ...process.env, PEAK_FILE: file, NO_COLOR: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}\n${stderr}`);
  const megabytes = memory && existsSync(file) ? Number(readFileSync(file, 'utf8')) / 1024 : undefined;
  rmSync(file, { force: true });
  return { seconds, megabytes };
}

/** Runs every case `runs` times in turn (A B C A B C …), so that a machine that slows down does so for all. */
export function measure(cases, runs, say) {
  const samples = cases.map(() => []);
  for (const one of cases) if (!one.memory) once(one);
  for (let run = 1; run <= runs; run += 1)
    for (const [at, one] of cases.entries()) {
      const sample = once(one);
      samples[at].push(sample);
      say(`${run}/${runs} ${one.name}: ${sample.seconds.toFixed(2)} s`);
    }
  return cases.map(({ name, memory }, at) => ({
    name,
    seconds: spread(samples[at].map(({ seconds }) => seconds)),
    megabytes: memory ? spread(samples[at].map(({ megabytes }) => megabytes)) : undefined,
  }));
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}
