import { describe, expect, it } from 'vitest';
import { overviewWorkbook } from '../../src/reports/documents/overview-workbook.ts';
import { summaryMarkdown } from '../../src/reports/writers/summary-markdown.ts';
import { coverageOf, gapsOfYear } from '../../src/results/coverage.ts';
import { overviewRows } from '../../src/results/overview.ts';
import { command, runTiny, TINY, withFolder } from '../support/tiny-project.ts';

const indicator = (strategy: string) =>
  `  - {code: happy, title: 满意度, measure: 分, weight: 100, method: direct${strategy}}\n`;

const scheme = (code: string, category: string, strategy: string, more = '') =>
  `scheme: ${code}\ntitle: ${category}考核\ncategory: ${category}\nbasis: {document: 办法, status: official}\n${more}indicators:\n${indicator(strategy)}`;

const files = {
  ...TINY,
  'score.yaml': TINY['score.yaml']!.replace(
    '[scheme.yaml]',
    '[team.yaml, scheme.yaml, plans.yaml, categories.yaml]',
  ),
  'scheme.yaml': TINY['scheme.yaml']!.replace('weight: 60,', 'weight: 60, strategy: [三高四新],').replace(
    'weight: 40,',
    'weight: 40, strategy: [民生保障],',
  ),
  'team.yaml': scheme('team', '专班', ''),
  'plans.yaml':
    'lines: [经济提质, 民生保障]\nstrategies: [{name: 三高四新, line: 经济提质}, {name: 三区两地, line: 民生保障}]\n',
  'categories.yaml':
    'categories: [{code: town, title: 乡镇, axis: 地方治理}, {code: team, title: 专班, temporary: true}]\n',
  'roster.csv': '序号,单位代码,单位名称,类别\n1,T01,东山镇,乡镇\n2,T02,西河镇,乡镇\n3,Z01,示例专班,专班\n',
  'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n示例专班,/,70\n',
};

const results = async () => (await runTiny(files)).run!.results!;

describe('the coverage of plans', () => {
  it('gives each plan and line its share of every scheme’s points, a line through its plans too', async () => {
    const { assessments, strategies } = await results();
    const coverage = coverageOf(assessments, strategies)!;
    expect(
      coverage.rows.map(({ name, cells, mean }) => [name, ...cells.map(({ share }) => share), mean]),
    ).toEqual([
      ['经济提质', 0, 0.6, 0.3],
      ['民生保障', 0, 0.4, 0.2],
      ['三高四新', 0, 0.6, 0.3],
      ['三区两地', 0, 0, 0],
    ]);
  });

  it('names the plans that nothing serves, and what serves none', async () => {
    const { assessments, strategies } = await results();
    const coverage = coverageOf(assessments, strategies)!;
    expect(coverage.gaps).toEqual(['三区两地']);
    expect(coverage.unlinked.map(({ share, indicators }) => [share, indicators])).toEqual([
      [1, ['满意度']],
      [0, []],
    ]);
  });

  it('names the schemes whose whole weight serves no plan, in the workbook, the summary and on the terminal', async () => {
    const run = await results();
    const gaps = '战略缺口：没有任何方案安排分值：三区两地；全部分值未挂钩任何战略的方案：专班考核';
    const sheet = overviewWorkbook(run, 'zh')!.sheets.find(({ name }) => name === '战略覆盖')!;
    expect(sheet.subtitles).toContain(gaps);
    expect(summaryMarkdown(run, 'zh')).toContain(gaps);
    await withFolder(files, async (folder) => {
      expect((await command(folder, ['annual', '--lang', 'zh'])).out).toContain(`${gaps}\n`);
    });
  });

  it('has no gap where all serve and all are served', async () => {
    const whole = {
      ...files,
      'team.yaml': scheme('team', '专班', ', strategy: [三区两地]'),
    };
    const run = (await runTiny(whole)).run!.results!;
    expect(gapsOfYear(run)).toBeUndefined();
    expect(summaryMarkdown(run, 'zh')).not.toContain('战略');
  });

  it('is left out where no plan is named anywhere', async () => {
    const { run } = await runTiny({});
    expect(coverageOf(run!.results!.assessments, undefined)).toBeUndefined();
  });
});

describe('the overview', () => {
  it('puts categories first and bodies set up for a time apart, with mean, most, least and the ends of each pool', async () => {
    const rows = overviewRows(await results());
    expect(
      rows.map(({ group, pool, size, mean, most, least, first, last }) => [
        group,
        pool,
        size,
        mean,
        most,
        least,
        first.map(({ unit }) => unit.name),
        last.map(({ unit }) => unit.name),
      ]),
    ).toEqual([
      ['category', '乡镇', 2, 76, 86, 66, ['东山镇'], ['西河镇']],
      ['temporary', '专班', 1, 70, 70, 70, ['示例专班'], []],
    ]);
  });
});
