import { existsSync, type PathLike, type RmOptions } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISK } from '../../src/cli/disk.ts';
import { Interrupted } from '../../src/cli/exit-code.ts';
import { restoreFolder } from '../../src/cli/restore-folder.ts';
import { type Written, writeFolder } from '../../src/cli/write-folder.ts';
import { failingDisk, type Obstacle, systemError } from '../support/failing-disk.ts';
import { asideOf, orphanLock, outputOf, saysWhole, straysBeside } from '../support/results-folder.ts';
import { withFolder } from '../support/tiny-project.ts';

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY'];

/** Writes 新 over 旧 on a disk that fails, and hands on what came of it. */
async function overOld(
  obstacle: Obstacle,
  use: (folder: string, written: Written) => Promise<void>,
  former: boolean = true,
): Promise<readonly string[]> {
  const { disk, calls } = failingDisk(obstacle);
  await withFolder({}, async (parent) => {
    const folder = join(parent, '结果');
    if (former) await writeFolder(folder, outputOf('旧'));
    await use(folder, await writeFolder(folder, outputOf('新'), { disk }));
  });
  return calls;
}

const codeOf = (written: Written): string => ('fault' in written ? written.fault.code : 'written');

/** The next run, on a sound disk, leaves the newest results and nothing beside. */
async function nextRunIsClean(folder: string): Promise<void> {
  await orphanLock(folder);
  expect(codeOf(await writeFolder(folder, outputOf('次')))).toBe('written');
  expect([await saysWhole(folder), await straysBeside(folder)]).toEqual(['次', []]);
}

/** A run that is refused puts things right too. */
async function refusedRunMends(folder: string): Promise<string | undefined> {
  await orphanLock(folder);
  expect(await restoreFolder(folder)).toBeUndefined();
  expect(await straysBeside(folder)).toEqual([]);
  return saysWhole(folder);
}

const CALLS = await overOld(
  () => undefined,
  async () => {},
);
const EVERY = CALLS.map((name, at) => [at + 1, name] as const);

describe('a call of the file system that fails', () => {
  it('is any of those that writing makes, from the lock to the clearing away', () => {
    expect(CALLS.length).toBeGreaterThan(35);
    for (const name of ['openSync', 'write', 'sync', 'renameSync', 'rm']) expect(CALLS).toContain(name);
  });

  it.each(EVERY)('as number %i (%s) leaves the old results or the new, whole, and says which', async (n) => {
    for (const [code, former] of [...CODES.map((each) => [each, true] as const), ['EIO', false] as const])
      await overOld(
        (call) => (call === n ? systemError(code) : undefined),
        async (folder, written) => {
          const fault = codeOf(written);
          expect(['written', 'output-failed', 'output-held-open']).toContain(fault);
          expect(await saysWhole(folder)).toBe(fault === 'written' ? '新' : former ? '旧' : undefined);
          if (fault === 'output-held-open') expect(await saysWhole(`${folder}(新)`)).toBe('新');
          await nextRunIsClean(folder);
        },
        former,
      );
  });

  it.each(EVERY)('as number %i (%s) and ever after leaves them whole, in place or named', async (n) => {
    for (const code of CODES)
      await overOld(
        (call) => (call >= n ? systemError(code) : undefined),
        async (folder, written) => {
          const fault = codeOf(written);
          if (fault === 'output-set-aside') {
            expect(existsSync(folder)).toBe(false);
            expect(await saysWhole(asideOf(folder))).toBe('旧');
            expect((written as { fault: { message: { zh: string } } }).fault.message.zh).toContain(
              asideOf(folder),
            );
          } else expect(await saysWhole(folder)).toBe(fault === 'written' ? '新' : '旧');
          await nextRunIsClean(folder);
        },
      );
  });
});

describe('renames that fail', () => {
  it('both ways leave the old results aside, and any next run puts them back', async () => {
    let renames = 0;
    await overOld(
      (_, name) => {
        renames += name === 'renameSync' ? 1 : 0;
        return name === 'renameSync' && renames > 1 ? systemError('EIO') : undefined;
      },
      async (folder, written) => {
        expect([codeOf(written), existsSync(folder)]).toEqual(['output-set-aside', false]);
        expect(await refusedRunMends(folder)).toBe('旧');
      },
    );
  });
});

describe('a process that dies', () => {
  it('while it clears the old results away never has the rest of them taken for results', async () => {
    const cut = async (path: PathLike, options?: RmOptions): Promise<void> => {
      const isOld = existsSync(path) && String(path).endsWith('.score-old');
      if (!options?.recursive || !isOld) return DISK.rm(path, options);
      await DISK.rm(join(String(path), '排名.xlsx'), { force: true });
      throw new Error('dead');
    };
    await withFolder({}, async (parent) => {
      const folder = join(parent, '结果');
      await writeFolder(folder, outputOf('旧'));
      await writeFolder(folder, outputOf('新'), { disk: { ...DISK, rm: cut as typeof DISK.rm } });
      expect(existsSync(join(asideOf(folder), 'results.json'))).toBe(true);
      await rm(folder, { recursive: true }); // by the user
      expect(await refusedRunMends(folder)).toBeUndefined();
    });
  });

  it.each(EVERY)(
    'before call %i (%s) leaves the old results or the new whole for the next run, and it nothing beside',
    async (n) => {
      const dies: Obstacle = (call) => (call >= n ? new Error('dead') : undefined);
      let left: string | undefined;
      await overOld(dies, async (folder) => {
        const now = (await saysWhole(folder)) ?? (await saysWhole(asideOf(folder)));
        expect(['旧', '新']).toContain(now);
        left = await refusedRunMends(folder);
        expect(['旧', '新']).toContain(left);
        await nextRunIsClean(folder);
      });
      await overOld(dies, nextRunIsClean);
      await overOld(
        dies,
        async (folder) => {
          expect([undefined, '新']).toContain(await saysWhole(folder));
          expect([undefined, '新']).toContain(await refusedRunMends(folder));
          await nextRunIsClean(folder);
        },
        false,
      );
    },
  );

  it('between the two renames leaves no folder but the old results beside, and any next run has the new ones', async () => {
    const second = CALLS.lastIndexOf('renameSync') + 1;
    await overOld(
      (call) => (call >= second ? new Error('dead') : undefined),
      async (folder) => {
        expect([existsSync(folder), await saysWhole(asideOf(folder))]).toEqual([false, '旧']);
        expect(await refusedRunMends(folder)).toBe('新');
      },
    );
  });

  it('while it mends what another left loses nothing either', async () => {
    const second = CALLS.lastIndexOf('renameSync') + 1;
    const cut: Obstacle = (call) => (call >= second ? new Error('dead') : undefined);
    for (let n = 1, done = false; !done; n += 1)
      await overOld(cut, async (folder) => {
        await orphanLock(folder);
        const { disk, calls } = failingDisk((call) => (call >= n ? new Error('dead') : undefined));
        await restoreFolder(folder, disk);
        done = calls.length < n;
        expect(['旧', '新']).toContain(await refusedRunMends(folder));
        await nextRunIsClean(folder);
      });
  });
});

describe('a run that the user stops while it writes', () => {
  it('leaves the old results and nothing beside, after whichever file', async () => {
    for (let n = 1, stopped = true; stopped; n += 1)
      await withFolder({}, async (parent) => {
        const folder = join(parent, '结果');
        await writeFolder(folder, outputOf('旧'));
        let asked = 0;
        const pause = (): void => {
          asked += 1;
          if (asked === n) throw new Interrupted();
        };
        stopped = await writeFolder(folder, outputOf('新'), { pause }).then(
          () => false,
          (error: unknown) => error instanceof Interrupted,
        );
        expect([await saysWhole(folder), await straysBeside(folder)]).toEqual([stopped ? '旧' : '新', []]);
        if (!stopped) expect(n).toBe(outputOf('新').length + 2);
      });
  });
});
