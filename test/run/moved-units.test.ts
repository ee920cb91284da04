import { describe, expect, it } from 'vitest';
import { resultsJson } from '../../src/results/results-json.ts';
import { command, runTiny, TINY, withFolder } from '../support/tiny-project.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const scheme = (code: string, category: string) => `scheme: ${code}
title: ${category}方案
category: ${category}
basis: {document: 考核办法, status: official}
indicators:
  - {code: invest, title: 招商引资, measure: 个, weight: 60, collect: monthly, roll-up: sum, method: attainment, target: 120}
  - {code: review, title: 群众评议, measure: 分, weight: 40, method: direct, survey: {options: {满意: 100, 不满意: 0}}}
adjustments:
  - {code: praise, title: 表彰加分, kind: bonus, events: 加分, cap: 10}
`;

const CHIEFS = `scheme: chiefs
title: 正职考核
category: 正职
of: persons
basis: {document: 办法, status: official}
indicators:
  - {code: results, title: 工作实绩, weight: 60, from: {scheme: any, unit: home, figure: percent}, method: direct}
  - {code: tasks, title: 急难任务, measure: 件, weight: 40, collect: monthly, roll-up: sum, method: attainment, target: 12}
`;

const FILES = {
  'score.yaml': `name: 小考核
year: 2023
schemes: [towns.yaml, streets.yaml, chiefs.yaml]
roster: [{path: roster.csv}, {path: persons.csv, kind: persons}]
sheets:
  - {path: facts.csv, kind: facts}
  - {path: tasks.csv, kind: facts}
  - {path: survey.csv, kind: survey}
  - {path: events.csv, kind: events}
`,
  'scheme.yaml': undefined,
  'towns.yaml': scheme('towns', '乡镇'),
  'streets.yaml': scheme('streets', '街道'),
  'chiefs.yaml': CHIEFS,
  'roster.csv':
    '单位代码,单位名称,类别,起始月份,截止月份,去向\nT01,东山镇,乡镇,,2023-06,转为街道\nT01,东山镇,街道,2023-07,,\nT02,西河镇,乡镇,,2023-09,并入东山镇\n',
  'persons.csv':
    '人员编号,姓名,层级,单位,起始月份,截止月份\nP01,示例甲01,正职,东山镇,,2023-03\nP02,示例甲02,正职,东山镇,2023-04,\nP03,示例甲03,正职,西河镇,,\n',
  'facts.csv': `单位,指标,期间,数值\n${MONTHS.map((month) => `东山镇,招商引资,${month}月,${month > 6 ? 10 : 5}`).join('\n')}\n${MONTHS.slice(
    0,
    9,
  )
    .map((month) => `西河镇,招商引资,${month}月,10`)
    .join('\n')}\n`,
  'tasks.csv': `人员编号,姓名,指标,期间,数值\n${MONTHS.flatMap((month) => [
    month <= 3 ? `P01,示例甲01,急难任务,${month}月,1` : `P02,示例甲02,急难任务,${month}月,0.5`,
    `P03,示例甲03,急难任务,${month}月,1`,
  ]).join('\n')}\n`,
  'survey.csv':
    '单位,群众评议\n东山镇,满意\n东山镇,满意\n东山镇,不满意\n东山镇,满意\n西河镇,满意\n西河镇,不满意\n',
  'events.csv':
    '单位,类别,分值,事项,日期,依据\n东山镇,加分,2,春季表彰,2023-03-01,甲文\n东山镇,加分,3,秋季表彰,2023-09-01,乙文\n西河镇,加分,1,夏季表彰,2023-08-31,丙文\n',
};

async function run(more: Readonly<Record<string, string>> = {}) {
  const tiny = await runTiny({ ...FILES, ...more });
  const errors = tiny.said.filter((line) => line.startsWith('error'));
  const of = (code: string) => {
    const found = tiny.run?.results?.assessments.find(({ scheme: one }) => one.code === code);
    if (!found) throw new Error(tiny.said.join('\n'));
    return found;
  };
  return { ...tiny, results: tiny.run?.results, errors, of };
}

describe('a unit that moves within the year', () => {
  it('has its survey in the category of the year’s end alone', async () => {
    const { errors, of } = await run();
    expect(errors).toEqual([]);
    const [towns, streets] = [of('towns'), of('streets')];
    expect([...towns.facts.items[1]!.states]).toEqual([1, 0]);
    expect([...streets.indicators[1]!.raws]).toEqual([75]);
    expect(towns.facts.surveys?.get(1)?.has(0)).toBe(false);
    expect(streets.facts.surveys?.get(1)?.get(0)).toMatchObject([{ value: 75, valid: 4, scored: true }]);
  });

  it('has each event in the category of its month, and one that has no date at the year’s end', async () => {
    const bonuses = ({ of }: Awaited<ReturnType<typeof run>>) =>
      ['towns', 'streets'].map((code) =>
        of(code).adjustments.map(({ unit, points }) => [of(code).facts.units[unit]!.code, points]),
      );
    expect(bonuses(await run())).toEqual([
      [
        ['T01', 2],
        ['T02', 1],
      ],
      [['T01', 3]],
    ]);
    const undated = await run({ 'events.csv': FILES['events.csv'].replace('2023-03-01', '') });
    expect(bonuses(undated)).toEqual([[['T02', 1]], [['T01', 5]]]);
  });

  it('gives its chief the result of the year’s end, and the note says of which months it is', async () => {
    const { of } = await run();
    const [chiefs, streets] = [of('chiefs'), of('streets')];
    // streets: 60 of 60 in its months, 75 of the survey, 3 of bonus; 西河镇: 90 of 90, 50, 1
    expect([...streets.totals.settled]).toEqual([93]);
    expect([...chiefs.indicators[0]!.raws]).toEqual([93, 93, 81]);
    expect(chiefs.facts.items[0]!.notes.get(1)?.zh).toBe(
      '取自「街道方案」2023 年 东山镇（7—12月） 的总分的百分数：93',
    );
    expect(chiefs.facts.items[0]!.taken?.get(1)).toMatchObject({ scheme: 'streets', unit: 'T01' });
  });

  it('gives the same to its chief whatever the order of rows and schemes', async () => {
    const rows = FILES['roster.csv'].trimEnd().split('\n');
    const [header, ...units] = rows;
    const { of } = await run({
      'roster.csv': `${[header, ...units.toReversed()].join('\n')}\n`,
      'score.yaml': FILES['score.yaml'].replace('towns.yaml, streets.yaml', 'streets.yaml, towns.yaml'),
    });
    expect([...of('chiefs').indicators[0]!.raws]).toEqual([93, 93, 81]);
  });
});

describe('a unit that is merged into another', () => {
  it('is scored for its months, with its survey and events, and says where it went', async () => {
    const { of } = await run();
    const { facts, indicators } = of('towns');
    expect(facts.units[1]).toMatchObject({ code: 'T02', span: { first: 1, last: 9, movedOut: false } });
    expect(facts.units[1]!.notes!.map(({ zh }) => zh)).toEqual(['按 1—9月计分', '并入东山镇']);
    expect([indicators[0]!.raws[1], indicators[0]!.targets[1], indicators[1]!.raws[1]]).toEqual([90, 90, 50]);
  });

  it('is refused a figure or an event of a month in which it no longer stands', async () => {
    const { said } = await run({
      'facts.csv': `${FILES['facts.csv']}西河镇,招商引资,10月,10\n`,
      'events.csv': FILES['events.csv'].replace('2023-08-31', '2023-10-08'),
    });
    expect(said.filter((line) => line.includes('fact-outside-span'))).toEqual([
      'error fact-outside-span: 西河镇报了 2023-10 的「招商引资」，按名册（roster.csv!B4）它那时不在：1—9月',
      'error fact-outside-span: 西河镇报了 2023-10 的「加分」，按名册（roster.csv!B4）它那时不在：1—9月',
    ]);
  });
});

describe('persons with dates', () => {
  it('are scored for their months against the target of those months', async () => {
    const { of } = await run();
    const { facts, indicators } = of('chiefs');
    expect(facts.units.map(({ code, span }) => [code, span && [span.first, span.last]])).toEqual([
      ['P01', [1, 3]],
      ['P02', [4, 12]],
      ['P03', undefined],
    ]);
    expect([...indicators[1]!.raws]).toEqual([3, 4.5, 12]);
    expect([...indicators[1]!.targets]).toEqual([3, 9, 12]);
    expect([...indicators[1]!.normalised]).toEqual([100, 50, 100]);
  });

  it('are refused a figure of another’s months, with its cell', async () => {
    const { diagnostics } = await run({
      'tasks.csv': FILES['tasks.csv'].replace('P02,示例甲02,急难任务,4月,0.5', 'P01,示例甲01,急难任务,4月,1'),
    });
    const told = diagnostics.filter(({ code }) => code === 'fact-outside-span');
    expect(told).toHaveLength(1);
    expect(told[0]!.at).toMatchObject({ kind: 'cell', file: 'tasks.csv', row: 8, column: 5 });
  });
});

describe('the months of a unit', () => {
  it('stand in results.json, with what the report says of them', async () => {
    const { results } = await run();
    const { schemes } = JSON.parse(resultsJson(results!));
    const unitsOf = (code: string) =>
      schemes
        .find((one: { code: string }) => one.code === code)
        .units.map((unit: { code: string; span?: unknown; notes?: { zh: string }[] }) => [
          unit.code,
          unit.span,
          unit.notes?.map(({ zh }) => zh),
        ]);
    expect(unitsOf('streets')).toEqual([
      ['T01', { first: 7, last: 12 }, ['按 7—12月计分', '1—6月属「乡镇」']],
    ]);
    expect(unitsOf('chiefs')).toContainEqual(['P03', undefined, undefined]);
    expect(unitsOf('chiefs')).toContainEqual(['P02', { first: 4, last: 12 }, ['按 4—12月计分']]);
  });

  it('are explained line by line for each row of the unit, as text and as JSON', async () => {
    await withFolder({ ...TINY, ...FILES }, async (folder) => {
      const explain = (...more: readonly string[]) =>
        command(folder, ['explain', '.', '--unit', '东山镇', '--lang', 'zh', ...more]);
      const { code, out } = await explain();
      expect(code).toBe(0);
      for (const text of [
        '按 1—6月计分',
        '转为街道',
        '按 7—12月计分',
        '1—6月属「乡镇」',
        '目标按 7—12月折算：120×50%=60',
      ])
        expect(out).toContain(text);
      const json = JSON.parse((await explain('--format', 'json')).out);
      expect(
        json.map(({ scheme: of, unit }: { scheme: { code: string }; unit: { span: unknown } }) => [
          of.code,
          unit.span,
        ]),
      ).toEqual([
        ['towns', { first: 1, last: 6 }],
        ['streets', { first: 7, last: 12 }],
      ]);
    });
  });
});
