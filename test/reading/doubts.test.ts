import { describe, expect, it } from 'vitest';
import { gridXlsx } from '../support/grid-xlsx.ts';
import {
  figureOf,
  type ProjectFiles,
  runTiny,
  TINY,
  withIndicator,
  withSheets,
} from '../support/tiny-project.ts';

const HAPPY = '单位,满意度\n东山镇,80\n西河镇,90\n';
const MONTHLY =
  '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, not-reported: zero, weight: 60, method: attainment, target: 100}';

/** What is said of a project, as `severity code`, but for gaps. */
async function said(files: ProjectFiles): Promise<readonly string[]> {
  const { diagnostics } = await runTiny(files);
  return diagnostics
    .filter(({ code }) => !/^(?:gap-as-zero|not-reported|nothing-to-score|not-delivered)$/u.test(code))
    .map(({ severity, code }) => `${severity} ${code}`);
}

/** A month's sheet under a title, read as the rule says beside the tiny project's satisfaction. */
const titled = (title: string, rule = 'period: from-name', head = '招商引资(万元)', indicator = MONTHLY) =>
  said({
    'scheme.yaml': withIndicator(indicator),
    'score.yaml': withSheets(`{path: happy.csv, kind: facts}\n{path: 5月.csv, kind: facts, ${rule}}`),
    'happy.csv': HAPPY,
    'facts.csv': undefined,
    '5月.csv': `${title},\n单位,${head}\n东山镇,5\n西河镇,6\n`,
  });

describe('a sheet whose title says 1–5月', () => {
  it.each([
    '2023年1-5月招商情况',
    '2023年1—5月招商引资完成情况',
    '1至5月招商引资',
    '截至5月底招商情况',
    '一至五月招商引资',
  ])('is refused where it would be added up as the month’s own: %s', async (title) => {
    expect(await titled(title)).toEqual(['error title-to-date']);
    expect(await titled(title, 'period: from-name, reported: period')).toEqual(['error title-to-date']);
  });

  it.each([
    '2023年5月指标累计完成情况',
    '招商引资完成情况（累计）',
    '2023年5月累计',
    '2023年前5个月招商情况',
    '前五个月招商引资',
    '截至2023年5月31日累计完成情况',
    '年初至今招商情况',
  ])('or says so in words is refused too: %s', async (title) => {
    expect(await titled(title)).toEqual(['error title-to-date']);
    expect(await titled(title, 'period: from-name, reported: year-to-date')).toEqual([]);
    expect(await titled(title, 'period: from-name', '招商引资当月(万元)')).toEqual([]);
  });

  it('or 累计 is let be beside 当月, where 累计 is ruled out, and in what begins with January', async () => {
    expect(await titled('2023年5月当月及累计完成情况')).toEqual([]);
    expect(await titled('本月完成情况（不填累计数）')).toEqual([]);
    expect(await titled('请勿填累计数')).toEqual([]);
    expect(await titled('2023年累计完成情况', 'period: 2023')).toEqual([]);
    expect(await titled('2023年1月累计完成情况', 'period: 2023-01')).toEqual([]);
    const first = (name: string, title: string) =>
      said({
        'scheme.yaml': withIndicator(MONTHLY),
        'score.yaml': withSheets(
          `{path: happy.csv, kind: facts}\n{path: ${name}.csv, kind: facts, period: from-name}`,
        ),
        'happy.csv': HAPPY,
        'facts.csv': undefined,
        [`${name}.csv`]: `${title},\n单位,招商引资(万元)\n东山镇,5\n西河镇,6\n`,
      });
    expect(await first('1月', '2023年1月累计完成情况')).toEqual([]);
    expect(await first('一季度', '2023年1-3月累计完成情况')).not.toContain('error title-to-date');
    expect(await first('二季度', '2023年二季度累计完成情况')).toContain('error title-to-date');
  });

  it('such as 前4个月 and is of another month draws a warning', async () => {
    expect(await titled('2023年前4个月招商情况')).toEqual(['warning title-of-other-period']);
  });

  it('is read where score.yaml or the columns say what the figures are', async () => {
    expect(await titled('2023年1-5月招商情况', 'period: from-name, reported: year-to-date')).toEqual([]);
    expect(await titled('2023年1-5月招商情况', 'period: from-name', '招商引资当月(万元)')).toEqual([]);
    expect(await titled('2023年1-5月招商情况', 'period: from-name', '招商引资累计(万元)')).toEqual([]);
    expect(await titled('2023年5月招商情况')).toEqual([]);
    expect(
      await titled(
        '2023年1-5月招商情况',
        'period: from-name',
        '招商引资(万元)',
        MONTHLY.replace('sum', 'last'),
      ),
    ).toEqual([]);
  });

  it('and another month than the file is pointed out in either way of reading', async () => {
    expect(await titled('2023年1-4月招商情况')).toEqual(['warning title-of-other-period']);
    expect(await titled('2023年1-4月招商情况', 'period: from-name, reported: year-to-date')).toEqual([
      'warning title-of-other-period',
    ]);
  });

  it('read as a sheet of the whole year is pointed out, unless it ends with the year', async () => {
    const yearly = (title: string) => said({ 'facts.csv': `${title},,\n${TINY['facts.csv']}` });
    expect(await yearly('2023年1-5月考核情况')).toEqual(['warning title-of-other-period']);
    expect(await yearly('2023年上半年考核情况')).toEqual(['warning title-of-other-period']);
    expect(await yearly('2023年前三季度考核情况')).toEqual(['warning title-of-other-period']);
    expect(await yearly('2023年5月考核情况')).toEqual(['warning title-of-other-period']);
    expect(await yearly('月份：2023年5月')).toEqual(['warning title-of-other-period']);
    for (const title of ['2023年1-12月考核情况', '2023年度考核情况', '2023年12月31日', '考核情况'])
      expect(await yearly(title)).toEqual([]);
  });
});

describe('a sheet of another year', () => {
  const yearly = (title: string) => said({ 'facts.csv': `${title},,\n${TINY['facts.csv']}` });

  it('is pointed out by its title, though its columns are those of this year', async () => {
    expect(await yearly('2022年度考核情况')).toEqual(['warning title-of-other-period']);
    expect(await yearly('考核情况表(2022)')).toEqual(['warning title-of-other-period']);
    expect(await yearly('考核年度：2022')).toEqual(['warning title-of-other-period']);
    const months = '2022年招商情况,,\n单位,月份,满意度\n东山镇,5月,80\n西河镇,5月,90\n';
    expect(await said({ 'facts.csv': months })).toEqual(['warning title-of-other-period']);
  });

  it('is not seen in document numbers, dates of filling in or spans of years', async () => {
    for (const title of [
      '根据市发〔2022〕15号文件',
      '填报日期：2024年1月',
      '2024年1月5日',
      '2022—2023年对比',
    ])
      expect(await yearly(title)).toEqual([]);
  });
});

describe('a file named after a month', () => {
  const named = (file: string, rule = 'kind: facts') =>
    said({
      'score.yaml': withSheets(`{path: ${file}, ${rule}}`),
      'facts.csv': undefined,
      [file]: TINY['facts.csv'],
    });

  it('and read as the year because score.yaml says no period is pointed out', async () => {
    for (const file of ['5月.csv', '2023年05月.csv', '一季度.csv', '2022年.csv', '1-6月.csv'])
      expect(await named(file), file).toEqual(['warning name-of-other-period']);
  });

  it('is no matter where it is the year’s end, the next year’s, or score.yaml says so', async () => {
    for (const file of [
      '2023年.csv',
      '2023年12月.csv',
      '2024年1月报送.csv',
      '指标.csv',
      '2023年5月6日导出.csv',
    ])
      expect(await named(file), file).toEqual([]);
    expect(await named('5月.csv', 'kind: facts, period: 2023')).toEqual([]);
  });
});

describe('identical figures in two consecutive months', () => {
  const ROSTER = '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙镇,乡镇\nD,丁镇,乡镇\n';
  const months = (may: readonly number[], june: readonly number[], indicator = MONTHLY, second = '6月') => {
    const rows = (figures: readonly number[]): string =>
      `单位,招商引资(万元)\n${figures.map((figure, at) => `${'甲乙丙丁'[at]}镇,${figure}\n`).join('')}`;
    return said({
      'roster.csv': ROSTER,
      'scheme.yaml': withIndicator(indicator),
      'score.yaml': withSheets('{path: "*月.csv", kind: facts, period: from-name}'),
      'facts.csv': undefined,
      '5月.csv': rows(may),
      [`${second}.csv`]: rows(june),
    });
  };

  it('for a whole sheet draw a warning', async () => {
    expect(await months([1, 2, 3, 4], [1, 2, 3, 4])).toEqual(['warning month-copied']);
  });

  it('draw none where one differs, all are one or nought, a month lies between, or they are stocks', async () => {
    expect(await months([1, 2, 3, 4], [1, 2, 3, 5])).toEqual([]);
    expect(await months([0, 0, 0, 0], [0, 0, 0, 0])).toEqual([]);
    expect(await months([2, 2, 2, 2], [2, 2, 2, 2])).toEqual([]);
    expect(await months([1, 2, 3, 4], [1, 2, 3, 4], MONTHLY, '7月')).toEqual([]);
    expect(await months([1, 2, 3, 4], [1, 2, 3, 4], MONTHLY.replace('sum', 'last'))).toEqual([]);
  });
});

describe('a month copied with a few figures changed', () => {
  const UNITS = 12;
  const months = (june: (unit: number) => number, may = (unit: number) => 10 + unit, units = UNITS) => {
    const rows = (figure: (unit: number) => number): string =>
      `单位,招商引资(万元)\n${Array.from({ length: units }, (_, unit) => `镇${unit},${figure(unit)}\n`).join('')}`;
    return said({
      'roster.csv': `单位代码,单位名称,类别\n${Array.from({ length: units }, (_, unit) => `U${unit},镇${unit},乡镇\n`).join('')}`,
      'scheme.yaml': withIndicator(MONTHLY),
      'score.yaml': withSheets('{path: "*月.csv", kind: facts, period: from-name}'),
      'facts.csv': undefined,
      '5月.csv': rows(may),
      '6月.csv': rows(june),
    });
  };

  it('draws a warning where nine in ten are equal', async () => {
    expect(await months((unit) => (unit === 3 ? 99 : 10 + unit))).toEqual(['warning month-copied']);
    const two = (unit: number): number => (unit < 2 ? 99 : 10 + unit);
    expect(await months(two, undefined, 20)).toEqual(['warning month-copied']);
  });

  it('draws none where fewer are, or most are one of a few values', async () => {
    expect(await months((unit) => (unit < 2 ? 99 : 10 + unit))).toEqual([]);
    expect(await months((unit) => (unit === 3 ? 99 : 10 + unit), undefined, 10)).toEqual([]);
    const few = (unit: number): number => 1 + (unit % 4);
    expect(await months((unit) => (unit === 3 ? 99 : few(unit)), few)).toEqual([]);
  });
});

describe('figures that cannot well be', () => {
  const measured = (title: string, measure: string, east: string) =>
    said({
      'scheme.yaml': withIndicator(
        `{code: invest, title: ${title}, measure: '${measure}', weight: 60, method: attainment, target: 100}`,
      ),
      'facts.csv': `单位,${title},满意度\n东山镇,${east},80\n西河镇,50,90\n`,
    });

  it('such as a share above 100 or below 0 draw a warning', async () => {
    for (const title of ['信访化解率', '自来水普及率', '空气优良率', '民生支出占比'])
      for (const figure of ['986', '-3'])
        expect(await measured(title, '%', figure)).toEqual(['warning share-beyond-whole']);
    expect(await measured('信访化解率', '%', '100')).toEqual([]);
  });

  it('are not seen in growth, execution and completion rates', async () => {
    for (const title of ['税收增长率', '预算执行率', '任务完成率', '财政收入增速', '投资增幅'])
      for (const figure of ['130', '-3']) expect(await measured(title, '%', figure)).toEqual([]);
  });

  it('such as a fraction or a negative number of 起, 人, 户 draw a warning', async () => {
    for (const measure of ['起', '件', '人', '户', '票', '张', '台次', '项', '篇', '个', '所', '床'])
      for (const figure of ['1.5', '-1'])
        expect(await measured('某项数', measure, figure)).toEqual(['warning count-not-whole']);
    expect(await measured('某项数', '人', '1.2万')).toEqual([]);
    expect(await measured('户均培训', '人', '1.5')).toEqual([]);
    expect(await measured('招商引资', '万人', '1.5')).toEqual([]);
    expect(await measured('接待游客', '万人次', '-1.5')).toEqual(['warning count-not-whole']);
  });

  it('are not seen in means, equivalents and balances of what is counted', async () => {
    for (const title of ['千人口床位数', '每万人口专利拥有量', '折合在校生数', '医护比'])
      expect(await measured(title, '个', '1.5'), title).toEqual([]);
    expect(await measured('市场主体净增数', '个', '-5')).toEqual([]);
    expect(await measured('市场主体净增数', '个', '5.5')).toEqual(['warning count-not-whole']);
    for (const measure of ['天', '倍', '分'])
      expect(await measured('某项数', measure, '1.5'), measure).toEqual([]);
  });

  it('such as points below 0, or above 100 where the others are not, draw a warning', async () => {
    for (const figure of ['-3', '965'])
      expect(await measured('评分', '分', figure)).toContain('warning points-beyond');
    for (const figure of ['0', '100', '99.5']) expect(await measured('评分', '分', figure)).toEqual([]);
    expect(await measured('扣分合计', '分', '-3')).not.toContain('warning points-beyond');
    const thousand = {
      'roster.csv': '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙镇,乡镇\n',
      'facts.csv': '单位,招商引资(万元),满意度\n甲镇,1,860\n乙镇,2,920\n丙镇,3,98\n',
    };
    expect(await said(thousand)).not.toContain('warning points-beyond');
  });

  it('such as a negative area draw a warning', async () => {
    for (const measure of ['亩', '万亩', '公顷', '平方米', '㎡'])
      expect(await measured('造林面积', measure, '-3'), measure).toEqual(['warning area-negative']);
    expect(await measured('造林面积', '亩', '3.5')).toEqual([]);
    expect(await measured('耕地净增面积', '亩', '-3')).toEqual([]);
    expect(await measured('新增绿地面积', '亩', '-3')).toEqual(['warning area-negative']);
  });

  it('such as self-scores that are all full draw a warning, from three units on', async () => {
    const scores = (c: number) =>
      said({
        'roster.csv': '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙镇,乡镇\n',
        'facts.csv': `单位,招商引资(万元),满意度\n甲镇,1,100\n乙镇,2,100\n丙镇,3,${c}\n`,
      });
    expect(await scores(100)).toEqual(['warning same-score-for-all']);
    expect(await scores(99)).toEqual([]);
  });
});

describe('a column headed by another period', () => {
  const columns = (
    head: readonly (readonly (string | undefined)[])[],
    merges: readonly string[],
    rule = '',
  ) =>
    said({
      'scheme.yaml': withIndicator(MONTHLY),
      'score.yaml': withSheets(`{path: happy.csv, kind: facts}\n{path: 5月.xlsx, kind: facts${rule}}`),
      'happy.csv': HAPPY,
      'facts.csv': undefined,
      '5月.xlsx': gridXlsx([...head, ['东山镇', 5], ['西河镇', 6]], merges),
    });
  const below = (label: string, rule?: string) =>
    columns(
      [
        ['单位', '招商引资(万元)'],
        [undefined, label],
      ],
      ['A1:A2'],
      rule,
    );
  const above = (label: string, rule?: string) =>
    columns(
      [
        ['单位', label, undefined],
        [undefined, '招商引资(万元)', '备注'],
      ],
      ['A1:A2', 'B1:C1'],
      rule,
    );

  it('is refused: last year’s, half a year’s, or a span that ends elsewhere', async () => {
    for (const label of ['2022年', '上半年', '4月', '1-4月']) {
      expect(await above(label, ', period: from-name'), label).toEqual(['error column-of-other-period']);
    }
    expect(await below('1-4月', ', period: from-name')).toEqual(['error column-of-other-period']);
    expect(await below('1-4月', ', period: 2023')).toEqual(['error column-of-other-period']);
  });

  it('is read where it says the sheet’s own', async () => {
    for (const label of ['2023年', '5月', '1-5月', '2023年1-5月', '经济发展'])
      expect(await above(label, ', period: from-name'), label).toEqual([]);
    expect(await below('1-5月', ', period: from-name')).toEqual([]);
    expect(await below('1-12月', ', period: 2023')).toEqual([]);
  });
});

describe('several columns that may say one thing', () => {
  it('年度 beside 月份: both are read, and must agree with score.yaml', async () => {
    const months = (rows: string, rule = ''): Promise<readonly number[] | readonly string[]> =>
      runTiny({
        'scheme.yaml': withIndicator(MONTHLY),
        'score.yaml': withSheets(`{path: happy.csv, kind: facts}\n{path: m.csv, kind: facts${rule}}`),
        'happy.csv': HAPPY,
        'facts.csv': undefined,
        'm.csv': rows,
      }).then(({ assessment, diagnostics }) => {
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        const { log } = assessment.facts;
        const own = [...log.period].filter((_, fact) => log.item[fact] === 0);
        return errors.length > 0 ? errors.map(({ code }) => code) : own;
      });
    const wide = '单位,年度,月份,招商引资(万元)\n东山镇,2023,5,5\n东山镇,2023,6月,5\n西河镇,2023,7,1\n';
    expect(await months(wide)).toEqual([2023050, 2023060, 2023070]);
    expect(await months(wide.replace('年度,月份', '月份,年度').replace(/2023,(\d月?)/gu, '$1,2023'))).toEqual(
      [2023050, 2023060, 2023070],
    );
    expect(await months(wide.replace('2023,5,5', '2022,5,5'))).toEqual([2022050, 2023060, 2023070]);
    expect(await months(wide.replace('2023,5,5', '2023,2022-05,5'))).toEqual(['period-conflict']);
    expect(await months(wide, ', period: 2023-05')).toEqual(['period-conflict', 'period-conflict']);
  });

  it('指标值 beside 完成值 is refused until score.yaml says which', async () => {
    const rows = '单位,指标,指标值,完成值\n东山镇,满意度,100,80\n西河镇,满意度,100,90\n';
    const read = (rule: string) =>
      runTiny({
        'score.yaml': withSheets(`{path: facts.csv, kind: facts}\n{path: m.csv, kind: facts${rule}}`),
        'facts.csv': '单位,招商引资(万元)\n东山镇,90\n西河镇,50\n',
        'm.csv': rows,
      });
    expect((await read('')).said[0]).toMatch(/^error value-columns-twice/u);
    const { said: all, assessment } = await read(', columns: {value: 完成值}');
    expect([all, figureOf(assessment, 'happy', 0)]).toEqual([[], '80']);
  });

  it('加分 beside 扣分: the one that is filled in counts, for its own kind of event only', async () => {
    const events = async (kind: string, minus: string, plus: string) => {
      const { assessment, diagnostics } = await runTiny({
        'scheme.yaml': `${TINY['scheme.yaml']}adjustments: [{code: plus, title: 加分, kind: bonus, events: 加分}, {code: minus, title: 扣分, kind: deduction, events: 扣分}]\n`,
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: e.csv, kind: events}'),
        'e.csv': `单位,类别,事项,扣分,加分,日期\n东山镇,${kind},某事,${minus},${plus},2023-05-01\n`,
      });
      return [assessment.bonus[0], assessment.deduction[0], diagnostics.map(({ code }) => code)];
    };
    expect(await events('加分', '', '3')).toEqual([3, 0, []]);
    expect(await events('加分', '/', '3')).toEqual([3, 0, []]);
    expect(await events('扣分', '2', '')).toEqual([0, 2, []]);
    expect(await events('加分', '2', '3')).toEqual([0, 0, ['event-points']]);
    expect(await events('加分', '2', '')).toEqual([0, 0, ['event-points']]);
    expect(await events('扣分', '', '3')).toEqual([0, 0, ['event-points']]);
  });

  it('计量单位 beside a unit in the header: they must agree', async () => {
    const rows = (measure: string) =>
      said({
        'facts.csv': `单位,计量单位,招商引资(万元),满意度\n东山镇,${measure},90,80\n西河镇,万元,50,90\n`,
      });
    expect(await rows('元')).toEqual(['error row-measure-differs']);
    for (const measure of ['万元', '', '/', '个']) expect(await rows(measure)).toEqual([]);
  });
});

describe('points beside what they are given for', () => {
  it('得分 under an indicator that counts something else is never its figure', async () => {
    const read = async (below: readonly string[], measure: string) => {
      const { assessment, diagnostics } = await runTiny({
        'scheme.yaml': withIndicator(
          `{code: invest, title: 招商引资, measure: ${measure}, weight: 60, method: attainment, target: 100}`,
        ),
        'score.yaml': withSheets('{path: a.xlsx, kind: facts}'),
        'facts.csv': undefined,
        'a.xlsx': gridXlsx(
          [
            ['单位', '招商引资', undefined, '满意度'],
            [undefined, ...below, undefined],
            ['东山镇', 90, 9, 80],
            ['西河镇', 50, 5, 90],
          ],
          ['A1:A2', 'B1:C1', 'D1:D2'],
        ),
      });
      return [figureOf(assessment, 'invest', 0), diagnostics.map(({ code }) => code)];
    };
    expect(await read(['完成值', '得分'], '个')).toEqual(['90', ['column-passed-over']]);
    expect((await read(['同比', '得分'], '个'))[0]).toBe('—');
    expect(await read(['同比', '得分'], '分')).toEqual(['9', ['column-passed-over']]);
  });
});

describe('targets and events of another year', () => {
  it('are pointed out by the title of their sheet', async () => {
    const sheet = (kind: string, rows: string) =>
      said({
        'scheme.yaml': `${withIndicator('{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {by-unit: 目标.csv}}')}adjustments: [{code: plus, title: 加分, kind: bonus, events: 加分}]\n`,
        'score.yaml': withSheets(
          `{path: facts.csv, kind: facts}\n{path: 目标.csv, kind: targets}${kind === 'events' ? '\n{path: a.csv, kind: events}' : ''}`,
        ),
        '目标.csv': kind === 'targets' ? rows : '单位,招商引资(万元)\n东山镇,100\n西河镇,100\n',
        'a.csv': rows,
      });
    const targets = '单位,招商引资(万元)\n东山镇,100\n西河镇,100\n';
    expect(await sheet('targets', targets)).toEqual([]);
    expect(await sheet('targets', `2023年目标任务,\n${targets}`)).toEqual([]);
    expect(await sheet('targets', `2022年目标任务,\n${targets}`)).toEqual(['warning title-of-other-period']);
    expect(await sheet('events', '2022年加分情况,,,\n单位,类别,事项,分值\n东山镇,加分,某事,1\n')).toEqual([
      'warning title-of-other-period',
    ]);
  });

  it('are refused where the header of the targets says it', async () => {
    const headed = (label: string) =>
      said({
        'scheme.yaml': withIndicator(
          '{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {by-unit: 目标.xlsx}}',
        ),
        'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 目标.xlsx, kind: targets}'),
        '目标.xlsx': gridXlsx(
          [
            ['单位', label, undefined],
            [undefined, '招商引资(万元)', '备注'],
            ['东山镇', 100],
            ['西河镇', 100],
          ],
          ['A1:A2', 'B1:C1'],
        ),
      });
    expect(await headed('2022年')).toEqual(['error column-of-other-period']);
    expect(await headed('上半年')).toEqual(['error column-of-other-period']);
    expect(await headed('2023年')).toEqual([]);
  });
});

describe('months whose figures never fall', () => {
  const months = (grow: (month: number, unit: number) => number, rule = '', indicator = MONTHLY) =>
    said({
      'roster.csv': '单位代码,单位名称,类别\nA,甲镇,乡镇\nB,乙镇,乡镇\nC,丙镇,乡镇\n',
      'scheme.yaml': withIndicator(indicator),
      'score.yaml': withSheets(`{path: "*月.csv", kind: facts, period: from-name${rule}}`),
      'facts.csv': undefined,
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((month) => [
          `${month}月.csv`,
          `单位,招商引资(万元)\n${[0, 1, 2].map((unit) => `${'甲乙丙'[unit]}镇,${grow(month, unit)}\n`).join('')}`,
        ]),
      ),
    });

  it('look year-to-date, and a warning says so', async () => {
    expect(await months((month, unit) => month * (unit + 1))).toEqual(['warning looks-cumulative']);
  });

  it('draw no word where one falls, few rise, they are stocks or said to be year-to-date', async () => {
    expect(await months((month, unit) => (month === 6 && unit === 2 ? 1 : month * (unit + 1)))).toEqual([]);
    expect(await months((month) => (month < 6 ? 0 : 1))).toEqual([]);
    expect(await months((month, unit) => month * (unit + 1), '', MONTHLY.replace('sum', 'last'))).toEqual([]);
    expect(await months((month, unit) => month * (unit + 1), ', reported: year-to-date')).toEqual([]);
  });
});

describe('amounts of money', () => {
  const amounts = (figures: readonly (number | string)[], measure = '万元') =>
    said({
      'roster.csv': `单位代码,单位名称,类别\n${figures.map((_, at) => `${'ABCDEF'[at]},${'甲乙丙丁戊己'[at]}镇,乡镇\n`).join('')}`,
      'scheme.yaml': withIndicator(
        `{code: invest, title: 某项数, measure: ${measure}, weight: 60, method: attainment, target: 100}`,
      ),
      'facts.csv': `单位,某项数(${measure}),满意度\n${figures.map((figure, at) => `${'甲乙丙丁戊己'[at]}镇,${figure},${at}\n`).join('')}`,
    });

  it('ten thousand times the others’ draw a warning: 元 filled in for 万元', async () => {
    expect(await amounts([120, 300, 4_500_000, 450, 200])).toEqual(['warning magnitude-odd']);
    expect(await amounts([120, 300, 0.045, 450, 200])).toEqual(['warning magnitude-odd']);
  });

  it('a thousand times the others’ or as much below draw a warning', async () => {
    for (const odd of [300_000, 0.2])
      expect(await amounts([120, 300, odd, 450, 200])).toEqual(['warning magnitude-odd']);
    for (const odd of [290_000, 0.21]) expect(await amounts([120, 300, odd, 450, 200])).toEqual([]);
  });

  it('a hundred times the others’, noughts, other measures and few units draw none', async () => {
    expect(await amounts([120, 300, 45_000, 450, 0])).toEqual([]);
    expect(await amounts([120, 300, 4_500_000, 450, 200], '个')).toEqual([]);
    expect(await amounts([120, 300, 4_500_000, 450])).toEqual([]);
    expect(await amounts([120, 300, '450万元', 450, 200], '元')).toEqual(['warning magnitude-odd']);
  });
});

describe('the amounts of money of a whole month', () => {
  const months = (times: (month: number) => number, measure = '万元') =>
    said({
      'scheme.yaml': withIndicator(MONTHLY.replaceAll('万元', measure)),
      'score.yaml': withSheets(
        '{path: happy.csv, kind: facts}\n{path: "*月.csv", kind: facts, period: from-name}',
      ),
      'happy.csv': HAPPY,
      'facts.csv': undefined,
      ...Object.fromEntries(
        [1, 2, 3, 4].map((month) => [
          `${month}月.csv`,
          `单位,招商引资(${measure})\n东山镇,${(10 - month) * times(month)}\n西河镇,${(20 + month) * times(month)}\n`,
        ]),
      ),
    });

  it('a thousand times those of the other months, or as much below, draw one warning', async () => {
    for (const times of [10_000, 1200, 1 / 1200, 1 / 10_000])
      expect(await months((month) => (month === 3 ? times : 1)), String(times)).toEqual([
        'warning period-magnitude-odd',
      ]);
    expect(await months((month) => (month === 1 ? 10_000 : 1))).toEqual(['warning period-magnitude-odd']);
  });

  it('a hundred times those of the others, or of no money, draw none', async () => {
    expect(await months((month) => (month === 3 ? 100 : 1))).toEqual([]);
    expect(await months((month) => (month === 3 ? 1 / 100 : 1))).toEqual([]);
    expect(await months((month) => (month === 3 ? 10_000 : 1), '个')).toEqual([]);
  });
});

describe('a slip in the roster’s category', () => {
  const roster = (odd: string, units = 1) =>
    said({
      'roster.csv': `单位代码,单位名称,类别\nT01,东山镇,乡镇\nT02,西河镇,乡镇\nT03,丁镇,乡镇\n${Array.from({ length: units }, (_, at) => `X${at},丙${at},${odd}\n`).join('')}`,
    });

  it('is refused: the unit would not be scored', async () => {
    expect(await roster('乡鎮')).toEqual(['error roster-category-misspelt']);
    expect(await roster('乡镇镇')).toEqual(['error roster-category-misspelt']);
  });

  it('is not seen in categories of their own', async () => {
    for (const category of ['部门', '乡村', '县直部门'])
      expect(await roster(category)).toEqual(['warning roster-category-unknown']);
    expect(await roster('乡鎮', 3)).toEqual(Array(3).fill('warning roster-category-unknown'));
    expect(await roster(' 乡 镇 ')).toEqual([]);
  });
});

describe('targets by unit', () => {
  const targets = (named: string, file: string) =>
    said({
      'scheme.yaml': withIndicator(
        `{code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: {by-unit: ${named}}}`,
      ),
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: "**/*目标*.csv", kind: targets}'),
      [file]: '单位,招商引资(万元)\n东山镇,100\n西河镇,100\n',
    });

  it('must come from the file that the scheme names', async () => {
    expect(await targets('2023目标.csv', '2022目标.csv')).toEqual(['error target-of-other-file']);
    expect(await targets('目标.csv', '2022目标.csv')).toEqual(['error target-of-other-file']);
  });

  it('may lie in any folder, and the file may be named without its folder or extension', async () => {
    for (const [named, file] of [
      ['目标.csv', '目标.csv'],
      ['目标.csv', '下达/目标.csv'],
      ['下达/目标.csv', '下达/目标.csv'],
      ['目标', '下达/目标.csv'],
    ] as const)
      expect(await targets(named, file)).toEqual([]);
  });
});

describe('the tiny project', () => {
  it('draws no word at all', async () => {
    const { said: all, assessment } = await runTiny();
    expect([all, figureOf(assessment, 'invest', 0)]).toEqual([[], '90']);
  });
});
