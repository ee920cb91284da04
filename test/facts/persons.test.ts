import { describe, expect, it } from 'vitest';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const PERSONS = `序号,人员编号,姓名,层级,单位,职务
1,P01,干部甲,正职,东山镇,镇长
2,P02,干部甲,正职,西河镇,镇长
3,P03,干部乙,副职,T01,副镇长
`;

const SCHEME = `scheme: chief
title: 正职考核
category: 正职
of: persons
basis: {document: 办法, status: official}
indicators:
  - {code: votes, title: 民主测评, weight: 100, method: direct}
`;

const project = (more: Readonly<Record<string, string>> = {}) => ({
  ...TINY,
  'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: persons-facts.csv, kind: facts}')
    .replace('schemes: [scheme.yaml]', 'schemes: [scheme.yaml, chief.yaml]')
    .replace(
      'roster: {path: roster.csv}',
      'roster: [{path: roster.csv}, {path: persons.csv, kind: persons}]',
    ),
  'persons.csv': PERSONS,
  'chief.yaml': SCHEME,
  'persons-facts.csv': '人员编号,姓名,民主测评\nP01,干部甲,90\nP02,干部甲,80\n',
  ...more,
});

const run = async (more: Readonly<Record<string, string>> = {}) => {
  const { run: annual, diagnostics } = await runTiny(project(more));
  const assessment = annual?.results?.assessments.find(({ scheme }) => scheme.code === 'chief');
  return {
    assessment,
    codes: diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
};

describe('persons', () => {
  it('are scored by level and told apart by code, though two have one name', async () => {
    const { assessment, codes } = await run();
    expect(codes).toEqual(['roster-category-unknown']); // 副职 has no scheme here
    expect(assessment!.facts.units.map(({ code, name }) => [code, name])).toEqual([
      ['P01', '干部甲'],
      ['P02', '干部甲'],
    ]);
    expect([...assessment!.totals.settled]).toEqual([90, 80]);
  });

  it('know the unit they belong to, by its name, code or alias', async () => {
    const { assessment } = await run();
    expect(assessment!.facts.units.map(({ person }) => person?.home)).toEqual(['T01', 'T02']);
    const { codes } = await run({ 'persons.csv': PERSONS.replace('西河镇', '西和镇') });
    expect(codes).toContain('person-unit-unknown');
  });

  it('are refused where a sheet names them without a code, by an unknown one, or by another name', async () => {
    const facts = (row: string) =>
      run({ 'persons-facts.csv': `人员编号,姓名,民主测评\nP02,干部甲,80\n${row}\n` });
    expect((await facts(',干部甲,90')).codes).toContain('person-without-code');
    expect((await facts('P10,干部甲,90')).codes).toContain('person-unknown');
    expect((await facts('P01,干部丙,90')).codes).toContain('person-mismatch');
  });

  it('never take a figure of units, nor units one of persons', async () => {
    const { codes } = await run({
      'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n干部乙,1,1\n',
    });
    expect(codes).toContain('person-as-unit');
  });
});

describe('a scheme with units of its own choice', () => {
  const thematic = {
    ...TINY,
    'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, city.yaml]'),
    'roster.csv': '序号,单位代码,单位名称,类别,责任单位\n1,T01,东山镇,乡镇,是\n2,T02,西河镇,乡镇,否\n',
    'city.yaml': `scheme: city
title: 城镇化
category: 城镇化建设
units: '责任单位 == "是"'
basis: {document: 办法, status: official}
indicators:
  - {code: happy, title: 满意度, measure: 分, weight: 100, method: direct}
`,
  };
  const units = async (more: Readonly<Record<string, string>> = {}) => {
    const { run: annual, diagnostics } = await runTiny({ ...thematic, ...more });
    return {
      units: annual?.results?.assessments.map(({ scheme, facts }) => [
        scheme.code,
        facts.units.map(({ code }) => code),
      ]),
      codes: diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    };
  };

  it('scores the units that its condition picks beside the scheme of their category', async () => {
    expect(await units()).toEqual({
      units: [
        ['small', ['T01', 'T02']],
        ['city', ['T01']],
      ],
      codes: [],
    });
  });

  it('takes an event that only the other scheme of its unit knows for no fault, and one that neither knows for one', async () => {
    const event = (kind: string) => ({
      'score.yaml': `${thematic['score.yaml']}  - {path: events.csv, kind: events}\n`,
      'scheme.yaml': `${TINY['scheme.yaml']}events: [事故]\n`,
      'events.csv': `单位,类别,事项,日期\n东山镇,${kind},示例,2023-05-06\n`,
    });
    expect((await units(event('事故'))).codes).toEqual([]);
    expect((await units(event('事帮'))).codes).toEqual(['unknown-event-kind']);
  });

  it('is refused where its condition cannot be decided for a unit', async () => {
    const { codes } = await units({
      'roster.csv': '序号,单位代码,单位名称,类别,责任单位\n1,T01,东山镇,乡镇,是\n2,T02,西河镇,乡镇,\n',
    });
    expect(codes).toContain('units-undecided');
  });
});
