import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeFigures } from '../../src/facts/take-figures.ts';
import { STATE } from '../../src/model/fact.ts';
import { formatPlace } from '../../src/model/place.ts';
import { indicatorCells } from '../../src/results/cells.ts';
import { command, figureOf, runTiny, TINY, withFolder, withSheets } from '../support/tiny-project.ts';

const SCHEME = `scheme: own
title: 资金自评
category: 乡镇
basis: {document: 示例, status: sample}
inputs:
  - {code: budget, title: 预算数, measure: 万元, from: {fund: preschool, figure: budget}}
  - {code: spent, title: 执行数, measure: 万元, from: {fund: preschool, figure: executed}}
  - {code: rate, title: 执行率, measure: '%', from: {fund: preschool, figure: rate}}
indicators:
  - {code: execution, title: 预算执行率, measure: '%', weight: 90, value: 'share(spent, budget)', method: attainment, target: 100}
  - {code: told, title: 公示对象, measure: 所, weight: 10, method: attainment, target: 2, from: {fund: preschool, figure: recipients}}
`;

const files = (over: Readonly<Record<string, string>> = {}) => ({
  'score.yaml': withSheets(
    '{path: 公示.csv, kind: disclosure, fund: preschool}\n{path: 执行.csv, kind: execution, fund: preschool}',
  ).replace('[scheme.yaml]', '[scheme.yaml, fund.yaml]'),
  'scheme.yaml': SCHEME,
  'fund.yaml': 'fund: preschool\ntitle: 学前经费\n',
  'roster.csv': '单位代码,单位名称,类别\nF01,示例教育局,乡镇\n',
  '公示.csv': '序号,名称,实拨(元)\n1,甲园,30000\n2,乙园,50000\n合计,,80000\n',
  '执行.csv': '月份,调整后预算(万元),支出(元)\n1月,10,30000\n2月,,50000\n',
  ...over,
});

const cellsOf = async (over: Readonly<Record<string, string>>, indicator: number) => {
  const { assessment } = await runTiny(files(over));
  return Array.from(indicatorCells(assessment, indicator, 0), formatPlace);
};

describe('a figure taken from a fund', () => {
  it('is settled from its sheets, in the measure of the item, and leads on to the cells', async () => {
    const { assessment } = await runTiny(files());
    expect(['budget', 'spent', 'rate', 'told'].map((code) => figureOf(assessment, code, 0))).toEqual([
      '10',
      '8',
      '80',
      '2',
    ]);
    expect(assessment.totals.settled[0]).toBe(82);
    expect(assessment.facts.items[1]?.notes.get(0)?.zh).toBe('取自资金「学前经费」的执行数：8万元');
    expect(await cellsOf({}, 0)).toEqual(['公示.csv!C2', '公示.csv!C3', '执行.csv!B2']);
    expect(await cellsOf({}, 1)).toEqual(['公示.csv!B2', '公示.csv!B3']);
  });

  it('is explained with its cells, also in results.json', async () => {
    await withFolder({ ...TINY, ...files() }, async (folder) => {
      const { out } = await command(folder, ['explain', '--unit', '示例教育局', '--lang', 'zh']);
      expect(out).toContain('取自资金「学前经费」的执行数：8万元');
      expect(out).toContain('50000 元  公示.csv!C3');
      expect(out).toContain('100000 元  执行.csv!B2');
      expect((await command(folder, ['annual'])).code).toBe(0);
      const results = await readFile(join(folder, '结果', 'results.json'), 'utf8');
      expect(results).toContain('"cells":["公示.csv!C2","公示.csv!C3","执行.csv!B2"]');
    });
  });

  it('is not applicable on a budget of nil, and not reported where a payment or a month is left out', async () => {
    const nil = files({
      '执行.csv': '月份,调整后预算(万元),支出(元)\n1月,0,0\n',
      '公示.csv': '序号,名称,实拨(元)\n1,甲园,0\n2,乙园,0\n合计,,0\n',
    });
    expect(figureOf((await runTiny(nil)).assessment, 'rate', 0)).toBe('/');
    const blank = await runTiny(
      files({ '公示.csv': '序号,名称,实拨(元)\n1,甲园,30000\n2,乙园,\n合计,,30000\n' }),
    );
    expect(blank.said).toContain(
      'warning from-missing: 示例教育局的「执行数」取不到数：资金「学前经费」1 个对象没有写实拨',
    );
    expect(figureOf(blank.assessment, 'spent', 0)).toBe('—');
    const gap = await runTiny(
      files({ '公示.csv': '序号,名称,实拨(元)\n', '执行.csv': '月份,支出(元)\n1月,30000\n3月,50000\n' }),
    );
    expect(gap.said).toContain(
      'warning from-missing: 示例教育局的「执行数」取不到数：资金「学前经费」有月份没有写支出',
    );
  });

  it('is of the whole year: a part of it asks for none', async () => {
    const { assessment } = await runTiny(files());
    const sources = {
      assessment: () => undefined,
      ofUnits: () => [],
      earlier: () => undefined,
      unitNamed: () => undefined,
      titleOf: () => undefined,
      fund: () => {
        throw new Error('asked for');
      },
      months: { first: 1, last: 6 },
    };
    const emit = () => undefined;
    const own = {
      ...assessment.facts,
      items: assessment.facts.items.map((item) => ({ ...item, cells: undefined })),
    };
    const facts = takeFigures(assessment.scheme, own, 2023, sources, emit);
    for (const item of facts.items) expect([...item.states]).toEqual([STATE.notDue]);
  });

  it('is of the table of execution where nothing is published', async () => {
    const none = await runTiny(files({ '公示.csv': '序号,名称,实拨(元)\n' }));
    expect(figureOf(none.assessment, 'spent', 0)).toBe('8');
  });

  it('must be one that a fund has, of a fund that there is, with the nearest name', async () => {
    const wrong = async (from: string) => {
      const scheme = SCHEME.replace('{fund: preschool, figure: budget}', from);
      const { diagnostics } = await runTiny(files({ 'scheme.yaml': scheme }));
      return diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code, hint }) => [code, hint?.zh]);
    };
    const [figure] = await wrong('{fund: preschool, figure: bugdet}');
    expect(figure).toEqual(['fund-figure-unknown', expect.stringContaining('budget')]);
    const [fund] = await wrong('{fund: preshool, figure: budget}');
    expect(fund).toEqual(['fund-taken-unknown', expect.stringContaining('preschool')]);
    expect(await wrong('{figure: budget}')).toContainEqual(['from-nothing', expect.anything()]);
    for (const key of ['scheme: small', 'unit: home', 'year: -1', 'of: 分管'])
      expect((await wrong(`{fund: preschool, figure: budget, ${key}}`)).map(([code]) => code)).toContain(
        'sources-conflict',
      );
  });

  it('counts, not one that a sheet gives besides, which is told', async () => {
    const own = files();
    const { said, assessment } = await runTiny({
      ...own,
      'score.yaml': `${own['score.yaml']}  - {path: facts.csv, kind: facts}\n`,
      'facts.csv': '单位,执行数(万元)\n示例教育局,9\n',
    });
    expect(said).toContain('warning from-reported: 示例教育局的「执行数」取自别处，表里填的这个数不采用');
    expect(figureOf(assessment, 'spent', 0)).toBe('8');
  });
});
