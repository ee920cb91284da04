import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { ApartLimits } from '../../../src/sources/legacy/apart-limits.ts';
import { readApart } from '../../../src/sources/legacy/read-apart.ts';
import { Refused } from '../../../src/sources/refused.ts';

const REQUEST = {
  path: '/表.xls',
  shown: '表.xls',
  format: 'xls',
  stamp: { size: 1, mtimeMs: 1 },
  maxInflated: 1,
} as const;

const apart = (text: string, limits: Partial<ApartLimits> = {}) =>
  readApart(new URL(`data:text/javascript,${encodeURIComponent(text)}`), REQUEST, {
    milliseconds: 60_000,
    megabytes: 1024,
    ...limits,
  });

const refusal = (text: string, limits: Partial<ApartLimits>): Promise<Diagnostic | undefined> =>
  apart(text, limits).then(
    () => undefined,
    (error: unknown) => (error instanceof Refused ? error.diagnostic : Promise.reject(error)),
  );

const HELLO = "import { parentPort, workerData } from 'node:worker_threads';";

describe('reading in a thread of its own', () => {
  it('gives what the thread says, which is told the request', async () => {
    expect(await apart(`${HELLO} parentPort.postMessage([workerData.shown]);`)).toEqual(['表.xls']);
  });

  it('is ended beyond the time limit', async () => {
    expect(await refusal('for (;;);', { milliseconds: 300 })).toMatchObject({
      code: 'legacy-too-slow',
      message: { zh: '读取用时超过 0.3 秒，已中止' },
    });
  });

  it('is ended beyond the memory limit', async () => {
    const hungry = 'const kept = []; for (;;) kept.push(new Array(100).fill(kept.length));';
    expect(await refusal(hungry, { megabytes: 16 })).toMatchObject({
      code: 'legacy-too-large',
      message: { zh: '旧格式工作簿过大：读取它所需的内存超过 16 MB' },
    });
  });

  it('ends a thread that has given its result and goes on', async () => {
    const channel = new BroadcastChannel('a thread that goes on');
    let heard = 0;
    channel.onmessage = () => {
      heard += 1;
    };
    const goingOn = `const channel = new BroadcastChannel('${channel.name}');
      setInterval(() => channel.postMessage(1), 1);
      setTimeout(() => parentPort.postMessage(1), 50);`;
    expect(await apart(`${HELLO} ${goingOn}`)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20)); // for what is still on its way
    const before = heard;
    await new Promise((resolve) => setTimeout(resolve, 100));
    channel.close();
    expect(before).toBeGreaterThan(0);
    expect(heard).toBe(before);
  });

  it('hides no bug: what the thread throws, and an end without a result, are thrown', async () => {
    await expect(apart("throw new TypeError('odd');")).rejects.toThrow('odd');
    await expect(apart('process.exit(0);')).rejects.toThrow('without a result');
    await expect(apart('')).rejects.toThrow('without a result');
  });

  it('throws the errors of the system as they are', async () => {
    const reading = "import { open } from 'node:fs/promises'; await open('/no/such.xls');";
    await expect(apart(reading)).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' });
  });
});
