import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Written, writeFolder } from '../../src/cli/write-folder.ts';
import { failingDisk, systemError } from '../support/failing-disk.ts';
import { outputOf, saysWhole, straysBeside } from '../support/results-folder.ts';
import { withFolder } from '../support/tiny-project.ts';

/** Twenty sizes, in bytes that are left once the old results are there, up to more than the new ones take. */
const SIZES = Array.from({ length: 20 }, (_, step) => step * 8192);
const FILE = 12_000; // characters of three bytes each

const mount = (folder: string, options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder]).status === 0;

/** Whether this user may mount a small disk of memory here. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'score-mount-'));
  const may = mount(folder, 'size=64k');
  if (may) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return may;
}

/** What a run into a full disk must say, and leave behind. */
async function expectWhole(folder: string, written: Written): Promise<boolean> {
  const isFull = 'fault' in written;
  if (isFull) expect(written.fault.message.zh).toBe(`「${folder}」写不进去，旧结果未动：磁盘已满`);
  expect([await saysWhole(folder), await straysBeside(folder)]).toEqual([isFull ? '旧' : '新', []]);
  return isFull;
}

async function nextRunIsClean(folder: string): Promise<void> {
  expect(await writeFolder(folder, outputOf('次', FILE))).toEqual({ folder });
  expect([await saysWhole(folder), await straysBeside(folder)]).toEqual(['次', []]);
}

/** Tries a size on a real disk of memory; whether it was full. */
const onRealDisk = (left: number): Promise<boolean> =>
  withFolder({}, async (parent) => {
    const disk = join(parent, '盘');
    await mkdir(disk);
    expect(mount(disk, 'size=1m')).toBe(true);
    try {
      const folder = join(disk, '结果');
      await writeFolder(folder, outputOf('旧', FILE));
      const { blocks, bfree, bsize } = await statfs(disk);
      expect(mount(disk, `remount,size=${(blocks - bfree) * bsize + left}`)).toBe(true);
      const isFull = await expectWhole(folder, await writeFolder(folder, outputOf('新', FILE)));
      expect(mount(disk, 'remount,size=1m')).toBe(true);
      await nextRunIsClean(folder);
      return isFull;
    } finally {
      spawnSync('umount', [disk]);
    }
  });

/** Tries a size on a disk that only says it is full; whether it was. */
const onTaughtDisk = (left: number): Promise<boolean> =>
  withFolder({}, async (parent) => {
    const folder = join(parent, '结果');
    await writeFolder(folder, outputOf('旧', FILE));
    let room = left;
    const { disk } = failingDisk((_, __, bytes) => {
      room -= bytes;
      return room < 0 && bytes > 0 ? systemError('ENOSPC') : undefined;
    });
    const isFull = await expectWhole(folder, await writeFolder(folder, outputOf('新', FILE), { disk }));
    await nextRunIsClean(folder);
    return isFull;
  });

const REAL = mayMount();
const WAYS = [
  ['that says it is full (an error put in)', onTaughtDisk],
  ...(REAL ? [['of 20 sizes in memory, mounted for the test', onRealDisk] as const] : []),
] as const;

describe(`a full disk (${REAL ? 'a real one too' : 'no right to mount one here: only errors put in'})`, () => {
  it.each(WAYS)('%s leaves the old results or the new whole and nothing beside', async (_, tryIt) => {
    const full: boolean[] = [];
    for (const left of SIZES) full.push(await tryIt(left));
    // the sizes reach from no room at all to room enough
    expect([full[0], full.at(-1)]).toEqual([true, false]);
    expect(full).toEqual(full.toSorted((a, b) => Number(b) - Number(a)));
  });
});
