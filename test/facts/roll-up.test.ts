import { describe, expect, it } from 'vitest';
import { figureOf, runTiny, withIndicator } from '../support/tiny-project.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** A long sheet of 东山镇's figures by period; 西河镇 has one in every period too, so that only 东山镇 is in question. */
async function roll(collected: string, rows: readonly string[], draft = false) {
  const { said, assessment, diagnostics } = await runTiny(
    {
      'scheme.yaml': withIndicator(
        `{code: invest, title: 招商引资, measure: 个, weight: 60, method: direct, ${collected}}`,
      ),
      'facts.csv': `单位,指标,期间,数值\n东山镇,满意度,2023,80\n西河镇,满意度,2023,90\n西河镇,招商引资,2023,5\n${rows
        .map((row) => `东山镇,${row.startsWith('招商') ? row : `招商引资,${row}`}\n`)
        .join('')}`,
    },
    { draft },
  );
  const note = assessment.facts.items[0]!.notes.get(0)?.zh;
  return { figure: figureOf(assessment, 'invest', 0), note, said, diagnostics };
}

const SUM = 'collect: monthly, roll-up: sum';
const year = MONTHS.map((month) => `${month}月,${month}`);
const without = (...gone: readonly number[]): readonly string[] =>
  year.filter((_, index) => !gone.includes(index + 1));

describe('the roll-up of months to the year', () => {
  it.each([
    ['sum', '78', '12 期合计'],
    ['mean', '6.5', '12 期平均'],
    ['max', '12', '12 期最大'],
    ['last', '12', '取期末数（2023-12）'],
  ])('takes the %s', async (how, figure, note) => {
    expect(await roll(`collect: monthly, roll-up: ${how}`, year)).toMatchObject({ figure, note, said: [] });
  });

  it('leaves months out that do not apply', async () => {
    expect(await roll('collect: monthly, roll-up: mean', [...without(1, 2), '1月,/', '2月,/'])).toMatchObject(
      {
        figure: '7.5',
        note: '10 期平均，2 期不适用',
      },
    );
    expect(
      (
        await roll(
          SUM,
          MONTHS.map((month) => `${month}月,/`),
        )
      ).figure,
    ).toBe('/');
  });

  it('never sums over a gap in silence, and says which month is missing', async () => {
    const { figure, note, said } = await roll(SUM, without(5, 7));
    expect([figure, note]).toEqual(['—', '12 期中缺 2023-05、2023-07']);
    expect(said).toEqual(['error not-reported: 东山镇的「招商引资」未填报（12 期中缺 2023-05、2023-07）']);
  });

  it('counts a gap as zero only where the scheme says so, and tells', async () => {
    const { figure, note, said } = await roll(`${SUM}, not-reported: zero`, [...without(5), '5月,']);
    expect([figure, note]).toEqual(['73', '12 期合计，缺 2023-05 作零']);
    expect(said).toEqual(['warning gap-as-zero: 东山镇的「招商引资」缺 2023-05，按方案规定作零处理']);
  });

  it('does not take an earlier month for the missing last one of a stock', async () => {
    const { figure, note } = await roll('collect: monthly, roll-up: last', without(12));
    expect([figure, note]).toEqual(['—', '取期末数，缺 2023-12']);
  });

  it('adds quarters', async () => {
    const quarters = ['一季度,1', '2023-Q2,2', '3季度,3', '第四季度,4'];
    expect(await roll('collect: quarterly, roll-up: sum', quarters)).toMatchObject({
      figure: '10',
      said: [],
    });
  });

  it('snaps its sums: ten times 0.1 is 1', async () => {
    const tenths = [...MONTHS.slice(0, 10).map((month) => `${month}月,0.1`), '11月,0', '12月,0'];
    expect((await roll(SUM, tenths)).figure).toBe('1');
  });
});

describe('year-to-date figures', () => {
  const toDate = (month: number, value: number): string => `招商引资(累计),${month}月,${value}`;

  it('stand for months that were not reported', async () => {
    const { figure, note, said } = await roll(SUM, [...without(5), toDate(12, 78)]);
    expect([figure, note, said]).toEqual([
      '78',
      '取 2023-12 累计数',
      ['note gap-covered: 东山镇的「招商引资」缺 2023-05，按 2023-12 的累计数计'],
    ]);
  });

  it('must be the sum of their months; one wrong month is told once', async () => {
    const sums = MONTHS.map((month) => toDate(month, (month * (month + 1)) / 2 + (month >= 4 ? 1 : 0)));
    const { said } = await roll(SUM, [...year, ...sums]);
    expect(said).toEqual([
      'error cumulative-differs: 东山镇的「招商引资」截至 2023-04 的累计数是 11，各期之和却是 10',
    ]);
  });

  it('are pointed out where they fall and no months explain it', async () => {
    const { said } = await roll(SUM, [toDate(3, 9), toDate(4, 7), toDate(12, 50)]);
    expect(said).toEqual(['warning cumulative-falls: 东山镇的「招商引资」累计数从 9 降到 7']);
    const explained = [...without(4), '4月,-2', toDate(3, 6), toDate(4, 4)];
    expect((await roll(SUM, explained)).said).toEqual([
      'warning count-not-whole: 「招商引资」按个计数，却有 1 个数不是整数或小于 0（如东山镇的 -2）',
    ]);
  });

  it('give no mean, which is said', async () => {
    const { said } = await roll(
      'collect: monthly, roll-up: mean',
      MONTHS.map((month) => toDate(month, month)),
    );
    expect(said).toContain(
      'warning figures-unused: 「招商引资」有 12 个数没有用上：累计数不能用来求平均或最大',
    );
  });

  it('that do not apply stand for nothing where months have values', async () => {
    const { figure } = await roll(SUM, [...without(12), '招商引资(累计),12月,/']);
    expect(figure).toBe('—');
  });
});

describe("the year's own figure", () => {
  it('counts as it stands, and must be what the months come to', async () => {
    expect(await roll(SUM, [...year, '2023,78'])).toMatchObject({ figure: '78', said: [] });
    const { said, figure } = await roll(SUM, [...year, '2023,80']);
    expect([figure, said]).toEqual([
      '80',
      ['error year-figure-differs: 东山镇的「招商引资」全年数是 80，各期汇总却是 78'],
    ]);
  });

  it('that does not apply contradicts months that have values', async () => {
    expect((await roll(SUM, [...year, '2023,/'])).said).toEqual([
      'error year-figure-differs: 东山镇的「招商引资」全年数是 /，各期汇总却是 78',
    ]);
  });

  it('stands alone where no months are reported', async () => {
    expect(await roll(SUM, ['2023,80'])).toMatchObject({ figure: '80', said: [] });
  });

  it('is the same whether it is called 累计 or not', async () => {
    const { figure, said } = await roll(SUM, ['2023,80', '招商引资(累计),2023,81']);
    expect([figure, said.length, said[0]?.split(':')[0]]).toEqual(['80', 1, 'error facts-differ']);
  });
});

describe('figures that do not fit the collection', () => {
  it('are told: quarters where months are collected', async () => {
    const { said } = await roll(SUM, [...year, '2023-Q1,6', '2023-Q2,15']);
    expect(said).toEqual([
      'warning figures-unused: 「招商引资」有 2 个数没有用上：按月采集，报的是 2023-Q1 等',
    ]);
  });

  it('are told: several periods where one figure a year is', async () => {
    const { figure, note, said } = await roll('collect: annual', ['1月,5', '2月,7']);
    expect([figure, note]).toEqual(['7', '取 2023-02 的数']);
    expect(said).toEqual([
      'warning several-periods: 「招商引资」按年采集，却有 1 个单位报了几期（如 2023-01、2023-02），只取最后一期',
    ]);
  });

  it('of another year are left out and told, and never compared', async () => {
    const { figure, said } = await roll('collect: annual', ['2022年,5', '2022年,6', '2023年,7', '2024-01,8']);
    expect(figure).toBe('7');
    expect(said).toEqual([
      'note period-outside: 2 个 2022 的数据不属于 2023 年度，未计入',
      'note period-outside: 1 个 2024-01 的数据不属于 2023 年度，未计入',
    ]);
  });
});
