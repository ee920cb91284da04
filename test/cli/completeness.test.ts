import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBack } from '../support/dump-workbook.ts';
import { calendarProject } from '../support/tiny-calendar.ts';
import { command, type ProjectFiles, TINY, withFolder } from '../support/tiny-project.ts';

/** Lists, a ladder and a second category, so that every report is written. */
const MORE = `lists:
  - {list: red, when: 'rank <= 1'}
  - {list: black, when: 'rank_from_last <= 1'}
ladder:
  - {code: remind, title: 提醒, when: 'unreported > 0', speaks-to: 分管副镇长, within: 5}
`;
const OTHER = `scheme: other
title: 另一方案
category: 部门
basis: {document: 考核办法, status: official}
indicators:
  - {code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 1200, pace: linear}
  - {code: happy, title: 满意度, measure: 分, weight: 40, method: direct}
`;

const without = (missing: string, files: ProjectFiles = {}): ProjectFiles => {
  const project = calendarProject(12);
  return {
    ...TINY,
    ...project,
    'scheme.yaml': `${project['scheme.yaml']}${MORE}`,
    'other.yaml': OTHER,
    'score.yaml': String(project['score.yaml']).replace('[scheme.yaml]', '[other.yaml, scheme.yaml]'),
    'facts.csv': '单位,满意度\n发改局,90\n东山镇,80\n西河镇,90\n',
    'roster.csv': `${TINY['roster.csv']}3,D01,发改局,,部门\n`,
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `月报/2023年${String(at + 1).padStart(2, '0')}月.csv`,
        '单位,招商引资(万元)\n发改局,100\n东山镇,90\n西河镇,100\n',
      ]),
    ),
    [missing]: undefined,
    ...files,
  };
};

/** What stands first in everything that a command tells: the terminal, Markdown, CSV, and every sheet of every workbook. */
async function firstLines(folder: string, argv: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { code, out, err } = await command(folder, [...argv, '--out', '出']);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  const found = new Map([['terminal', out.split('\n')[0]!]]);
  for (const name of await readdir(join(folder, '出'))) {
    const bytes = await readFile(join(folder, '出', name));
    if (/\.(?:md|csv)$/u.test(name)) found.set(name, bytes.toString('utf8').split(/\r?\n/u)[0]!);
    if (name.endsWith('.xlsx'))
      for (const sheet of (await readBack(bytes)).worksheets)
        found.set(`${name} › ${sheet.name}`, sheet.getCell('A1').text);
  }
  return found;
}

const RUNS = [
  ['monthly', ['monthly', '--period', '2023-06']],
  ['quarterly --draft', ['quarterly', '--period', '2023-Q2', '--draft']],
  ['annual --draft', ['annual', '--draft']],
] as const;

describe.each(RUNS)('score %s', (name, argv) => {
  it.each([
    ['a month’s sheet', '月报/2023年05月.csv'],
    ['a unit’s figure', ''],
  ])('says on the first line of everything that results lack %s', async (_, missing) => {
    const blank = { '月报/2023年05月.csv': '单位,招商引资(万元)\n发改局,100\n东山镇,\n西河镇,100\n' };
    const files = missing === '' ? without('none', blank) : without(missing);
    await withFolder(files, async (folder) => {
      const lines = await firstLines(folder, argv);
      expect([...lines.keys()].length).toBeGreaterThanOrEqual(name === 'monthly' ? 7 : 15);
      // the workbook of the other category is whole where only a township's figure is missing
      const whole = (file: string): boolean => missing === '' && file.startsWith('另一方案');
      for (const [file, line] of lines)
        if (!whole(file))
          expect([file, line]).toEqual([file, expect.stringMatching(/不全：有 \d+ 项数据未报/u)]);
      for (const [file, line] of lines)
        if (whole(file)) expect([file, line]).toEqual([file, expect.stringContaining('暂定')]);
    });
  });
});

describe('results that are whole', () => {
  it.each([
    ['monthly', ['monthly', '--period', '2023-06'], '# 2023年6月监测摘要（数据齐全）'],
    ['quarterly', ['quarterly', '--period', '2023-Q2'], '# 2023年第2季度考核摘要（数据齐全）'],
    ['annual', ['annual'], '# 2023年考核摘要（数据齐全）'],
  ] as const)('of score %s say so in the summary, and nowhere that they are not', (_, argv, first) =>
    withFolder(without('none'), async (folder) => {
      const lines = await firstLines(folder, argv);
      expect(lines.get('摘要.md')).toBe(first);
      for (const line of lines.values()) expect(line).not.toMatch(/暂定|不全/u);
    }),
  );

  it('and provisional say 暂定 on the first line', () =>
    withFolder(without('none'), async (folder) => {
      for (const line of (await firstLines(folder, ['annual', '--draft'])).values())
        expect(line).toMatch(/[（(]暂定[）)]/u);
    }));
});

describe('final results', () => {
  it('whose scheme gives what is missing no points say all the same that it is missing', () =>
    withFolder(
      {
        ...TINY,
        'scheme.yaml': TINY['scheme.yaml']!.replace('method: direct}', 'method: direct, not-reported: zero}'),
        'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,\n西河镇,50,90\n',
      },
      async (folder) => {
        const lines = await firstLines(folder, ['annual']);
        for (const [file, line] of lines)
          expect([file, line]).toEqual([file, expect.stringContaining('不全：有 1 项数据未报')]);
        expect(await readFile(join(folder, '出/摘要.md'), 'utf8')).toContain('- 小方案 东山镇：满意度');
        const manifest = JSON.parse(await readFile(join(folder, '出/manifest.json'), 'utf8'));
        expect(manifest).toMatchObject({ draft: false, incomplete: { provisional: false, unreported: 1 } });
      },
    ));
});
