import { afterAll, describe, expect, it } from 'vitest';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { command, figureOf, runTiny, TINY, withFolder, withSheets } from '../support/tiny-project.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

const LEGAL = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;
const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

afterAll(() => {
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
});

describe.each(LEGAL)('%s is a legal name', (name) => {
  it('of units and their codes', async () => {
    for (const [code, unit] of [
      ['T01', name],
      [name, '东山镇'],
      [name, name],
    ] as const) {
      const { assessment, said } = await runTiny({
        'roster.csv': `单位代码,单位名称,类别\n${code},${unit},乡镇\nzz,西河镇,乡镇\n`,
        'facts.csv': `单位,招商引资(万元),满意度\n${name},90,80\n西河镇,50,90\n`,
      });
      const at = assessment.facts.units.findIndex((one) => one.name === unit);
      expect([figureOf(assessment, 'invest', at), said]).toEqual(['90', []]);
    }
  });

  it('of sheets', async () => {
    const sheet = (rows: Parameters<typeof gridXlsx>[0]): Buffer => Buffer.from(gridXlsx(rows));
    const book = makeXlsx({
      sheet:
        '<row><c t="inlineStr"><is><t>单位</t></is></c><c t="inlineStr"><is><t>招商引资(万元)</t></is></c></row><row><c t="inlineStr"><is><t>东山镇</t></is></c><c><v>90</v></c></row>',
      parts: [
        {
          name: 'xl/workbook.xml',
          content: `<workbook xmlns:r="x"><sheets><sheet name="${name}" sheetId="1" r:id="s1"/></sheets></workbook>`,
        },
      ],
    });
    const { assessment } = await runTiny({
      'score.yaml': withSheets(`{path: a.xlsx, kind: facts, sheet: ${name}}\n{path: b.xlsx, kind: facts}`),
      'facts.csv': undefined,
      'a.xlsx': book,
      'b.xlsx': sheet([
        ['单位', '招商引资(万元)', '满意度'],
        ['西河镇', 50, 90],
      ]),
    });
    expect([0, 1].map((unit) => figureOf(assessment, 'invest', unit))).toEqual(['90', '50']);
  });

  it('of headers: an indicator so called is read, a column so called is named', async () => {
    const { assessment, said } = await runTiny({
      'scheme.yaml': TINY['scheme.yaml']!.replace('title: 招商引资', `title: ${name}`),
      'facts.csv': `单位,${name}(万元),满意度\n东山镇,90,80\n西河镇,50,90\n`,
    });
    expect([figureOf(assessment, 'invest', 0), said]).toEqual(['90', []]);
    const other = await runTiny({
      'facts.csv': `单位,招商引资(万元),满意度,${name}\n东山镇,90,80,1\n西河镇,50,90,2\n`,
    });
    expect(other.said).toEqual([`warning unknown-column: 列「${name}」不是任何方案的指标，未读取`]);
    const long = await runTiny({
      'facts.csv': `单位,指标,数值(万元)\n东山镇,${name},90\n西河镇,招商引资,50\n`,
    });
    expect(long.said[0]).toBe(`warning unknown-indicator: 「${name}」不是任何方案的指标，这些行未读取`);
  });

  it('of categories, pools and roster columns', async () => {
    const pooled = (column: string, pool: string) =>
      runTiny({
        'roster.csv': `单位代码,单位名称,类别,${column}\nT01,东山镇,${name},${pool}\nT02,西河镇,${name},乙\n`,
        'scheme.yaml': `${TINY['scheme.yaml']!.replace('category: 乡镇', `category: ${name}`)}pool: [${column}]\n`,
      });
    for (const { assessment, said } of [await pooled(name, '甲'), await pooled('组', name)])
      expect([[...assessment.ranks], said]).toEqual([[1, 1], []]);
  });

  it('of aliases and of the columns that score.yaml names', async () => {
    const { assessment, said } = await runTiny({
      'score.yaml': withSheets(
        `{path: facts.csv, kind: facts, columns: {unit: ${name}}}`,
        `aliases: {units: {东山镇: [${name}]}, indicators: {招商引资: [我的${name}]}}\n`,
      ),
      'facts.csv': `${name},我的${name}(万元),满意度\n${name},90,80\n西河镇,50,90\n`,
    });
    expect([figureOf(assessment, 'invest', 0), said]).toEqual(['90', []]);
  });

  it('of event kinds and survey answers, and unknown ones are told', async () => {
    const events = (kind: string) =>
      runTiny({
        'scheme.yaml': `${TINY['scheme.yaml']}adjustments: [{code: plus, title: 加分, kind: bonus, events: ${kind}}]\n`,
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: e.csv, kind: events}'),
        'e.csv': `单位,类别,事项,分值,日期\n东山镇,${name},获奖,1,2023-05-01\n`,
      });
    expect((await events(name)).assessment.bonus[0]).toBe(1);
    expect((await events('加分')).said).toEqual([`error unknown-event-kind: 方案里没有事件类别「${name}」`]);
    const survey = (options: string) =>
      runTiny({
        'scheme.yaml': TINY['scheme.yaml']!.replace(
          'method: direct}',
          `method: direct, survey: {options: {${options}}, minimum: 1}}`,
        ),
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: s.csv, kind: survey}'),
        'facts.csv': '单位,招商引资(万元)\n东山镇,90\n西河镇,50\n',
        's.csv': `单位,满意度\n东山镇,${name}\n西河镇,满意\n`,
      });
    expect(figureOf((await survey(`${name}: 70, 满意: 100`)).assessment, 'happy', 0)).toBe('70');
    expect((await survey('满意: 100')).said[0]).toBe(
      `error unknown-answer: 「满意度」的答案「${name}」不在选项中`,
    );
  });

  it('of no key of score.yaml or a scheme: there it is an unknown key', async () => {
    const scheme = await runTiny({ 'scheme.yaml': `${TINY['scheme.yaml']}${name}: 1\n` });
    expect(scheme.said.map((line) => line.split(':')[0])).toEqual(['error unknown-key']);
    const project = await runTiny({ 'score.yaml': `${TINY['score.yaml']}${name}: 1\n` });
    expect(project.said.map((line) => line.split(':')[0])).toEqual(['error unknown-key']);
    const columns = await runTiny({
      'score.yaml': withSheets(`{path: facts.csv, kind: facts, columns: {${name}: 单位}}`),
    });
    expect(columns.said.map((line) => line.split(':')[0])).toEqual(['error unknown-key']);
  });

  it('in everything that is written', async () => {
    const files = {
      ...TINY,
      'roster.csv': `单位代码,单位名称,类别\n${name},${name},乡镇\nT02,西河镇,乡镇\n`,
      'facts.csv': `单位,招商引资(万元),满意度\n${name},90,80\n西河镇,50,90\n`,
    };
    await withFolder(files, async (folder) => {
      const { code, out } = await command(folder, ['annual', '--json']);
      expect(code).toBe(0);
      expect(out).toContain(`"name": "${name}"`);
    });
  });
});
