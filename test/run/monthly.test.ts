import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monitoringJson } from '../../src/results/monitoring-json.ts';
import { INVEST, MONTHLY_PROJECT, monthSheets, watchTiny } from '../support/tiny-monthly.ts';
import { type ProjectFiles, withIndicator, withSheets } from '../support/tiny-project.ts';

const SCHEME = (indicator: string, more = ''): ProjectFiles => ({
  'scheme.yaml': withIndicator(indicator, more),
});

describe('progress against the pace', () => {
  it('holds what came since January against the share of the target that the months have', async () => {
    const { line } = await watchTiny(monthSheets([100, 50, 60], [10, 100, 90]), 3);
    // a quarter of 1200 is asked for by March: 300; east has 210 of it, west 200
    const east = line('东山镇', 'invest');
    expect(east).toMatchObject({
      value: 210,
      target: 1200,
      expected: 300,
      ratio: 70,
      by: 'pace',
      light: 'yellow',
      gap: 90,
    });
    // 60 in March after 50 in February
    expect(east).toMatchObject({ own: 60, change: 10 });
    // January 100 of 100 green, February 150 of 200 = 75 % yellow, March yellow
    expect(east.behind).toBe(2);
    expect(line('西河镇', 'invest').light).toBe('yellow');
    expect(east.curve).toEqual([100, 75, 70]);
  });

  it('is red below 60 % and green from 80 %, or as the scheme says', async () => {
    const files = monthSheets([59.9], [60]);
    const plain = await watchTiny(files, 1);
    expect([plain.line('东山镇', 'invest').light, plain.line('西河镇', 'invest').light]).toEqual([
      'red',
      'yellow',
    ]);
    const own = await watchTiny({ ...files, ...SCHEME(INVEST, 'lights: {red: 30, yellow: 60}\n') }, 1);
    expect([own.line('东山镇', 'invest').light, own.line('西河镇', 'invest').light]).toEqual([
      'yellow',
      'green',
    ]);
    const green = await watchTiny(monthSheets([79.9], [80]), 1);
    expect([green.line('东山镇', 'invest').light, green.line('西河镇', 'invest').light]).toEqual([
      'yellow',
      'green',
    ]);
  });

  it.each([
    [57, [3.8, 3.8], [2.9, 2.8]], // 7.6 and 5.7 of 9.5 due
    [15, [1, 1, 1, 1, 1], [1, 1, 1, 0.75, 0]], // 5 and 3.75 of 6.25
    [11.4, [0.76], [0.57]], // 0.76 and 0.57 of 0.95
  ])('counts exact limits as reached, here of a target of %d', async (target, east, west) => {
    const files = {
      ...monthSheets(east, west),
      ...SCHEME(INVEST.replace('target: 1200', `target: ${target}`)),
    };
    const { line } = await watchTiny(files, east.length);
    expect(line('东山镇', 'invest')).toMatchObject({ ratio: 80, light: 'green' });
    expect(line('西河镇', 'invest')).toMatchObject({ ratio: 60, light: 'yellow' });
  });

  it.each([
    [400, 5, 100],
    [1000, 5, 250],
    [70_000, 5, 17_500],
    [400, 7, 140],
  ])(
    'counts six tenths of %d by month %d (%d) as 60, though what is due has no end of digits',
    async (target, month, done) => {
      const months = [done, ...Array.from({ length: month - 1 }, () => 0)];
      const files = {
        ...monthSheets(months, months),
        ...SCHEME(INVEST.replace('target: 1200', `target: ${target}`)),
      };
      const { line } = await watchTiny(files, month);
      expect(line('东山镇', 'invest')).toMatchObject({ ratio: 60, light: 'yellow' });
    },
  );

  it('goes by twelve given shares', async () => {
    const pace = 'pace: [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]';
    const files = { ...monthSheets([24, 36], [12, 0]), ...SCHEME(INVEST.replace('pace: linear', pace)) };
    const { line } = await watchTiny(files, 2);
    expect(line('东山镇', 'invest')).toMatchObject({ expected: 60, ratio: 100, light: 'green' });
    expect(line('西河镇', 'invest')).toMatchObject({ ratio: 20, light: 'red' });
  });

  it('goes by the months of last year, and by even months where they are not known', async () => {
    const files: ProjectFiles = {
      ...monthSheets([100, 50], [100, 50]),
      ...SCHEME(INVEST.replace('pace: linear', 'pace: last-year'), 'history: 1\n'),
      '上年.csv': `单位,指标,月份,数值(万元)\n${Array.from({ length: 12 }, (_, at) => `东山镇,招商引资,2022年${at + 1}月,${at < 2 ? 5 : 9}`).join('\n')}\n`,
      'score.yaml': withSheets(
        '{path: 月报/*.csv, kind: facts, period: from-name}\n{path: facts.csv, kind: facts}\n{path: 上年.csv, kind: facts}',
      ),
    };
    const { line, diagnostics } = await watchTiny(files, 2);
    // east: 10 of 100 had come by February last year, so 120 of 1200 are asked for
    expect(line('东山镇', 'invest')).toMatchObject({ expected: 120, ratio: 125, light: 'green' });
    expect(line('西河镇', 'invest')).toMatchObject({ expected: 200, ratio: 75 });
    expect(diagnostics.map(({ code }) => code)).toContain('pace-no-curve');
    // and by last year's months the year would end at 150 / 10 %
    expect(line('东山镇', 'invest').seasonal).toMatchObject({ value: 1500 });
  });

  it('holds levels and what should stay low against the target itself', async () => {
    const stock = INVEST.replace('roll-up: sum', 'roll-up: last').replace(', pace: linear', '');
    const level = await watchTiny({ ...monthSheets([900], [1200]), ...SCHEME(stock) }, 1);
    expect(level.line('东山镇', 'invest')).toMatchObject({
      expected: 1200,
      ratio: 75,
      by: 'target',
      light: 'yellow',
    });
    const low = INVEST.replace(', pace: linear', '').replace('target: 1200', 'target: 4, direction: down');
    const down = await watchTiny({ ...monthSheets([2, 1], [4, 4]), ...SCHEME(low) }, 2);
    expect(down.line('东山镇', 'invest')).toMatchObject({ value: 3, expected: 4, light: 'green', gap: 0 });
    expect(down.line('西河镇', 'invest')).toMatchObject({ value: 8, ratio: 50, light: 'red', gap: 4 });
  });

  it('asks for quarters only up to the last that has ended', async () => {
    const quarterly = INVEST.replace('collect: monthly', 'collect: quarterly');
    const files = {
      ...SCHEME(quarterly),
      '季报.csv': '单位,指标,季度,数值(万元)\n东山镇,招商引资,一季度,300\n西河镇,招商引资,一季度,100\n',
      'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
      'score.yaml': withSheets('{path: 季报.csv, kind: facts}\n{path: facts.csv, kind: facts}'),
    };
    const { line, results } = await watchTiny(files, 5);
    expect(line('东山镇', 'invest')).toMatchObject({ expected: 300, ratio: 100, light: 'green' });
    expect(line('西河镇', 'invest').behind).toBe(1); // March was due; April and May were not
    expect(results.unreported[0]).toEqual([]);
    const june = await watchTiny(files, 6);
    expect(june.results.unreported[0]!.map(({ missing, last, late }) => ({ missing, last, late }))).toEqual([
      { missing: [6], last: 3, late: 1 },
      { missing: [6], last: 3, late: 1 },
    ]);
  });
});

it('forecasts the year and the points it would earn by the pace', async () => {
  const { line, results } = await watchTiny(monthSheets([100, 50, 60], [10, 100, 90]), 3);
  // 210 in a quarter of the year are 840 of 1200: 70 % of the points; the year's satisfaction is not due, so all 100 points are there
  expect(line('东山镇', 'invest').forecast).toEqual({ value: 840, points: 70 });
  expect([...results.watched[0]!.byPace.totals.settled]).toEqual([70, 66.67]);
});

it('brings a figure to date that keeps a pace to the year, and leaves a level as it stands', async () => {
  const toDate = INVEST.replace('roll-up: sum', 'roll-up: last');
  const { line } = await watchTiny({ ...monthSheets([100, 250], [10, 100]), ...SCHEME(toDate) }, 2);
  // 250 by February, of which two months in twelve are asked for: 1500
  expect(line('东山镇', 'invest')).toMatchObject({ expected: 200, forecast: { value: 1500, points: 100 } });
  const level = await watchTiny(
    { ...monthSheets([100, 250], [10, 100]), ...SCHEME(toDate.replace(', pace: linear', '')) },
    2,
  );
  expect(level.line('东山镇', 'invest').forecast.value).toBe(250);
});

it('lists who has not reported, since when', async () => {
  const { results, line } = await watchTiny(monthSheets([100, undefined, undefined], [10, undefined, 90]), 3);
  expect(
    results.unreported[0]!.map(({ unit, missing, last, late }) => ({ unit: unit.name, missing, last, late })),
  ).toEqual([
    { unit: '东山镇', missing: [2, 3], last: 1, late: 2 },
    { unit: '西河镇', missing: [2], last: 3, late: 2 },
  ]);
  expect(line('东山镇', 'invest').light).toBeUndefined(); // a gap is never summed over
});

it('takes a figure known from the start of the year, and leaves those of its end out', async () => {
  const files: ProjectFiles = {
    ...monthSheets([100], [50]),
    'scheme.yaml': withIndicator(
      '{code: rate, title: 完成率, measure: "%", weight: 60, value: "share(invest, task)", method: attainment, target: 100, pace: linear}',
      'inputs:\n  - {code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum}\n  - {code: task, title: 任务, measure: 万元, known: start}\n',
    ),
    'facts.csv': '单位,任务(万元),满意度\n东山镇,1200,80\n西河镇,600,90\n',
    'score.yaml': MONTHLY_PROJECT,
  };
  const { line, results } = await watchTiny(files, 1);
  expect(line('东山镇', 'rate')).toMatchObject({ ratio: 100, by: 'pace', light: 'green' });
  expect(() => line('东山镇', 'happy')).toThrow();
  expect(results.unreported[0]).toEqual([]);
});

it('never changes the report of a month when a later one is added', async () => {
  const figures = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(figures, figures, fc.integer({ min: 1, max: 11 }), async (east, west, month) => {
      const until = (last: number) => monthSheets(east.slice(0, last), west.slice(0, last));
      const early = await watchTiny(until(month), month);
      const late = await watchTiny(until(12), month);
      expect(monitoringJson(late.results)).toBe(monitoringJson(early.results));
    }),
    { numRuns: 12 },
  );
});
