import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreFolder } from '../../src/cli/restore-folder.ts';
import { type Written, writeFolder } from '../../src/cli/write-folder.ts';
import { lockOf, outputOf, saysWhole, straysBeside } from '../support/results-folder.ts';
import { withFolder } from '../support/tiny-project.ts';

const inFolder = (use: (folder: string) => Promise<void>): Promise<void> =>
  withFolder({}, async (parent) => {
    const folder = join(parent, '结果');
    await writeFolder(folder, outputOf('旧'));
    await use(folder);
  });

const codeOf = (written: Written): string => ('fault' in written ? written.fault.code : 'written');

/** A process number that no process has any more. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;
const start = Math.round(performance.timeOrigin);

const lockText = (more: object): string => JSON.stringify({ tool: 'score', host: hostname(), ...more });

describe('the lock of a run', () => {
  it.each([
    ['of a process that has died', lockText({ pid: DEAD, start: 1 })],
    ['of an earlier process of our own number', lockText({ pid: process.pid, start: 1 })],
    ['that was cut off while it was written', '{"tool":"sc'],
    ['that is empty', ''],
    ['that says nothing of a process', '[]'],
  ])('%s is taken over, and the results are written', (_, text) =>
    inFolder(async (folder) => {
      await writeFile(lockOf(folder), text);
      expect(codeOf(await writeFolder(folder, outputOf('新')))).toBe('written');
      expect([await saysWhole(folder), await straysBeside(folder)]).toEqual(['新', []]);
    }),
  );

  it.each([
    ['of a process that lives', lockText({ pid: process.ppid, start: 1 }), process.ppid, hostname()],
    ['of this very process', lockText({ pid: process.pid, start }), process.pid, hostname()],
    ['of another machine', lockText({ pid: DEAD, start: 1, host: '别的机器' }), DEAD, '别的机器'],
  ])('%s is respected, and says whose it is', (_, text, pid, host) =>
    inFolder(async (folder) => {
      await writeFile(lockOf(folder), text);
      const written = await writeFolder(folder, outputOf('新'));
      expect('fault' in written && [written.fault.code, written.fault.message.zh]).toEqual([
        'output-busy',
        `另一个 score（${host} 上的进程 ${pid}）正在写「${folder}」，这次没有写`,
      ]);
      expect(await restoreFolder(folder)).toBeUndefined();
      expect([await saysWhole(folder), await readFile(lockOf(folder), 'utf8')]).toEqual(['旧', text]);
    }),
  );

  it('of another machine is taken over when it is older than any writing lasts', () =>
    inFolder(async (folder) => {
      await writeFile(lockOf(folder), lockText({ pid: 1, start: 1, host: '别的机器' }));
      const longAgo = Date.now() / 1000 - 11 * 60;
      await utimes(lockOf(folder), longAgo, longAgo);
      expect(codeOf(await writeFolder(folder, outputOf('新')))).toBe('written');
    }));

  it('that another run has taken over meanwhile keeps this one from swapping', () =>
    inFolder(async (folder) => {
      const theirs = lockText({ pid: process.ppid, start: 1 });
      const pause = (): void => writeFileSync(lockOf(folder), theirs);
      expect(codeOf(await writeFolder(folder, outputOf('新'), { pause }))).toBe('output-failed');
      expect([await saysWhole(folder), await readFile(lockOf(folder), 'utf8')]).toEqual(['旧', theirs]);
    }));
});

describe('the output folder', () => {
  it('never loses a file that is put into it while the new results are built', () =>
    inFolder(async (folder) => {
      const pause = (): void => writeFileSync(join(folder, '批注.docx'), '心血');
      expect(codeOf(await writeFolder(folder, outputOf('新'), { pause }))).toBe('output-not-ours');
      expect(await readFile(join(folder, '批注.docx'), 'utf8')).toBe('心血');
      expect(await straysBeside(folder)).toEqual([]);
    }));

  // Windows lets only administrators make links
  it.skipIf(process.platform === 'win32')(
    'that is a link stays a link, and what it leads to is replaced',
    () =>
      withFolder({}, async (parent) => {
        const [link, real] = [join(parent, '结果'), join(parent, '别处', '真正')];
        await mkdir(join(parent, '别处'));
        await symlink(join('别处', '真正'), link);
        for (const says of ['一', '二']) {
          expect(codeOf(await writeFolder(link, outputOf(says)))).toBe('written');
          expect([await saysWhole(real), (await lstat(link)).isSymbolicLink()]).toEqual([says, true]);
        }
        expect([await straysBeside(link), await straysBeside(real)]).toEqual([[], []]);
      }),
  );

  it('is left alone, with nothing made beside, by a run that is refused and finds nothing to mend', () =>
    withFolder({}, async (parent) => {
      expect(await restoreFolder(join(parent, '没有', '结果'))).toBeUndefined();
      expect(existsSync(join(parent, '没有'))).toBe(false);
    }));
});
