import { describe, expect, it } from 'vitest';
import { detailSheet } from '../../src/reports/documents/detail-sheet.ts';
import type { Page } from '../../src/reports/documents/page.ts';
import { rankingSheet } from '../../src/reports/documents/ranking-sheet.ts';
import { speaker } from '../../src/reports/documents/say.ts';
import { rankingRows } from '../../src/results/ranking.ts';
import { command, runTiny, TINY, withFolder } from '../support/tiny-project.ts';

const SCHEME = `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
defaults: {not-applicable: reweigh, not-reported: reweigh}
dimensions:
  - code: farms
    title: 农业
    weight: 30
    indicators:
      - {code: grain, title: 粮食, measure: 吨, weight: 20, method: attainment, target: 100}
      - {code: herds, title: 畜牧, measure: 头, weight: 10, method: attainment, target: 100}
  - code: town
    title: 城镇
    weight: 40
    indicators: [{code: happy, title: 满意度, measure: 分, weight: 40, method: direct}]
  - code: economy
    title: 经济
    weight: 30
    indicators: [{code: invest, title: 招商引资, measure: 万元, weight: 30, method: attainment, target: 100}]
`;

const files = (rows: string) => ({
  'scheme.yaml': SCHEME,
  'facts.csv': `单位,粮食(吨),畜牧(头),满意度,招商引资(万元)\n${rows}`,
});

async function pageOf(rows: string): Promise<Page> {
  const { run, assessment } = await runTiny(files(rows));
  return { assessment, run: run!.results!, say: speaker('zh') } as Page;
}

const BOTH = '东山镇,/,/,80,90\n西河镇,0,/,90,/\n';

describe('points that a unit cannot have', () => {
  it('are a sign and no 0: of an indicator, and of a dimension of which nothing applies', async () => {
    const { assessment } = await runTiny(files(BOTH));
    const signs = [...rankingRows(assessment)].map(({ unit, points, without }) => [
      unit.name,
      ...points.map((one, at) => without[at] ?? one),
    ]);
    // 东山镇: 30 handed on to 40 and 30; 西河镇: 30 handed on to 30 and 40, grain 0 of them
    expect(signs).toEqual([
      ['东山镇', '/', 45.71, 38.57],
      ['西河镇', 0, 51.43, '/'],
    ]);
  });

  it.each([
    ['东山镇,/,,80,90\n西河镇,1,1,90,1\n', '—'],
    ['东山镇,,,80,90\n西河镇,1,1,90,1\n', '—'],
    ['东山镇,/,/,80,90\n西河镇,1,1,90,1\n', '/'],
    ['东山镇,/,0,80,90\n西河镇,1,1,90,1\n', undefined],
  ])('of a dimension say 不适用 only where all of it does not apply: %j', async (rows, sign) => {
    const { assessment } = await runTiny(files(rows));
    expect([...rankingRows(assessment)].find(({ index }) => index === 0)!.without[0]).toBe(sign);
  });

  it('are the same sign on the terminal, in the workbook and in the explanation', async () => {
    await withFolder({ ...TINY, ...files(BOTH) }, async (folder) => {
      const { out } = await command(folder, ['annual', '--lang', 'zh']);
      expect(out).toMatch(/东山镇 +\/ +45\.71 +38\.57/u);
      expect(out).toMatch(/西河镇 +0\.00 +51\.43 +\/ /u);
      const explained = await command(folder, ['explain', '--unit', '西河镇', '--lang', 'zh']);
      expect(explained.out).toMatch(/畜牧 {2}农业 +不适用\n/u);
      expect(explained.out).toMatch(/^ +\/ +畜牧$/mu);
      expect(explained.out).toMatch(/^ +0\.00 +粮食$/mu);
    });
    const page = await pageOf(BOTH);
    const [first] = [...rankingSheet(page).rows()];
    expect(first!.cells.slice(2, 5)).toEqual(['/', 45.71, 38.57]);
    const details = [...detailSheet(page).rows()].map(({ cells }) => [
      cells[0],
      cells[2],
      ...cells.slice(8, 10),
    ]);
    expect(details.slice(0, 3)).toEqual([
      ['东山镇', '粮食', '/', '/'],
      ['东山镇', '畜牧', '/', '/'],
      ['东山镇', '满意度', 45.71, expect.closeTo(11.43, 2)],
    ]);
  });
});
