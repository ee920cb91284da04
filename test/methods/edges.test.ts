import { describe, expect, test } from 'vitest';
import { METHODS } from '../../src/methods/registry.ts';
import { bound, refusals, scored, scoredPeers } from './scoring.ts';

const unscorable = expect.stringMatching(/./u);

describe('attainment', () => {
  const plain = bound('attainment');
  const generous = bound('attainment', { cap: 1.1 });

  test('pays nothing for a negative value and no more than the cap', () => {
    expect(scored(plain, -5, { target: 10 })).toBe(0);
    expect(scored(plain, 20, { target: 10 })).toBe(100);
    expect(scored(generous, 10.5, { target: 10 })).toBeCloseTo(105, 10);
    expect(scored(generous, 20, { target: 10 })).toBeCloseTo(110, 10);
  });

  test('where less is better pays the cap for nothing spent', () => {
    expect(scored(plain, 0, { target: 10, direction: 'down' })).toBe(100);
    expect(scored(generous, 0, { target: 10, direction: 'down' })).toBeCloseTo(110, 10);
    expect(scored(plain, 0, { target: 0, direction: 'down' })).toBe(100);
    expect(scored(plain, 1, { target: 0, direction: 'down' })).toMatch(/per-event 或 steps/u);
  });

  test('of a zero or negative target cannot be told', () => {
    expect(scored(plain, 0, { target: 0 })).toBe('目标值为零，无法计算完成率');
    expect(scored(plain, 5, { target: -1 })).toBe('目标值是负数，完成率没有意义');
    expect(scored(plain, 5, { target: -1, direction: 'down' })).toBe('目标值是负数，完成率没有意义');
    expect(scored(plain, 5)).toBe('没有目标值');
  });

  test('has a least score, or a share below which there is none', () => {
    expect(scored(bound('attainment', { floor: 0.2 }), 1, { target: 10 })).toBe(20);
    const strict = bound('attainment', { 'zero-below': 0.6 });
    expect(scored(strict, 5.9, { target: 10 })).toBe(0);
    expect(scored(strict, 6, { target: 10 })).toBe(60);
    expect(scored(strict, 0.1 + 0.2 + 0.3, { target: 1 })).toBeCloseTo(60, 10);
    expect(refusals('attainment', { floor: 0.2, 'zero-below': 0.6 })).toEqual([
      'zero-below: floor 与 zero-below 只能写一个||give either floor or zero-below',
    ]);
  });
});

describe('goalposts', () => {
  test('below the floor keep the base, go on down to 0, or score nothing', () => {
    const at = (below: string, raw: number) =>
      scored(bound('goalposts', { floor: 80, goal: 90, base: 60, below }), raw);
    expect([at('clamp', 75), at('extend', 75), at('zero', 75)]).toEqual([60, 40, 0]);
    expect([at('clamp', 80), at('extend', 80), at('zero', 80)]).toEqual([60, 60, 60]);
    expect(at('extend', 10)).toBe(0);
  });

  test('take the floor itself as reached in spite of binary fractions', () => {
    const method = bound('goalposts', { floor: 0.3, goal: 1, base: 60, below: 'zero' });
    expect(scored(method, 0.1 + 0.2)).toBeCloseTo(60, 10);
    expect(scored(method, 0.1 * 3 - 1e-17)).toBeCloseTo(60, 10);
  });

  test('run either way and pay beyond the goal up to the cap', () => {
    expect(scored(bound('goalposts', { floor: 10, goal: 5 }), 6)).toBe(80);
    expect(scored(bound('goalposts', { floor: 10, goal: 5 }), 1)).toBe(100);
    expect(scored(bound('goalposts', { floor: 0, goal: 10, cap: 1.2 }), 11)).toBeCloseTo(110, 10);
    expect(scored(bound('goalposts', { floor: 0, goal: 10, cap: 1.2 }), 15)).toBe(120);
  });

  test('take the target for the goal where none is given', () => {
    const method = bound('goalposts', { floor: 50 });
    expect(method.needsTarget).toBe(true);
    expect(bound('goalposts', { floor: 50, goal: 90 }).needsTarget).toBe(false);
    expect(scored(method, 75, { target: 100 })).toBe(50);
    expect(scored(method, 75)).toBe('没有目标值');
  });

  test('refuse a goal that equals the floor', () => {
    expect(refusals('goalposts', { floor: 0.3, goal: 0.1 + 0.2 })).toEqual([
      'goal: goal 不能等于 floor||goal must differ from floor',
    ]);
  });

  test('that run against the direction are doubtful', () => {
    const method = METHODS.get('goalposts')!;
    const doubts = (direction: 'up' | 'down') =>
      method.doubts!(method.params.parse({ floor: 80, goal: 90 }), { direction, weight: 10 }).length;
    expect([doubts('up'), doubts('down')]).toEqual([0, 1]);
  });
});

describe('tiers', () => {
  const bands = (...tiers: readonly object[]) => bound('tiers', { tiers });

  test('include min and max, leave out above and below', () => {
    const method = bands(
      { above: 90, score: 100 },
      { min: 80, below: 90, score: 80 },
      { equals: 90, score: 90 },
    );
    expect([90.1, 90, 89.9, 80, 79.9].map((raw) => scored(method, raw))).toEqual([100, 90, 80, 80, 0]);
  });

  test('are reached at 15 digits: 0.1 + 0.2 is 0.3, 89.995 is not 90', () => {
    expect(scored(bands({ min: 0.3, score: 100 }), 0.1 + 0.2)).toBe(100);
    expect(scored(bands({ max: 0.3, score: 100 }), 0.1 + 0.2)).toBe(100);
    expect(scored(bands({ equals: 0.3, score: 100 }), 0.1 + 0.2)).toBe(100);
    expect(scored(bands({ above: 0.3, score: 100 }), 0.1 + 0.2)).toBe(0);
    expect(scored(bands({ min: 90, score: 100 }), 89.995)).toBe(0);
  });

  test('give points of the weight, at most the weight, and points as per cent where nothing is at stake', () => {
    expect(scored(bands({ min: 5, points: 4 }), 5, { weight: 5 })).toBe(80);
    expect(scored(bands({ min: 5, points: 8 }), 5, { weight: 5 })).toBe(100);
    expect(scored(bands({ min: 5, points: 4 }), 5, { weight: 0 })).toBe(4);
  });

  test('without bounds take everything; else is for the rest', () => {
    expect(scored(bands({ min: 5, score: 100 }, { score: 30 }), -7)).toBe(30);
    expect(scored(bound('tiers', { tiers: [{ min: 5, score: 100 }], else: 20 }), 1)).toBe(20);
  });

  test('of attainment need a target above zero', () => {
    const method = bound('tiers', { on: 'attainment', tiers: [{ min: 90, score: 100 }] });
    expect(method.needsTarget).toBe(true);
    expect(scored(method, 9, { target: 10 })).toBe(100);
    expect(scored(method, 9, { target: 0 })).toBe('目标值不大于零，无法按完成率分档');
  });

  test('need one of score and points, and one bound on each side', () => {
    expect(refusals('tiers', { tiers: [{ min: 1 }] })).toHaveLength(1);
    expect(refusals('tiers', { tiers: [{ min: 1, score: 1, points: 1 }] })).toHaveLength(1);
    expect(refusals('tiers', { tiers: [{ min: 1, above: 1, score: 1 }] })).toHaveLength(1);
    expect(refusals('tiers', { tiers: [{ max: 1, below: 1, score: 1 }] })).toHaveLength(1);
    expect(refusals('tiers', { tiers: [] })).toHaveLength(1);
  });
});

describe('steps', () => {
  test('count parts in proportion, whole ones only, or started ones whole', () => {
    const at = (whole: unknown) =>
      scored(bound('steps', { 'cost-percent': 10, whole }), 97.5, { target: 100 });
    expect([at(false), at(true), at('started')]).toEqual([75, 80, 70]);
  });

  test('see whole steps in spite of binary fractions', () => {
    const method = bound('steps', { per: 0.1, 'cost-percent': 10, whole: true });
    expect(scored(method, 99.7, { target: 100 })).toBeCloseTo(70, 10);
    expect(
      scored(bound('steps', { per: 0.1, 'cost-percent': 10, whole: 'started' }), 99.7, { target: 100 }),
    ).toBeCloseTo(70, 10);
  });

  test('never go below nothing, and beyond the target win only what is promised', () => {
    expect(scored(bound('steps', { 'cost-percent': 10 }), 0, { target: 100 })).toBe(0);
    expect(scored(bound('steps', { 'cost-percent': 10 }), 200, { target: 100 })).toBe(100);
    const method = bound('steps', {
      'cost-percent': 10,
      'gain-percent': 10,
      'at-target': 80,
      whole: 'started',
    });
    expect(scored(method, 100.5, { target: 100 })).toBe(80);
    expect(scored(method, 101.5, { target: 100 })).toBe(90);
    expect(scored(method, 150, { target: 100 })).toBe(100);
  });

  test('count in per cent of the target where they are relative', () => {
    const method = bound('steps', { per: 5, 'cost-percent': 10, relative: true });
    expect(scored(method, 180, { target: 200 })).toBe(80);
    expect(scored(method, 220, { target: 200, direction: 'down' })).toBe(80);
    expect(scored(method, -1.1, { target: -1 })).toBeCloseTo(80, 10);
    expect(scored(method, 1, { target: 0 })).toBe('目标值为零，无法按目标的百分比计差距');
  });

  test('reach a target of zero', () => {
    expect(scored(bound('steps', { cost: 2 }), 0, { target: 0, direction: 'down', weight: 10 })).toBe(100);
    expect(scored(bound('steps', { cost: 2 }), 3, { target: 0, direction: 'down', weight: 10 })).toBe(40);
  });

  test('need one cost and at most one gain', () => {
    expect(refusals('steps', {})).toHaveLength(1);
    expect(refusals('steps', { cost: 1, 'cost-percent': 1 })).toHaveLength(1);
    expect(refusals('steps', { cost: 1, gain: 1, 'gain-percent': 1 })).toHaveLength(1);
    expect(refusals('steps', { cost: 1, per: 0 })).toHaveLength(1);
  });
});

describe('rank', () => {
  test('holds the last entry of its table, or gives nothing after it', () => {
    const table = [100, 80];
    expect(scoredPeers(bound('rank', { table }), [4, 3, 2, 1])).toEqual([100, 80, 80, 80]);
    expect(scoredPeers(bound('rank', { table, after: 'zero' }), [4, 3, 2, 1])).toEqual([100, 80, 0, 0]);
  });

  test('falls no lower than its floor', () => {
    expect(scoredPeers(bound('rank', { 'step-percent': 60 }), [3, 2, 1])).toEqual([100, 40, 0]);
    expect(scoredPeers(bound('rank', { 'step-percent': 60, floor: 30 }), [3, 2, 1])).toEqual([100, 40, 30]);
  });

  test('gives a unit alone, and a pool of equals, the first place', () => {
    expect(scoredPeers(bound('rank', { last: 60 }), [5])).toEqual([100]);
    expect(scoredPeers(bound('rank', { last: 60 }), [5, 5, 5])).toEqual([100, 100, 100]);
    expect(scoredPeers(bound('rank', { last: 60 }), [])).toEqual([]);
  });

  test('takes values for equal that differ in the 16th digit', () => {
    expect(scoredPeers(bound('rank', { 'step-percent': 10 }), [0.1 + 0.2, 0.3, 0.2])).toEqual([100, 100, 80]);
  });

  test('needs exactly one way of scoring', () => {
    expect(refusals('rank', {})).toHaveLength(1);
    expect(refusals('rank', { step: 1, table: [1] })).toHaveLength(1);
  });

  test('doubts a table that rises or pays more than the weight', () => {
    const method = METHODS.get('rank')!;
    const doubts = (params: object) =>
      method.doubts!(method.params.parse(params), { direction: 'up', weight: 10 });
    expect(doubts({ table: [100, 80, 90] })).toEqual([
      { zh: '第 3 名的得分高于第 2 名', en: 'place 3 scores more than place 2' },
    ]);
    expect(doubts({ 'table-points': [12, 8] })).toHaveLength(1);
    expect(doubts({ 'table-points': [10, 8] })).toHaveLength(0);
  });
});

describe('ratio-to-best', () => {
  test('gives nothing for a negative value and cannot tell without one above zero', () => {
    expect(scoredPeers(bound('ratio-to-best'), [10, -5, 5])).toEqual([100, 0, 50]);
    expect(scoredPeers(bound('ratio-to-best'), [-1, -2])).toEqual([unscorable, unscorable]);
    expect(scoredPeers(bound('ratio-to-best'), [0, 4], { direction: 'down' })).toEqual([
      unscorable,
      unscorable,
    ]);
  });

  test('starts from its base', () => {
    expect(scoredPeers(bound('ratio-to-best', { base: 90 }), [10, 5])).toEqual([90, 45]);
  });
});

describe('min-max, z-score and percentile-rank', () => {
  test('are full for a unit alone', () => {
    expect(scoredPeers(bound('min-max', { from: 40 }), [5])).toEqual([100]);
    expect(scoredPeers(bound('z-score'), [5])).toEqual([50]);
    expect(scoredPeers(bound('z-score', { sample: true }), [5])).toEqual([50]);
    expect(scoredPeers(bound('percentile-rank', { from: 60 }), [5])).toEqual([100]);
  });

  test('take values for equal that differ in the 16th digit', () => {
    expect(scoredPeers(bound('min-max'), [0.1 + 0.2, 0.3])).toEqual([100, 100]);
    expect(scoredPeers(bound('z-score'), [0.1 + 0.2, 0.3])).toEqual([50, 50]);
    expect(scoredPeers(bound('percentile-rank'), [0.1 + 0.2, 0.3])).toEqual([100, 100]);
  });

  test('say so where the figures are too large to compute with', () => {
    expect(scoredPeers(bound('z-score'), [1e308, -1e308, 1])).toEqual([unscorable, unscorable, unscorable]);
    expect(scoredPeers(bound('min-max'), [1e308, -1e308])).toEqual([unscorable, unscorable]);
  });

  test('run from the lower to the higher score only', () => {
    expect(refusals('min-max', { from: 60, to: 40 })).toEqual(['to: to 应大于 from||to must be above from']);
  });
});

describe('per-event', () => {
  test('forgives the free ones and is void from a number on', () => {
    const method = bound('per-event', { each: 1, free: 2, 'void-at': 5 });
    expect([0, 2, 3, 4, 5].map((raw) => scored(method, raw, { weight: 10 }))).toEqual([100, 100, 90, 80, 0]);
  });

  test('stops at nothing, or at its negative floor', () => {
    expect(scored(bound('per-event', { 'each-percent': 30 }), 4)).toBe(0);
    expect(scored(bound('per-event', { each: 3, floor: -5 }), 4, { weight: 10 })).toBe(-20);
    expect(scored(bound('per-event', { each: 3, floor: -5 }), 9, { weight: 10 })).toBe(-50);
    expect(scored(bound('per-event', { each: 3, floor: -5, 'void-at': 2 }), 2, { weight: 10 })).toBe(0);
  });

  test('is full and finite where nothing is at stake', () => {
    expect(scored(bound('per-event', { each: 3 }), 0, { weight: 0 })).toBe(100);
    expect(scored(bound('per-event', { each: 3 }), 2, { weight: 0 })).toBe(94);
  });

  test('cannot have a negative count or a positive floor', () => {
    expect(scored(bound('per-event', { each: 1 }), -1)).toBe('起数不能是负数');
    expect(refusals('per-event', { each: 1, floor: 1 })).toHaveLength(1);
    expect(refusals('per-event', {})).toHaveLength(1);
  });
});

describe('yes-no', () => {
  test.each(['是', ' 是 ', '有', '达标', 'YES', 'Yes', '√', '✓', '1', 'TRUE', '已完成', '１'])(
    '%s is a yes',
    (raw) => {
      expect(scored(bound('yes-no'), raw)).toBe(100);
      expect(scored(bound('yes-no', { expected: '否' }), raw)).toBe(0);
    },
  );

  test.each(['否', '无', '未达标', 'no', '×', 'x', '0', 'FALSE', '未完成'])('%s is a no', (raw) => {
    expect(scored(bound('yes-no', { else: 30 }), raw)).toBe(30);
    expect(scored(bound('yes-no', { expected: false }), raw)).toBe(100);
  });

  test('a number is read as well, another text is told', () => {
    expect(scored(bound('yes-no'), 1)).toBe(100);
    expect(scored(bound('yes-no'), 0)).toBe(0);
    expect(scored(bound('yes-no'), 2)).toMatch(/“2”/u);
    expect(scored(bound('yes-no'), '大致是')).toBe('“大致是”看不出是“是”还是“否”；请填 是 或 否');
  });
});

describe('levels', () => {
  const method = bound('levels', {
    levels: [
      { name: '达成预期', aliases: ['达成预期指标'], min: 80, max: 100 },
      { name: '部分达成', min: 60, max: 80 },
      { name: '未达成', min: 0, max: 60 },
      { name: '4级', score: 50 },
      { name: '好', score: 100 },
    ],
  });

  test.each([
    ['部分达成 72', 72],
    ['部分达成(72)', 72],
    ['部分达成（72分）', 72],
    ['部分达成：72.5', 72.5],
    ['部分达成72%', 72],
    ['部分 达成 60', 60],
    ['部分达成 80', 80],
    ['达成预期指标 80', 80],
    ['好', 100],
    ['好 100', 100],
    ['4级', 50],
  ])('reads %s', (raw, score) => {
    expect(scored(method, raw)).toBe(score);
  });

  test.each([
    ['部分达成', '等级“部分达成”须在 60～80 之间打分，请在等级后写明，如“部分达成 70”'],
    ['部分达成 81', '81 不在等级“部分达成”的 60～80 之间'],
    ['部份达成 72', '没有等级“部份达成 72”，最接近的是“部分达成”'],
    ['好 90', '等级“好”固定得 100，表中写的是 90'],
    ['72', '没有等级“72”；可填：达成预期、部分达成、未达成、4级、好'],
  ])('does not score %s', (raw, why) => {
    expect(scored(method, raw)).toBe(why);
  });

  test('reads levels that are numbers', () => {
    const stages = bound('levels', {
      levels: [
        { name: '4', score: 80 },
        { name: '5', score: 100 },
      ],
    });
    expect(scored(stages, 4)).toBe(80);
    expect(scored(stages, '5')).toBe(100);
  });

  test('are told apart by name and have a score or a band', () => {
    expect(
      refusals('levels', {
        levels: [
          { name: '好', score: 1 },
          { name: ' 好', score: 2 },
        ],
      }),
    ).toHaveLength(1);
    expect(refusals('levels', { levels: [{ name: '好' }] })).toHaveLength(1);
    expect(refusals('levels', { levels: [{ name: '好', min: 1 }] })).toHaveLength(1);
    expect(refusals('levels', { levels: [{ name: '好', min: 90, max: 80 }] })).toHaveLength(1);
  });
});

describe('direct and range', () => {
  test('a score beyond its full score is an error, or counts as full', () => {
    expect(scored(bound('direct'), 100.1)).toBe('100.1 超过满分 100');
    expect(scored(bound('direct', { cap: true }), 100.1)).toBe(100);
    expect(scored(bound('direct', { 'out-of': 0.3 }), 0.1 + 0.2)).toBe(100);
    expect(scored(bound('direct'), -1)).toBe('分数不能是负数');
  });

  test('ends of a range are inside, at 15 digits', () => {
    const method = bound('range', { low: 0.1, high: 0.3, tolerance: 0.1 });
    expect(scored(method, 0.1 + 0.2)).toBe(100);
    expect(scored(method, 0.1)).toBe(100);
    expect(scored(method, 0.35)).toBeCloseTo(50, 8);
    expect(scored(method, 0.5)).toBe(0);
    expect(refusals('range', { low: 2, high: 1 })).toHaveLength(1);
  });
});

describe('formula', () => {
  test('without an expression, or with a missing value, cannot be told', () => {
    expect(scored(bound('formula', { expression: 'value' }), 1)).toBe('公式需要的值未报');
  });
});

describe('every method', () => {
  test('reads a text or an endless number where a number is due as unscorable', () => {
    for (const method of METHODS.values) {
      const example = method.examples[0]!;
      if (method.reads === 'text') continue;
      const target = 'target' in example ? example.target : undefined;
      const ready = bound(method.name, example.params);
      for (const raw of [Number.NaN, Number.POSITIVE_INFINITY]) {
        if (method.scope === 'peers') expect(scoredPeers(ready, [raw, 1])).toEqual([unscorable, unscorable]);
        else expect(scored(ready, raw, { target })).toEqual(unscorable);
      }
      if (method.scope === 'unit') expect(scored(ready, '九十', { target })).toEqual(unscorable);
    }
  });

  test('refuses parameters that it does not know', () => {
    for (const { params, examples } of METHODS.values) {
      const given = { ...examples[0]!.params, nonsense: 1 };
      expect(params.safeParse(given).success).toBe(false);
    }
  });

  test('asked by the wrong scope is a bug that is thrown', () => {
    expect(() => scoredPeers(bound('direct'), [1])).toThrow('direct scores by unit');
    expect(() => scored(bound('min-max'), 1)).toThrow('min-max scores by peers');
  });
});
