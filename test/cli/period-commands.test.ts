import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MONTHLY_PROJECT, monthSheets } from '../support/tiny-monthly.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const MONTHS = { ...TINY, ...monthSheets([100, 50, 60, 90, 90, 90], [10, 100, 90, 90, 90, 90]) };
const files = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe.each([
  {
    name: 'monthly',
    period: '2023-05',
    written: ['manifest.json', 'monitoring.json', '摘要.md', '月度监测 2023-05.xlsx', '落后清单 2023-05.md'],
  },
  {
    name: 'quarterly',
    period: '2023-Q2',
    written: [
      'manifest.json',
      'results.json',
      'review.json',
      '季度回溯 2023-Q2.xlsx',
      '小方案 2023-Q2.xlsx',
      '摘要.md',
      '红黑榜.csv',
      '红黑榜.md',
    ],
  },
])('score $name', ({ name, period, written }) => {
  it('writes a folder of its own beside that of the year, the same bytes each time', async () => {
    await withFolder(MONTHS, async (folder) => {
      const { code, out } = await command(folder, [name, '--period', period]);
      expect({ code, out }).toMatchObject({ code: 0 });
      const results = join(folder, `结果-${period}`);
      expect(readdirSync(results).toSorted()).toEqual(written);
      const before = files(results);
      expect((await command(folder, [name, '--period', period])).code).toBe(0);
      expect(files(results)).toEqual(before);
      expect(JSON.parse(readFileSync(join(results, 'manifest.json'), 'utf8'))).toMatchObject({ period });
    });
  });

  it('leaves former results as they were where it is refused', async () => {
    await withFolder(MONTHS, async (folder) => {
      await command(folder, [name, '--period', period]);
      const before = files(join(folder, `结果-${period}`));
      writeFileSync(join(folder, '月报/2023年04月.csv'), '单位,招商引资(万元)\n北山镇,5\n西河镇,90\n');
      const { code, err } = await command(folder, [name, '--period', period]);
      expect(code).toBe(1);
      expect(err).toContain('北山镇');
      expect(files(join(folder, `结果-${period}`))).toEqual(before);
    });
  });

  it('passes over a later month, whatever is wrong in it', async () => {
    await withFolder(MONTHS, async (folder) => {
      await command(folder, [name, '--period', period]);
      const before = files(join(folder, `结果-${period}`));
      writeFileSync(join(folder, '月报/2023年07月.csv'), '单位,招商引资(万元)\n北山镇,约20\n');
      writeFileSync(join(folder, '月报/2023年08月.csv'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xff)); // no workbook

      expect((await command(folder, [name, '--period', period])).code).toBe(0);
      expect(files(join(folder, `结果-${period}`))).toEqual(before);
    });
  });

  it('says how a period is written where it is not', async () => {
    const { code, err } = await command('/', [name, '--period', '2023年5月']);
    expect(code).toBe(2);
    expect(err).toMatch(/写成 2023-(?:05|Q2)/u);
  });

  it('gives its JSON on the standard output', async () => {
    await withFolder(MONTHS, async (folder) => {
      const { out } = await command(folder, [name, '--period', period, '--json']);
      expect(JSON.parse(out)).toMatchObject({ period });
    });
  });
});

describe('what is told of a month', () => {
  const NAMED = {
    ...MONTHS,
    'score.yaml': MONTHLY_PROJECT.replace(
      'roster: {path: roster.csv}',
      'roster: [{path: roster.csv}, {path: persons.csv, kind: persons}]',
    ),
    'scheme.yaml': `${MONTHS['scheme.yaml']}ladder:
  - {code: talk, title: 张甲甲约谈, when: 'red_lights >= 1 || yellow_lights >= 1', speaks-to: 张甲甲镇长, within: 10}
`,
    'persons.csv': '人员编号,姓名,层级,单位\nP01,张甲甲,正职,东山镇\n',
  };

  it.each([[[]], [['--json']]])('shows no name of a person (%j)', async (more) => {
    await withFolder(NAMED, async (folder) => {
      const { code, out, err } = await command(folder, ['monthly', '--period', '2023-02', ...more]);
      expect({ code, err }).toMatchObject({ code: 0 });
      expect(out).toMatch(/＊＊(?:约谈|镇长)/u);
      expect(`${out}${err}`).not.toContain('张甲甲');
    });
  });
});
