import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../src/base/decimal.ts';
import { sum } from '../../src/base/sum.ts';
import { feedbackLines, pointsLost } from '../../src/results/feedback.ts';
import { type Assessed, assessEntrants, assessYaml, type Entrant, schemeOf } from '../support/assess-yaml.ts';

const HEAD = `
scheme: s
title: 示例
category: c
basis: {document: 自拟, status: sample}
`;
const SCHEME = `${HEAD}indicators:
  - {code: a, title: 甲, measure: 万元, weight: 40, method: attainment, target: 100}
  - {code: b, title: 乙, measure: 起, direction: down, weight: 30, step: 1, method: per-event, params: {each: 5}}
  - {code: c, title: 丙, weight: 20, method: levels, params: {levels: [{name: 好, score: 100}, {name: 中, score: 70}, {name: 差, score: 40}]}}
  - {code: d, title: 丁, weight: 10, method: percentile-rank}
`;

const unit = (code: string, a: number | string, b: number, c: string, d: number): Entrant => ({
  code,
  values: { a, b, c, d },
});

const shown = ({ assessment }: Assessed, name: string): readonly unknown[] =>
  [...feedbackLines(assessment)]
    .filter(({ row }) => row.unit.name === name)
    .map(({ row, lost, place, peers, median, best, step }) => [
      row.indicator.code,
      lost,
      `${place}/${peers}`,
      median,
      best,
      'gain' in step ? [step.kind, step.to, step.peer, step.gain] : step.kind,
    ]);

describe('the feedback of a unit', () => {
  const three = assessYaml(SCHEME, [
    unit('东山', 50, 3, '差', 7),
    unit('西河', 80, 0, '中', 9),
    unit('南岭', 100, 1, '好', 8),
  ]);

  it('names its weakest indicators, those with the most points lost first, and what a step would earn', () => {
    expect(shown(three, '东山')).toEqual([
      ['a', 20, '3/3', 80, 100, ['peer', 80, '西河', 12]],
      ['b', 15, '3/3', 1, 0, ['step', 2, undefined, 5]],
      ['c', 12, '3/3', undefined, '好', ['level', '中', undefined, 6]],
      ['d', 10, '3/3', 8, 9, ['peer', 8, '南岭', 5]],
    ]);
  });

  it('goes on to the next better peer whose figure earns points, past one that is better by less than is shown', () => {
    const close = `${HEAD}total: 40\nindicators:\n  - {code: a, title: 甲, weight: 40, method: direct}\n`;
    const four = assessYaml(
      close,
      [77.55, 77.551, 78, 90].map((a, at) => ({ code: `镇${at}`, values: { a } })),
    );
    expect(shown(four, '镇0')).toEqual([['a', 8.98, '4/4', 77.7755, 90, ['peer', 78, '镇2', 0.18]]]);
  });

  it('goes on past peers that have another target', () => {
    const targeted = `${HEAD}indicators:\n  - {code: a, title: 甲, weight: 100, method: attainment, target: {by-unit: 目标}}\n`;
    const entrants = [
      { code: '东山', values: { a: 50 }, targets: { a: 100 } },
      { code: '西河', values: { a: 60 }, targets: { a: 101 } },
      { code: '南岭', values: { a: 80 }, targets: { a: 100 } },
    ];
    expect(shown(assessYaml(targeted, entrants), '东山')).toEqual([
      ['a', 50, '3/3', 60, 80, ['peer', 80, '南岭', 30]],
    ]);
  });

  it('leaves out what lost nothing', () => {
    expect(shown(three, '南岭').map((line) => (line as unknown[])[0])).toEqual(['b', 'd']);
  });

  it('of the best unit goes by the target, and says so where there is none', () => {
    const two = assessYaml(SCHEME, [unit('东山', 50, 0, '好', 7), unit('西河', 80, 0, '好', 9)]);
    expect(shown(two, '西河')).toEqual([['a', 8, '1/2', 65, 80, ['level', 100, undefined, 8]]]);
    const alone = `${HEAD}indicators:\n  - {code: a, title: 甲, weight: 100, method: direct}\n`;
    expect(shown(assessYaml(alone, [{ code: '东山', values: { a: 60 } }]), '东山')).toEqual([
      ['a', 40, '1/1', 60, 60, 'none'],
    ]);
  });

  it('names a figure that is not there as one to be reported, and not as the last place', () => {
    const zero = SCHEME.replace('target: 100}', 'target: 100, not-reported: zero}');
    const entrants = [unit('东山', 50, 0, '好', 9), { code: '西河', values: { b: 0, c: '好', d: 9 } }];
    expect(shown(assessYaml(zero, entrants), '西河')).toEqual([['a', 40, 'undefined/1', 50, 50, 'missing']]);
  });

  it('promises nothing for a line that a veto zeroes', () => {
    const vetoed = `${SCHEME}events: [事故]
vetoes:
  - {code: v, title: 清零, when: '事故 > 0', effect: zero, of: a, basis: 示例}
`;
    const entrants = [
      { ...unit('东山', 50, 0, '好', 9), events: [{ kind: '事故' }] },
      unit('西河', 80, 0, '好', 9),
    ];
    expect(shown(assessYaml(vetoed, entrants), '东山')).toEqual([['a', 40, '2/2', 65, 80, 'zeroed']]);
  });

  it('names at most five, equal losses in the order of the scheme', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const many = `${HEAD}indicators:\n${codes.map((code) => `  - {code: ${code}, title: 第${code}项, weight: 10, method: direct}`).join('\n')}\n`;
    const values = Object.fromEntries(codes.map((code) => [code, code === 'j' ? 10 : 50]));
    const lines = shown(assessYaml(many, [{ code: '东山', values }]), '东山');
    expect(lines.map((line) => (line as unknown[])[0])).toEqual(['j', 'a', 'b', 'c', 'd']);
  });
});

const PLAIN = schemeOf(`${HEAD}indicators:
  - {code: a, title: 甲, weight: 37.5, method: attainment, target: 80}
  - {code: b, title: 乙, weight: 22.5, direction: down, step: 3, method: goalposts, params: {floor: 100, goal: 0}}
  - {code: c, title: 丙, weight: 25, method: min-max}
  - {code: d, title: 丁, weight: 15, method: direct}
`);
const value = fc.integer({ min: 1, max: 100 });
const entrants = fc
  .array(fc.record({ a: value, b: value, c: value, d: value }), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((values, at): Entrant => ({ code: `u${at}`, values })));

describe('what a clerk would sign', () => {
  it('the points lost on all lines are the full points less the weighed total', () => {
    fc.assert(
      fc.property(entrants, (rows) => {
        const { assessment } = assessEntrants(PLAIN, rows);
        rows.forEach((_, at) => {
          const lost = sum(PLAIN.indicators.map((_one, index) => pointsLost(assessment, index, at)));
          expect(roundHalfUp(lost, 2)).toBe(roundHalfUp(PLAIN.total - assessment.weighed.settled[at]!, 2));
        });
      }),
    );
  });

  it('what a step would earn is what the total gains when the unit is scored anew with that one figure', () => {
    fc.assert(
      fc.property(entrants, (rows) => {
        const { assessment } = assessEntrants(PLAIN, rows);
        for (const { row, step } of feedbackLines(assessment)) {
          if (!('gain' in step)) continue;
          const at = row.unitIndex;
          const values = { ...rows[at]!.values, [row.indicator.code]: step.to };
          const anew = assessEntrants(PLAIN, rows.with(at, { ...rows[at]!, values })).assessment;
          expect(roundHalfUp(anew.totals.settled[at]! - assessment.totals.settled[at]!, 2)).toBe(step.gain);
        }
      }),
    );
  });
});
