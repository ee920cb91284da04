import { describe, expect, it } from 'vitest';
import { gridXlsx } from '../support/grid-xlsx.ts';
import { figureOf, runTiny, TINY, withIndicator, withSheets } from '../support/tiny-project.ts';

async function facts(csv: string | Uint8Array, files: Readonly<Record<string, string>> = {}) {
  const { said, assessment, diagnostics } = await runTiny({ 'facts.csv': csv, ...files });
  return { said, figures: [0, 1].map((unit) => figureOf(assessment, 'invest', unit)), diagnostics };
}

describe('columns of a wide sheet', () => {
  it.each([
    ['招商引资(元)', '900000'],
    ['招商引资(亿元)', '0.009'],
    ['招商引资(万元)', '90万元'],
    ['招商引资(万元)', '900000元'],
  ])('%s holding %s is 90 万元', async (label, value) => {
    const { figures, said } = await facts(`单位,${label},满意度\n东山镇,${value},80\n西河镇,1,90\n`);
    expect([figures[0], said]).toEqual(['90', []]);
  });

  it('of money must say whether they are 元 or 万元', async () => {
    const { said, diagnostics } = await facts('单位,招商引资,满意度\n东山镇,90,80\n西河镇,50,90\n');
    expect(said).toEqual(['error measure-unstated: 「招商引资」没有写明计量单位（方案用万元）']);
    expect(diagnostics[0]!.at).toMatchObject({ row: 1, column: 2 });
  });

  it('may say it above the table, or score.yaml for them', async () => {
    const above = '计量单位:元,,\n单位,招商引资,满意度\n东山镇,900000,80\n西河镇,1,90\n';
    expect((await facts(above.replace('计量单位', '单位'))).figures[0]).toBe('90');
    const project = withSheets('{path: facts.csv, kind: facts, measure: 元}');
    const plain = '单位,招商引资,满意度\n东山镇,900000,80\n西河镇,1,90\n';
    expect((await facts(plain, { 'score.yaml': project })).figures[0]).toBe('90');
  });

  it('take what stands above the table for people too', async () => {
    const people = withIndicator(
      '{code: invest, title: 就业, measure: 人, weight: 60, method: attainment, target: 100}',
    );
    const { figures } = await facts('单位:万人,,\n单位,就业,满意度\n东山镇,0.5,80\n西河镇,1,90\n', {
      'scheme.yaml': people,
    });
    expect(figures).toEqual(['5000', '10000']);
  });

  it('that are not the figure itself are passed over, with a note', async () => {
    const book = gridXlsx(
      [
        ['单位', '招商引资(万元)', undefined, undefined, undefined, '满意度'],
        [undefined, '目标', '完成值', '完成率(%)', '同比', undefined],
        ['东山镇', 100, 90, 90, 3, 80],
        ['西河镇', 100, 50, 50, 4, 90],
      ],
      ['A1:A2', 'B1:E1', 'F1:F2'],
    );
    const { figures, said } = await facts(book);
    expect(figures).toEqual(['90', '50']);
    expect(said).toEqual([
      'note column-passed-over: 列「招商引资 / 目标」不是「招商引资」本身的数，未读取',
      'note column-passed-over: 列「招商引资 / 完成率」不是「招商引资」本身的数，未读取',
      'note column-passed-over: 列「招商引资 / 同比」不是「招商引资」本身的数，未读取',
    ]);
  });

  it('that name no indicator are reported with the nearest', async () => {
    const { said } = await facts('单位,招商引资(万元),满意渡,满意度\n东山镇,90,1,80\n西河镇,50,2,90\n');
    expect(said).toEqual([
      'warning unknown-column: 列「满意渡」不是任何方案的指标，未读取，是否指「满意度」？',
    ]);
  });

  it('for one indicator twice are refused', async () => {
    const { said } = await facts('单位,招商引资(万元),招商引资(元),满意度\n东山镇,90,1,80\n西河镇,50,2,90\n');
    expect(said).toEqual(['error column-twice: 「招商引资」在本表中有两列，另一列是 招商引资']);
  });

  it('with a merged figure for two units give neither the other’s', async () => {
    const rows = [
      ['单位', '招商引资(万元)', '满意度'],
      ['东山镇', 90, 80],
      ['西河镇', undefined, 90],
    ];
    const book = gridXlsx(rows, ['B2:B3']);
    const { said } = await facts(book);
    expect(said).toEqual([
      'error unusable-cell: 西河镇的「招商引资」：合并单元格让几行共用一个数，不能判断属于哪个单位',
    ]);
  });

  it('of percentages may not mix 0.98 and 98.6', async () => {
    const rate = withIndicator("{code: invest, title: 化解率, measure: '%', weight: 60, method: direct}");
    const { said } = await facts('单位,化解率(%),满意度\n东山镇,0.98,80\n西河镇,98.6,90\n', {
      'scheme.yaml': rate,
    });
    expect(said.map((line) => line.split(':')[0])).toEqual(['warning percent-mixed']);
  });

  it('read 98.6% and full-width digits as what they say', async () => {
    const rate = withIndicator("{code: invest, title: 化解率, measure: '%', weight: 60, method: direct}");
    const { figures, said } = await facts('单位,化解率,满意度\n东山镇,98.6%,80\n西河镇,９７．５,90\n', {
      'scheme.yaml': rate,
    });
    expect([figures, said]).toEqual([['98.6', '97.5'], []]);
  });
});

describe('rows', () => {
  it.each([
    ['东山县,90,80', 'unknown-unit: 名册里没有「东山县」，是否指「东山镇」？'],
    [',90,80', 'row-without-unit: 这一行有数据，却没有单位名称'],
    ['东山镇,约90,80', /^unusable-cell: 东山镇的「招商引资」：.*约90/u],
    ['东山镇,#DIV/0!,80', /^unusable-cell: 东山镇的「招商引资」/u],
  ])('%s is refused', async (row, message) => {
    const { said } = await facts(`单位,招商引资(万元),满意度\n${row}\n西河镇,50,90\n`);
    expect(said[0]).toMatch(/^error /u);
    expect(said[0]!.slice('error '.length)).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  it('whose code and name disagree are refused, with the cell of an unknown code', async () => {
    const header = '单位代码,单位名称,招商引资(万元),满意度\n';
    const mixed = await facts(`${header}T02,东山镇,90,80\n`);
    expect(mixed.said).toContain('error unit-mismatch: 代码「T02」和名称「东山镇」不是同一个单位');
    const unknown = await facts(`${header}T99,东山镇,90,80\n`);
    expect(unknown.diagnostics[0]).toMatchObject({ code: 'unknown-unit', at: { row: 2, column: 1 } });
  });

  it('numbered in advance and left blank are passed over', async () => {
    const { said } = await facts(
      '序号,单位,招商引资(万元),满意度\n1,东山镇,90,80\n2,西河镇,50,90\n3,,,\n4,,,\n',
    );
    expect(said).toEqual([]);
  });

  it('of one unit twice are pointed out', async () => {
    const { said } = await facts('单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n东山,90,80\n');
    expect(said[0]).toBe('warning unit-twice-in-table: 「东山镇」在本表第 2 行已经出现过');
  });

  it('that cannot be used count as not reported in a draft', async () => {
    const { said } = await runTiny(
      { 'facts.csv': '单位,招商引资(万元),满意度\n东山镇,约90,80\n西河镇,50,90\n' },
      { draft: true },
    );
    expect(said.map((line) => line.split(':')[0])).toEqual([
      'warning unusable-cell-draft',
      'warning not-reported-draft',
    ]);
  });
});

describe('a long sheet', () => {
  const long = (rows: string, header = '单位,指标,数值,计量单位'): string =>
    `${header}\n${rows}东山镇,满意度,80,分\n西河镇,满意度,90,分\n西河镇,招商引资,50,万元\n`;

  it('takes the measure of each row', async () => {
    expect((await facts(long('东山镇,招商引资,900000,元\n'))).figures).toEqual(['90', '50']);
  });

  it('takes the measure that the title of an indicator says', async () => {
    const { figures, said } = await facts(
      '单位,指标,完成值\n东山镇,招商引资(元),900000\n西河镇,招商引资（万元）,50\n东山镇,满意度,80\n西河镇,满意度,90\n',
    );
    expect([figures, said]).toEqual([['90', '50'], []]);
  });

  it('is no figure of money where its column holds points', async () => {
    const points = '单位,指标,得分\n东山镇,招商引资(万元),9\n西河镇,满意度,90\n';
    const { said } = await runTiny({ 'facts.csv': points });
    expect(said).toContain('error value-is-score: 这一列是得分，而「招商引资」要的是以「万元」计的完成值');
    expect(said.filter((text) => text.includes('满意度') && text.startsWith('error value'))).toEqual([]);
  });

  it('refuses money that does not say its measure, once', async () => {
    const { said, diagnostics } = await facts(long('东山镇,招商引资,90,\n'));
    expect(said).toEqual(['error measure-unstated: 「招商引资」没有写明计量单位（方案用万元）']);
    expect(diagnostics[0]!.at).toMatchObject({ row: 2, column: 3 });
  });

  it('never takes a target for a figure', async () => {
    const { said, figures } = await facts(long('东山镇,招商引资,90,万元\n东山镇,招商引资目标,100,万元\n'));
    expect(figures[0]).toBe('90');
    expect(said).toEqual([
      'warning unknown-indicator: 「招商引资目标」不是任何方案的指标，这些行未读取，是否指「招商引资」？',
    ]);
  });

  it('without a value column says so', async () => {
    const { said } = await facts('单位,指标,完成\n东山镇,招商引资,1\n');
    expect(said).toContain('error column-missing: 表中缺少「数值」列');
  });

  it('may have headers of its own, and the one that is missing is named', async () => {
    const columns = 'columns: {unit: country, indicator: what, value: figure}';
    const project = withSheets(`{path: facts.csv, kind: facts, measure: 万元, ${columns}}`);
    const csv =
      'country,what,figure\n东山镇,招商引资,90\n西河镇,招商引资,50\n东山镇,满意度,80\n西河镇,满意度,90\n';
    expect(await facts(csv, { 'score.yaml': project })).toMatchObject({ figures: ['90', '50'], said: [] });
    const wrong = await facts(csv.replace('country', 'land'), { 'score.yaml': project });
    expect(wrong.said).toContain('error column-missing: 表中缺少「country」列');
  });
});

it('names like __proto__ and constructor are names', async () => {
  const { said, figures } = await facts(
    '单位,constructor,toString(万元),满意度\n__proto__,1,90,80\n西河镇,1,50,90\n',
    {
      'roster.csv': '单位名称,类别\n__proto__,乡镇\n西河镇,乡镇\n',
      'scheme.yaml': TINY['scheme.yaml']!.replace('title: 招商引资', 'title: toString'),
    },
  );
  expect(figures.toSorted()).toEqual(['50', '90']);
  expect(said).toEqual(['warning unknown-column: 列「constructor」不是任何方案的指标，未读取']);
});
