import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundledTool, bundledTool } from '../support/bundled-tool.ts';
import { TINY, withFolder } from '../support/tiny-project.ts';

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

  it('keeps its exit code when the reader of its output goes away: what is refused is not done', () =>
    withFolder({ ...TINY, 'facts.csv': '单位,招商引资(万元),满意度\n东山镇,约90,80\n' }, (folder) => {
      const lines = (argv: string): readonly (number | string | null)[] => {
        const script = `set -o pipefail; "$0" "$1" ${argv} "$2" 2>&1 | true`;
        const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, tool.bin, folder], {
          encoding: 'utf8',
        });
        return [status, stderr];
      };
      expect([lines('annual'), lines('validate')]).toEqual([
        [1, ''],
        [1, ''],
      ]);
      return Promise.resolve();
    }));

  it.skipIf(!existsSync('/dev/full'))('fails with 74 when its output is lost to a full disk', () =>
    withFolder(TINY, (folder) => {
      const script = '"$0" "$1" annual "$2" --json > /dev/full';
      const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, tool.bin, folder], {
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([74, expect.stringContaining('输出写不出去')]);
      expect(stderr).not.toMatch(/at .*\.js/u);
      return Promise.resolve();
    }),
  );
});
