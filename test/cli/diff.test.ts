import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, TINY, withFolder, withSheets } from '../support/tiny-project.ts';

const GRADES = 'grades: [{name: 一等, min: 80}, {name: 二等}]\n';
const FILES = {
  ...TINY,
  'scheme.yaml': `${TINY['scheme.yaml']}${GRADES}`,
};
const CORRECTED = {
  'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 更正.csv, kind: corrections}'),
  '更正.csv':
    '单位,指标,期间,原值,新值,计量单位,理由,批准人,文号\n西河镇,招商引资,2023,50,100,万元,复核属实,考核委员会,示例〔2023〕5号\n',
};

/** Scores the project, changes files, scores it again, and compares the two. */
const compare = (change: Readonly<Record<string, string>>, argv: readonly string[] = ['--lang', 'zh']) =>
  withFolder(FILES, async (folder) => {
    await command(folder, ['annual', '.', '--out', 'a', '--quiet']);
    for (const [name, content] of Object.entries(change)) await writeFile(join(folder, name), content);
    const second = await command(folder, ['annual', '.', '--out', 'b', '--quiet']);
    expect(second.err).toBe('');
    return command(folder, ['diff', 'a', 'b/results.json', ...argv]);
  });

describe('score diff', () => {
  it('says that nothing changed, and exits with 0', async () => {
    const { code, out } = await compare({});
    expect([code, out]).toEqual([0, '没有变化\n']);
    expect((await compare({}, ['--lang', 'en'])).out).toBe('Nothing changed\n');
  });

  it('says which figure moved, by which correction, and what it did to every unit', async () => {
    const { code, out } = await compare(CORRECTED);
    expect(code).toBe(0);
    expect(out).toBe(`小方案  2023
  数据 1 处；权重没有变；规则没有变；得分或名次变动的单位 2 个
  数据
    西河镇 招商引资 50 → 100（更正 示例〔2023〕5号；facts.csv!B3 等 2 处）
  得分和名次
    西河镇  66.00 → 96.00 分（+30.00）  第 2 名 → 第 1 名  二等 → 一等
      +30.00  招商引资：数据 50 → 100
    东山镇  86.00 分没有变  第 1 名 → 第 2 名
      本身没有变
`);
  });

  it('says which weights moved, in English', async () => {
    const scheme = FILES['scheme.yaml']
      .replace('weight: 60', 'weight: 50')
      .replace('weight: 40', 'weight: 50');
    const { out } = await compare({ 'scheme.yaml': scheme }, ['--lang', 'en']);
    expect(out.replace(/[0-9a-f]{12}/gu, '#')).toBe(`小方案  2023
  data unchanged; weights: 2; the scheme’s file changed; units whose score or place moved: 2
  Rules
    招商引资 points 60 → 50
    满意度 points 40 → 50
    scheme file # → # (score diff-scheme compares them rule by rule)
  Scores and places
    东山镇  86.00 → 85.00 points (−1.00)  place 1
      −9.00  招商引资: weight 60 → 50
      +8.00  满意度: weight 40 → 50
    西河镇  66.00 → 70.00 points (+4.00)  place 2
      +9.00  满意度: weight 40 → 50
      −5.00  招商引资: weight 60 → 50
`);
  });

  it('says that the scheme is another where the results do not say in what', async () => {
    const { out } = await compare({ 'scheme.yaml': `${FILES['scheme.yaml']}# 说明\n` });
    expect(out).toContain('方案文件变了');
    expect(out).toContain('结果文件里看不出改了哪一条，请用 score diff-scheme 比较');
  });

  it('gives the same as JSON', async () => {
    const { out } = await compare(CORRECTED, ['--json']);
    const json = JSON.parse(out);
    expect(json).toMatchObject({ schema: 'score-run-diff/1', changed: true });
    expect(json.schemes[0].units[0]).toMatchObject({
      code: 'T02',
      before: { total: 66, rank: 2 },
      after: { total: 96, rank: 1 },
      points: 30,
      lines: [{ cause: 'data', indicator: 'invest', from: 50, to: 100, points: 30 }],
    });
  });

  it('refuses what is no results file, and a folder without one', async () => {
    await withFolder({ 'a.json': '{}' }, async (folder) => {
      const { code, err } = await command(folder, ['diff', 'a.json', 'a.json', '--lang', 'zh']);
      expect(code).toBe(1);
      expect(err).toContain('这不是本工具写出的 results.json，无从比较');
      await mkdir(join(folder, 'empty'));
      const missing = await command(folder, ['diff', 'empty', 'a.json', '--lang', 'zh']);
      expect(missing.code).not.toBe(0);
      expect(missing.err).toContain('empty/results.json');
    });
  });
});
