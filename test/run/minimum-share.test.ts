import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const FILES = {
  ...TINY,
  'scheme.yaml': `${TINY['scheme.yaml']}minimum-share: 0.5\ndefaults: {not-reported: reweigh}\n`,
  'facts.csv': '单位,招商引资(万元),满意度\n东山镇,,80\n西河镇,50,90\n',
};
const WHY = '只有 40% 的权重有数，不足 50%，没有总分';

describe('a unit below the minimum share of the whole', () => {
  it('has no total in any of the results, which say why, and the run goes on for the others', async () => {
    await withFolder(FILES, async (folder) => {
      const run = await command(folder, ['annual', '.', '--out', 'a', '--lang', 'zh']);
      expect([run.code, run.err]).toEqual([0, expect.stringContaining(`东山镇${WHY}，不排名`)]);
      expect(run.out).toMatch(/\n +1 {2}西河镇/u);
      expect(run.out).toMatch(new RegExp(`\n +— {2}东山镇.*\n.*东山镇：${WHY}`, 'u'));
      const results = await readFile(join(folder, 'a/results.json'), 'utf8');
      const { units } = (JSON.parse(results) as { schemes: { units: Record<string, unknown>[] }[] })
        .schemes[0]!;
      expect(units[1]).toMatchObject({
        code: 'T01',
        rank: null,
        total: null,
        exact: null,
        grade: null,
        gradeNotes: [{ zh: WHY }],
      });
      const summary = await readFile(join(folder, 'a/摘要.md'), 'utf8');
      expect(summary).toContain('- 不排名 东山镇 —');
      const explained = await command(folder, ['explain', '--unit', 'T01', '--lang', 'zh']);
      expect(explained.out).toContain('总分 — · 不排名\n');
      expect(explained.out).toContain(`  总分  ${WHY}\n`);
    });
  });

  it('is compared with a run in which it has one', async () => {
    await withFolder(FILES, async (folder) => {
      await command(folder, ['annual', '.', '--out', 'a', '--quiet']);
      await writeFile(join(folder, 'facts.csv'), TINY['facts.csv']!);
      await command(folder, ['annual', '.', '--out', 'b', '--quiet']);
      const { code, out } = await command(folder, ['diff', 'a', 'b', '--lang', 'zh']);
      expect([code, out]).toEqual([0, expect.stringContaining('东山镇  — → 86.00 分')]);
    });
  });
});
