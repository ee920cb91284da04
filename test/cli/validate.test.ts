import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/methods/registry.ts';
import { command, type ProjectFiles, TINY, withFolder } from '../support/tiny-project.ts';

const inProject = (files: ProjectFiles, use: (folder: string) => Promise<void>): Promise<void> =>
  withFolder({ ...TINY, ...files }, use);

/** A scheme with four faults on four lines, and a sheet with two. */
const BROKEN = `scheme: small
titel: 小方案
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
indicators:
  - {code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainmnt, target: 100}
  - {code: happy, title: 满意度, measure: 分, weight: 40, method: direct}
vetoes:
  - {code: v, title: 否决, when: 'hapy < 10', effect: lowest-grade, basis: 第一条}
lists:
  - {list: red, when: 'rank = 1'}
`;
const BAD_FACTS = '单位,招商引资(万元),满意度\n东出镇,90,80\n西河镇,约50,90\n';

describe('score validate', () => {
  it('finds nothing wrong with a sound project and describes its schemes', () =>
    inProject({}, async (folder) => {
      const { code, out, err } = await command(folder, ['validate']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toBe(
        '小方案（scheme.yaml）：0 个维度、2 个指标，满分 100，否决 0 条\n检查通过: 0 个错误，0 个警告，0 条提示\n',
      );
    }));

  it('shows all faults of a scheme at once, each with line, column, the line itself and what to do', () =>
    inProject({ 'scheme.yaml': BROKEN }, async (folder) => {
      const { code, out } = await command(folder, ['validate']);
      expect(code).toBe(2);
      expect(out.match(/^scheme\.yaml:\d+:\d+$/gmu)).toEqual([
        'scheme.yaml:2:1',
        'scheme.yaml:7:66',
        'scheme.yaml:10:33',
        'scheme.yaml:12:29',
      ]);
      expect(out).toContain('  2 │ titel: 小方案\n');
      expect(out).toContain("  12 │   - {list: red, when: 'rank = 1'}\n");
      for (const near of ['title', 'attainment', 'happy', '==']) expect(out).toContain(near);
      expect(out.match(/^ {2}→ .+$/gmu)).toHaveLength(4);
      expect(out).toContain('检查未通过: 4 个错误');
    }));

  it('checks the sheets that score.yaml names, unless told to leave them', () =>
    inProject({ 'facts.csv': BAD_FACTS }, async (folder) => {
      const { code, out } = await command(folder, ['validate']);
      expect(code).toBe(1);
      expect(out).toContain('facts.csv!A2\n  错误 名册里没有「东出镇」，是否指「东山镇」？ [unknown-unit]');
      expect(out).toContain('facts.csv!B3\n');
      expect((await command(folder, ['validate', '--no-sheets'])).code).toBe(0);
    }));

  it('writes no results', () =>
    inProject({}, async (folder) => {
      await command(folder, ['validate']);
      expect((await command(folder, ['annual', '--json'])).code).toBe(0);
    }));

  it('checks several paths and tells their files apart', () =>
    withFolder(
      Object.fromEntries(
        ['甲', '乙'].flatMap((name) =>
          Object.entries({ ...TINY, 'facts.csv': BAD_FACTS }).map(([file, text]) => [
            `${name}/${file}`,
            text,
          ]),
        ),
      ),
      async (folder) => {
        const { code, out } = await command(folder, ['validate', '甲', '乙/score.yaml', '甲/scheme.yaml']);
        expect(code).toBe(1);
        expect(out.match(/^.*facts\.csv!A2$/gmu)).toEqual(['甲/facts.csv!A2', '乙/facts.csv!A2']);
        expect(out.match(/^小方案（.*?）/gmu)).toEqual([
          '小方案（scheme.yaml）',
          '小方案（scheme.yaml）',
          '小方案（甲/scheme.yaml）',
        ]);
      },
    ));

  it('checks the schemes of a folder without score.yaml, and asks for one where there is nothing', () =>
    withFolder({ 'a.yaml': TINY['scheme.yaml'], 'b.yaml': BROKEN, '空/x.txt': '' }, async (folder) => {
      const { code, out } = await command(folder, ['validate', '.']);
      expect([code, out]).toEqual([2, expect.stringContaining('b.yaml:2:1')]);
      const empty = await command(folder, ['validate', '空']);
      expect([empty.code, empty.out]).toEqual([
        2,
        expect.stringContaining('空/score.yaml\n  错误 找不到这个文件'),
      ]);
    }));

  it('fails for warnings with --strict', () =>
    inProject({ 'facts.csv': `${TINY['facts.csv']}合计,150,\n` }, async (folder) => {
      expect((await command(folder, ['validate'])).code).toBe(0);
      const { code, out } = await command(folder, ['validate', '--strict']);
      expect([code, out]).toEqual([1, expect.stringContaining('检查未通过: 0 个错误，1 个警告')]);
    }));

  it('gives machines JSON', () =>
    inProject({ 'facts.csv': BAD_FACTS }, async (folder) => {
      const { code, out, err } = await command(folder, ['validate', '--format', 'json', '--lang', 'en']);
      expect([code, err]).toEqual([1, '']);
      const { schema, diagnostics } = JSON.parse(out) as { schema: string; diagnostics: readonly unknown[] };
      expect(schema).toBe('score-diagnostics/1');
      expect(diagnostics[0]).toMatchObject({
        code: 'unknown-unit',
        severity: 'error',
        about: 'input',
        place: 'facts.csv!A2',
        at: { kind: 'cell', file: 'facts.csv', row: 2, column: 1 },
        message: 'The roster has no unit "东出镇"; did you mean "东山镇"?',
      });
    }));

  it('gives GitHub annotations with the path as seen from the repository, special characters escaped', () =>
    withFolder(
      Object.fromEntries(
        Object.entries({ ...TINY, 'scheme.yaml': BROKEN }).map(([file, text]) => [`项目,1/${file}`, text]),
      ),
      async (folder) => {
        const { code, out } = await command(folder, ['validate', '项目,1', '--format', 'github']);
        expect(code).toBe(2);
        expect(out.split('\n')[0]).toMatch(
          /^::error file=项目%2C1\/scheme\.yaml,line=2,col=1,title=unknown-key::此处没有名为「titel」的键%0A/u,
        );
        expect(out.trim().split('\n')).toHaveLength(4);
      },
    ));
});

describe('score schema', () => {
  it.each(['scheme', 'project'])('prints the JSON Schema of a %s', async (which) => {
    const { code, out } = await command('/', ['schema', which]);
    expect([code, (JSON.parse(out) as { type: string }).type]).toEqual([0, 'object']);
  });

  it('is of schemes unless told otherwise, and knows no third', async () => {
    expect((await command('/', ['schema'])).out).toBe((await command('/', ['schema', 'scheme'])).out);
    expect((await command('/', ['schema', 'roster'])).code).toBe(2);
  });
});

describe('score methods', () => {
  it('lists them all with examples', async () => {
    const { code, out } = await command('/', ['methods']);
    expect([code, out.match(/^\S+ {2}\S+$/gmu)?.length]).toEqual([0, METHODS.names.length]);
    expect(out).toContain('attainment  完成率');
  });

  it('shows one, as text or JSON, and the nearest to an unknown one', async () => {
    const { out } = await command('/', ['methods', 'tiers', '--json', '--lang', 'en']);
    expect((JSON.parse(out) as readonly { name: string }[]).map(({ name }) => name)).toEqual(['tiers']);
    const wrong = await command('/', ['methods', 'teirs']);
    expect([wrong.code, wrong.err]).toEqual([2, '没有计分方法「teirs」，是否指「tiers」？\n']);
  });
});

describe('the command line', () => {
  it('helps, and gives its version', async () => {
    const help = await command('/', ['--help']);
    expect([help.code, help.err]).toEqual([0, '']);
    for (const word of ['annual', 'validate', 'schema', 'methods']) expect(help.out).toContain(word);
    expect((await command('/', ['help', 'annual'])).out).toContain('--draft');
    expect(await command('/', ['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    });
  });

  it.each([
    [['anual'], 'annual'],
    [['annual', '--drfat'], '--draft'],
    [['annual', '--year', '23'], '年度写成四位数字'],
    [['annual', '--lang', 'fr'], 'zh, en'],
    [['annual', '--max-inflated', '0'], 'MB'],
    [['validate', '--format', 'xml'], 'github'],
    [[], 'annual'],
  ])('exits with 2 for %j and helps', async (argv, word) => {
    const { code, out, err } = await command('/', argv);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(word)]);
  });
});
