import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';

import { describe, expect, it } from 'vitest';
import { factPlace } from '../../src/model/fact.ts';
import { formatPlace } from '../../src/model/place.ts';
import { assessmentWorkbook } from '../../src/reports/documents/assessment-workbook.ts';
import { correctionsSheet } from '../../src/reports/documents/corrections-sheet.ts';
import { speaker } from '../../src/reports/documents/say.ts';
import { resultsJson } from '../../src/results/results-json.ts';
import type { RunOptions } from '../../src/run/read-run.ts';
import { dumpWorkbook } from '../support/dump-workbook.ts';
import {
  command,
  figureOf,
  type ProjectFiles,
  runTiny,
  TINY,
  withFolder,
  withIndicator,
  withSheets,
} from '../support/tiny-project.ts';

const HEAD = '单位,指标,期间,原值,新值,计量单位,理由,批准人,文号,日期';
const sheet = (rows: readonly string[], head = HEAD): string => `${head}\n${rows.join('\n')}\n`;
const APPROVED = '复核属实,考核委员会,示例〔2023〕5号,2023-09-01';

const correct = (
  rows: readonly string[],
  files: ProjectFiles = {},
  head = HEAD,
  options: Partial<RunOptions> = {},
) =>
  runTiny(
    {
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 更正.csv, kind: corrections}'),
      '更正.csv': sheet(rows, head),
      ...files,
    },
    options,
  );

const errors = (said: readonly string[]): readonly string[] =>
  said.filter((line) => line.startsWith('error'));

describe('a correction', () => {
  it('changes the fact, its points and the ranks, and is on record with both cells', async () => {
    const { assessment, said, run } = await correct([`西河镇,招商引资,2023,50,100,万元,${APPROVED}`]);
    expect(errors(said)).toEqual([]);
    expect(figureOf(assessment, 'invest', 1)).toBe('100');
    expect([...assessment.ranks]).toEqual([2, 1]);
    const json = JSON.parse(resultsJson(run!.results!));
    expect(json.schemes[0].corrections).toEqual([
      {
        unit: 'T02',
        indicator: 'invest',
        period: '2023',
        yearToDate: false,
        verdict: 'granted',
        old: 50,
        oldState: 'value',
        new: 100,
        newState: 'value',
        reason: '复核属实',
        approver: '考核委员会',
        document: '示例〔2023〕5号',
        date: '2023-09-01',
        at: '更正.csv!E2',
        original: 'facts.csv!B3',
      },
    ]);
    expect(json.schemes[0].units[0].indicators[0].cells).toEqual(['facts.csv!B3', '更正.csv!E2']);
  });

  it('leaves results without any as they were', async () => {
    const { run } = await runTiny();
    expect(resultsJson(run!.results!)).not.toContain('corrections');
  });

  it('is read in its own measure, as facts are', async () => {
    const { assessment, said } = await correct([`西河镇,招商引资,2023,"500,000",60万,元,${APPROVED}`]);
    expect(errors(said)).toEqual([]);
    expect(figureOf(assessment, 'invest', 1)).toBe('60');
  });

  it('names its measures in the headers, one for each value', async () => {
    const head = '单位,指标,期间,原值(元),新值(万元),理由,批准人,文号,日期';
    const { assessment } = await correct([`西河镇,招商引资,2023,500000,60,${APPROVED}`], {}, head);
    expect(figureOf(assessment, 'invest', 1)).toBe('60');
  });

  it('of money that does not say its measure is refused', async () => {
    const head = '单位,指标,期间,原值,新值,理由,批准人,文号,日期';
    const { diagnostics } = await correct([`西河镇,招商引资,2023,50,60,${APPROVED}`], {}, head);
    expect(diagnostics.map(({ code }) => code)).toContain('measure-unstated');
  });

  it('whose old value is not what counts is refused with both cells', async () => {
    const { said } = await correct([`西河镇,招商引资,2023,55,100,万元,${APPROVED}`]);
    expect(errors(said)).toEqual([
      'error correction-unmatched: 西河镇「招商引资」2023：更正表的原值是 55，收上来的是 50（facts.csv!B3）',
    ]);
  });

  it.each([
    ['批准人', `复核属实,,示例〔2023〕5号,2023-09-01`],
    ['理由', `,考核委员会,示例〔2023〕5号,2023-09-01`],
    ['文号', `复核属实,考核委员会,,2023-09-01`],
  ])('without its %s is refused', async (what, approved) => {
    const { said } = await correct([`西河镇,招商引资,2023,50,100,万元,${approved}`]);
    expect(errors(said)).toEqual([`error correction-unnamed: 这一行更正没有写${what}`]);
  });

  it('of an unknown unit or indicator is refused with the nearest name', async () => {
    const { said } = await correct([
      `西河真,招商引资,2023,50,100,万元,${APPROVED}`,
      `西河镇,招商引姿,2023,50,100,万元,${APPROVED}`,
    ]);
    expect(errors(said).join('\n')).toContain('是否指「西河镇」');
    expect(errors(said).join('\n')).toContain('是否指「招商引资」');
  });

  it('gives a figure that was not reported, whether its cell is blank or there is none', async () => {
    const row = `西河镇,招商引资,2023,,70,万元,${APPROVED}`;
    for (const facts of [
      '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,,90\n',
      '单位,指标,数值,计量单位\n东山镇,招商引资,90,万元\n东山镇,满意度,80,\n西河镇,满意度,90,\n',
    ]) {
      const { assessment, said } = await correct([row], { 'facts.csv': facts });
      expect(errors(said)).toEqual([]);
      expect(figureOf(assessment, 'invest', 1)).toBe('70');
    }
  });

  it('may say that an indicator does not apply', async () => {
    const { assessment } = await correct([`西河镇,招商引资,2023,50,/,万元,${APPROVED}`]);
    expect(figureOf(assessment, 'invest', 1)).toBe('/');
  });

  it('of a level changes the level', async () => {
    const levels = withIndicator(
      '{code: invest, title: 招商引资, weight: 60, method: levels, params: {levels: [{name: 好, score: 100}, {name: 差, score: 50}]}}',
    );
    const { assessment, said } = await correct([`西河镇,招商引资,2023,差,好,,${APPROVED}`], {
      'scheme.yaml': levels,
      'facts.csv': '单位,招商引资,满意度\n东山镇,好,80\n西河镇,差,90\n',
    });
    expect(errors(said)).toEqual([]);
    expect(figureOf(assessment, 'invest', 1)).toBe('好');
  });

  it('of the track that yields is refused: the figure that counts is another', async () => {
    const files = {
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: 核查.csv, kind: facts, track: verification}\n{path: 更正.csv, kind: corrections}',
      ),
      '核查.csv': '单位,招商引资(万元)\n西河镇,45\n',
    };
    const refused = await correct([`西河镇,招商引资,2023,50,60,万元,${APPROVED}`], files);
    expect(errors(refused.said)[0]).toContain('收上来的是 45（核查.csv!B2）');
    const granted = await correct([`西河镇,招商引资,2023,45,60,万元,${APPROVED}`], files);
    expect(errors(granted.said)).toEqual([]);
    expect(figureOf(granted.assessment, 'invest', 1)).toBe('60');
  });
});

describe('a corrections sheet', () => {
  it('with nothing entered says nothing, and changes nothing', async () => {
    const { said, assessment } = await correct([]);
    expect(said).toEqual((await runTiny()).said);
    expect(assessment.facts.corrections).toBeUndefined();
  });

  it('without one of its columns is refused', async () => {
    const { said } = await correct([], {}, HEAD.replace(',批准人', ''));
    expect(errors(said)).toContainEqual(expect.stringContaining('批准人'));
  });
});

describe('corrections of one figure', () => {
  const first = `西河镇,招商引资,2023,50,60,万元,${APPROVED}`;
  const second = `西河镇,招商引资,2023,60,70,万元,再次复核,考核委员会,示例〔2023〕6号,2023-10-01`;

  it('chain, in whatever order they stand', async () => {
    for (const rows of [
      [first, second],
      [second, first],
    ]) {
      const { assessment, said } = await correct(rows);
      expect(errors(said)).toEqual([]);
      expect(figureOf(assessment, 'invest', 1)).toBe('70');
      expect(assessment.facts.corrections!.map(({ after }) => after.value)).toEqual([60, 70]);
    }
  });

  it('are refused where they do not', async () => {
    const { said } = await correct([first, second.replace(',60,70,', ',65,70,')]);
    expect(errors(said)).toEqual([
      'error correction-loose: 西河镇「招商引资」2023：这条更正的原值是 65，而前一条更正（更正.csv!E2）之后是 60',
    ]);
    expect((await correct([first, first])).diagnostics.map(({ code }) => code)).toContain('correction-loose');
  });
});

describe('an appeal', () => {
  const HEAD_OF_APPEALS = `${HEAD},结果`;

  it('that is refused changes nothing and is listed with its reason', async () => {
    const row = `西河镇,招商引资,2023,50,100,万元,证据不足,考核委员会,示例〔2023〕7号,2023-09-01,驳回`;
    const { assessment, said } = await correct([row], {}, HEAD_OF_APPEALS);
    expect(errors(said)).toEqual([]);
    expect(figureOf(assessment, 'invest', 1)).toBe('50');
    expect(assessment.facts.corrections).toMatchObject([{ verdict: 'refused', reason: '证据不足' }]);
  });

  it('that is granted changes the fact, and one that is not decided is refused', async () => {
    const row = (verdict: string) => `西河镇,招商引资,2023,50,100,万元,${APPROVED},${verdict}`;
    expect(figureOf((await correct([row('准予')], {}, HEAD_OF_APPEALS)).assessment, 'invest', 1)).toBe('100');
    expect(errors((await correct([row('')], {}, HEAD_OF_APPEALS)).said)).toEqual([
      'error correction-verdict: 这一行没有写复核结果',
    ]);
  });
});

describe('a correction of a month', () => {
  const MONTHLY = withIndicator(
    '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 100}',
  );
  const months = (own: number, toDate?: number): string => {
    const rows = Array.from({ length: 12 }, (_, month) =>
      ['东山镇', '西河镇'].map((unit) => `${unit},招商引资,${month + 1}月,${own}`),
    ).flat();
    return `单位,指标,月份,数值(万元)\n${rows.join('\n')}\n${toDate === undefined ? '' : `西河镇,招商引资(累计),12月,${toDate}\n`}`;
  };
  const files = (facts: string): ProjectFiles => ({
    'scheme.yaml': MONTHLY,
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: 月报.csv, kind: facts}\n{path: 更正.csv, kind: corrections}',
    ),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    '月报.csv': facts,
  });

  it('enters the roll-up of the year', async () => {
    const { assessment, said } = await correct(
      [`西河镇,招商引资,2023-05,5,9,万元,${APPROVED}`],
      files(months(5)),
    );
    expect(errors(said)).toEqual([]);
    expect(figureOf(assessment, 'invest', 1)).toBe('64');
    const { log, items } = assessment.facts;
    const [from, count] = [items[0]!.first[1]!, items[0]!.count[1]!];
    const places = Array.from({ length: count }, (_, at) => formatPlace(factPlace(log, from + at)));
    expect(places).toContain('更正.csv!E2');
    expect(places).toHaveLength(13);
  });

  it('is one of the figure to date where the title or a column says so', async () => {
    const rows = [
      `西河镇,招商引资,2023-05,5,9,万元,${APPROVED}`,
      `西河镇,招商引资(累计),2023-12,60,64,万元,${APPROVED}`,
    ];
    const { assessment, said } = await correct(rows, files(months(5, 60)));
    expect(errors(said)).toEqual([]);
    expect(figureOf(assessment, 'invest', 1)).toBe('64');
    const byColumn = rows.map((row, at) => `${row.replace('(累计)', '')},${at === 0 ? '当期' : '累计'}`);
    const again = await correct(byColumn, files(months(5, 60)), `${HEAD},口径`);
    expect(errors(again.said)).toEqual([]);
    expect(figureOf(again.assessment, 'invest', 1)).toBe('64');
  });

  it('of one figure alone, where month and 累计 were both reported, is refused as they disagree', async () => {
    const { diagnostics } = await correct(
      [`西河镇,招商引资,2023-05,5,9,万元,${APPROVED}`],
      files(months(5, 60)),
    );
    expect(diagnostics.map(({ code }) => code)).toContain('cumulative-differs');
  });

  it('of a later period is passed over by a run of the months before', async () => {
    const { run, said } = await correct(
      [`西河镇,招商引资,2023-05,5,9,万元,${APPROVED}`],
      files(months(5)),
      HEAD,
      { months: { first: 1, last: 4 } },
    );
    expect(said.filter((line) => line.includes('correction'))).toEqual([]);
    expect(run!.results!.assessments[0]!.facts.corrections).toBeUndefined();
  });

  it('of another year is told and passed over', async () => {
    const { said } = await correct([`西河镇,招商引资,2021-05,5,9,万元,${APPROVED}`], files(months(5)));
    expect(said).toContain(
      'warning correction-outside: 更正的是 2021-05 的数，不在 2023 年度计分所用之列，未作更正',
    );
  });
});

describe('what is shown of a correction', () => {
  const FILES: ProjectFiles = {
    ...TINY,
    'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 更正.csv, kind: corrections}'),
    '更正.csv': sheet([`西河镇,招商引资,2023,50,100,万元,${APPROVED}`]),
  };

  it('is old and new value with document and cell in an explanation', async () => {
    const out = await withFolder(FILES, async (folder) =>
      command(folder, ['explain', '.', '--unit', '西河镇', '--lang', 'zh']),
    );
    expect(out.out).toContain(
      '2023 更正 50 万元 → 100 万元（示例〔2023〕5号；复核属实；考核委员会 2023-09-01）  更正.csv!E2',
    );
    expect(out.out).toContain('2023 填报 50 万元  facts.csv!B3');
  });

  it('says of a refused appeal that nothing was changed', async () => {
    const refused = {
      ...FILES,
      '更正.csv': sheet(
        [`西河镇,招商引资,2023,50,100,万元,证据不足,考核委员会,示例〔2023〕7号,2023-09-01,驳回`],
        `${HEAD},结果`,
      ),
    };
    const { out } = await withFolder(refused, async (folder) =>
      command(folder, ['explain', '.', '--unit', '西河镇', '--lang', 'zh']),
    );
    expect(out).toContain(
      '2023 申诉驳回，没有更正 50 万元 → 100 万元（示例〔2023〕7号；证据不足；考核委员会 2023-09-01）  更正.csv!E2',
    );
  });

  it('is a sheet of the workbook only where there is one', async () => {
    const { run } = await correct([`西河镇,招商引资,2023,50,100,万元,${APPROVED}`]);
    const names = (results: NonNullable<NonNullable<typeof run>['results']>) =>
      assessmentWorkbook(results.assessments[0]!, results, 'zh').sheets.map(({ name }) => name);
    expect(names(run!.results!)).toContain('更正');
    const page = { assessment: run!.results!.assessments[0]!, run: run!.results!, say: speaker('zh') };
    const rows = [...correctionsSheet(page).rows()].map(({ cells }) => cells);
    expect(rows).toEqual([
      [
        ...['招商引资', '西河镇', '万元', '2023年', '当期', '准予', 50, 100],
        ...['复核属实', '考核委员会', '示例〔2023〕5号', '2023-09-01', 'facts.csv!B3', '更正.csv!E2'],
      ],
    ]);
    expect(names((await runTiny()).run!.results!)).not.toContain('更正');
  });
});

describe('corrections as a clerk would sign them', () => {
  const MONTHLY = withIndicator(
    '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 300}',
  );
  const UNITS = ['东山镇', '西河镇'];
  const figures = (values: readonly number[]): string =>
    `单位,指标,月份,数值(万元)\n${values.map((value, at) => `${UNITS[at % 2]},招商引资,${Math.floor(at / 2) + 1}月,${value}\n`).join('')}`;
  const project = (values: readonly number[], rows: readonly string[]): ProjectFiles => ({
    'scheme.yaml': MONTHLY,
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: 月报.csv, kind: facts}\n{path: 更正.csv, kind: corrections}',
    ),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    '月报.csv': figures(values),
    '更正.csv': sheet(rows, `${HEAD},结果`),
  });
  const tenths = fc.integer({ min: 0, max: 500 }).map((value) => value / 10);
  const changes = fc.uniqueArray(
    fc.record({ at: fc.integer({ min: 0, max: 23 }), to: tenths, granted: fc.boolean() }),
    { maxLength: 6, selector: ({ at }) => at },
  );
  const rowOf = (
    values: readonly number[],
    { at, to, granted }: { at: number; to: number; granted: boolean },
  ) =>
    `${UNITS[at % 2]},招商引资,2023年${Math.floor(at / 2) + 1}月,${values[at]},${to},万元,${APPROVED},${granted ? '准予' : '驳回'}`;

  it('give what sheets with the new values would have given, whatever order their rows stand in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tenths, { minLength: 24, maxLength: 24 }),
        changes.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        async (values, [some, shuffled]) => {
          const typed = values.map(
            (value, at) => some.find((one) => one.granted && one.at === at)?.to ?? value,
          );
          const rows = (order: typeof some) => order.map((one) => rowOf(values, one));
          const none = await runTiny(project(typed, [rowOf(typed, { at: 0, to: 1, granted: false })]));
          const [one, other] = [
            await runTiny(
              project(
                values,
                some.length > 0 ? rows(some) : [rowOf(values, { at: 0, to: 1, granted: false })],
              ),
            ),
            await runTiny(
              project(
                values,
                shuffled.length > 0 ? rows(shuffled) : [rowOf(values, { at: 0, to: 1, granted: false })],
              ),
            ),
          ];
          for (const { assessment } of [one, other]) {
            expect([...assessment.totals.settled]).toEqual([...none.assessment.totals.settled]);
            expect([...assessment.ranks]).toEqual([...none.assessment.ranks]);
          }
          const listed = ({ assessment }: typeof one) =>
            assessment.facts.corrections!.map(({ unit, period, verdict }) => [unit, period, verdict]);
          expect(listed(one)).toEqual(listed(other));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the monitoring of a month', () => {
  it('has the corrected figures, a sheet of them, and lists them in its JSON', async () => {
    const files: ProjectFiles = {
      ...TINY,
      'scheme.yaml': withIndicator(
        '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, weight: 60, method: attainment, target: 100, pace: linear}',
      ),
      'score.yaml': withSheets('{path: 月报.csv, kind: facts}\n{path: 更正.csv, kind: corrections}'),
      'facts.csv': undefined,
      '月报.csv':
        '单位,指标,月份,数值(万元)\n东山镇,招商引资,1月,5\n西河镇,招商引资,1月,5\n东山镇,招商引资,2月,5\n西河镇,招商引资,2月,5\n',
      '更正.csv': sheet([
        `西河镇,招商引资,2023-01,5,9,万元,${APPROVED}`,
        `西河镇,招商引资,2023-02,5,8,万元,${APPROVED}`,
      ]),
    };
    await withFolder(files, async (folder) => {
      const { out, err } = await command(folder, ['monthly', '.', '--period', '2023-01', '--json']);
      expect(err).not.toContain('correction');
      const [scheme] = JSON.parse(out).schemes;
      expect(scheme.corrections).toMatchObject([{ unit: 'T02', period: '2023-01', old: 5, new: 9 }]);
      const [, west] = scheme.units;
      expect(west.indicators[0]).toMatchObject({ code: 'invest', value: 9 });
      const dump = await dumpWorkbook(await readFile(join(folder, '结果-2023-01', '月度监测 2023-01.xlsx')));
      expect(dump).toContain('示例〔2023〕5号');
    });
  });
});
