import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, TINY, withFolder, withIndicator, withSheets } from '../support/tiny-project.ts';

describe('score init', () => {
  it.each([
    ['zh', '0 个错误，0 个警告', '示例考核方案 2031年'],
    ['en', '0 error(s), 0 warning(s)', '示例考核方案 2031'],
  ])(
    'makes a project that scores at once, without a warning, and whose cases pass (%s)',
    async (lang, counts, heading) => {
      await withFolder({}, async (folder) => {
        expect((await command(folder, ['init', '--year', '2031', '--lang', lang])).code).toBe(0);
        const scored = await command(folder, ['annual', '--strict', '--lang', lang]);
        expect(scored.err).toContain(counts);
        expect(scored.code).toBe(0);
        expect(scored.out).toContain(heading);
        expect((await command(folder, ['test', '--lang', lang])).code).toBe(0);
      });
    },
  );

  it('replaces nothing: where one of its files exists, none is written', async () => {
    await withFolder({ '方案.yaml': 'mine' }, async (folder) => {
      const { code, err } = await command(folder, ['init', '--year', '2023', '--lang', 'zh']);
      expect(code).toBe(2);
      expect(err).toContain('方案.yaml」已经存在');
      expect(await readdir(folder)).toEqual(['方案.yaml']);
      expect(await readFile(join(folder, '方案.yaml'), 'utf8')).toBe('mine');
    });
  });

  it('gives the same bytes each time', async () => {
    const make = () =>
      withFolder({}, async (folder) => {
        await command(folder, ['init', '--year', '2023']);
        return await readFile(join(folder, '收数表/商务部门.xlsx'));
      });
    expect((await make()).equals(await make())).toBe(true);
  });
});

describe('score sheets', () => {
  const files = {
    ...TINY,
    'facts.csv': undefined,
    'scheme.yaml': withIndicator(
      '{code: invest, title: 招商引资, measure: 万元, weight: 60, department: 商务局, collect: monthly, roll-up: sum, method: attainment, target: {by-unit: 目标分解.xlsx}}',
      'events: [事故]\n',
    ),
    'score.yaml': withSheets(
      `{path: '空白收数表/{商务局,各填报单位}.xlsx', kind: facts, period: from-name}
{path: 空白收数表/目标分解.xlsx, kind: targets}
{path: 空白收数表/事件.xlsx, kind: events}`,
    ),
  };

  it('makes a workbook a department whose sheets bind to every figure: only their blanks are reported', async () => {
    await withFolder(files, async (folder) => {
      const { code, out } = await command(folder, ['sheets', '--lang', 'zh']);
      expect(code).toBe(0);
      expect(out.match(/ {2}(.*)\.xlsx/gu)).toEqual([
        '  商务局.xlsx',
        '  各填报单位.xlsx',
        '  目标分解.xlsx',
        '  事件.xlsx',
      ]);
      const { diagnostics } = JSON.parse((await command(folder, ['validate', '--format', 'json'])).out) as {
        diagnostics: readonly { code: string; severity: string }[];
      };
      const told = diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
      expect(new Set(told)).toEqual(new Set(['not-reported', 'nothing-to-score']));
    });
  });

  it('never writes over a sheet that somebody may have filled in', async () => {
    await withFolder(files, async (folder) => {
      await command(folder, ['sheets']);
      const { code, err } = await command(folder, ['sheets', '--lang', 'zh']);
      expect(code).toBe(2);
      expect(err).toContain('已经存在');
    });
  });
});
