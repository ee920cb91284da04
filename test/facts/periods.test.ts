import { describe, expect, it } from 'vitest';
import { runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';

const MONTHLY = withIndicator(
  '{code: invest, title: 招商引资, measure: 个, weight: 60, method: direct, collect: monthly, roll-up: sum, not-reported: zero}',
);
const HAPPY = '单位,满意度\n东山镇,80\n西河镇,90\n';

/** The periods under which a sheet's figures of 招商引资 were kept, and what was said beside the gaps. */
async function periods(file: string, csv: string, rule: string) {
  const { said, assessment } = await runTiny({
    'score.yaml': withSheets(`{path: happy.csv, kind: facts}\n{path: "${file}", kind: facts, ${rule}}`),
    'scheme.yaml': MONTHLY,
    'happy.csv': HAPPY,
    'facts.csv': undefined,
    [file]: csv,
  });
  const { log } = assessment.facts;
  const kept = Array.from(log.period)
    .filter((_, fact) => log.item[fact] === 0)
    .map((period, fact) => `${period}${log.yearToDate[fact] === 1 ? ' 累计' : ''}`);
  return {
    kept: [...new Set(kept)],
    said: said.filter((line) => !/gap-as-zero|period-outside|not-reported/u.test(line)),
  };
}

const SHEET = '单位,招商引资(个)\n东山镇,1\n西河镇,2\n';

describe('the period of a sheet', () => {
  it.each([
    ['5月.csv', '2023050'],
    ['月报/2023年05月.csv', '2023050'],
    ['202305月报.csv', '2023050'],
    ['2023年第二季度.csv', '2023061'],
    ['2023年报.csv', '2023122'],
    ['2022年月报/5月.csv', '2022050'],
  ])('is read from the name %s', async (file, period) => {
    const { kept, said } = await periods(file, SHEET, 'period: from-name');
    expect(kept).toEqual([period]);
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('is asked for where the name says none or two', async () => {
    expect((await periods('月报.csv', SHEET, 'period: from-name')).said).toContain(
      'error period-unknown: 看不出期间：「月报.csv」',
    );
    expect((await periods('5月6月.csv', SHEET, 'period: from-name')).said).toContain(
      'error period-unknown: 看不出期间：「5月6月.csv」',
    );
  });

  it('of a span from January is the last month of a year-to-date sheet', async () => {
    const { kept } = await periods('1-5月.csv', SHEET, 'period: from-name, reported: year-to-date');
    expect(kept).toEqual(['2023050 累计']);
  });

  it('stated in score.yaml counts as it stands', async () => {
    expect((await periods('a.csv', SHEET, 'period: 2023-07')).kept).toEqual(['2023070']);
  });

  it('is the year where nothing is said', async () => {
    expect((await periods('a.csv', SHEET, 'reported: period')).kept).toEqual(['2023122']);
  });

  it('in a title that names another month is pointed out', async () => {
    const { kept, said } = await periods('5月.csv', `2023年4月份招商情况,\n${SHEET}`, 'period: from-name');
    expect([kept, said]).toEqual([
      ['2023050'],
      ['warning title-of-other-period: 表内标题是「2023年4月份招商情况」，而此表按 2023-05 读取'],
    ]);
    const day = await periods('5月.csv', `2023年6月3日报送,\n${SHEET}`, 'period: from-name');
    expect(day.said).toEqual([]);
  });
});

describe('a column of periods', () => {
  const rows = (...months: readonly string[]): string =>
    `单位,月份,招商引资(个)\n${months.map((month) => `东山镇,${month},1\n`).join('')}`;

  it('says the period of each row', async () => {
    const { kept, said } = await periods(
      'a.csv',
      rows('1月', '2023年2月', '3', '2023-04'),
      'reported: period',
    );
    expect([kept, said]).toEqual([['2023010', '2023020', '2023030', '2023040'], []]);
  });

  it('must be filled in and be understood', async () => {
    const { said } = await periods('a.csv', rows('1月', '', '某月'), 'reported: period');
    expect(said).toEqual([
      'error period-unknown: 这一行没有填期间',
      'error period-unknown: 看不出期间：「某月」',
    ]);
  });

  it('narrows what score.yaml says of the whole sheet, and must not contradict it', async () => {
    const within = await periods('a.csv', rows('1月', '2月'), 'period: 2023');
    expect([within.kept, within.said]).toEqual([['2023010', '2023020'], []]);
    const { said } = await periods('5月.csv', rows('5月', '4月'), 'period: from-name');
    expect(said).toEqual([
      'error period-conflict: 期间有两种说法：2023-04 和 2023-05（「月份」列与文件名或 score.yaml）',
    ]);
  });
});
