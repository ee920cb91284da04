import { Worker } from 'node:worker_threads';
import { legacyTooSlow } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import type { ApartLimits } from './apart-limits.ts';
import { tooLarge } from './book-budget.ts';
import type { LegacyReading, LegacyRequest } from './read-legacy.ts';

/**
 * Reads a workbook in a thread of its own, which runs `script` and is always ended. Rejects with Refused beyond the
 * limits, and with whatever else the thread failed with.
 */
export async function readApart(
  script: URL,
  request: LegacyRequest,
  limits: ApartLimits,
): Promise<LegacyReading> {
  const worker = new Worker(script, {
    workerData: request,
    execArgv: [], // what debugs or watches the tool is not meant for its threads
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      clock = setTimeout(() => reject(tooSlow(limits)), limits.milliseconds);
      worker.once('message', resolve);
      worker.once('messageerror', reject);
      worker.once('error', (error) => reject(isOutOfMemory(error) ? outOfMemory(limits) : error));
      worker.once('exit', () => reject(new Error('a thread ended without a result')));
    });
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooSlow = ({ milliseconds }: ApartLimits): Refused =>
  new Refused(legacyTooSlow({ seconds: milliseconds / 1000 }));

const outOfMemory = ({ megabytes }: ApartLimits): Refused =>
  tooLarge(`读取它所需的内存超过 ${megabytes} MB`, `reading it takes more than ${megabytes} MB of memory`);
