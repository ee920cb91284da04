import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { speaker } from '../../../src/reports/documents/say.ts';
import { atMost, summaryMarkdown } from '../../../src/reports/writers/summary-markdown.ts';
import { completenessOf, incompleteWords, missingOf } from '../../../src/results/completeness.ts';
import { INVEST, monthSheets } from '../../support/tiny-monthly.ts';
import { command, runTiny, TINY, withFolder, withIndicator } from '../../support/tiny-project.ts';

const units = (count: number) =>
  Array.from({ length: count }, (_, at) => `镇${String(at + 1).padStart(2, '0')}`);

/** So many units, the first the best. */
async function runOf(count: number) {
  const { run, said } = await runTiny({
    'roster.csv': `序号,单位代码,单位名称,类别\n${units(count)
      .map((name, at) => `${at + 1},T${at},${name},乡镇\n`)
      .join('')}`,
    'facts.csv': `单位,招商引资(万元),满意度\n${units(count)
      .map((name, at) => `${name},${90 - at},80\n`)
      .join('')}`,
  });
  if (!run?.results) throw new Error(said.join('\n'));
  return run.results;
}

describe('the summary of a run', () => {
  it('shows a short ranking whole, and of a long one the first five and the last three', async () => {
    const short = summaryMarkdown(await runOf(9), 'zh');
    expect([...short.matchAll(/^- 第 (\d+) 名/gmu)].map(([, place]) => Number(place))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    const long = summaryMarkdown(await runOf(12), 'zh').split('\n');
    const lines = long.filter((line) => line.startsWith('- '));
    expect(lines.map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
      '第 1 名',
      '第 2 名',
      '第 3 名',
      '第 4 名',
      '第 5 名',
      '… 略去 4',
      '第 10 名',
      '第 11 名',
      '第 12 名',
    ]);
  });

  it('is the same on every run, ends with one line break and has no empty lines in a row', async () => {
    const [first, again] = [summaryMarkdown(await runOf(12), 'en'), summaryMarkdown(await runOf(12), 'en')];
    expect(first).toBe(again);
    expect(first).toMatch(/^# Summary of 2023 \(complete\)\n/u);
    expect(first).not.toMatch(/\n\n\n|\n\n$/u);
  });

  it('tells of the first thirty and how many more there are', () => {
    const lines = Array.from({ length: 32 }, (_, at) => `- ${at}`);
    expect(atMost(lines, speaker('zh')).slice(-2)).toEqual(['- 29', '- … 另有 2 条']);
    expect(atMost(lines.slice(0, 30), speaker('zh'))).toHaveLength(30);
  });

  it('lets no name be mark-up', async () => {
    const run = await runOf(1);
    expect(summaryMarkdown({ ...run, name: '**粗**<b>' }, 'zh')).toContain('\\*\\*粗\\*\\*\\<b\\>');
  });
});

describe('the summary of a month', () => {
  it('says who is called upon, what is late, and gives no grades', () =>
    withFolder(
      {
        ...TINY,
        ...monthSheets([10, 10], [100, undefined]),
        'scheme.yaml': withIndicator(
          INVEST,
          `grades:\n  - {name: 合格, min: 60}\n  - {name: 不合格}\nladder:\n  - {code: remind, title: 提醒, when: 'red_lights > 0', speaks-to: 分管副镇长, within: 5}\n`,
        ),
      },
      async (folder) => {
        expect((await command(folder, ['monthly', '--period', '2023-02', '--quiet'])).code).toBe(0);
        const text = await readFile(join(folder, '结果-2023-02/摘要.md'), 'utf8');
        expect(text.split('\n')[0]).toBe('# 2023年2月监测摘要（不全：有 1 项数据未报）');
        expect(text).toContain('- **提醒**：东山镇（小方案），对象 分管副镇长，2023-03-05 前');
        expect(text).toContain('- 小方案 西河镇：招商引资 缺 2 月，已迟 1 个月（未写部门）');
        expect(text).toContain('红灯 1 项');
        expect(text).not.toContain('合格');
      },
    ));
});

describe('completeness', () => {
  it('counts what was not reported, be it handled by zero, by a mean or by handing on the weight', async () => {
    for (const policy of ['zero', 'peer-mean', 'reweigh']) {
      const { assessment } = await runTiny({
        'scheme.yaml': TINY['scheme.yaml']!.replace(
          'method: direct}',
          `method: direct, not-reported: ${policy}}`,
        ),
        'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,\n西河镇,50,90\n',
      });
      expect(completenessOf([assessment])).toEqual({ provisional: false, unreported: 1 });
      expect([...missingOf(assessment)]).toEqual([{ unit: 0, indicator: 1 }]);
    }
  });

  it('counts what the mean of a group was put in place of', async () => {
    const { assessment } = await runTiny({
      'scheme.yaml': `${TINY['scheme.yaml']!.replace('method: direct}', 'method: direct, not-reported: group-mean}')}defaults: {group: 片区}\n`,
      'roster.csv': '序号,单位代码,单位名称,类别,片区\n1,T01,东山镇,乡镇,东\n2,T02,西河镇,乡镇,东\n',
      'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,\n西河镇,50,90\n',
    });
    expect(completenessOf([assessment])).toEqual({ provisional: false, unreported: 1 });
  });

  it('does not count what does not apply', async () => {
    const { assessment } = await runTiny({
      'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,/\n西河镇,50,90\n',
    });
    expect(incompleteWords(completenessOf([assessment]))).toBeUndefined();
  });
});
