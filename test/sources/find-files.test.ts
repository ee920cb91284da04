import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFiles } from '../../src/sources/find-files.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'score-find-'));
  const files: readonly (readonly [string, string?])[] = [
    ['项目/月报/1月.xlsx'],
    ['项目/月报/10月.XLSX'],
    ['项目/月报/~$1月.xlsx'],
    ['项目/月报/.2月.xlsx'],
    ['项目/月报/旧/3月.xlsx'],
    ['项目/月 报(一)/表 [1].xlsx'],
    ['项目/cafe\u0301.csv'],
    ['项目/结果/manifest.json', '{"tool":"score"}'],
    ['项目/结果/排名.xlsx'],
    ['项目/结果/内/排名.xlsx'],
    ['项目/别家/manifest.json', '{"tool":"other"}'],
    ['项目/别家/a.xlsx'],
    ['公用/名册.xlsx'],
  ];
  for (const [name, content = ''] of files) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  await symlink(join(root, '项目'), join(root, '项目/月报/回环'));
  await symlink(join(root, '公用'), join(root, '项目/链接'));
  await symlink(join(root, '无'), join(root, '项目/月报/断.xlsx'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

const find = (pattern: string): Promise<readonly string[]> => findFiles(join(root, '项目'), pattern);

it.each([
  ['月报/*.xlsx', ['月报/10月.XLSX', '月报/1月.xlsx']],
  ['./月报/1月.xlsx', ['月报/1月.xlsx']],
  ['月报\\?月.xlsx', ['月报/1月.xlsx']],
  ['月报/{1,3}月.xlsx', ['月报/1月.xlsx']],
  ['月报/**/*.xlsx', ['月报/10月.XLSX', '月报/1月.xlsx', '月报/旧/3月.xlsx']],
  ['月 报(一)/*.xlsx', ['月 报(一)/表 [1].xlsx']],
  ['月 报(一)/表 [1].xlsx', ['月 报(一)/表 [1].xlsx']],
  ['caf\u00e9.csv', ['cafe\u0301.csv']],
  ['*/排名.xlsx', []],
  ['别家/*.xlsx', ['别家/a.xlsx']],
  ['../公用/*.xlsx', ['../公用/名册.xlsx']],
  ['链接/*.xlsx', ['链接/名册.xlsx']],
  ['无/*.xlsx', []],
  ['', []],
])('%s names %j', async (pattern, found) => {
  expect(await find(pattern)).toEqual(found);
});

it('links that lead in a circle are followed once, and results are never among the files', async () => {
  const all = await find('**/*.xlsx');
  expect(all).toEqual([...new Set(all)]);
  expect(all.filter((name) => name.includes('结果') || name.includes('~$'))).toEqual([]);
  expect(all).toHaveLength(6);
});

it('an absolute pattern gives absolute paths', async () => {
  const base = root.replaceAll('\\', '/');
  expect(await find(`${base}/公用/*`)).toEqual([`${base}/公用/名册.xlsx`]);
});
