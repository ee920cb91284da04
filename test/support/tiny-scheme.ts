import { indicatorCode, schemeCode } from '../../src/model/codes.ts';
import type { Expression } from '../../src/model/expression.ts';
import type { BoundMethod } from '../../src/model/method.ts';
import type { Place } from '../../src/model/place.ts';
import type { Adjustment, Grade, ListRule, Veto } from '../../src/model/rules.ts';
import { type Said, same } from '../../src/model/said.ts';
import type { Indicator, Item, Scheme } from '../../src/model/scheme.ts';
import { TRACK_RULE } from '../../src/model/track-rule.ts';

const FILE = 'schemes/township.yaml';
const at = (line: number): Place => ({ kind: 'line', file: FILE, line, column: 5 });

const method = (name: string, title: Said, words: Said): BoundMethod => ({
  name,
  title,
  scope: 'unit',
  reads: 'number',
  watches: false,
  betterBy: 'direction',
  reachable: [],
  needsTarget: name === 'attainment',
  words,
  scoreUnit: () => 0,
  scorePeers: () => [],
  workUnit: () => ({ zh: '', en: '' }),
  workPeers: () => ({ zh: '', en: '' }),
});

const expression = (text: string, keys: readonly string[]): Expression => ({
  text,
  type: 'boolean',
  keys,
  compared: new Map(),
  evaluate: () => undefined,
  explain: () => same(text),
});

const ATTAINMENT = method(
  'attainment',
  { zh: '完成率', en: 'Attainment' },
  { zh: '实绩÷目标,最高按 100% 计', en: 'Actual over target, at most 100%' },
);
const TIERS = method(
  'tiers',
  { zh: '分档', en: 'Tiers' },
  { zh: '≥3 得 100%;2 得 80%;1 得 40%;0 不得分', en: '≥3: 100%; 2: 80%; 1: 40%; 0: none' },
);
const DIRECT = method(
  'direct',
  { zh: '直接计分', en: 'Direct' },
  { zh: '按得分直接折算,满分 100', en: 'The score itself, out of 100' },
);

const indicator = (
  code: string,
  title: string,
  measure: string,
  weight: number,
  more: Partial<Indicator> & Pick<Indicator, 'dimension' | 'item' | 'method'>,
): Indicator => ({
  code: indicatorCode(code),
  title,
  measure,
  tags: [],
  strategy: [],
  direction: 'up',
  weight: { value: weight, at: at(20 + more.item) },
  notApplicable: 'reweigh',
  notReported: 'fail',
  at: at(20 + more.item),
  ...more,
});

const item = (code: string, title: string, measure: string, more: Partial<Item> = {}): Item => ({
  code: indicatorCode(code),
  title,
  aliases: [],
  measure,
  collect: 'annual',
  rollUp: 'last',
  known: 'end',
  worse: 'lower',
  reads: 'number',
  notApplicable: 'reweigh',
  notReported: 'fail',
  at: at(20),
  ...more,
});

const ITEMS: readonly Item[] = [
  item('investment', '招商引资到位资金', '万元', { collect: 'monthly', rollUp: 'sum' }),
  item('projects', '新签约落地项目', '个'),
  item('petition', '信访化解率', '%'),
  item('satisfaction', '群众满意度(第三方)', '%'),
];

const INDICATORS: readonly Indicator[] = [
  indicator('investment', '招商引资到位资金', '万元', 40, {
    dimension: 0,
    item: 0,
    method: ATTAINMENT,
    department: '市商务局',
    target: {
      kind: 'by-unit',
      sheet: '目标任务.xlsx',
      city: { value: 4200, at: at(24), basis: '示例' },
      at: at(23),
    },
  }),
  indicator('projects', '新签约落地项目', '个', 20, { dimension: 0, item: 1, method: TIERS }),
  indicator('petition', '信访化解率', '%', 15, {
    dimension: 1,
    item: 2,
    method: ATTAINMENT,
    target: { kind: 'fixed', value: { value: 90, at: at(30), basis: '示例方案第六条' } },
  }),
  indicator('satisfaction', '群众满意度(第三方)', '%', 25, {
    dimension: 1,
    item: 3,
    method: DIRECT,
    department: '市委社会工作部',
    basis: '示例方案第七条',
  }),
];

export const ADJUSTMENTS: readonly Adjustment[] = [
  {
    code: 'honours',
    title: '表彰加分',
    kind: 'bonus',
    events: '加分',
    sameMatter: 'highest',
    cap: 5,
    at: at(40),
  },
  {
    code: 'criticism',
    title: '通报批评',
    kind: 'deduction',
    events: '扣分',
    sameMatter: 'all',
    cap: 5,
    at: at(41),
  },
];

export const VETOES: readonly Veto[] = [
  {
    code: 'fatal_accident',
    title: '安全生产一票否决',
    when: expression('较大以上安全事故 > 0', ['event:较大以上安全事故']),
    effect: { kind: 'lowest-grade' },
    asksStanding: false,
    basis: '示例方案第十条',
    at: at(50),
  },
  {
    code: 'discipline',
    title: '违纪取消评优',
    when: expression('违纪 > 0', ['event:违纪']),
    effect: { kind: 'bar-awards' },
    asksStanding: false,
    basis: '示例方案第十一条',
    at: at(51),
  },
];

export const GRADES: readonly Grade[] = [
  {
    name: '一等',
    min: 85,
    award: true,
    at: at(60),
    quota: {
      ratio: 0.3,
      rounding: 'half-up',
      minimum: 1,
      base: 'pool',
      ties: 'all-out',
      refill: true,
      tilt: { relative: 0.2 },
    },
  },
  { name: '二等', min: 70, award: false, at: at(61) },
  { name: '三等', min: 60, award: false, at: at(62) },
  { name: '不合格', award: false, at: at(63) },
];

export const LISTS: readonly ListRule[] = [
  {
    list: 'red',
    periods: ['year'],
    when: expression('rank <= 1 && score >= 90', ['standing:rank', 'standing:score']),
    at: at(70),
  },
  { list: 'red', events: '优秀案例', periods: ['year'], at: at(71) },
  {
    list: 'black',
    periods: ['year'],
    when: expression('vetoed || lagging >= 2', ['standing:vetoed', 'standing:lagging']),
    at: at(72),
  },
];

/** A scheme of two dimensions and four indicators, with a bonus, a deduction, two vetoes and lists. */
export const TINY_SCHEME: Scheme = {
  code: schemeCode('township'),
  title: '乡镇(街道)绩效考核',
  of: 'units',
  category: 'township',
  basis: { document: '示例方案', status: 'sample' },
  total: 100,
  aggregate: 'sum',
  weights: 'given',
  rounding: { decimals: 2, at: 'indicator', rank: 'rounded' },
  ties: { kind: 'share' },
  pool: ['类型'],
  vetoed: 'last',
  history: 0,
  laggingBelow: 60,
  monitoring: { lights: { red: 60, yellow: 80 }, ladder: [] },
  bonusCap: 5,
  deductionCap: 5,
  tracks: ['verification', 'third-party', 'system', 'manual'],
  trackRule: TRACK_RULE,
  items: ITEMS,
  children: [
    { kind: 'dimension', index: 0 },
    { kind: 'dimension', index: 1 },
  ],
  dimensions: [
    {
      code: 'hqd',
      title: '高质量发展',
      tags: ['高质量发展'],
      parent: -1,
      weight: 60,
      aggregate: 'sum',
      weights: 'given',
      children: [
        { kind: 'indicator', index: 0 },
        { kind: 'indicator', index: 1 },
      ],
      at: at(15),
    },
    {
      code: 'people',
      title: '民生与民意',
      tags: ['民意'],
      parent: -1,
      weight: 40,
      aggregate: 'sum',
      weights: 'given',
      children: [
        { kind: 'indicator', index: 2 },
        { kind: 'indicator', index: 3 },
      ],
      at: at(28),
    },
  ],
  indicators: INDICATORS,
  eventKinds: ['加分', '扣分', '较大以上安全事故', '违纪', '优秀案例'],
  outcomeKinds: [],
  yesNoColumns: [],
  adjustments: ADJUSTMENTS,
  checks: [],
  vetoes: VETOES,
  ungraded: [],
  uses: [],
  grades: GRADES,
  lists: LISTS,
  balance: [{ tag: '高质量发展', share: 0.6, at: at(10) }],
  file: FILE,
  hash: 'a'.repeat(64),
  at: at(1),
};
