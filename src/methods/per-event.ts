import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import type { Scored } from '../model/method.ts';
import { bilingual } from './bilingual.ts';
import { defineMethod, type NumberInput } from './define-method.ts';
import { described } from './described.ts';
import { percentOfWeight } from './percent-of-weight.ts';
import { shown, working } from './shown.ts';
import { unscorable } from './unscorable.ts';

const params = z
  .strictObject({
    each: described(z.number().positive().optional(), '每起扣多少分', 'Points lost per event'),
    'each-percent': described(
      z.number().positive().optional(),
      '每起扣权重的百分之几',
      'Per cent of the weight lost per event',
    ),
    free: described(z.number().min(0).default(0), '前多少起不扣', 'Events that cost nothing'),
    floor: described(
      z.number().max(0).default(0),
      '最低多少分：0 即扣完为止，负数即倒扣到此为止',
      'Least points: 0 stops at nothing, a negative number lets them be lost',
    ),
    'void-at': described(
      z.number().positive().optional(),
      '达到多少起该项不得分',
      'From this many events on nothing is scored',
    ),
  })
  .refine((given) => (given.each === undefined) !== (given['each-percent'] === undefined), {
    path: ['each'],
    message: bilingual('each 与 each-percent 须写且只写一个', 'give either each or each-percent'),
  });

type Params = z.output<typeof params>;

/** Full score, less so much per event. */
export const perEvent = defineMethod({
  name: 'per-event',
  title: { zh: '逐起扣分', en: 'Per event' },
  summary: { zh: '每发生一起扣若干分，扣完为止或倒扣。', en: 'Each event costs, down to nothing or below.' },
  params,
  scope: 'unit',
  reads: 'number',
  needsTarget: false,
  direction: 'ignored',
  beyond: { zh: 'floor 为负时可低于 0 分', en: 'Below 0 where floor is negative' },
  words: ({ each, 'each-percent': percent, free, floor, 'void-at': voidAt }) => ({
    zh: `满分起扣，每起扣 ${each === undefined ? `权重的 ${n(percent ?? 0)}%` : `${n(each)} 分`}${
      free > 0 ? `（前 ${n(free)} 起不扣）` : ''
    }，${floor < 0 ? `不足部分倒扣，最低 ${n(floor)} 分` : '扣完为止'}${voidAt === undefined ? '' : `；达到 ${n(voidAt)} 起该项不得分`}。`,
    en: `From the full weight, ${each === undefined ? `${n(percent ?? 0)} % of it` : `${n(each)} points`} off per event${
      free > 0 ? ` (the first ${n(free)} free)` : ''
    }, down to ${floor < 0 ? `${n(floor)} points` : 'nothing'}${voidAt === undefined ? '' : `; nothing from ${n(voidAt)} events on`}.`,
  }),
  examples: [
    {
      says: { zh: '森林火灾一起扣 2 分', en: 'one forest fire, 2 off' },
      raw: 1,
      direction: 'down',
      weight: 4,
      params: { each: 2 },
      score: 50,
      points: 2,
    },
    {
      says: { zh: '扣完为止', en: 'no less than nothing' },
      raw: 3,
      direction: 'down',
      weight: 4,
      params: { each: 2 },
      score: 0,
      points: 0,
    },
    {
      says: { zh: '倒扣到 −5 分为止', en: 'lost down to −5' },
      raw: 6,
      direction: 'down',
      weight: 8,
      params: { each: 2, floor: -5 },
      score: -50,
      points: -4,
    },
    {
      says: { zh: '两起即不得分', en: 'nothing from two events on' },
      raw: 2,
      direction: 'down',
      weight: 10,
      params: { each: 2, 'void-at': 2 },
      score: 0,
      points: 0,
    },
    {
      says: { zh: '起数不能为负', en: 'a count cannot be negative' },
      raw: -1,
      params: { each: 2 },
      score: 'unscorable',
    },
  ],
  score,
  working: ({ raw, weight, params: { each, 'each-percent': percent, free } }, score) => {
    const cost = percent ?? percentOfWeight(each ?? 0, weight);
    return working(`100 − ${shown(Math.max(raw - free, 0))} × ${shown(cost)} → ${shown(score)}`);
  },
});

function score({ raw, weight, params: given }: NumberInput<Params>): Scored {
  if (raw < 0) return unscorable('起数不能是负数', 'a number of events cannot be negative');
  const each = given['each-percent'] ?? percentOfWeight(given.each ?? 0, weight);
  const counted = Math.max(100 - Math.max(raw - given.free, 0) * each, percentOfWeight(given.floor, weight));
  const isVoid = given['void-at'] !== undefined && compareSnapped(raw, given['void-at']) >= 0;
  return isVoid ? Math.min(counted, 0) : counted;
}
