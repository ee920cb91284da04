import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/**
 * Without GNU time Node tells its own peak when it ends. The system counts in it what the process that started it
 * held, and so it is at least that.
 */
const PEAK = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
`)}`;

/** GNU time tells the peak memory of a process, and nothing of the one that started it. */
const TIME = '/usr/bin/time';

/** Whether a program can be started with these arguments. */
export const runs = (command, argv) => spawnSync(command, argv, { stdio: 'ignore' }).status === 0;

/**
 * Runs a case once as a process of its own: seconds on the clock, and with `memory` the peak in MB. A case is Node
 * with `argv`, or another `command` with them. Throws when it fails.
 */
export function once({ argv, command, memory }) {
  const file = join(tmpdir(), `score-bench-peak-${process.pid}`);
  const timed = memory && existsSync(TIME);
  const [program, ...rest] = [
    ...(timed ? [TIME, '-f', '%M', '-o', file] : []),
    ...(command ? [command] : [process.execPath, ...(memory && !timed ? ['--import', PEAK] : [])]),
    ...argv,
  ];
  const start = performance.now();
  const { status, stderr } = spawnSync(program, rest, {
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

/** Runs every case `times` times in turn (A B C A B C …), so that a machine that slows down does so for all. */
export function measure(cases, times, say) {
  const samples = cases.map(() => []);
  for (const one of cases) if (!one.memory) once(one);
  for (let run = 1; run <= times; run += 1)
    for (const [at, one] of cases.entries()) {
      const sample = once(one);
      samples[at].push(sample);
      say(`${run}/${times} ${one.name}: ${sample.seconds.toFixed(2)} s`);
    }
  return cases.map(({ name, memory }, at) => ({
    name,
    seconds: spread(samples[at].map(({ seconds }) => seconds)),
    megabytes: memory ? spread(samples[at].flatMap(({ megabytes }) => megabytes ?? [])) : undefined,
  }));
}

function spread(values) {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}
