import { expect, test } from 'vitest';
import { tierDoubts } from '../../src/methods/tier-doubts.ts';

const UP = { direction: 'up', weight: 10 } as const;
const DOWN = { direction: 'down', weight: 10 } as const;

test('tiers in order leave no doubt', () => {
  expect(tierDoubts([{ min: 90, score: 100 }, { min: 80, score: 80 }, { score: 10 }], UP)).toEqual([]);
  expect(
    tierDoubts(
      [
        { max: 0, points: 10 },
        { max: 10, points: 8 },
      ],
      DOWN,
    ),
  ).toEqual([]);
  expect(tierDoubts([{ equals: 3, score: 50 }], UP)).toEqual([]);
});

test('a tier that earlier ones take over is found', () => {
  expect(
    tierDoubts(
      [
        { min: 60, score: 60 },
        { min: 90, score: 60 },
      ],
      UP,
    ).map(({ zh }) => zh),
  ).toEqual(['第 2 档永远轮不到：它的范围已被前面的档包含']);
  expect(
    tierDoubts(
      [
        { below: 5, score: 10 },
        { min: 5, score: 20 },
        { min: 4, max: 6, score: 15 },
      ],
      UP,
    ).map(({ en }) => en),
  ).toEqual(['tier 3 is never reached: earlier tiers take all of its values']);
});

test('a hole at exactly 90 is found', () => {
  const tiers = [
    { above: 90, score: 100 },
    { min: 80, below: 90, score: 80 },
  ];
  expect(tierDoubts(tiers, UP).map(({ zh }) => zh)).toEqual(['各档之间有空档：90 不属于任何一档']);
});

test('a better value that scores less is found, by direction', () => {
  const rising = [
    { min: 90, score: 100 },
    { min: 80, score: 80 },
  ];
  expect(tierDoubts(rising, DOWN)).toHaveLength(1);
  expect(
    tierDoubts(
      [
        { min: 90, score: 70 },
        { min: 80, score: 80 },
      ],
      UP,
    ).map(({ zh }) => zh),
  ).toEqual(['指标的 direction 是 up，但更好的 90 反而得分更低']);
});

test('points beyond the weight are found', () => {
  expect(tierDoubts([{ min: 90, points: 12 }], UP).map(({ en }) => en)).toEqual([
    'tier 1 gives 12 points, more than the weight of 10; the weight is given',
  ]);
  expect(tierDoubts([{ min: 90, points: 12 }], { direction: 'up', weight: 0 })).toEqual([]);
});
