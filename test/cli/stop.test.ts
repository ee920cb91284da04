import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundledTool, bundledTool } from '../support/bundled-tool.ts';
import { saysWhole, straysBeside } from '../support/results-folder.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

/**
 * A module that is loaded before the tool: it sends the process a signal, from outside as it were, when the tool comes
 * to a step of its work, which no clock could hit.
 */
const AT_A_STEP = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import promises from 'node:fs/promises';
  import zlib from 'node:zlib';
  import { syncBuiltinESMExports } from 'node:module';
  let sent = false;
  const before = (module, name, wanted) => {
    const call = module[name];
    module[name] = function (...given) {
      if (!sent && wanted(...given)) {
        sent = true;
        process.kill(process.pid, process.env.STOP_BY);
      }
      return call.apply(this, given);
    };
  };
  switch (process.env.STOP_AT) {
    case 'reading':
      for (const [module, name] of [[promises, 'readFile'], [promises, 'open'], [fs, 'createReadStream']])
        before(module, name, (path) => String(path).includes('facts.csv'));
      break;
    case 'reports':
      before(zlib.DeflateRaw.prototype, 'write', () => true);
      break;
    case 'writing':
      before(promises, 'open', (path) => String(path).includes('score-new'));
      break;
    case 'swapped':
      before(fs, 'renameSync', (path) => String(path).includes('score-new'));
  }
  syncBuiltinESMExports();
`)}`;

const ROWS = Array.from({ length: 400 }, (_, row) => `${row + 1},U${row},第${row}镇,,乡镇\n`).join('');
const FACTS = Array.from({ length: 400 }, (_, row) => `第${row}镇,${row % 97},80\n`).join('');
const PROJECT = {
  ...TINY,
  'roster.csv': `序号,单位代码,单位名称,别名,类别\n${ROWS}`,
  'facts.csv': `单位,招商引资(万元),满意度\n${FACTS}`,
};

describe('a process of the tool that is told to stop', () => {
  let tool: BundledTool;
  beforeAll(async () => {
    tool = await bundledTool();
  });
  afterAll(() => tool.remove());

  /** Runs the tool over former results and sends it a signal at a step; its exit code and what it says. */
  function stopAt(folder: string, step: string, signal: string): Promise<readonly [number | null, string]> {
    const child = spawn(
      process.execPath,
      ['--import', AT_A_STEP, tool.bin, 'annual', folder, '--lang', 'en'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, STOP_AT: step, STOP_BY: signal },
      },
    );
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    return new Promise((resolve) => {
      child.on('close', (code) => resolve([code, said.join('')]));
    });
  }

  const CASES = ['reading', 'reports', 'writing'].flatMap((step) =>
    (
      [
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const
    ).map(([signal, code]) => [step, signal, code] as const),
  );

  it.each(CASES)('while %s by %s ends with %i and leaves the former results whole', (step, signal, code) =>
    withFolder(PROJECT, async (folder) => {
      const results = join(folder, '结果');
      expect((await command(folder, ['annual', '--quiet', '--lang', 'zh'])).code).toBe(0);
      const before = await hashes(results);
      expect(await stopAt(folder, step, signal)).toEqual([
        code,
        '已中断，没有写任何文件 / interrupted, nothing was written\n',
      ]);
      expect([await hashes(results), await straysBeside(results)]).toEqual([before, []]);
    }),
  );

  it('in the middle of the swap has the new results, whole, and is done', () =>
    withFolder(PROJECT, async (folder) => {
      const results = join(folder, '结果');
      await command(folder, ['annual', '--quiet', '--lang', 'zh']);
      const before = await hashes(results);
      expect((await stopAt(folder, 'swapped', 'SIGINT'))[0]).toBe(0);
      expect(await straysBeside(results)).toEqual([]);
      expect(await hashes(results)).not.toEqual(before); // the language differs
    }));
});

/** The names of whole results with their hashes. */
async function hashes(folder: string): Promise<unknown> {
  await saysWhole(folder);
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}
