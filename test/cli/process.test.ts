import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundledTool, bundledTool } from '../support/bundled-tool.ts';
import { command, TINY, withFolder, withSheets } from '../support/tiny-project.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));

describe('the tool as a process', () => {
  let tool: BundledTool;
  beforeAll(async () => {
    tool = await bundledTool();
  });
  afterAll(() => tool.remove());

  it('is quiet when the reader of its output goes away, and has written its results', () =>
    withFolder({}, async (folder) => {
      const { status, stdout, stderr } = spawnSync(
        'sh',
        [
          '-c',
          '"$0" "$1" annual "$2" --json --out "$3" | head -c 1',
          process.execPath,
          tool.bin,
          SAMPLE,
          folder,
        ],
        { encoding: 'utf8' },
      );
      expect([status, stdout]).toEqual([0, '{']);
      expect(stderr).not.toMatch(/EPIPE|Error|at .*\.js/u);
      expect(await readdir(folder)).toContain('results.json');
    }));

  it('runs as cron runs it: no terminal, no environment, an input folder that is not its own', () =>
    withFolder(TINY, async (folder) => {
      await chmod(folder, 0o555);
      const before = await readdir(folder);
      await withFolder({}, async (out) => {
        const argv = [tool.bin, 'annual', folder, '--out', join(out, '结果')];
        const { status, stdout } = spawnSync(process.execPath, argv, {
          cwd: '/',
          env: { LANG: 'C' },
          encoding: 'utf8',
        });
        expect([status, stdout]).toEqual([0, expect.stringContaining('东山镇')]);
        expect(stdout).not.toContain('\u001b');
      });
      expect(await readdir(folder)).toEqual(before);
      await chmod(folder, 0o755);
    }));

  it('stops at Ctrl-C with 130 and leaves former results as they are', () => {
    const rows = Array.from({ length: 4000 }, (_, row) => `东山镇,满意度,80,${row}\n`).join('');
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, file) => [`月报/${file}.csv`, `单位,指标,数值,备注\n${rows}`]),
    );
    const project = { ...TINY, 'score.yaml': withSheets('{path: facts.csv, kind: facts}') };
    return withFolder({ ...project, ...many }, async (folder) => {
      await command(folder, ['annual', '--quiet']);
      const results = join(folder, '结果', 'results.json');
      const before = await readFile(results, 'utf8');
      const long = withSheets('{path: facts.csv, kind: facts}\n{path: 月报/*.csv, kind: facts}');
      await writeFile(join(folder, 'score.yaml'), long);
      const child = spawn(process.execPath, [tool.bin, 'annual', folder], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const said: string[] = [];
      child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
      const ended = new Promise<number | null>((resolve) => {
        child.on('close', resolve);
      });
      await reading(child, '月报');
      child.kill('SIGINT');
      expect([await ended, said.join('')]).toEqual([130, expect.stringContaining('已中断，没有写任何文件')]);
      expect(await readFile(results, 'utf8')).toBe(before);
      expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    });
  });
});

/** Waits until a process reads a file of the folder, as /proc says where there is one; elsewhere a second. */
async function reading({ pid }: ChildProcess, folder: string): Promise<void> {
  if (process.platform !== 'linux') return wait(1000);
  const fds = `/proc/${pid}/fd`;
  const opened = (fd: string): string => {
    try {
      return readlinkSync(join(fds, fd));
    } catch {
      return ''; // closed meanwhile
    }
  };
  for (let tries = 0; tries < 10_000; tries += 1) {
    if (readdirSync(fds).some((fd) => opened(fd).includes(folder))) return;
    await wait(1);
  }
}
