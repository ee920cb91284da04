import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { ApartLimits } from '../../src/sources/legacy/apart-limits.ts';
import { makeXls, record, u16, wide } from '../support/biff-fixture.ts';
import { type BundledTool, bundledTool } from '../support/bundled-tool.ts';
import { type LibraryFormat, oddWorkbook, writeWorkbook } from '../support/library-workbook.ts';
import { testHost } from '../support/test-host.ts';

const FORMATS: readonly (readonly [LibraryFormat, string])[] = [
  ['biff8', 'xls'],
  ['xlsb', 'xlsb'],
  ['ods', 'ods'],
];

/** Bundles the tool with other limits. */
const limitedTo = (limits: ApartLimits): Plugin => ({
  name: 'limits',
  setup: ({ onLoad }) => {
    onLoad({ filter: /apart-limits\.ts$/ }, () => ({
      contents: `export const APART_LIMITS = ${JSON.stringify(limits)};`,
    }));
  },
});

const inspect = (tool: BundledTool, path: string, ...more: readonly string[]) =>
  spawnSync(process.execPath, [tool.bin, 'inspect', path, '--lang', 'zh', ...more], {
    encoding: 'utf8',
    cwd: tool.folder,
    env: { LANG: 'C' },
  });

/** An .xls of 50,000 different texts, which take some 6 MB of memory. */
const manyTexts = (): Buffer =>
  makeXls({
    sheet: Array.from({ length: 50_000 }, (_, cell) =>
      record(0x204, u16(cell >> 1, cell & 1, 0), wide(`${cell}`.padStart(50, '文'))),
    ),
  });

describe('the bundled tool, which reads older formats in a thread of its own', () => {
  let tool: BundledTool;
  beforeAll(async () => {
    tool = await bundledTool();
  });
  afterAll(() => tool.remove());

  it.each(FORMATS)('reads every cell of %s as its sources do in one thread', async (bookType, ending) => {
    const path = join(tool.folder, `表.${ending}`);
    writeFileSync(path, writeWorkbook(oddWorkbook(), bookType));
    const host = testHost({ cwd: tool.folder });
    const argv = ['inspect', path, '--lang', 'zh', '--json', '--cells'];
    const status = await main(argv, host);
    const apart = inspect(tool, path, '--json', '--cells');
    expect([apart.status, apart.stdout]).toEqual([status, host.stdout.text]);
    expect(apart.stdout).toContain('"矮寨镇"');
  });

  it('refuses a broken one in a line and without a stack trace', () => {
    const path = join(tool.folder, '坏.xls');
    writeFileSync(path, makeXls({ endless: true }));
    const { status, stdout, stderr } = inspect(tool, path);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('没有写完（缺结束记录）');
    expect(stdout + stderr).not.toMatch(/^\s+at /mu);
  });

  it('says in which sheets there are no cells', () => {
    const path = join(tool.folder, '图表.xls');
    writeFileSync(path, makeXls({ kind: 2, globals: [record(0x42, Buffer.from([0xa8, 3]))] }));
    const { stdout, stderr } = inspect(tool, path);
    expect(stdout + stderr).toContain('「表」不是普通工作表');
  });

  it('needs the script of the thread', () => {
    const path = join(tool.folder, '表.xls');
    writeFileSync(path, writeWorkbook(oddWorkbook(), 'biff8'));
    const script = join(tool.folder, 'dist', 'legacy-worker.js');
    const kept = readFileSync(script);
    writeFileSync(script, "throw new TypeError('no thread');");
    const { status, stderr } = inspect(tool, path);
    writeFileSync(script, kept);
    expect([status, stderr]).toEqual([70, expect.stringContaining('no thread')]);
  });
});

describe('a limit of that thread', () => {
  const made: BundledTool[] = [];
  const limited = async (limits: ApartLimits): Promise<BundledTool> => {
    const tool = await bundledTool([limitedTo(limits)]);
    made.push(tool);
    return tool;
  };
  afterAll(() => {
    for (const tool of made) tool.remove();
  });

  const refused = (tool: BundledTool, path: string): string => {
    const { status, signal, stdout, stderr } = inspect(tool, path);
    expect([status, signal]).toEqual([1, null]);
    expect(stdout + stderr).not.toMatch(/^\s+at |<--- |FATAL/mu);
    return stdout + stderr;
  };

  it('of time ends reading each format with its diagnostic', async () => {
    const tool = await limited({ milliseconds: 1, megabytes: 1024 });
    for (const [bookType, ending] of FORMATS) {
      const path = join(tool.folder, `表.${ending}`);
      writeFileSync(path, writeWorkbook(oddWorkbook(), bookType));
      expect(refused(tool, path)).toContain('legacy-too-slow');
    }
  });

  it('of memory ends reading with its diagnostic what is read where there is more', async () => {
    const tool = await limited({ milliseconds: 60_000, megabytes: 6 });
    const path = join(tool.folder, '大.xls');
    writeFileSync(path, manyTexts());
    expect(refused(tool, path)).toContain('所需的内存超过 6 MB');
    const roomy = await limited({ milliseconds: 60_000, megabytes: 100 });
    expect(inspect(roomy, path).stdout).toContain('文本 50,000');
  });
});
