import { describe, expect, it } from 'vitest';
import { figureOf, runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';

const SCHEME = withIndicator(
  '{code: invest, title: 群众评价, weight: 60, method: direct, survey: {options: {满意: 100, 基本满意: 60, 不满意: 0}, invalid: [不了解], minimum: 3}}',
);
const SHEETS = withSheets('{path: facts.csv, kind: facts}\n{path: "民调*.csv", kind: survey}');

/** Answers of 东山镇 and, always enough, of 西河镇. */
async function survey(answers: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { said, assessment, diagnostics } = await runTiny({
    'score.yaml': SHEETS,
    'scheme.yaml': SCHEME,
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    '民调.csv': `问卷编号,单位,群众评价\n${[
      ...answers.map((answer) => `东山镇,${answer}`),
      ...Array(3).fill('西河镇,满意'),
    ]
      .map((row, index) => `${index + 1},${row}\n`)
      .join('')}`,
    ...files,
  });
  const { log } = assessment.facts;
  const fact = Array.from(log.item).findIndex((item, at) => item === 0 && log.unit[at] === 0);
  return { figure: figureOf(assessment, 'invest', 0), note: log.notes.get(fact)?.zh, said, diagnostics };
}

describe('a survey of respondents', () => {
  it('gives the mean option score over valid answers', async () => {
    expect(await survey(['满意', '基本满意', '不满意', '不了解', ''])).toMatchObject({
      figure: '53.3333333333333',
      note: '有效答卷 3 / 5 份，误差 ±56.96（95%）',
      said: [],
    });
  });

  it('counts as not reported below the least number of valid answers', async () => {
    const { figure, said } = await survey(['满意', '满意', '不了解', '不了解']);
    expect(figure).toBe('—');
    expect(said).toEqual([
      'warning survey-too-small: 东山镇的「群众评价」只有 2 份有效答卷，少于规定的 3 份，按未填报处理',
      'error not-reported: 东山镇的「群众评价」未填报（有效答卷 2 / 4 份）',
    ]);
  });

  it('adds up answers of several files of one track', async () => {
    const more = { '民调2.csv': '单位,群众评价\n东山,不满意\n东 山 镇,满意\n' };
    expect(await survey(['满意', '满意'], more)).toMatchObject({
      figure: '75',
      note: '有效答卷 4 / 4 份，误差 ±49（95%）',
    });
  });

  it('refuses an answer that is no option, with the nearest one', async () => {
    const { said, diagnostics } = await survey(['满意', '满意', '满意', '基本满義']);
    expect(said).toEqual([
      'error unknown-answer: 「群众评价」的答案「基本满義」不在选项中，是否指「基本满意」？',
    ]);
    expect(diagnostics[0]!.at).toMatchObject({ file: '民调.csv', row: 5, column: 3 });
  });

  it('passes over rows that were only numbered, and refuses answers without a unit', async () => {
    const blank = { '民调2.csv': '问卷编号,单位,群众评价\n1,东山镇,满意\n2,,\n3,,\n' };
    expect((await survey(['满意', '满意'], blank)).said).toEqual([]);
    const nobody = { '民调2.csv': '问卷编号,单位,群众评价\n1,东山镇,满意\n2,,满意\n' };
    expect((await survey(['满意', '满意'], nobody)).said).toEqual([
      'error row-without-unit: 这一行有数据，却没有单位名称',
    ]);
  });

  it('reads what another sheet states of the same figure as a fact of its track', async () => {
    const { said } = await survey(['满意', '满意', '满意'], {
      'facts.csv': '单位,满意度,群众评价\n东山镇,80,100\n西河镇,90,99\n',
    });
    expect(said).toEqual([
      'note fact-twice: 东山镇的「群众评价」2023 报了两次，数值一致，另见 facts.csv!C2',
      'error facts-differ: 西河镇的「群众评价」2023 有两个不同的数：这里是 100，facts.csv!C3 是 99',
    ]);
  });

  describe('that numbers its questionnaires', () => {
    const numbered = (rows: string, header = '问卷编号,单位,群众评价') =>
      survey(['满意', '满意'], { '民调2.csv': `${header}\n${rows}` });

    it('counts a number once for a unit where its answers are the same, and warns with both rows', async () => {
      const { figure, note, said, diagnostics } = await numbered(
        't1,东山镇,不满意\nt2,东山镇,满意\nＴ1,东山,不满意\n',
      );
      expect([figure, note]).toEqual(['75', '有效答卷 4 / 4 份，误差 ±49（95%）']);
      expect(said).toEqual([
        'warning respondent-twice: 「问卷编号」Ｔ1 对东山镇答了两次（第 2 行和第 4 行），答案相同，只计一次',
      ]);
      expect(diagnostics[0]!.at).toMatchObject({ file: '民调2.csv', row: 4, column: 1 });
    });

    it('does not reach the minimum by copies', async () => {
      const { said } = await survey(['满意'], {
        '民调2.csv': '样本编号,单位,群众评价\n1,东山镇,满意\n1,东山镇,满意\n1,东山镇,满意\n',
      });
      expect(said).toContain(
        'warning survey-too-small: 东山镇的「群众评价」只有 2 份有效答卷，少于规定的 3 份，按未填报处理',
      );
    });

    it('refuses a number whose answers differ', async () => {
      expect((await numbered('t1,东山镇,不满意\nt1,东山镇,满意\n')).said).toEqual([
        'error respondent-differs: 「问卷编号」t1 对东山镇有两份不同的答案（第 2 行和第 3 行）',
      ]);
    });

    it('lets one respondent answer about several units, and blank numbers be', async () => {
      const { note, said } = await numbered('t1,东山镇,满意\nt1,西河镇,满意\n,东山镇,满意\n,东山镇,满意\n');
      expect([note, said]).toEqual(['有效答卷 5 / 5 份，误差 ±0（95%）', []]);
    });

    it('takes 编号 for its number only where no other column is, and 序号 never', async () => {
      const beside = await numbered('1,t1,东山镇,满意\n2,t1,东山镇,满意\n', '编号,答卷编号,单位,群众评价');
      expect(beside.said).toHaveLength(1);
      const alone = await numbered('1,东山镇,满意\n1,东山镇,满意\n', '编号,单位,群众评价');
      expect(alone.said).toHaveLength(1);
      const lines = await numbered('1,东山镇,满意\n1,东山镇,不满意\n', '序号,单位,群众评价');
      expect([lines.note, lines.said]).toEqual(['有效答卷 4 / 4 份，误差 ±49（95%）', []]);
    });

    it('lets another sheet number from 1 again', async () => {
      expect((await numbered('1,东山镇,不满意\n2,东山镇,满意\n')).said).toEqual([]);
    });
  });
});
