import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import { changesOf } from '../../src/results/contributions.ts';
import { followUps, type Review, type Reviewed, streaksOf } from '../../src/results/review.ts';
import { reviewJson } from '../../src/results/review-json.ts';
import { runMonthly } from '../../src/run/run-monthly.ts';
import { runQuarterly } from '../../src/run/run-quarterly.ts';
import { INVEST, monthSheets } from '../support/tiny-monthly.ts';
import { type ProjectFiles, TINY, withFolder, withIndicator, withSheets } from '../support/tiny-project.ts';

const OPTIONS = { draft: false, maxInflated: 2 ** 29, version: '0' };

/** Reviews a quarter of the tiny project; what was refused is thrown. */
async function reviewTiny(files: ProjectFiles, quarter: number): Promise<Review & { readonly of: Reviewed }> {
  return withFolder({ ...TINY, ...files }, async (folder) => {
    const faults = collect();
    const run = await runQuarterly(folder, quarter, OPTIONS, faults);
    if (!run?.results || faults.hasErrors())
      throw new Error(faults.diagnostics.map(({ message }) => message.zh).join('\n'));
    return { ...run.results, of: run.results.reviewed[0]! };
  });
}

const EAST = [100, 100, 100, 40, 50, 60, 100, 100, 100];
const WEST = [50, 60, 40, 100, 90, 80, 30, 30, 30];
const totals = ({ of: { quarters } }: { readonly of: Reviewed }) =>
  quarters.map(({ totals: { settled } }) => [...settled]);

describe('a quarter', () => {
  it('is scored by its own months against its share of the target', async () => {
    // 300 of the 1200 are asked for in each quarter; the year's satisfaction is not due
    expect(totals(await reviewTiny(monthSheets(EAST.slice(0, 6), WEST.slice(0, 6)), 2))).toEqual([
      [100, 50],
      [50, 90],
    ]);
  });

  it('rolls a year-to-date figure up to what came between its ends', async () => {
    const cumulative = (month: number): string =>
      `单位,指标,月份,数值(万元)\n东山镇,招商引资,${month}月,${EAST.slice(0, month).reduce((a, b) => a + b, 0)}\n西河镇,招商引资,${month}月,${WEST.slice(0, month).reduce((a, b) => a + b, 0)}\n`;
    const files: ProjectFiles = {
      'scheme.yaml': withIndicator(INVEST),
      'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
      '累计/3.csv': cumulative(3),
      '累计/6.csv': cumulative(6),
      'score.yaml': withSheets(
        '{path: 累计/*.csv, kind: facts, reported: year-to-date}\n{path: facts.csv, kind: facts}',
      ),
    };
    const review = await reviewTiny(files, 2);
    expect(totals(review)).toEqual([
      [100, 50],
      [50, 90],
    ]);
    expect(review.of.quarters[1]!.facts.items[0]!.notes.get(0)!.zh).toBe('累计数相减：450 − 300');
  });

  it('refuses a gap, as the year does', async () => {
    const files = monthSheets([1, 2, 3], [1, 2, 3]);
    await expect(
      reviewTiny({ ...files, '月报/2023年02月.csv': '单位,招商引资(万元)\n东山镇,\n西河镇,2\n' }, 1),
    ).rejects.toThrow('东山镇的「招商引资」未填报（3 期中缺 2023-02）');
  });

  it('is the roll-up of its months: the quarters add up to what monitoring has counted', async () => {
    const figures = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(figures, fc.integer({ min: 1, max: 4 }), async (east, quarter) => {
        const files = monthSheets(east, east.toReversed());
        await withFolder({ ...TINY, ...files }, async (folder) => {
          const run = await runQuarterly(folder, quarter, OPTIONS, collect());
          const month = await runMonthly(folder, quarter * 3, OPTIONS, collect());
          const raw = (at: number): number =>
            run!.results!.reviewed[0]!.quarters[at]!.indicators[0]!.raws[0]!;
          const sum = Array.from({ length: quarter }, (_, at) => raw(at)).reduce((a, b) => a + b, 0);
          expect(sum).toBe(month!.results!.watched[0]!.months.at(-1)!.indicators[0]!.raws[0]);
          expect(raw(quarter - 1)).toBe(east.slice(quarter * 3 - 3, quarter * 3).reduce((a, b) => a + b, 0));
        });
      }),
      { numRuns: 8 },
    );
  });

  it('is reviewed the same when later months are added', async () => {
    const early = await reviewTiny(monthSheets(EAST.slice(0, 6), WEST.slice(0, 6)), 2);
    const late = await reviewTiny(monthSheets(EAST, WEST), 2);
    expect(reviewJson(late)).toBe(reviewJson(early));
  });
});

describe('looking back', () => {
  const EVENTS: ProjectFiles = {
    'scheme.yaml': withIndicator(
      INVEST,
      "adjustments: [{code: plus, title: 加分, kind: bonus, events: 加分}]\nlists:\n  - {list: black, when: 'rank_from_last <= 1 && targets_missed > 0', exempt: '不可抗力 > 0'}\n  - {list: red, when: 'rank <= 1 && targets_missed == 0'}\nevents: [不可抗力]\n",
    ),
    'score.yaml': withSheets(
      '{path: 月报/*.csv, kind: facts, period: from-name}\n{path: facts.csv, kind: facts}\n{path: 事件.csv, kind: events}\n{path: 整改.csv, kind: rectifications}',
    ),
    '事件.csv': '单位,类别,事项,分值,日期\n东山镇,加分,表彰,2,2023-05-08\n东山镇,不可抗力,暴雨,,2023-04-02\n',
    '整改.csv':
      '单位,整改事项,责任人,下发日期,整改期限,完成日期,佐证,核验结果,原因\n西河镇,补签项目,分管副镇长,2023-03-31,2023-06-20,2023-06-18,合同3份,通过,前期谋划不足\n',
  };
  const files = { ...monthSheets(EAST, WEST), ...EVENTS };

  it('lists by place and target, and passes over whom force majeure exempts', async () => {
    const { of } = await reviewTiny(files, 3);
    const lists = of.quarters.map(({ lists: entries, facts, leftOff }) => ({
      red: entries.filter(({ list }) => list === 'red').map(({ unit }) => facts.units[unit]!.name),
      black: entries.filter(({ list }) => list === 'black').map(({ unit }) => facts.units[unit]!.name),
      exempt: leftOff.map(({ reason }) => reason.zh),
    }));
    expect(lists[0]).toEqual({ red: ['东山镇'], black: ['西河镇'], exempt: [] });
    // second quarter: east 50 + 2 behind west's 90, both missed the target; east is last, and exempt
    expect(lists[1]).toMatchObject({ red: [], black: [] });
    expect(lists[1]!.exempt[0]).toMatch(/^豁免：不可抗力 = 1 > 0/u);
    expect(lists[2]).toEqual({ red: ['东山镇'], black: ['西河镇'], exempt: [] });
  });

  it('says through which lines a total and a place changed; they add up to the change', async () => {
    const { of } = await reviewTiny(files, 2);
    const [west, east] = changesOf(of);
    expect(west).toMatchObject({ total: [50, 90], rank: [2, 1] });
    expect(
      west!.lines.map(({ line, points, places }) => [
        typeof line === 'string' ? line : line.code,
        points,
        places,
      ]),
    ).toEqual([['invest', 40, 1]]);
    expect(east).toMatchObject({ total: [100, 52], rank: [1, 2] });
    expect(
      east!.lines.map(({ line, points }) => [typeof line === 'string' ? line : line.code, points]),
    ).toEqual([
      ['invest', -50],
      ['adjustments', 2],
    ]);
  });

  it('names a veto for the places that it costs, and a weight that moved for what it moved', async () => {
    const vetoed: ProjectFiles = {
      ...monthSheets(EAST, WEST),
      'scheme.yaml': withIndicator(
        INVEST,
        "vetoes: [{code: acc, title: 安全, when: '较大事故 > 0', effect: lowest-grade, basis: 示例}]\nevents: [较大事故]\ngrades: [{name: 优, min: 90}, {name: 差}]\n",
      ),
      'score.yaml': withSheets(
        '{path: 月报/*.csv, kind: facts, period: from-name}\n{path: facts.csv, kind: facts}\n{path: 事件.csv, kind: events}',
      ),
      '事件.csv': '单位,类别,事项,分值,日期\n西河镇,较大事故,塌方,,2023-05-02\n',
    };
    const { of } = await reviewTiny(vetoed, 2);
    const west = changesOf(of).find(({ unit }) => unit.name === '西河镇')!;
    expect(west).toMatchObject({ total: [50, 90], rank: [2, 2] });
    expect(
      west.lines.map(({ line, points, places }) => [
        typeof line === 'string' ? line : line.code,
        points,
        places,
      ]),
    ).toEqual([
      ['invest', 40, 0],
      ['veto', 0, -1],
    ]);
    // a second figure that is due from the second quarter on takes 40 of the 100 points
    const quarterly = withIndicator(INVEST).replace(
      'method: direct}',
      'method: direct, collect: monthly, roll-up: last}',
    );
    const weights = await reviewTiny(
      {
        ...monthSheets(EAST, EAST),
        'scheme.yaml': quarterly,
        'facts.csv': '单位,月份,满意度\n东山镇,3月,/\n西河镇,3月,/\n东山镇,6月,80\n西河镇,6月,80\n',
      },
      2,
    );
    const east = changesOf(weights.of)[0]!;
    expect(east.total).toEqual([100, 62]);
    // from 100 of 100 points to 30 of 60: at half the score, 40 points less weight are 20; the other 50 are the score
    expect(east.lines.map(({ points, byWeight }) => [points, byWeight])).toEqual([
      [-70, -20],
      [32, 32],
    ]);
  });

  it('counts streaks, and says what became of those on the black list', async () => {
    const second = await reviewTiny(files, 2);
    expect(
      followUps(second.of).map(({ unit, outcome, items }) => [unit.name, outcome, items[0]?.latest.cause]),
    ).toEqual([['西河镇', 'rectified', '前期谋划不足']]);
    const third = await reviewTiny(files, 3);
    const streaks = streaksOf(third.of).map(({ unit, first, last, black, rising }) => [
      unit.name,
      first,
      last,
      black,
      rising,
    ]);
    expect(streaks).toEqual([
      ['东山镇', 1, 0, 0, 1],
      ['西河镇', 0, 1, 1, -1],
    ]);
  });
});
