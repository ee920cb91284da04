import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain } from '../base/decimal.ts';
import type { Scored } from '../model/method.ts';
import { bilingual } from './bilingual.ts';
import { clamp } from './clamp.ts';
import { defineMethod, type NumberInput } from './define-method.ts';
import { described } from './described.ts';
import { shown, working } from './shown.ts';
import { targetUnscorable, unscorable } from './unscorable.ts';

const params = z
  .strictObject({
    cap: described(
      z.number().min(1).max(10).default(1),
      '完成率最高计到几倍：1.1 即最高得 110%',
      'Most that over-fulfilment is paid: 1.1 = 110',
    ),
    floor: described(
      z.number().min(0).max(1).default(0),
      '完成率最低计到几成：0.2 即至少得 20%',
      'Least that is paid: 0.2 = 20',
    ),
    'zero-below': described(
      z.number().min(0).max(1).default(0),
      '完成率低于此值不得分：0.6 即低于 60% 得 0 分',
      'Attainment below this scores 0: 0.6 = 60 %',
    ),
  })
  .refine((given) => given.floor === 0 || given['zero-below'] === 0, {
    path: ['zero-below'],
    message: bilingual('floor 与 zero-below 只能写一个', 'give either floor or zero-below'),
  });

const percent = (share: number): string => `${formatPlain(share * 100)}%`;

/** Actual over target, or target over actual where less is better. */
export const attainment = defineMethod({
  name: 'attainment',
  title: { zh: '完成率', en: 'Attainment' },
  summary: {
    zh: '完成值 ÷ 目标值（越小越好的为目标值 ÷ 完成值），到封顶为止。',
    en: 'Actual over target (target over actual where less is better), up to a cap.',
  },
  params,
  scope: 'unit',
  reads: 'number',
  needsTarget: true,
  direction: 'read',
  beyond: { zh: 'cap 大于 1 时可超过 100 分', en: 'Above 100 where cap is above 1' },
  words: ({ cap, floor, 'zero-below': zeroBelow }) => ({
    zh: `完成率 = 完成值 ÷ 目标值（越小越好的指标为目标值 ÷ 完成值）；得分 = 权重 × 完成率，最高按 ${percent(cap)} 计${
      floor > 0 ? `，最低按 ${percent(floor)} 计` : ''
    }${zeroBelow > 0 ? `，完成率低于 ${percent(zeroBelow)} 不得分` : ''}。`,
    en: `Attainment = actual ÷ target (target ÷ actual where less is better); score = weight × attainment, at most ${percent(cap)}${
      floor > 0 ? `, at least ${percent(floor)}` : ''
    }${zeroBelow > 0 ? `; nothing below ${percent(zeroBelow)}` : ''}.`,
  }),
  examples: [
    { says: { zh: '完成目标的九成', en: 'nine tenths of the target' }, raw: 45, target: 50, score: 90 },
    {
      says: { zh: '学前教育经费执行 134.16 万元、预算 150 万元', en: 'preschool funds: 134.16 spent of 150' },
      raw: 134.16,
      target: 150,
      weight: 10,
      score: 89.44,
      points: 8.94,
    },
    {
      says: { zh: '成本控制，越小越好，超支', en: 'less is better, overspent' },
      raw: 8,
      target: 6,
      direction: 'down',
      score: 75,
    },
    {
      says: { zh: '超额完成，最高计 110%', en: 'over-fulfilment paid up to 110 %' },
      raw: 12500,
      target: 10000,
      params: { cap: 1.1 },
      score: 110,
    },
    {
      says: { zh: '预算 310.2 万元执行 154.74 万元', en: '154.74 spent of a budget of 310.2' },
      raw: 154.74,
      target: 310.2,
      weight: 10,
      score: 49.8839,
      points: 4.99,
    },
    { says: { zh: '预算为零', en: 'a budget of nil' }, raw: 5, target: 0, score: 'unscorable' },
    {
      says: { zh: '目标为零起，也没有发生', en: 'none allowed, none happened' },
      raw: 0,
      target: 0,
      direction: 'down',
      score: 100,
    },
  ],
  score: (input) => {
    const share = shareOf(input);
    if (typeof share !== 'number') return share;
    if (compareSnapped(share, input.params['zero-below']) < 0) return 0;
    return clamp(share, input.params.floor, input.params.cap) * 100;
  },
  working: ({ raw, target, direction }, score) =>
    direction === 'up'
      ? working(`${shown(raw)} ÷ ${shown(target)} = ${shown((raw / target) * 100)}% → ${shown(score)}`)
      : working(
          raw <= 0
            ? `${shown(raw)} ≤ ${shown(target)} → ${shown(score)}`
            : `${shown(target)} ÷ ${shown(raw)} = ${shown((target / raw) * 100)}% → ${shown(score)}`,
        ),
});

function shareOf({ raw, target, direction, params: { cap } }: NumberInput<z.output<typeof params>>): Scored {
  if (target < 0)
    return targetUnscorable(
      '目标值是负数，完成率没有意义',
      'the target is negative, so attainment means nothing',
    );
  if (direction === 'up')
    return target === 0
      ? targetUnscorable('目标值为零，无法计算完成率', 'the target is zero, so there is no attainment')
      : Math.max(raw, 0) / target;
  if (target > 0) return raw <= 0 ? cap : target / raw;
  if (raw <= 0) return 1;
  return unscorable(
    '目标值为零而实际大于零，完成率无法计算；请改用 per-event 或 steps',
    'the target is zero and the actual is above it: use per-event or steps instead',
  );
}
