import { describe, expect, it } from 'vitest';
import { faultyOffices } from '../support/faulty-offices.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const GOLDEN = './golden/many-faults.zh.txt';

describe('many diagnostics', () => {
  it('40 sheets with 200 faults: by file and by kind first, then every fault with its cell', () =>
    withFolder(faultyOffices(), async (folder) => {
      const { code, out } = await command(folder, ['validate']);
      expect(code).toBe(1);
      await expect(out).toMatchFileSnapshot(GOLDEN);
      const [summary, ...files] = out.split(/\n(?=季报.* 错误 \d|roster|scheme|score)/u);
      expect(summary).toMatch(/^按文件：42 个\n[\s\S]*\n按问题：12 种\n/u);
      expect(files.filter((text) => text.startsWith('季报/'))).toHaveLength(40);
      // every seeded text is there with its cell
      expect(out.match(/「约20」/gu)).toHaveLength(14);
      expect(out).not.toContain('另有');
    }));

  it('the sheets have 200 seeded faults, and none without them', () =>
    withFolder(
      faultyOffices(() => true),
      async (folder) => {
        const { code, out } = await command(folder, ['validate']);
        expect(code).toBe(0);
        expect(out).toContain('0 个错误，0 个警告');
      },
    ));

  it('says what to do once for each kind in a file, and names the cells where it differs', () =>
    withFolder(faultyOffices(), async (folder) => {
      const { err } = await command(folder, ['annual']);
      for (const text of err.split('\n\n')) {
        const hints = text.match(/^ {2}→ .*\]$/gmu) ?? [];
        expect(new Set(hints).size).toBe(hints.length);
      }
      expect(err).toMatch(/没有计分，没有写任何文件/u);
    }));

  it('few diagnostics stay one after the other, each with its hint', () =>
    withFolder({ ...TINY, 'facts.csv': '单位,招商引资(万元),满意度\n东出镇,90,80\n' }, async (folder) => {
      const { out } = await command(folder, ['validate']);
      expect(out).not.toContain('按文件');
      expect(out).toContain('facts.csv!A2\n  错误 名册里没有「东出镇」');
    }));

  it('one file with a column gone wrong is summed up by kind only, and shows each cell', () =>
    withFolder(
      {
        ...TINY,
        'facts.csv': `单位,招商引资(万元),满意度\n${Array.from({ length: 20 }, (_, row) => `某${row}镇,1,1\n`).join('')}`,
        'scheme.yaml': `${TINY['scheme.yaml']}defaults: {not-reported: zero}\n`,
      },
      async (folder) => {
        const { err } = await command(folder, ['annual', '--quiet']);
        expect(err.match(/^ {2}A\d+ +错误 名册里没有「某\d+镇」/gmu)).toHaveLength(20);
        expect(err.match(/→ .*\[unknown-unit\]/gu)).toHaveLength(1);
        expect(err).toContain('    20     1  错误  表中的单位在名册里找不到 [unknown-unit]');
        expect(err).not.toContain('按文件');
      },
    ));

  it('more than a thousand of a kind in a file are counted after the thousandth', () =>
    withFolder(
      {
        ...TINY,
        'facts.csv': `单位,招商引资(万元),满意度\n${Array.from({ length: 1200 }, (_, row) => `某${row}镇,1,1\n`).join('')}`,
      },
      async (folder) => {
        const { err } = await command(folder, ['annual', '--lang', 'en', '--quiet']);
        expect(err.match(/^ {2}A\d+ +error/gmu)).toHaveLength(1000);
        expect(err).toContain('… 200 more of this kind');
      },
    ));

  it('--format json keeps every one and counts them by file and by kind', () =>
    withFolder(faultyOffices(), async (folder) => {
      const { out } = await command(folder, ['validate', '--format', 'json']);
      const { summary, diagnostics } = JSON.parse(out);
      const total = (rows: readonly Record<string, number>[], keys: readonly string[]): number =>
        rows.reduce((sum, row) => sum + keys.reduce((of, key) => of + row[key]!, 0), 0);
      expect(total(summary.files, ['error', 'warning', 'note'])).toBe(diagnostics.length);
      expect(total(summary.kinds, ['count'])).toBe(diagnostics.length);
      expect(summary.kinds[0]).toEqual({ code: 'unusable-cell', severity: 'error', count: 108, files: 40 });
      const github = await command(folder, ['validate', '--format', 'github']);
      expect(github.out.trimEnd().split('\n')).toHaveLength(diagnostics.length);
    }));
});
