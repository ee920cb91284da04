import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus, writeCorpus } from './corpus.ts';
import type { CorpusEntry } from './entry.ts';
import { judge } from './judge.ts';
import { KINDS } from './kinds.ts';
import type { ReadJob } from './outcome.ts';
import { type ChildRun, type Reading, ReadingProcess } from './run-child.ts';

/** The bar of every file of the corpus: 2 seconds, 300 MB. */
const MOST_MS = 2000;
const MOST_MEGABYTES = 300;
const TRIES = 3;

const small = corpus.filter(({ alone }) => !alone);
const big = corpus.filter(({ alone }) => alone);

let folder: string;
let reader: ReadingProcess;
const readings = new Map<CorpusEntry, Reading>();
const runs: ChildRun[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-corpus-'));
  reader = await ReadingProcess.bundle();
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  reader.remove();
  console.log(summary());
});

const jobOf = ({ encoding, maxInflated }: CorpusEntry, path: string): ReadJob => ({
  path,
  encoding,
  maxInflated,
});
const isWithin = ({ timing }: Reading): boolean =>
  timing.ms <= MOST_MS && timing.peakMegabytes <= MOST_MEGABYTES;

async function read(entries: readonly CorpusEntry[], paths: readonly string[]): Promise<ChildRun> {
  const run = await reader.run(entries.map((entry, index) => jobOf(entry, paths[index]!)));
  runs.push(run);
  entries.forEach((entry, index) => {
    const reading = run.readings[index];
    if (reading) readings.set(entry, reading);
  });
  return run;
}

/** The best of up to three timings, each in a process of its own, so that a busy machine fails no file. */
async function timeAgain(entry: CorpusEntry, path: string, first: Reading): Promise<Reading> {
  let best = first;
  for (let tries = 1; tries < TRIES && !isWithin(best); tries += 1) {
    const [again] = (await reader.run([jobOf(entry, path)], { timeOnly: true })).readings;
    if (again)
      best = {
        ...first,
        timing: {
          ms: Math.min(best.timing.ms, again.timing.ms),
          peakMegabytes: Math.min(best.timing.peakMegabytes, again.timing.peakMegabytes),
        },
      };
  }
  return best;
}

describe('the corpus', () => {
  it('has at least 120 files, of unique names', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
    expect(new Set(corpus.map(({ name }) => name.toLowerCase())).size).toBe(corpus.length);
  });

  it('has a file of every kind', () => {
    const found = new Set(corpus.flatMap(({ kinds }) => kinds));
    expect(KINDS.filter((kind) => !found.has(kind))).toEqual([]);
  });
});

describe('small files', () => {
  beforeAll(async () => {
    await read(small, await writeCorpus(folder, small));
  }, 120_000);

  it('are read one by one in one process, which neither hangs nor complains', () => {
    expect(runs[0]).toMatchObject({ hung: false, stderr: '', status: 0 });
    expect(small.filter((entry) => !readings.has(entry)).map(({ name }) => name)).toEqual([]);
  });

  it.each(small.map((entry) => [entry.name, entry] as const))(
    '%s is read rightly or refused by its code',
    async (_, entry) => {
      const reading = await timeAgain(entry, join(folder, entry.name), readings.get(entry)!);
      expect(judge(entry, reading.outcome!)).toBeUndefined();
      expect(reading.timing.ms).toBeLessThanOrEqual(MOST_MS);
      expect(reading.timing.peakMegabytes).toBeLessThanOrEqual(MOST_MEGABYTES);
    },
  );
});

describe('big files', () => {
  it.each(big.map((entry) => [entry.name, entry] as const))(
    '%s is read rightly or refused by its code, in 2 seconds and 300 MB',
    async (_, entry) => {
      const [path] = (await writeCorpus(folder, [entry])) as [string];
      try {
        const run = await read([entry], [path]);
        expect(run).toMatchObject({ hung: false, stderr: '', status: 0 });
        const first = readings.get(entry)!;
        const best = await timeAgain(entry, path, first);
        readings.set(entry, best);
        expect(judge(entry, best.outcome!)).toBeUndefined();
        expect(best.timing.ms).toBeLessThanOrEqual(MOST_MS);
        expect(best.timing.peakMegabytes).toBeLessThanOrEqual(MOST_MEGABYTES);
      } finally {
        await rm(path, { force: true });
      }
    },
    180_000,
  );
});

function summary(): string {
  const verdicts = [...readings].map(([entry, { outcome }]) => outcome && judge(entry, outcome)?.failure);
  const count = (failure: string): number => verdicts.filter((one) => one === failure).length;
  const slow = [...readings].toSorted(([, a], [, b]) => b.timing.ms - a.timing.ms).slice(0, 3);
  const hungry = [...readings]
    .toSorted(([, a], [, b]) => b.timing.peakMegabytes - a.timing.peakMegabytes)
    .slice(0, 3);
  return [
    `corpus: ${readings.size} files; ${count('wrong value')} wrong values, ${count('silent accept')} silent accepts, ` +
      `${count('wrong refusal')} wrong refusals, ${runs.filter(({ hung }) => hung).length} hangs, ${count('stack trace')} stack traces`,
    `slowest: ${slow.map(([{ name }, { timing }]) => `${name} ${timing.ms.toFixed(0)} ms`).join(', ')}`,
    `most memory: ${hungry.map(([{ name }, { timing }]) => `${name} ${timing.peakMegabytes.toFixed(0)} MB`).join(', ')}`,
  ].join('\n');
}
