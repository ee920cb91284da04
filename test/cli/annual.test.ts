import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, type ProjectFiles, TINY, withFolder, withSheets } from '../support/tiny-project.ts';

const inProject = (files: ProjectFiles, use: (folder: string) => Promise<void>): Promise<void> =>
  withFolder({ ...TINY, ...files }, use);
const BAD_FACTS = { 'facts.csv': TINY['facts.csv']!.replace('90,80', '约90,80') };
const GAP = { 'facts.csv': TINY['facts.csv']!.replace('90,80', ',80') };
const WARNED = { 'facts.csv': `${TINY['facts.csv']}合计,150,\n` };
const json = async (
  folder: string,
): Promise<{ project: { year: number }; schemes: { units: { name: string; total: number }[] }[] }> =>
  JSON.parse(await readFile(join(folder, 'results.json'), 'utf8'));

describe('score annual', () => {
  it('scores the current folder, shows the ranking and says what was written', () =>
    inProject({}, async (folder) => {
      const { code, out, err } = await command(folder, ['annual']);
      expect(code).toBe(0);
      expect(out).toContain('东山镇');
      expect(out).toContain(`已写入 ${join(folder, '结果')}（用时 0.0 秒）`);
      expect(err).toBe('');
      expect((await readdir(join(folder, '结果'))).toSorted()).toEqual([
        'manifest.json',
        'results.json',
        '小方案 2023.xlsx',
        '摘要.md',
        '红黑榜.csv',
        '红黑榜.md',
      ]);
    }));

  it('takes a folder or a project file', () =>
    inProject({ '另一个.yaml': TINY['score.yaml']!.replace('小考核', '另一个考核') }, async (folder) => {
      expect((await command('/', ['annual', folder, '--quiet'])).code).toBe(0);
      const { code, out } = await command(folder, ['annual', '另一个.yaml', '--json']);
      expect([code, (JSON.parse(out) as { project: unknown }).project]).toEqual([
        0,
        { name: '另一个考核', year: 2023 },
      ]);
    }));

  it('works from a path with Chinese characters and spaces', () =>
    withFolder(
      Object.fromEntries(Object.entries(TINY).map(([name, text]) => [`2023 年度 (终稿)#1/${name}`, text])),
      async (folder) => {
        const { code } = await command(folder, ['annual', '2023 年度 (终稿)#1', '--quiet']);
        expect(code).toBe(0);
        expect(existsSync(join(folder, '2023 年度 (终稿)#1/结果/results.json'))).toBe(true);
      },
    ));

  it('writes elsewhere with --out, and nothing into the project', () =>
    inProject({}, async (folder) => {
      const before = await readdir(folder);
      await withFolder({}, async (elsewhere) => {
        const { code } = await command(elsewhere, ['annual', folder, '--out', '新/结果']);
        expect([code, existsSync(join(elsewhere, '新/结果/results.json'))]).toEqual([0, true]);
      });
      expect(await readdir(folder)).toEqual(before);
    }));

  it('prints results.json and nothing else with --json', () =>
    inProject(WARNED, async (folder) => {
      const { out, err } = await command(folder, ['annual', '--json']);
      expect(out).toBe(await readFile(join(folder, '结果/results.json'), 'utf8'));
      expect(err).toContain('[total-differs]');
    }));

  it('says nothing with --quiet when all is well, warnings included', () =>
    inProject(WARNED, async (folder) => {
      expect(await command(folder, ['annual', '--quiet'])).toMatchObject({ code: 0, out: '', err: '' });
    }));

  it('speaks English when asked, by --lang or the environment', () =>
    inProject(WARNED, async (folder) => {
      const asked = await command(folder, ['annual', '--lang', 'en']);
      expect(asked.out).toContain('Written to ');
      expect(asked.err).toContain('The total of "招商引资" says 150; the rows give 140 [total-differs]');
      expect((await readdir(join(folder, '结果'))).toSorted()).toContain('red-black-list.md');
      const env = { LANG: 'en_GB.UTF-8' };
      expect((await command(folder, ['annual'], { env })).out).toContain('Written to ');
      for (const LANG of ['C', 'POSIX', 'zh_CN.UTF-8', ''])
        expect((await command(folder, ['annual'], { env: { LANG } })).out).toContain('已写入 ');
    }));

  it('scores another year when asked: the figures of this one are then of another year', () =>
    inProject(
      { 'facts.csv': '单位,月份,招商引资(万元),满意度\n东山镇,2022年,90,80\n西河镇,2022年,50,90\n' },
      async (folder) => {
        expect((await command(folder, ['annual'])).code).toBe(1);
        expect((await command(folder, ['annual', '--year', '2022', '--quiet'])).code).toBe(0);
        expect((await json(join(folder, '结果'))).project.year).toBe(2022);
      },
    ));

  it('scores one category when asked, and names the nearest to an unknown one', () =>
    inProject({}, async (folder) => {
      expect((await command(folder, ['annual', '--category', '乡镇', '--quiet'])).code).toBe(0);
      const wrong = await command(folder, ['annual', '--category', '乡真']);
      expect([wrong.code, wrong.err]).toEqual([
        2,
        expect.stringContaining('没有类别「乡真」的方案，是否指「乡镇」？'),
      ]);
    }));

  it('refuses gaps, and scores what is there with --draft, marking every page 暂定', () =>
    inProject(GAP, async (folder) => {
      const refused = await command(folder, ['annual']);
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('东山镇的「招商引资」未填报')]);
      const draft = await command(folder, ['annual', '--draft']);
      expect([draft.code, draft.out]).toEqual([0, expect.stringContaining('暂定')]);
      const names = await readdir(join(folder, '结果'));
      expect(names.find((name) => name.endsWith('.xlsx'))).toContain('暂定');
      expect(await readFile(join(folder, '结果/红黑榜.md'), 'utf8')).toContain('暂定');
    }));

  it('refuses warnings with --strict, and says that it was for them', () =>
    inProject(WARNED, async (folder) => {
      const { code, err } = await command(folder, ['annual', '--strict']);
      expect([code, err]).toEqual([1, expect.stringContaining('有警告，按 --strict 拒绝')]);
      expect(existsSync(join(folder, '结果'))).toBe(false);
    }));

  it('reads a CSV in the encoding it is told', () =>
    inProject({ 'facts.csv': Buffer.from([0xd6, 0xd0]) }, async (folder) => {
      const gb = Buffer.concat([
        Buffer.from([0xb5, 0xa5, 0xce, 0xbb]), // 单位
        Buffer.from(',invest(', 'latin1'),
        Buffer.from([0xcd, 0xf2, 0xd4, 0xaa]), // 万元
        Buffer.from('),happy\nT01,90,80\nT02,50,90\n', 'latin1'),
      ]);
      await writeFile(join(folder, 'facts.csv'), gb);
      expect((await command(folder, ['annual', '--quiet'])).code).toBe(0);
      expect((await command(folder, ['annual', '--encoding', 'utf-8'])).code).toBe(1);
      expect((await command(folder, ['annual', '--encoding', 'klingon'])).code).not.toBe(0);
    }));
});

describe('a refused run', () => {
  it('leaves former results as they are, byte by byte', () =>
    inProject({}, async (folder) => {
      await command(folder, ['annual']);
      const paths = (await readdir(join(folder, '结果'))).map((name) => join(folder, '结果', name));
      const read = () =>
        Promise.all(paths.map(async (path) => [await readFile(path, 'hex'), (await stat(path)).mtimeMs]));
      const before = await read();
      await writeFile(join(folder, 'facts.csv'), BAD_FACTS['facts.csv']);
      const { code, out, err } = await command(folder, ['annual']);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('没有计分，没有写任何文件；已有的结果原样保留。');
      expect(await read()).toEqual(before);
    }));

  it.each<[string, ProjectFiles, number]>([
    ['the sheets', BAD_FACTS, 1],
    ['a scheme', { 'scheme.yaml': TINY['scheme.yaml']!.replace('weight: 60', 'weight: 50') }, 2],
    ['the project', { 'score.yaml': TINY['score.yaml']!.replace('roster:', 'rooster:') }, 2],
    ['a missing project file', { 'score.yaml': undefined }, 2],
    ['a missing scheme', { 'scheme.yaml': undefined }, 2],
    ['a missing sheet', { 'facts.csv': undefined }, 1],
    ['a missing roster', { 'roster.csv': undefined }, 1],
  ])('for %s exits accordingly and writes nothing', (_, files, expected) =>
    inProject(files, async (folder) => {
      expect([(await command(folder, ['annual'])).code, existsSync(join(folder, '结果'))]).toEqual([
        expected,
        false,
      ]);
    }),
  );

  it('exits with 2 where the output folder is not ours, and with 74 where it cannot be written or is held open', () =>
    inProject({ '资料/a.txt': '心血', 文件: '' }, async (folder) => {
      expect((await command(folder, ['annual', '--out', '资料'])).code).toBe(2);
      expect((await command(folder, ['annual', '--out', '文件/结果'])).code).toBe(74);
      await command(folder, ['annual']);
      await writeFile(join(folder, '结果/~$小方案 2023.xlsx'), '');
      const { code, err } = await command(folder, ['annual']);
      expect([code, err]).toEqual([74, expect.stringContaining('「小方案 2023.xlsx」正被打开')]);
      expect(existsSync(join(folder, '结果(新)/results.json'))).toBe(true);
    }));

  it('stops wherever the user asks for it, with nothing written', () =>
    inProject({}, async (folder) => {
      let stopped = 0;
      for (let done = false; !done; stopped += done ? 0 : 1) {
        let look = 0;
        const interrupted = (): boolean => look++ >= stopped;
        const { code } = await command(folder, ['annual'], { interrupted });
        done = code === 0;
        expect([code, existsSync(join(folder, '结果'))]).toEqual(done ? [0, true] : [130, false]);
        expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
      }
      expect(stopped).toBeGreaterThanOrEqual(9); // two files to read, five to write, and between them
    }));
});

describe('results as neighbours of the sheets', () => {
  const GLOB = {
    'score.yaml': `${withSheets('{path: "*.csv", kind: facts}\n{path: "**/*.xlsx", kind: facts}')}output: 结果\n`,
  };

  it('are never read as sheets: a second run is like the first', () =>
    inProject({ ...GLOB, 'score.yaml': withSheets('{path: "**/*.csv", kind: facts}') }, async (folder) => {
      const first = await command(folder, ['annual', '--json']);
      const second = await command(folder, ['annual', '--json']);
      expect([first.code, second.code]).toEqual([0, 0]);
      expect(second.out).toBe(first.out);
    }));

  it('nor are results kept beside, nor lock files of Excel', () =>
    inProject(
      { 'score.yaml': withSheets('{path: "**/*.csv", kind: facts}'), '~$facts.csv': 'lock' },
      async (folder) => {
        const first = await command(folder, ['annual', '--json']);
        await writeFile(join(folder, '结果/~$results.json'), '');
        expect((await command(folder, ['annual'])).code).toBe(74);
        const third = await command(folder, ['annual', '--json', '--out', '别处']);
        expect([third.code, third.out]).toEqual([0, first.out]);
      },
    ));

  it('a pattern that matches only them matches nothing', () =>
    inProject(GLOB, async (folder) => {
      expect((await command(folder, ['annual', '--out', '结果'])).err).toContain('没有文件符合「**/*.xlsx」');
    }));
});

describe('colour and progress', () => {
  const ESCAPE = '\u001b[';
  it('are for terminals only, and NO_COLOR is kept', () =>
    inProject(WARNED, async (folder) => {
      const shown = async (terminal: boolean, env: Record<string, string>): Promise<boolean> => {
        const { out, err } = await command(folder, ['annual'], { terminal, env });
        return (out + err).includes(ESCAPE);
      };
      expect(await shown(true, {})).toBe(true);
      expect(await shown(false, {})).toBe(false);
      expect(await shown(true, { NO_COLOR: '1' })).toBe(false);
      expect(await shown(true, { TERM: 'dumb' })).toBe(false);
      expect(await shown(false, { FORCE_COLOR: '1' })).toBe(true);
    }));
});
