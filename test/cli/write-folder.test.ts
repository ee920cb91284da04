import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFailure } from '../../src/cli/write-failure.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { withFolder } from '../support/tiny-project.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of an output: a report, and the manifest that lists it. */
const output = (text: string, name = '排名.xlsx') => [
  { name: 'manifest.json', bytes: bytes(JSON.stringify({ tool: 'score', outputs: [{ name }] })) },
  { name, bytes: bytes(text) },
];

const inFolder = (use: (folder: string, parent: string) => Promise<void>): Promise<void> =>
  withFolder({}, (parent) => use(join(parent, '结果'), parent));

const report = (folder: string, name = '排名.xlsx'): Promise<string> => readFile(join(folder, name), 'utf8');

/** What stands beside the output folder, the folder itself left out. */
const strays = async (parent: string): Promise<readonly string[]> =>
  (await readdir(parent)).filter((name) => name !== '结果');

const saidOf = (written: Awaited<ReturnType<typeof writeFolder>>): string =>
  'fault' in written ? `${written.fault.code}: ${written.fault.message.zh}` : 'written';

describe('the output folder', () => {
  it('is made with all its parents, whole', () =>
    inFolder(async (folder, parent) => {
      const deep = join(folder, '2023', '年度');
      expect(await writeFolder(deep, output('一'))).toEqual({ folder: deep });
      expect((await readdir(deep)).toSorted()).toEqual(['manifest.json', '排名.xlsx']);
      expect(await strays(parent)).toEqual([]);
    }));

  it('replaces a former one whole: what is no longer written is gone', () =>
    inFolder(async (folder, parent) => {
      await writeFolder(folder, output('一', '旧名.xlsx'));
      expect(saidOf(await writeFolder(folder, output('二')))).toBe('written');
      expect([await report(folder), existsSync(join(folder, '旧名.xlsx'))]).toEqual(['二', false]);
      expect(await strays(parent)).toEqual([]);
    }));

  it('may be an empty folder that somebody made', () =>
    inFolder(async (folder) => {
      await mkdir(folder);
      expect(saidOf(await writeFolder(folder, output('一')))).toBe('written');
    }));

  it.each(['笔记.docx', 'score.yaml'])('never replaces a folder that holds %s of somebody else', (name) =>
    inFolder(async (folder, parent) => {
      await mkdir(folder);
      await writeFile(join(folder, name), '心血');
      expect(saidOf(await writeFolder(folder, output('一')))).toBe(
        `output-not-ours: 「${folder}」里的「${name}」不是本工具写的，没有覆盖这个文件夹`,
      );
      expect([await readdir(folder), await strays(parent)]).toEqual([[name], []]);
    }),
  );

  it('never loses a file that was put beside the results', () =>
    inFolder(async (folder) => {
      await writeFolder(folder, output('一'));
      await writeFile(join(folder, '批注.docx'), '心血');
      expect(saidOf(await writeFolder(folder, output('二')))).toContain('output-not-ours: ');
      expect([await report(folder), await report(folder, '批注.docx')]).toEqual(['一', '心血']);
    }));

  it('is ours also where a system left its own files, and where a manifest is all it holds', () =>
    inFolder(async (folder) => {
      await writeFolder(folder, output('一'));
      await writeFile(join(folder, '.DS_Store'), '');
      await writeFile(join(folder, 'Thumbs.db'), '');
      expect(saidOf(await writeFolder(folder, output('二')))).toBe('written');
    }));

  it.each(['{"tool": "other"}', 'no json', '[]', 'null'])('is not ours by the manifest %s', (manifest) =>
    inFolder(async (folder) => {
      await mkdir(folder);
      await writeFile(join(folder, 'manifest.json'), manifest);
      expect(saidOf(await writeFolder(folder, output('一')))).toContain('output-not-ours: ');
    }),
  );
});

describe('results that Excel or LibreOffice holds open', () => {
  it.each(['~$排名.xlsx', '.~lock.排名.xlsx#'])(
    'are named by their lock %s and stay; the new lie beside',
    (lock) =>
      inFolder(async (folder) => {
        await writeFolder(folder, output('一'));
        await writeFile(join(folder, lock), '');
        for (const beside of [`${folder}(新)`, `${folder}(新2)`]) {
          expect(saidOf(await writeFolder(folder, output('二')))).toBe(
            `output-held-open: 「${folder}」中的「排名.xlsx」正被打开，旧结果未动；新结果在「${beside}」`,
          );
          expect([await report(folder), await report(beside)]).toEqual(['一', '二']);
        }
      }),
  );

  it('are named also where the lock has lost the first two letters of a long name', () =>
    inFolder(async (folder) => {
      await writeFolder(folder, output('一', '乡镇考核排名.xlsx'));
      await writeFile(join(folder, '~$考核排名.xlsx'), '');
      expect(saidOf(await writeFolder(folder, output('二')))).toContain('「乡镇考核排名.xlsx」正被打开');
    }));
});

describe('a swap that was cut off', () => {
  const setUp = async (
    folder: string,
    parent: string,
    names: readonly ('now' | 'new' | 'old' | 'half')[],
  ) => {
    const place = {
      now: folder,
      new: join(parent, '.结果.score-new'),
      half: join(parent, '.结果.score-new'),
      old: join(parent, '.结果.score-old'),
    };
    for (const name of names) {
      await writeFolder(join(parent, 'x'), output(name));
      await rename(join(parent, 'x'), place[name]);
      if (name === 'half') await rename(join(place.half, 'manifest.json'), join(place.half, 'part'));
    }
  };
  const failing = [{ name: '没有/这个/文件夹.xlsx', bytes: bytes('') }];

  it.each([
    ['while the new results were built', ['now', 'half'], 'now'],
    ['between the two renames', ['old', 'new'], 'new'],
    ['between the two renames, with the new ones unfinished', ['old', 'half'], 'old'],
    ['before the old results were cleared away', ['now', 'old'], 'now'],
    ['before the first rename', ['now', 'new'], 'now'],
  ] as const)('%s is put right before anything else, leaving %j as %s', (_, names, left) =>
    inFolder(async (folder, parent) => {
      await setUp(folder, parent, names);
      expect(saidOf(await writeFolder(folder, failing))).toContain('output-failed: ');
      expect(await report(folder)).toBe(left);
      expect(await strays(parent)).toEqual([]);
      expect(saidOf(await writeFolder(folder, output('next')))).toBe('written');
      expect([await report(folder), await strays(parent)]).toEqual(['next', []]);
    }),
  );
});

describe('a failure in the middle', () => {
  it.each([
    ['a name that is too long', `${'长'.repeat(100)}.xlsx`, '文件夹或文件的名称太长'],
    ['the same name twice', 'manifest.json', '同名的文件已经存在'],
  ])('by %s leaves the old whole and nothing beside', (_, name, reason) =>
    inFolder(async (folder, parent) => {
      await writeFolder(folder, output('一'));
      const files = [...output('二'), { name, bytes: bytes('') }];
      expect(saidOf(await writeFolder(folder, files))).toBe(
        `output-failed: 「${folder}」写不进去，旧结果未动：${reason}`,
      );
      expect([await report(folder), await strays(parent)]).toEqual(['一', []]);
    }),
  );

  it('says so where a file stands in the place of the folder', () =>
    inFolder(async (folder, parent) => {
      await writeFile(folder, '文件');
      expect(saidOf(await writeFolder(folder, output('一')))).toContain('output-failed: ');
      expect([await readFile(folder, 'utf8'), await strays(parent)]).toEqual(['文件', []]);
    }));

  it.each([
    ['EACCES', '没有写入权限'],
    ['EROFS', '所在磁盘是只读的'],
    ['ENOSPC', '磁盘已满'],
  ])('is put in words: %s is %s', (code, words) => {
    expect(writeFailure(Object.assign(new Error('open'), { code })).zh).toBe(words);
  });
});
