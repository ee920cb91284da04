import { z } from 'zod';
import { formatPlain as n } from '../base/decimal.ts';
import { sum } from '../base/sum.ts';
import type { PeersInput } from '../model/method.ts';
import type { Said } from '../model/said.ts';
import { bilingual } from './bilingual.ts';
import { clamp } from './clamp.ts';
import { defineMethod, type MethodContext } from './define-method.ts';
import { described } from './described.ts';
import { percentOfWeight } from './percent-of-weight.ts';
import { places } from './places.ts';
import { scoresWords } from './scores-words.ts';
import { shown } from './shown.ts';

const WAYS = ['step', 'step-percent', 'last', 'table', 'table-points'] as const;

const params = z
  .strictObject({
    step: described(z.number().positive().optional(), '每降一名减多少分', 'Points less per place'),
    'step-percent': described(
      z.number().positive().optional(),
      '每降一名减权重的百分之几',
      'Per cent of the weight less per place',
    ),
    last: described(
      z.number().min(0).max(100).optional(),
      '最后一名得权重的百分之几，中间等距',
      'Score of the last place, even steps between',
    ),
    table: described(
      z.array(z.number().min(0).max(100)).min(1).optional(),
      '各名次得权重的百分之几',
      'Scores by place',
    ),
    'table-points': described(
      z.array(z.number().min(0)).min(1).optional(),
      '各名次得多少分',
      'Points by place',
    ),
    after: described(
      z.enum(['last', 'zero']).default('last'),
      '名次超出表后：last 按表中最后一个，zero 不得分',
      'Places after the table: its last entry, or 0',
    ),
    floor: described(z.number().min(0).max(100).default(0), '最低得权重的百分之几', 'Least score'),
    ties: described(
      z.enum(['better', 'mean']).default('better'),
      '并列时：better 都按靠前的名次，mean 按所占名次的平均分',
      'Ties: all take the better place, or the mean score of the places they fill',
    ),
  })
  .refine((given) => WAYS.filter((way) => given[way] !== undefined).length === 1, {
    path: ['step'],
    message: bilingual(
      'step、step-percent、last、table、table-points 须写且只写一个',
      'give exactly one of step, step-percent, last, table and table-points',
    ),
  });

type Params = z.output<typeof params>;

/** A score by place among the peers. */
export const rank = defineMethod({
  name: 'rank',
  title: { zh: '排名赋分', en: 'Rank' },
  summary: {
    zh: '按同组单位中的名次给分：逐名递减，或按名次表。',
    en: 'A score by place among the peers: less per place, or by a table.',
  },
  params,
  scope: 'peers',
  reads: 'number',
  needsTarget: false,
  direction: 'read',
  words: (given) => {
    const way = wayWords(given);
    const zh = given.ties === 'mean' ? '按所占名次的平均分' : '都按靠前的名次';
    const en = given.ties === 'mean' ? 'take the mean of the places they fill' : 'take the better place';
    const least = given.floor > 0;
    return {
      zh: `在同组单位中排名，${way.zh}${least ? `，最低得权重的 ${n(given.floor)}%` : ''}；并列的${zh}。`,
      en: `Ranked among the peers: ${way.en}${least ? `, at least ${n(given.floor)} % of the weight` : ''}; ties ${en}.`,
    };
  },
  doubts,
  examples: [
    {
      says: { zh: '第一名 5 分，每降一名减 0.4 分', en: '5 points for the first, 0.4 less per place' },
      raws: [3, 9, 6],
      weight: 5,
      params: { step: 0.4 },
      scores: [84, 100, 92],
      points: [4.2, 5, 4.6],
    },
    {
      says: {
        zh: '瑞安 2012 年办法：第一名 200 分，每降一名减 2%；并列同名次',
        en: 'Rui’an 2012: 200 for the first, 2 % less per place; ties share',
      },
      raws: [88, 91, 88, 70],
      weight: 200,
      params: { 'step-percent': 2 },
      scores: [98, 100, 98, 94],
      points: [196, 200, 196, 188],
    },
    {
      says: { zh: '依次 60、57、54、51、48 分，越小越好', en: '60, 57, 54, 51, 48 in turn, less is better' },
      raws: [5, 1, 4, 2, 3],
      direction: 'down',
      weight: 60,
      params: { 'table-points': [60, 57, 54, 51, 48] },
      scores: [80, 100, 85, 95, 90],
      points: [48, 60, 51, 57, 54],
    },
    {
      says: { zh: '并列取平均分', en: 'ties take the mean' },
      raws: [7, 7, 1],
      params: { table: [100, 90, 80], ties: 'mean' },
      scores: [95, 95, 80],
    },
    {
      says: { zh: '最后一名 60%，等距', en: '60 for the last, even steps' },
      raws: [1, 2, 3],
      params: { last: 60 },
      scores: [60, 80, 100],
    },
  ],
  score,
  working: ({ raws, direction }, peer, score) => {
    const { place, sharing } = places(raws, direction)[peer]!;
    return {
      zh: `${shown(raws[peer]!)}，${raws.length} 个中第 ${place} 名${sharing > 1 ? `（${sharing} 个并列）` : ''} → ${shown(score)}`,
      en: `${shown(raws[peer]!)}, place ${place} of ${raws.length}${sharing > 1 ? ` (shared by ${sharing})` : ''} → ${shown(score)}`,
    };
  },
});

function score({ raws, direction, weight, params: given }: PeersInput<Params>): readonly number[] {
  const at = placeScore(given, weight, raws.length);
  return places(raws, direction).map(({ place, sharing }) => {
    if (given.ties === 'better' || sharing === 1) return at(place);
    return sum(Array.from({ length: sharing }, (_, i) => at(place + i))) / sharing;
  });
}

/** What a place among `size` peers scores. */
function placeScore(given: Params, weight: number, size: number): (place: number) => number {
  const table = given.table ?? given['table-points']?.map((points) => percentOfWeight(points, weight));
  const step = given['step-percent'] ?? percentOfWeight(given.step ?? 0, weight);
  return (place) => {
    if (table)
      return clamp(table[place - 1] ?? (given.after === 'last' ? table.at(-1)! : 0), given.floor, 100);
    if (given.last === undefined) return clamp(100 - (place - 1) * step, given.floor, 100);
    const reach = size > 1 ? (place - 1) / (size - 1) : 0;
    return clamp(100 - (100 - given.last) * reach, given.floor, 100);
  };
}

function wayWords({
  step,
  'step-percent': percent,
  last,
  table,
  'table-points': points,
  after,
}: Params): Said {
  if (step !== undefined)
    return {
      zh: `第 1 名得满分，每降 1 名减 ${n(step)} 分`,
      en: `the full weight for the first, ${n(step)} points less per place`,
    };
  if (percent !== undefined)
    return {
      zh: `第 1 名得满分，每降 1 名减权重的 ${n(percent)}%`,
      en: `the full weight for the first, ${n(percent)} % of it less per place`,
    };
  if (last !== undefined)
    return {
      zh: `第 1 名得满分，最后一名${scoresWords(last).zh}，其间等距`,
      en: `the full weight for the first, ${scoresWords(last).en} for the last, even steps between`,
    };
  const list = (table ?? points ?? []).map(n);
  const rest =
    after === 'last'
      ? { zh: '其后同最后一个', en: 'later places as the last' }
      : { zh: '其后不得分', en: 'later places nothing' };
  return table
    ? {
        zh: `依次得权重的 ${list.join('%、')}%，${rest.zh}`,
        en: `in turn ${list.join(', ')} % of the weight, ${rest.en}`,
      }
    : { zh: `依次得 ${list.join('、')} 分，${rest.zh}`, en: `in turn ${list.join(', ')} points, ${rest.en}` };
}

function doubts({ table, 'table-points': points }: Params, { weight }: MethodContext): readonly Said[] {
  const list = table ?? points ?? [];
  const rise = list.findIndex((entry, i) => i > 0 && entry > list[i - 1]!);
  const rises: readonly Said[] =
    rise < 0
      ? []
      : [
          {
            zh: `第 ${rise + 1} 名的得分高于第 ${rise} 名`,
            en: `place ${rise + 1} scores more than place ${rise}`,
          },
        ];
  const most = Math.max(0, ...(points ?? []));
  if (weight <= 0 || most <= weight) return rises;
  return [
    ...rises,
    {
      zh: `表中的 ${n(most)} 分超过权重 ${n(weight)} 分，只按权重计`,
      en: `the table gives ${n(most)} points, more than the weight of ${n(weight)}; the weight is given`,
    },
  ];
}
