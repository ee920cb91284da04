import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreFolder } from '../../src/cli/restore-folder.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { type BundledTool, bundledDriver, bundledTool } from '../support/bundled-tool.ts';
import { asideOf, outputOf, saysWhole, straysBeside } from '../support/results-folder.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const KILLS = 200;
const TOOL_KILLS = 10;

/** Equally likely numbers from 0 up to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.on('close', () => resolve());
  });

describe('a process that writes results', () => {
  const home = mkdtempSync(join(tmpdir(), 'score-driver-'));
  const driver = join(home, 'driver.mjs');
  let tool: BundledTool;
  beforeAll(async () => {
    await bundledDriver('write-driver.ts', driver);
    tool = await bundledTool();
  });
  afterAll(() => {
    tool.remove();
    rmSync(home, { recursive: true, force: true });
  });

  const start = (...argv: readonly string[]): ChildProcess =>
    spawn(process.execPath, [driver, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });

  /** Kills processes that write over results; gives at how many moments they were in the middle of it. */
  async function killThem(folder: string, kills: number, random: () => number): Promise<number> {
    let inTheMiddle = 0;
    await writeFolder(folder, outputOf('旧'));
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start(folder, '200000');
      await new Promise((resolve) => child.stdout!.once('data', resolve));
      const end = ended(child);
      await wait(random() * 30);
      child.kill('SIGKILL');
      await end;
      expect(['旧', '次', '甲', '乙']).toContain(
        (await saysWhole(folder)) ?? (await saysWhole(asideOf(folder))),
      );
      inTheMiddle += (await straysBeside(folder)).length > 0 ? 1 : 0;
      if (kill % 2 === 0) expect(await restoreFolder(folder)).toBeUndefined();
      else expect(await writeFolder(folder, outputOf('次'))).toEqual({ folder });
      expect(['旧', '次', '甲', '乙']).toContain(await saysWhole(folder));
      expect(await straysBeside(folder)).toEqual([]);
    }
    return inTheMiddle;
  }

  it(
    `leaves whole results at ${KILLS} random moments of being killed, and the next run nothing beside`,
    () =>
      withFolder({}, async (parent) => {
        const lanes = [1, 2].map((seed) => killThem(join(parent, `结果${seed}`), KILLS / 2, seeded(seed)));
        const [first = 0, second = 0] = await Promise.all(lanes);
        // else the kills have missed the writing, and nothing is shown
        expect(first + second).toBeGreaterThan(KILLS / 2);
      }),
    180_000,
  );

  it(
    `does so as the whole tool, at ${TOOL_KILLS} random moments of a run`,
    () =>
      withFolder(TINY, async (project) => {
        const folder = join(project, '结果');
        const langOf = async (): Promise<string> => {
          await saysWhole(folder);
          return (JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { lang: string }).lang;
        };
        const run = (lang: string): ChildProcess =>
          spawn(process.execPath, [tool.bin, 'annual', project, '--lang', lang], { stdio: 'ignore' });
        expect((await command(project, ['annual', '--lang', 'zh', '--quiet'])).code).toBe(0);
        const begun = performance.now();
        await ended(run('zh'));
        const lasts = performance.now() - begun;
        const random = seeded(1);
        for (let kill = 0; kill < TOOL_KILLS; kill += 1) {
          const child = run('en');
          const end = ended(child);
          // the writing is at the end of a run
          await wait(lasts * (0.6 + 0.5 * random()));
          child.kill('SIGKILL');
          await end;
          expect(['zh', 'en']).toContain(
            await langOf().catch(() => saysWhole(asideOf(folder)).then(() => 'zh')),
          );
          expect((await command(project, ['annual', '--lang', 'zh', '--quiet'])).code).toBe(0);
          expect([await langOf(), await straysBeside(folder)]).toEqual(['zh', []]);
        }
      }),
    120_000,
  );

  it('gives back by a run that is refused what a killed one left aside', () =>
    withFolder(TINY, async (project) => {
      await command(project, ['annual', '--quiet']);
      const folder = join(project, '结果');
      await rename(folder, asideOf(folder));
      await writeFile(join(project, 'facts.csv'), '单位,招商引资(万元),满意度\n东山镇,约90,80\n');
      expect((await command(project, ['annual', '--quiet'])).code).toBe(1);
      expect([typeof (await saysWhole(folder)), await straysBeside(folder)]).toEqual(['string', []]);
    }));

  it('shares a folder with another: one writes at a time, the other is refused, nothing is torn', () =>
    withFolder({}, async (parent) => {
      const folder = join(parent, '结果');
      const children = [0, 1].map(() => start(folder, '400000', '60'));
      const said = children.map(async (child) => {
        let text = '';
        child.stdout!.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        await ended(child);
        return JSON.parse(text.split('\n')[1]!) as readonly (readonly [string, number])[];
      });
      const counts = (await Promise.all(said)).flat();
      const codes = new Set(counts.map(([how]) => how.replace(/: .*/u, '')));
      expect(codes).toEqual(new Set(['written', 'output-busy']));
      expect(['甲', '乙']).toContain(await saysWhole(folder));
      expect(await straysBeside(folder)).toEqual([]);
    }));
});
