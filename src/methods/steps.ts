import { z } from 'zod';
import { formatPlain as n, snap } from '../base/decimal.ts';
import { difference } from '../base/difference.ts';
import type { Scored } from '../model/method.ts';
import { bilingual } from './bilingual.ts';
import { clamp } from './clamp.ts';
import { defineMethod, type NumberInput } from './define-method.ts';
import { described } from './described.ts';
import { percentOfWeight } from './percent-of-weight.ts';
import { scoresWords } from './scores-words.ts';
import { shown } from './shown.ts';
import { targetUnscorable } from './unscorable.ts';

const params = z
  .strictObject({
    per: described(z.number().positive().default(1), '以多少为一档', 'The size of one step'),
    cost: described(z.number().min(0).optional(), '每差一档扣多少分', 'Points lost per step short'),
    'cost-percent': described(
      z.number().min(0).optional(),
      '每差一档扣权重的百分之几',
      'Per cent of the weight lost per step short',
    ),
    gain: described(z.number().min(0).optional(), '每超一档加多少分', 'Points won per step beyond'),
    'gain-percent': described(
      z.number().min(0).optional(),
      '每超一档加权重的百分之几',
      'Per cent of the weight won per step beyond',
    ),
    'at-target': described(
      z.number().min(0).max(100).default(100),
      '正好达到目标的得分',
      'Score at the target',
    ),
    cap: described(
      z.number().min(1).max(10).default(1),
      '最高计到几倍：1.2 即 120 分',
      'Most that is paid: 1.2 = 120',
    ),
    whole: described(
      z.union([z.boolean(), z.literal('started')]).default(false),
      '不足一档时：false 按比例，true 不计，started 按一档计',
      'Part of a step: false counts in proportion, true not at all, started as a whole one',
    ),
    relative: described(
      z.boolean().default(false),
      'true 按目标的百分比计差距，false 按原单位（百分比指标即百分点）',
      'true: the distance in per cent of the target; false: in the measure itself (percentage points)',
    ),
  })
  .refine((given) => (given.cost === undefined) !== (given['cost-percent'] === undefined), {
    path: ['cost'],
    message: bilingual('cost 与 cost-percent 须写且只写一个', 'give either cost or cost-percent'),
  })
  .refine((given) => given.gain === undefined || given['gain-percent'] === undefined, {
    path: ['gain-percent'],
    message: bilingual('gain 与 gain-percent 只能写一个', 'give either gain or gain-percent'),
  });

type Params = z.output<typeof params>;

/** Reach the target; each step short costs. */
export const steps = defineMethod({
  name: 'steps',
  title: { zh: '达标扣分', en: 'Steps from the target' },
  summary: {
    zh: '达到目标得满分，每差一档扣若干分，扣完为止；也可每超一档加分。',
    en: 'Full score at the target; each step short costs, down to 0; steps beyond may win.',
  },
  params,
  scope: 'unit',
  reads: 'number',
  needsTarget: true,
  direction: 'read',
  beyond: {
    zh: 'cap 大于 1 且有加分时可超过 100 分',
    en: 'Above 100 where cap is above 1 and steps beyond win',
  },
  words,
  doubts: ({ gain, 'gain-percent': gainPercent, 'at-target': atTarget, cap }) =>
    (gain ?? gainPercent ?? 0) > 0 && atTarget === 100 && cap === 1
      ? [
          {
            zh: '已得满分且 cap 为 1，超额加分不起作用',
            en: 'gain has no effect: the target already scores 100 and cap is 1',
          },
        ]
      : [],
  examples: [
    {
      says: {
        zh: '35 岁以下占比要求 20%，每低 1 个百分点扣 0.05 分',
        en: 'share of under-35s: 20 % asked, 0.05 off per point short',
      },
      raw: 16,
      target: 20,
      weight: 1,
      params: { cost: 0.05 },
      score: 80,
      points: 0.8,
    },
    {
      says: {
        zh: '在职人员控制率不超过 100%，每超 1 个百分点扣 0.5 分',
        en: 'staff at most 100 %, 0.5 off per point above',
      },
      raw: 103,
      target: 100,
      direction: 'down',
      weight: 5,
      params: { cost: 0.5 },
      score: 70,
      points: 3.5,
    },
    {
      says: { zh: '每差 5% 扣 2 分，不足 5% 不扣', en: '2 off per whole 5 % short' },
      raw: 88,
      target: 100,
      weight: 10,
      params: { per: 5, cost: 2, whole: true, relative: true },
      score: 60,
    },
    {
      says: { zh: '不足一档按一档计', en: 'a started step counts whole' },
      raw: 88,
      target: 100,
      weight: 10,
      params: { per: 5, cost: 2, whole: 'started' },
      score: 40,
    },
    {
      says: {
        zh: '达到目标得 80%，每超 1 个百分点加 0.5 分',
        en: '80 % at the target, 0.5 per point beyond',
      },
      raw: 103,
      target: 100,
      weight: 10,
      params: { cost: 0.5, gain: 0.5, 'at-target': 80 },
      score: 95,
    },
    {
      says: { zh: '每超目标 5% 加 5%，最高 120%', en: '5 % won per 5 % beyond, up to 120' },
      raw: 115,
      target: 100,
      params: { per: 5, 'cost-percent': 5, 'gain-percent': 5, cap: 1.2, relative: true },
      score: 115,
    },
  ],
  score,
  working: ({ raw, target, direction, params: given }, score) => {
    const ahead = direction === 'up' ? difference(raw, target) : difference(target, raw);
    const distance = given.relative ? (ahead / Math.abs(target)) * 100 : ahead;
    const count = stepsIn(
      Math.abs(distance),
      distance < 0 ? given : { ...given, whole: given.whole !== false },
    );
    const gap = `${shown(Math.abs(distance))}${given.relative ? '%' : ''}`;
    return {
      zh: `${shown(raw)} 与目标 ${shown(target)} ${distance < 0 ? '差' : '超'} ${gap}，计 ${shown(count)} 档 → ${shown(score)}`,
      en: `${shown(raw)} is ${gap} ${distance < 0 ? 'short of' : 'beyond'} the target of ${shown(target)}: ${shown(count)} steps → ${shown(score)}`,
    };
  },
});

function score({ raw, target, direction, weight, params: given }: NumberInput<Params>): Scored {
  if (given.relative && target === 0)
    return targetUnscorable(
      '目标值为零，无法按目标的百分比计差距',
      'the target is zero, so no distance in per cent of it',
    );
  const ahead = direction === 'up' ? difference(raw, target) : difference(target, raw);
  const distance = given.relative ? (ahead / Math.abs(target)) * 100 : ahead;
  const cost = given['cost-percent'] ?? percentOfWeight(given.cost ?? 0, weight);
  const gain = given['gain-percent'] ?? percentOfWeight(given.gain ?? 0, weight);
  // part of a step beyond never counts as a whole one: `started` favours nobody
  const change =
    distance < 0
      ? -stepsIn(-distance, given) * cost
      : stepsIn(distance, { ...given, whole: given.whole !== false }) * gain;
  return clamp(given['at-target'] + change, 0, given.cap * 100);
}

/** How many steps a distance of 0 or more counts for. */
function stepsIn(distance: number, { per, whole }: Params): number {
  const count = snap(distance / per);
  return whole === 'started' ? Math.ceil(count) : whole ? Math.floor(count) : count;
}

function words(given: Params) {
  const { per, whole, relative, cap } = given;
  const step = relative
    ? { zh: `目标的 ${n(per)}% `, en: `${n(per)} % of the target` }
    : { zh: ` ${n(per)} `, en: n(per) };
  const amount = (points: number | undefined, percent: number | undefined) =>
    points === undefined
      ? { zh: `权重的 ${n(percent ?? 0)}%`, en: `${n(percent ?? 0)} % of the weight` }
      : { zh: ` ${n(points)} 分`, en: `${n(points)} points` };
  const cost = amount(given.cost, given['cost-percent']);
  const gain = amount(given.gain, given['gain-percent']);
  const wins = given.gain !== undefined || given['gain-percent'] !== undefined;
  const part =
    whole === 'started'
      ? { zh: '不足一档按一档计', en: 'a started step counts as a whole one' }
      : whole
        ? { zh: '不足一档不计', en: 'whole steps only' }
        : { zh: '不足一档按比例计', en: 'parts in proportion' };
  return {
    zh: `达到目标${scoresWords(given['at-target']).zh}；每差${step.zh}扣${cost.zh}，扣完为止${
      wins ? `；每超${step.zh}加${gain.zh}，最高计到 ${n(cap * 100)}%` : ''
    }（${part.zh}）。`,
    en: `At the target ${scoresWords(given['at-target']).en}; ${cost.en} off per ${step.en} short, down to 0${
      wins ? `; ${gain.en} more per ${step.en} beyond, up to ${n(cap * 100)} %` : ''
    } (${part.en}).`,
  };
}
