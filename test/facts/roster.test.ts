import { describe, expect, it } from 'vitest';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';

async function roster(csv: string, files: Readonly<Record<string, string>> = {}) {
  const { said, run } = await runTiny({ 'roster.csv': csv, ...files });
  const facts = run?.results?.assessments[0]?.facts;
  return {
    said: said.filter((line) => !/unknown-unit|not-reported|nothing-to-score/u.test(line)),
    units: facts?.units.map(({ code, name, order }) => `${order} ${code} ${name}`),
    facts,
  };
}

describe('the roster', () => {
  it('orders units by 序号, else by code, whatever rows they stand in', async () => {
    const rows = ['2,T01,东山镇,乡镇', '1,T02,西河镇,乡镇'];
    for (const order of [rows, rows.toReversed()])
      expect((await roster(`序号,单位代码,单位名称,类别\n${order.join('\n')}\n`)).units).toEqual([
        '0 T02 西河镇',
        '1 T01 东山镇',
      ]);
    expect((await roster('单位代码,单位名称,类别\nT02,西河镇,乡镇\nT01,东山镇,乡镇\n')).units).toEqual([
      '0 T01 东山镇',
      '1 T02 西河镇',
    ]);
  });

  it('keeps codes as text, and takes code and name out of one cell', async () => {
    const { units } = await roster('单位名称,类别\n012-东山镇,乡镇\n12-西河镇,乡镇\n');
    expect(units).toEqual(['0 012 东山镇', '1 12 西河镇']);
  });

  it('keeps its own columns, numbers as numbers', async () => {
    const { facts } = await roster('单位名称,类别,类型,人口\n东山镇,乡镇,山区,12000\n西河镇,乡镇,,"9,000"\n');
    expect(facts!.units.map(({ columns }) => [...columns])).toEqual([
      [
        ['类型', '山区'],
        ['人口', 12000],
      ],
      [['人口', 9000]],
    ]);
  });

  it.each([
    [
      '单位名称,类别\n东山镇,乡镇\n东 山镇,乡镇\n西河镇,乡镇\n',
      'error roster-unit-twice: 名册中「东 山镇」重复，另见 roster.csv!A2',
    ],
    [
      '单位代码,单位名称,类别\nT01,东山镇,乡镇\nT01,西河镇,乡镇\n',
      'error roster-unit-twice: 名册中「T01」重复，另见 roster.csv!A2',
    ],
    ['单位名称,类别\n', 'error roster-empty: 名册里没有要考核的单位'],
    ['甲,乙\n1,2\n', 'error roster-missing: 名册 roster.csv 中找不到「单位名称」表头'],
    ['序号,类别\n1,乡镇\n', 'error column-missing: 表中缺少「单位名称」列'],
    [
      '单位名称,别名,类别\n东山镇,镇上,乡镇\n西河镇,镇上,乡镇\n',
      'error alias-ambiguous: 别名「镇上」同时指「东山镇」和「西河镇」',
    ],
    [
      '单位名称,类别\n东山镇,乡镇\n西河镇,乡真\n',
      'warning roster-category-unknown: 「西河镇」的类别「乡真」没有对应的方案，不计分，是否指「乡镇」？',
    ],
  ])('%j is answered with %s', async (csv, message) => {
    expect((await roster(csv)).said).toEqual([message]);
  });

  it('with nobody of the scheme’s category is refused', async () => {
    const { said } = await roster('单位名称,类别\n东山镇,部门\n西河镇,部门\n');
    expect(said.filter((line) => line.startsWith('error'))).toEqual([
      'error roster-empty: 名册里没有要考核的单位',
    ]);
  });

  it('without categories is whole where there is one scheme', async () => {
    expect((await roster('单位名称\n东山镇\n西河镇\n')).said).toEqual([]);
  });

  it('may stand among the sheets of a glob without being read as one', async () => {
    const { said } = await roster(TINY['roster.csv']!, {
      'score.yaml': withSheets('{path: "*.csv", kind: facts}'),
    });
    expect(said).toEqual([]);
  });

  it('knows that an alias in score.yaml belongs to nobody', async () => {
    const project = `${TINY['score.yaml']}aliases: {units: {东出镇: [东山乡]}, indicators: {招商引姿: [招商]}}\n`;
    expect((await roster(TINY['roster.csv']!, { 'score.yaml': project })).said).toEqual([
      'error alias-of-nothing: aliases 里的「招商引姿」不是任何方案的指标，是否指「招商引资」？',
      'error alias-of-nothing: aliases 里的「东出镇」不是名册里的单位，是否指「东山镇」？',
    ]);
  });
});

describe('a project with two categories', () => {
  const FILES = {
    'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, streets.yaml]'),
    'streets.yaml': `scheme: streets
title: 街道方案
category: 街道
basis: {document: 考核办法, status: official}
indicators:
  - {code: clean, title: 环境卫生, measure: 分, weight: 100, method: direct}
`,
    'roster.csv': '单位名称,类别\n东山镇,乡镇\n西河镇,乡镇\n南门街道,街道\n',
    'facts.csv': '单位,招商引资(万元),满意度,环境卫生\n东山镇,90,80,\n西河镇,50,90,\n南门街道,,,95\n',
  };

  it('reads one sheet for both, each unit under its own scheme', async () => {
    const { said, run } = await runTiny(FILES);
    expect(said).toEqual([]);
    expect(run!.results!.assessments.map(({ facts }) => facts.units.length)).toEqual([2, 1]);
  });

  it('scores one of them without a word about the other', async () => {
    for (const category of ['街道', '街道方案', 'streets']) {
      const { said, assessment } = await runTiny(FILES, { category });
      expect([said, assessment.facts.units.map(({ name }) => name)]).toEqual([[], ['南门街道']]);
    }
  });

  it('asks for the category of every unit, also when one is scored', async () => {
    const { said } = await runTiny(
      { ...FILES, 'roster.csv': `${FILES['roster.csv']}北门,\n` },
      { category: '街道' },
    );
    expect(said).toEqual(['error roster-no-category: 名册中「北门」没有填类别']);
  });
});
