import { describe, expect, it } from 'vitest';
import { runTiny, TINY, withSheets } from '../support/tiny-project.ts';

const RESULTS = JSON.stringify({
  schema: 'score-results/1',
  project: { name: '小考核', year: 2022 },
  schemes: [
    {
      code: 'small',
      units: [
        { code: 'T01', pool: '乡镇', total: 90, rank: 1, grade: '一等' },
        { code: 'T02', pool: '乡镇', total: 80, rank: 2, grade: '二等' },
      ],
    },
  ],
});

const reopened = (unit: string, scheme = 'small') =>
  `reopened:\n  - {year: 2022, scheme: ${scheme}, unit: ${unit}, effect: lowest-grade, event: 查明瞒报, reason: 调查报告, approver: 考核委员会, document: 示例文号, date: 2023-09-01}\n`;

const GRADES = 'grades: [{name: 一等, min: 80}, {name: 二等}]\n';

const run = (more: string, grades = GRADES) =>
  runTiny({
    'scheme.yaml': `${TINY['scheme.yaml']}${grades}`,
    'score.yaml': withSheets(
      '{path: facts.csv, kind: facts}\n{path: 2022.json, kind: results, year: 2022}',
      more,
    ),
    '2022.json': RESULTS,
  });

describe('a past result in a project', () => {
  it('is opened again by name, and this year’s change of place is measured against the corrected one', async () => {
    const { run: annual, said } = await run(reopened('东山'));
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    const { facts } = annual!.results!.assessments[0]!;
    expect([...facts.earlier].map(([code, { rank }]) => [code, rank])).toEqual([
      ['T01', 2],
      ['T02', 1],
    ]);
    expect(facts.reopenings![0]).toMatchObject({
      published: { rank: 1, grade: '一等' },
      corrected: { rank: 2, grade: '二等' },
    });
  });

  it('is refused where its grade is to change and the grades are not known', async () => {
    expect((await run(reopened('东山镇'), '')).diagnostics.map(({ code }) => code)).toContain(
      'reopened-grade',
    );
    const others = 'grades: [{name: A级, min: 80}, {name: B级}]\n';
    const top = reopened('东山镇').replace('lowest-grade', 'bar-top-grade');
    expect((await run(top, others)).diagnostics.map(({ code }) => code)).toContain('reopened-grade');
    expect((await run(reopened('东山镇'), others)).diagnostics.map(({ code }) => code)).toContain(
      'reopened-grade',
    );
  });

  it('is refused where the bands by which its grade is to be settled are not those of the published totals', async () => {
    const less = reopened('东山镇').replace('effect: lowest-grade', 'effect: deduct, points: 15');
    const sound = await run(less);
    expect(sound.run!.results!.assessments[0]!.facts.reopenings![0]!.corrected).toMatchObject({
      total: 75,
      grade: '二等',
    });
    for (const grades of [
      'grades: [{name: 一等, min: 95}, {name: 二等}]\n', // 东山镇 had 90 and was 一等
      'grades: [{name: 一等, min: 80}, {name: 二等, min: 60, when: invest > 1}, {name: 三等}]\n',
      '',
    ])
      expect((await run(less, grades)).diagnostics.map(({ code }) => code)).toContain('reopened-grade');
  });

  it.each(['2021-03-01', '2022-12-31', '某日', '2023-02-30'])(
    'is refused where it is dated %s',
    async (date) => {
      const { said } = await run(reopened('东山镇').replace('2023-09-01', date));
      expect(said).toContain(`error reopened-date: 更正日期「${date}」不是 2022 年以后的日期`);
    },
  );

  it('says which year or scheme was not imported, and means none of another year', async () => {
    const { said } = await run(reopened('东山镇').replace('year: 2022', 'year: 2021'));
    expect(said).toContain('error reopened-unknown: 导入的往年结果里没有年度「2021」');
    expect((await run(reopened('东山镇', 'smal'))).said.join()).toContain(
      '没有 2022 年的方案「smal」，是否指「small」？',
    );
  });

  it('is refused where the year’s results know no such unit or scheme', async () => {
    expect((await run(reopened('北海镇'))).diagnostics.map(({ code }) => code)).toContain('reopened-unknown');
    expect((await run(reopened('东山镇', 'smal'))).diagnostics.map(({ code }) => code)).toContain(
      'reopened-unknown',
    );
  });
});
