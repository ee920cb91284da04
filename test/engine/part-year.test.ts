import { describe, expect, it } from 'vitest';
import { reportPartYear } from '../../src/engine/report-part-year.ts';
import type { IndicatorScores } from '../../src/model/assessment.ts';
import { collect } from '../../src/model/diagnostic.ts';
import { runTiny, withIndicator } from '../support/tiny-project.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const ROSTER = '单位代码,单位名称,类别,起始月份,截止月份\n';
const WHOLE = 'T01,东山镇,乡镇,,\n';
const HALF = 'T02,西河镇,乡镇,2023-07,\n';

const monthly = (method: string, rollUp = 'sum') =>
  withIndicator(
    `{code: invest, title: 招商引资, measure: 个, weight: 60, collect: monthly, roll-up: ${rollUp}, ${method}}`,
  );

async function run(scheme: string, roster = WHOLE + HALF, first = [1, 7]) {
  const rows = ['东山镇', '西河镇'].flatMap((unit, at) =>
    MONTHS.filter((month) => month >= first[at]!).flatMap((month) => [
      `${unit},招商引资,${month}月,10`,
      `${unit},签约,${month}月,${at + 20}`,
    ]),
  );
  const { assessment, diagnostics } = await runTiny({
    'scheme.yaml': scheme,
    'roster.csv': ROSTER + roster,
    'facts.csv': `单位,指标,期间,数值\n${rows.join('\n')}\n东山镇,满意度,2023,80\n西河镇,满意度,2023,90\n`,
  });
  const told = diagnostics.filter(({ code }) => code === 'peers-part-year');
  return { assessment, scores: [...assessment.indicators[0]!.normalised], told };
}

describe('a method that compares peers', () => {
  it.each(['rank, params: {step: 10}', 'min-max', 'ratio-to-best', 'z-score'])(
    'by %s warns that the sum of some months does not compare with that of the year',
    async (method) => {
      const { told } = await run(monthly(`method: ${method}`));
      expect(told.map(({ severity, message }) => [severity, message.zh])).toEqual([
        [
          'warning',
          `「招商引资」用 ${method.split(',')[0]} 与同组比较，西河镇（7—12月）只有几个月的合计，与别的单位不可比`,
        ],
      ]);
      expect(told[0]!.at).toMatchObject({ kind: 'line', file: 'scheme.yaml', line: 6 });
    },
  );

  it('says nothing of a mean, nor of peers that are scored for the same months', async () => {
    expect((await run(monthly('method: min-max', 'mean'))).told).toEqual([]);
    const both = WHOLE.replace(',,', ',2023-07,') + HALF;
    expect((await run(monthly('method: min-max'), both, [7, 7])).told).toEqual([]);
  });

  it('says nothing where the method takes no peers: a target is that of the months', async () => {
    const { told, scores } = await run(monthly('method: attainment, target: 120'));
    expect(told).toEqual([]);
    expect(scores).toEqual([100, 100]);
  });

  it('tells a computed sum from a computed rate, which the number of months leaves as it is', async () => {
    const computed = (value: string) =>
      withIndicator(
        `{code: invest_rate, title: 招商成效, weight: 60, value: '${value}', method: min-max}`,
        'inputs:\n  - {code: invest, title: 招商引资, measure: 个, collect: monthly, roll-up: sum}\n  - {code: signed, title: 签约, measure: 个, collect: monthly, roll-up: sum}\n',
      );
    expect((await run(computed('invest / signed'))).told).toEqual([]);
    expect((await run(computed('invest * 2'))).told).toHaveLength(1);
  });

  it('parts units of other months by a pool, where the scheme does so', async () => {
    const scheme = monthly('method: min-max').replace('category: 乡镇', 'category: 乡镇\npool: [在任]');
    const { diagnostics } = await runTiny({
      'scheme.yaml': scheme,
      'roster.csv':
        '单位代码,单位名称,类别,起始月份,截止月份,在任\nT01,东山镇,乡镇,,,全年\nT02,西河镇,乡镇,2023-07,,半年\n',
      'facts.csv': `单位,指标,期间,数值\n${MONTHS.map((month) => `东山镇,招商引资,${month}月,10`).join('\n')}\n${MONTHS.slice(
        6,
      )
        .map((month) => `西河镇,招商引资,${month}月,10`)
        .join('\n')}\n东山镇,满意度,2023,80\n西河镇,满意度,2023,90\n`,
    });
    expect(diagnostics.map(({ code }) => code)).not.toContain('peers-part-year');
  });

  it('says so of TOPSIS, which compares the raw values of peers', async () => {
    const scheme = monthly('method: attainment, target: 120').replace(
      'category: 乡镇',
      'category: 乡镇\naggregate: topsis',
    );
    const { told } = await run(scheme);
    expect(told.map(({ message }) => message.zh)).toEqual([
      '「招商引资」用 topsis 与同组比较，西河镇（7—12月）只有几个月的合计，与别的单位不可比',
    ]);
  });

  it('goes by the months that are looked at, and by those that a figure brought to the year stands for', async () => {
    const { assessment } = await run(monthly('method: min-max'));
    const [indicator, scores] = [assessment.scheme.indicators[0]!, assessment.indicators[0]!];
    const count = (first: number, last: number, of: Pick<IndicatorScores, 'paced'>) => {
      const { diagnostics, emit } = collect();
      reportPartYear({ ...assessment, months: { first, last } }, indicator, of, [0, 1], 'min-max', emit);
      return diagnostics.length;
    };
    expect([count(1, 12, scores), count(1, 9, scores), count(7, 9, scores)]).toEqual([1, 1, 0]);
    const paced = { shares: Float64Array.of(0.25, 0.5), values: Float64Array.of(120, 60) };
    expect(count(7, 9, { paced })).toBe(1);
  });
});
