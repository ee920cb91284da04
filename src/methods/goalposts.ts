import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import type { Scored } from '../model/method.ts';
import type { Said } from '../model/said.ts';
import { bilingual } from './bilingual.ts';
import { defineMethod, type NumberInput } from './define-method.ts';
import { described } from './described.ts';
import { scoresWords } from './scores-words.ts';
import { shown, working } from './shown.ts';
import { unscorable } from './unscorable.ts';

const params = z
  .strictObject({
    floor: described(z.number(), '底线值：得 base 分的值', 'The value that scores `base`'),
    goal: described(
      z.number().optional(),
      '满意值：得 100 分的值；不写则用目标值',
      'The value that scores 100; the target where it is left out',
    ),
    base: described(
      z.number().min(0).lt(100).default(0),
      '底线值的得分：60 即功效系数法',
      'Score at the floor: 60 makes it the efficacy coefficient',
    ),
    below: described(
      z.enum(['clamp', 'extend', 'zero']).default('clamp'),
      '差于底线时：clamp 仍得 base，extend 按直线降到 0，zero 不得分',
      'Worse than the floor: clamp keeps `base`, extend goes on down to 0, zero scores 0',
    ),
    cap: described(
      z.number().min(1).max(10).default(1),
      '超过满意值最高计到几倍：1.1 即最高 110 分',
      'Most that is paid beyond the goal: 1.1 = 110',
    ),
  })
  .refine((given) => given.goal === undefined || compareSnapped(given.floor, given.goal) !== 0, {
    path: ['goal'],
    message: bilingual('goal 不能等于 floor', 'goal must differ from floor'),
  });

type Params = z.output<typeof params>;

/** Linear between two values. */
export const goalposts = defineMethod({
  name: 'goalposts',
  title: { zh: '区间插值（功效系数）', en: 'Goalposts (efficacy coefficient)' },
  summary: {
    zh: '在底线值与满意值之间按直线计分；base: 60 即功效系数法。满意值小于底线值即越小越好。',
    en: 'Linear between a floor and a goal; with base: 60 the efficacy coefficient. A goal below the floor makes less better.',
  },
  params,
  scope: 'unit',
  reads: 'number',
  needsTarget: false,
  targetWhen: ({ goal }) => goal === undefined,
  direction: 'ignored',
  reachable: ({ goal }) => (goal === undefined ? [] : [goal]),
  beyond: { zh: 'cap 大于 1 时可超过 100 分', en: 'Above 100 where cap is above 1' },
  words,
  doubts: ({ floor, goal }, { direction }) =>
    goal !== undefined && goal < floor !== (direction === 'down')
      ? [
          {
            zh: `floor ${n(floor)} 到 goal ${n(goal)} 的方向与指标的 direction: ${direction} 相反`,
            en: `floor ${n(floor)} to goal ${n(goal)} runs against the indicator’s direction: ${direction}`,
          },
        ]
      : [],
  examples: [
    {
      says: { zh: '底线 50、满意 100，居中', en: 'half way from 50 to 100' },
      raw: 75,
      params: { floor: 50, goal: 100 },
      score: 50,
    },
    {
      says: {
        zh: '功效系数：普惠园覆盖率 85，不允许值 80、满意值 90',
        en: 'efficacy coefficient: 85 between 80 and 90',
      },
      raw: 85,
      weight: 12,
      params: { floor: 80, goal: 90, base: 60 },
      score: 80,
      points: 9.6,
    },
    {
      says: { zh: '越小越好，低于底线继续扣', en: 'less is better, going on beyond the floor' },
      raw: 12,
      direction: 'down',
      params: { floor: 10, goal: 5, base: 60, below: 'extend' },
      score: 44,
    },
    {
      says: { zh: '差于底线不得分', en: 'worse than the floor scores nothing' },
      raw: 79.9,
      params: { floor: 80, goal: 90, base: 60, below: 'zero' },
      score: 0,
    },
    {
      says: {
        zh: '人类发展指数的预期寿命，20 到 85 岁',
        en: 'life expectancy in the Human Development Index, 20 to 85',
      },
      raw: 62.879,
      params: { floor: 20, goal: 85 },
      score: 65.9677,
    },
    {
      says: { zh: '目标值正好等于底线', en: 'a target that equals the floor' },
      raw: 80,
      target: 80,
      params: { floor: 80 },
      score: 'unscorable',
    },
  ],
  score: ({ raw, target, params }: NumberInput<Params>): Scored => {
    const { floor, base, below, cap } = params;
    const goal = params.goal ?? target;
    if (compareSnapped(floor, goal) === 0)
      return unscorable(
        '目标值等于底线值，无法插值',
        'the target equals the floor, so there is nothing between',
      );
    const share = (raw - floor) / (goal - floor);
    const score = base + (100 - base) * share;
    if (share >= 0 || compareSnapped(raw, floor) === 0) return Math.min(score, cap * 100);
    return below === 'clamp' ? base : below === 'zero' ? 0 : Math.max(score, 0);
  },
  working: ({ raw, target, params: { floor, goal = target, base } }, score) =>
    working(
      `${shown(base)} + ${shown(100 - base)} × (${shown(raw)} − ${shown(floor)}) ÷ (${shown(goal)} − ${shown(floor)}) = ${shown(base + ((100 - base) * (raw - floor)) / (goal - floor))} → ${shown(score)}`,
    ),
});

function words({ floor, goal, base, below, cap }: Params): Said {
  const to = goal === undefined ? { zh: '目标值', en: 'the target' } : { zh: ` ${n(goal)} `, en: n(goal) };
  const worse = worseWords(base)[below];
  const most = `${n(cap * 100)}%`;
  const paid =
    cap > 1 ? { zh: `，超过的最高计到 ${most}`, en: `, up to ${most} beyond` } : { zh: '', en: '' };
  return {
    zh: `完成值为 ${n(floor)} ${scoresWords(base).zh}，达到${to.zh}得满分，其间按直线插值${paid.zh}${worse.zh}。`,
    en: `${n(floor)} scores ${scoresWords(base).en}, ${to.en} the full weight, linear between${paid.en}${worse.en}.`,
  };
}

const worseWords = (base: number): Readonly<Record<Params['below'], Said>> => ({
  clamp: { zh: `，更差的仍${scoresWords(base).zh}`, en: `; worse than that, ${scoresWords(base).en}` },
  extend: { zh: '，更差的按同一直线扣到 0 为止', en: '; on down to 0 beyond' },
  zero: { zh: '，更差的不得分', en: '; nothing beyond' },
});
