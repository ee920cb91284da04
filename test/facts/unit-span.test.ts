import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTiny, TINY, withIndicator } from '../support/tiny-project.ts';

const HEADER = '单位代码,单位名称,类别,起始月份,截止月份,去向\n';
const STREETS = TINY['scheme.yaml']!.replace('small', 'streets')
  .replace('小方案', '街道方案')
  .replace('category: 乡镇', 'category: 街道')
  .replace(/\{code: invest.*\}/u, monthly());
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function monthly(more = 'roll-up: sum', target = 120): string {
  return `{code: invest, title: 招商引资, measure: 个, weight: 60, collect: monthly, ${more}, method: attainment, target: ${target}}`;
}

const long = (rows: readonly string[]): string => `单位,指标,期间,数值\n${rows.join('\n')}\n`;
const invest = (unit: string, values: ReadonlyMap<number, number> | readonly number[]): readonly string[] =>
  [...values.entries()].map(
    ([at, value]) => `${unit},招商引资,${Array.isArray(values) ? at + 1 : at}月,${value}`,
  );
const EVEN = MONTHS.map(() => 10);
const HAPPY = ['东山镇,满意度,2023,80', '西河镇,满意度,2023,90'];

/** A run in which 乡镇 and 街道 have a scheme each; gives what the first scheme and the second say of their units. */
async function score(roster: string, rows: readonly string[], indicator = monthly()) {
  const { run, said } = await runTiny({
    'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, streets.yaml]'),
    'scheme.yaml': withIndicator(indicator),
    'streets.yaml': STREETS,
    'roster.csv': `${HEADER}${roster}`,
    'facts.csv': long(rows),
  });
  const units = (run?.results?.assessments ?? []).flatMap(({ scheme, facts, indicators, totals }) =>
    facts.units.map(({ code, span, notes }, unit) => ({
      scheme: scheme.code,
      code,
      span: span && [span.first, span.last],
      notes: notes?.map(({ zh }) => zh),
      raw: indicators[0]!.raws[unit],
      target: indicators[0]!.targets[unit],
      happy: facts.items[1]!.states[unit],
      total: totals.settled[unit],
      note: facts.items[0]!.notes.get(unit)?.zh,
    })),
  );
  return { units, said };
}

const MOVED = 'T01,东山镇,乡镇,,2023-07-14,转为街道\nT01,东山镇,街道,2023-07-15,,\nT02,西河镇,乡镇,,,\n';
const FACTS = [...HAPPY, ...invest('东山镇', MONTHS), ...invest('西河镇', EVEN)];

describe('a unit that moves within the year', () => {
  it('is scored in each category for the months at whose end it stands there', async () => {
    const { units, said } = await score(MOVED, FACTS);
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(units).toMatchObject([
      { scheme: 'small', code: 'T01', span: [1, 6], raw: 21, target: 60, note: '6 期合计' },
      { scheme: 'small', code: 'T02', span: undefined, raw: 120, target: 120 },
      { scheme: 'streets', code: 'T01', span: [7, 12], raw: 57, target: 60, note: '6 期合计' },
    ]);
  });

  it('has its annual figures in the category of the year’s end alone, and the notes say so', async () => {
    const { units } = await score(MOVED, FACTS);
    expect(units.map(({ happy }) => happy)).toEqual([1, 0, 0]);
    expect(units.map(({ notes }) => notes)).toEqual([
      ['按 1—6月计分', '转为街道', '7—12月属「街道」，年度指标在那里计分'],
      undefined,
      ['按 7—12月计分', '1—6月属「乡镇」'],
    ]);
  });

  it.each([
    [
      'T01,东山镇,乡镇,,2023-07,\nT01,东山镇,街道,2023-07,,\n',
      'overlap',
      'spans-overlap: 「东山镇」的两行都含 7月',
    ],
    [
      'T01,东山镇,乡镇,,2023-06,\nT01,东山镇,乡镇,2023-07,,\n',
      'have one category',
      'rows-alike: 「东山镇」的两行都属「乡镇」',
    ],
    [
      'T01,东山镇,乡镇,,2023-06,\nT01,东山镇,街道,,,\n',
      'are not all dated',
      'spans-overlap: 「东山镇」的两行都含 1—6月',
    ],
  ])('is refused once where its rows %j %s', async (rows, _, why) => {
    const { said } = await score(`${rows}T02,西河镇,乡镇,,,\n`, FACTS);
    expect(said.filter((one) => one.startsWith('error roster-'))).toEqual([
      `error roster-${why}，另一行见 roster.csv!B2`,
    ]);
  });

  it('has no figure from a year to date that holds months of its former category', async () => {
    const rows = [...HAPPY, ...invest('西河镇', EVEN), ...invest('东山镇', MONTHS.slice(0, 6))];
    const { units } = await score(MOVED, [...rows, '东山镇,招商引资累计,12月,78']);
    expect(units[2]).toMatchObject({ note: '6 期都未填报；累计数含原类别的月份，不用' });
  });
});

describe('a unit that a sheet names and that does not stand in the year', () => {
  it.each([
    [',2022-12-31', '只到 2022年12月，2023 年不在考核之列'],
    [',2023-01-30', '只到 2022年12月，2023 年不在考核之列'],
    ['2024-01,', '自 2024年1月起，2023 年还不在考核之列'],
  ])('is not taken for another that is spelt like it: %j', async (dates, says) => {
    const roster = `T01,东山镇,乡镇,${dates},\nT02,西河镇,乡镇,,,\n`;
    const { said } = await score(roster, [...HAPPY, ...invest('西河镇', EVEN)]);
    expect(said.join()).toContain(`error unit-outside-year: 「东山镇」在名册里${says}`);
    expect(said.join()).not.toContain('unknown-unit');
  });
});

describe('a unit founded or wound up within the year', () => {
  it.each([
    ['2023-07', '', [7, 12], 'last', 12],
    ['', '2023年4月30日', [1, 4], 'last', 4],
    ['', '2023.4.29', [1, 3], 'mean', 2],
    ['5', '9月', [5, 9], 'max', 9],
    ['2022-03', '2024-01-31', undefined, 'sum', 78],
  ])('from %j to %j stands in the months %j', async (since, until, span, how, raw) => {
    const [first, last] = span ?? [1, 12];
    const rows = MONTHS.filter((month) => month >= first! && month <= last!).map(
      (month) => `东山镇,招商引资,${month}月,${month}`,
    );
    const { units, said } = await score(
      `T01,东山镇,乡镇,${since},${until},\nT02,西河镇,乡镇,,,\n`,
      [...HAPPY, ...rows, ...invest('西河镇', EVEN)],
      monthly(`roll-up: ${how}`),
    );
    expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(units[0]).toMatchObject({ span, raw });
  });

  it('is asked the share of a yearly target that the pace gives its months', async () => {
    const pace = 'pace: [0, 0, 0, 0, 0, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1]';
    const { units } = await score(
      'T01,东山镇,乡镇,2023-07,,\nT02,西河镇,乡镇,,,\n',
      [
        ...HAPPY,
        ...invest('东山镇', new Map([7, 8, 9, 10, 11, 12].map((m) => [m, 10]))),
        ...invest('西河镇', EVEN),
      ],
      monthly(`roll-up: sum, ${pace}`),
    );
    expect(units.map(({ target }) => target)).toEqual([90, 120]);
  });

  it('has a quarter where its last month lies in the span', async () => {
    const quarters = (unit: string, values: readonly number[]): readonly string[] =>
      values.map((value, index) => `${unit},招商引资,2023-Q${4 - index},${value}`);
    const { units } = await score(
      'T01,东山镇,乡镇,2023-08,,\nT02,西河镇,乡镇,,,\n',
      [...HAPPY, ...quarters('东山镇', [4, 3]), ...quarters('西河镇', [4, 3, 2, 1])],
      monthly().replace('monthly', 'quarterly'),
    );
    expect(units[0]).toMatchObject({ raw: 7, notes: ['按 8—12月计分', '第3季度的季度数计入'] });
  });
});

describe('scoring the months of a unit', () => {
  it('equals scoring a year in which the other months do not apply, against the target of those months', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 }),
        async (a, b, values) => {
          const [first, last] = [Math.min(a, b), Math.max(a, b)];
          const own = new Map(
            values.flatMap((value, index) =>
              index + 1 >= first && index + 1 <= last ? [[index + 1, value] as const] : [],
            ),
          );
          const gone = MONTHS.filter((month) => !own.has(month)).map(
            (month) => `东山镇,招商引资,${month}月,/`,
          );
          const rows = [...HAPPY, ...invest('东山镇', own), ...invest('西河镇', EVEN)];
          const spanned = await score(
            `T01,东山镇,乡镇,2023-${first},2023-${last},\nT02,西河镇,乡镇,,,\n`,
            rows,
          );
          const whole = await score(
            'T01,东山镇,乡镇,,,\nT02,西河镇,乡镇,,,\n',
            [...rows, ...gone],
            monthly('roll-up: sum', 10 * (last - first + 1)),
          );
          expect(spanned.units[0]!.raw).toBe(whole.units[0]!.raw);
          expect(spanned.units[0]!.total).toBe(whole.units[0]!.total);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('never depends on the order of the roster’s or the sheet’s rows', async () => {
    const rows = MOVED.trimEnd().split('\n');
    const { units: expected } = await score(MOVED, FACTS);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray(FACTS, { minLength: FACTS.length }),
        async (roster, facts) => {
          expect((await score(`${roster.join('\n')}\n`, facts)).units).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });
});
