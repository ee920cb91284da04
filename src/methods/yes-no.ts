import { z } from 'zod';
import { formatPlain as n } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import type { Raw } from '../model/method.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { scoresWords } from './scores-words.ts';
import { unscorable } from './unscorable.ts';

const YES = [
  '是',
  '有',
  '达标',
  '已达标',
  '合格',
  '完成',
  '已完成',
  '通过',
  '符合',
  '对',
  'yes',
  'y',
  'true',
  '1',
  '√',
  '✓',
  '✔',
];
const NO = [
  '否',
  '无',
  '没有',
  '未达标',
  '不达标',
  '不合格',
  '未完成',
  '未通过',
  '不符合',
  '不是',
  '错',
  'no',
  'n',
  'false',
  '0',
  '×',
  '✗',
  '✘',
  'x',
];

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((text) => [foldName(text), true] as const),
  ...NO.map((text) => [foldName(text), false] as const),
]);

const params = z.strictObject({
  expected: described(
    z.union([z.enum(['是', '否', 'yes', 'no']), z.boolean()]).default('是'),
    '哪个回答得满分：是 或 否',
    'The answer that gets the full score',
  ),
  else: described(
    z.number().min(0).max(100).default(0),
    '另一回答得权重的百分之几',
    'Score of the other answer',
  ),
});

type Params = z.output<typeof params>;

const wantsYes = ({ expected }: Params): boolean =>
  expected === true || expected === '是' || expected === 'yes';

/** All or nothing by a yes or a no. */
export const yesNo = defineMethod({
  name: 'yes-no',
  title: { zh: '是否达标', en: 'Yes or no' },
  summary: {
    zh: '符合得满分，不符合得 0 分（或 else）。认得 是/否、有/没有、达标/未达标、合格/不合格、√/×、1/0、yes/no 等。',
    en: 'Full score or none (or `else`). Knows 是/否, 有/没有, 达标/未达标, 合格/不合格, √/×, 1/0, yes/no and the like.',
  },
  params,
  scope: 'unit',
  reads: 'text',
  reachable: (given) => [wantsYes(given) ? '是' : '否'],
  needsTarget: false,
  direction: 'ignored',
  words: (given) => {
    const [zh, en] = wantsYes(given) ? ['“是”', '“yes”'] : ['“否”', '“no”'];
    return {
      zh: `填报为${zh}得满分，否则${scoresWords(given.else).zh}。`,
      en: `The full weight for ${en}, else ${scoresWords(given.else).en}.`,
    };
  },
  examples: [
    { says: { zh: '按期公示', en: 'published in time' }, raw: '是', score: 100 },
    { says: { zh: '打叉', en: 'a cross' }, raw: '×', score: 0 },
    {
      says: { zh: '应为“否”', en: 'the right answer is no' },
      raw: '没有',
      params: { expected: '否' },
      score: 100,
    },
    { says: { zh: '看不懂的回答', en: 'an answer nobody knows' }, raw: '基本', score: 'unscorable' },
  ],
  score: ({ raw, params: given }) => {
    const answer = answerOf(raw);
    if (answer === undefined)
      return unscorable(
        `“${raw}”看不出是“是”还是“否”；请填 是 或 否`,
        `“${raw}” is neither yes nor no: write 是 or 否`,
      );
    return answer === wantsYes(given) ? 100 : given.else;
  },
  working: ({ raw, params: given }, score) => ({
    zh: `${raw}，应为${wantsYes(given) ? '是' : '否'} → ${n(score)}`,
    en: `${raw}, where ${wantsYes(given) ? 'yes' : 'no'} is wanted → ${n(score)}`,
  }),
});

function answerOf(raw: Raw): boolean | undefined {
  return ANSWERS.get(foldName(typeof raw === 'number' ? n(raw) : raw));
}
