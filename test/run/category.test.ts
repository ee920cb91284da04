import { describe, expect, it } from 'vitest';
import { type ProjectFiles, runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const SCHOOLS = `scheme: schools
title: 学校考核
category: 学校
basis: {document: 考核办法, status: official}
indicators:
  - {code: passed, title: 升学率, measure: '%', weight: 60, method: attainment, target: {by-unit: 学校目标.csv}}
  - {code: happy, title: 满意度, measure: 分, weight: 40, method: direct}
`;

const SHEETS = `{path: facts.csv, kind: facts}
{path: 学校.csv, kind: facts}
{path: 学校满意度.csv, kind: facts}
{path: 学校目标.csv, kind: targets}`;

const files = {
  'score.yaml': withSheets(SHEETS).replace('[scheme.yaml]', '[scheme.yaml, schools.yaml]'),
  'schools.yaml': SCHOOLS,
  'roster.csv': `${TINY['roster.csv']}3,S01,一中,,学校\n4,S02,二中,,学校\n`,
  '学校.csv': '单位,升学率\n一中,80\n二中,60\n',
  // its indicator is the townships’ too, its units are not
  '学校满意度.csv': '单位,指标,数值\n一中,满意度,90\n二中,满意度,70\n',
  '学校目标.csv': '单位,升学率\n一中,80\n二中,80\n',
};

const only = (category: string, more: ProjectFiles = {}) => runTiny({ ...files, ...more }, { category });

describe('with --category', () => {
  it('sheets that only schemes left out read are no fault, and the results are those of the whole run', async () => {
    const whole = await runTiny(files);
    expect(whole.said).toEqual([]);
    for (const [at, category] of ['乡镇', '学校'].entries()) {
      const { said, assessment } = await only(category);
      expect(said).toEqual([]);
      expect([...assessment.totals.settled]).toEqual([
        ...whole.run!.results!.assessments[at]!.totals.settled,
      ]);
    }
  });

  it('faults in such a sheet do not count either', async () => {
    const odd = { '学校.csv': '单位,升学率\n一中,约80\n三中,60\n二中,60\n' };
    expect((await runTiny({ ...files, ...odd })).said.join()).toContain('unknown-unit');
    expect((await only('乡镇', odd)).said).toEqual([]);
    expect((await only('学校', odd)).said.join()).toContain('unknown-unit');
  });

  it.each(['单位,满意度\n', '单位,升学率\n三中,60\n', '单位,天气\n一中,60\n'])(
    'a sheet that no scheme reads is refused all the same: %j',
    async (text) => {
      expect((await only('乡镇', { '学校.csv': text })).said.join()).toMatch(
        /error (?:nothing-read|unknown-unit)/u,
      );
    },
  );

  it('the schemes that figures are taken from are read too', async () => {
    const heads = `scheme: heads
title: 校长考核
category: 校长
of: persons
basis: {document: 考核办法, status: official}
indicators:
  - {code: unit_result, title: 单位得分, weight: 100, from: {scheme: schools, unit: home, figure: total}, method: direct}
`;
    const { run, said } = await only('校长', {
      'score.yaml': files['score.yaml']
        .replace('schools.yaml]', 'schools.yaml, heads.yaml]')
        .replace(
          'roster: {path: roster.csv}',
          'roster: [{path: roster.csv}, {path: 人员.csv, kind: persons}]',
        ),
      'heads.yaml': heads,
      '人员.csv': '人员编号,单位,层级\nP1,一中,校长\n',
    });
    expect(said.filter((one) => one.startsWith('error'))).toEqual([]);
    expect(run!.results!.assessments.map(({ scheme }) => scheme.code)).toEqual(['schools', 'heads']);
  });

  it('findings about units outside it are passed over, and those of their computed indicators', async () => {
    const more = {
      'score.yaml': withSheets(
        '{path: facts.csv, kind: facts}\n{path: 核查.csv, kind: verification}',
      ).replace('[scheme.yaml]', '[scheme.yaml, heads.yaml, rural.yaml]'),
      'heads.yaml': `scheme: heads
title: 学校考核
category: 学校
basis: {document: 办法, status: official}
indicators:
  - {code: happy, title: 满意度, measure: 分, weight: 100, method: direct}
`,
      'rural.yaml': `scheme: rural
title: 专项
category: 专项
units: '专项 == "是"'
basis: {document: 办法, status: official}
inputs: [{code: seen, title: 检查次数, measure: 次}]
indicators:
  - {code: rate, title: 检查率, weight: 100, value: seen * 1, method: direct}
`,
      'roster.csv': '单位代码,单位名称,类别,专项\nT01,东山镇,乡镇,是\nT02,西河镇,乡镇,否\nS01,一中,学校,否\n',
      '核查.csv':
        '单位,指标,期间,核查结果,证据,日期\n一中,天气,2023,属实,1 号,2023-12-20\n东山镇,检查率,2023,属实,2 号,2023-12-20\n',
    };
    const findings = async (csv: string): Promise<string> =>
      (await only('small', { ...more, '核查.csv': csv })).said
        .filter((one) => one.includes('finding-of'))
        .join();
    expect(await findings(more['核查.csv'])).toBe('');
    expect(await findings(more['核查.csv'].replace('检查率', '天气'))).toContain('东山镇的核查：「天气」');
  });

  it('an event of a kind that only a scheme left out knows is none of this run’s', async () => {
    const EVENTS = 'adjustments: [{code: honours, title: 表彰, kind: bonus, events: 加分, cap: 5}]\n';
    const more = {
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 事件.csv, kind: events}').replace(
        '[scheme.yaml]',
        '[scheme.yaml, rural.yaml]',
      ),
      'rural.yaml':
        TINY['scheme.yaml']!.replace('scheme: small', 'scheme: rural')
          .replace('title: 小方案', 'title: 专项')
          .replace('category: 乡镇', 'category: 专项\nunits: \'专项 == "是"\'') + EVENTS,
      'roster.csv': '单位代码,单位名称,类别,专项\nT01,东山镇,乡镇,是\nT02,西河镇,乡镇,是\n',
      '事件.csv': '单位,类别,事项,分值,日期\n东山镇,加分,获奖,2,2023-05-01\n',
    };
    const small = await only('small', more);
    expect([small.said, small.assessment.facts.events]).toEqual([[], []]);
    const rural = await only('rural', more);
    expect([rural.said, rural.assessment.bonus[0]]).toEqual([[], 2]);
    const none = await only('small', { ...more, '事件.csv': more['事件.csv'].replace(',加分,', ',减分,') });
    expect(none.said.join()).toContain('unknown-event-kind');
  });
});

describe('persons', () => {
  it('are counted as persons where nobody’s figure was reported, and in the table of results', async () => {
    const cadres = {
      'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, heads.yaml]').replace(
        'roster: {path: roster.csv}',
        'roster: [{path: roster.csv}, {path: 人员.csv, kind: persons}]',
      ),
      'heads.yaml': `scheme: heads
title: 干部考核
category: 正职
of: persons
basis: {document: 考核办法, status: official}
indicators:
  - {code: ballot, title: 民主测评, measure: 分, weight: 100, method: direct}
`,
      '人员.csv': '人员编号,单位,层级\nP1,东山镇,正职\nP2,西河镇,正职\n',
    };
    expect((await runTiny(cadres)).said.join()).toContain('全部 2 人的「民主测评」未填报');
  });
});
