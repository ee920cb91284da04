import type { Emit } from '../../src/model/diagnostic.ts';
import { assessYaml, type Entrant } from '../support/assess-yaml.ts';
import type { GalleryEntry } from './entry.ts';

const HEAD = 'scheme: s\ntitle: 示例\ncategory: c\nbasis: {document: 自拟, status: official}\n';
const A = '{code: a, title: 甲项, weight: 100, method: direct';

/** Scores entrants under a scheme of a few lines. */
const scored =
  (text: string, entrants: readonly Entrant[], options: Parameters<typeof assessYaml>[2] = {}) =>
  (emit: Emit): void => {
    assessYaml(`${HEAD}${text}`, entrants, options).faults.diagnostics.forEach(emit);
  };

const one = (a?: number | string, more: Partial<Entrant> = {}): readonly Entrant[] => [
  { code: '东山镇', values: a === undefined ? {} : { a }, ...more },
];

/** One smallest broken input for every fault of the engine. */
export const gallery: readonly GalleryEntry[] = [
  { code: 'not-reported', says: '东山镇的「甲项」未填报', run: scored(`indicators: [${A}}]`, one()) },
  {
    code: 'not-reported-draft',
    says: '东山镇的「甲项」未填报，暂由同级指标分担其权重',
    run: scored(`indicators: [${A}}]`, one(), { draft: true }),
  },
  {
    code: 'not-computable',
    says: '东山镇的「增幅」无法计算：1 ÷ (上年 = 0) = 无法计算',
    run: scored(
      "inputs: [{code: x, title: 上年}]\nindicators: [{code: g, title: 增幅, weight: 100, value: '1 / x', method: direct}]",
      [{ code: '东山镇', values: { x: 0 } }],
    ),
  },
  {
    code: 'unscorable',
    says: '东山镇的「甲项」无法计分：目标值为零，无法计算完成率',
    run: scored(
      'indicators: [{code: a, title: 甲项, weight: 100, method: attainment, target: {by-unit: 目标.xlsx}}]',
      one(5, { targets: { a: 0 } }),
    ),
  },
  {
    code: 'target-missing',
    says: '东山镇的「甲项」没有目标值（应在「目标.xlsx」中）',
    run: scored(
      'indicators: [{code: a, title: 甲项, weight: 100, method: attainment, target: {by-unit: 目标.xlsx}}]',
      one(5),
    ),
  },
  {
    code: 'peers-missing',
    says: '东山镇的「甲项」应取同组平均分，但同组无一单位有得分',
    run: scored(`indicators: [${A}, not-applicable: peer-mean}]`, one('/')),
  },
  {
    code: 'nothing-to-score',
    says: '东山镇没有任何可计分的指标',
    run: scored(`indicators: [${A}}]`, one('/')),
  },
  {
    code: 'veto-undecided',
    says: '东山镇的「否决」条件缺少数据，无法判断：附加数 = 未报 > 0 无法判断',
    run: scored(
      `inputs: [{code: x, title: 附加数}]\nindicators: [${A}}]\nvetoes: [{code: v, title: 否决, when: 'x > 0', effect: lowest-grade, basis: 示例}]\ngrades: [{name: 合格, min: 60}, {name: 不合格}]`,
      one(80),
    ),
  },
  {
    code: 'fact-refused',
    says: '东山镇的数据不满足「不超过五」：甲项 = 80 ≤ 5 不成立',
    run: scored(`indicators: [${A}}]\nchecks: [{code: c, title: 不超过五, must: 'a <= 5'}]`, one(80)),
  },
  {
    code: 'fact-not-held',
    says: '东山镇的「不超过附加数」没有核对：附加数不适用',
    run: scored(
      `inputs: [{code: x, title: 附加数}]\nindicators: [${A}}]\nchecks: [{code: c, title: 不超过附加数, must: 'a <= x'}]`,
      [{ code: '东山镇', values: { a: 80, x: '/' } }],
    ),
  },
  {
    code: 'part-beyond-whole',
    says: '东山镇的「甲项」：部分大于总体（办结数 = 9，交办数 = 8，件）',
    run: scored(
      `inputs: [{code: x, title: 办结数, measure: 件}, {code: y, title: 交办数, measure: 件}]\nindicators: [${A}, value: 'share(x, y)'}]`,
      [{ code: '东山镇', values: { x: 9, y: 8 } }],
    ),
  },
  {
    code: 'fact-unchecked',
    says: '东山镇的「不超过附加数」缺少数据，无法核对：甲项 = 80 ≤ (附加数 = 未报) 无法判断',
    run: scored(
      `inputs: [{code: x, title: 附加数}]\nindicators: [${A}}]\nchecks: [{code: c, title: 不超过附加数, must: 'a <= x'}]`,
      one(80),
    ),
  },
  {
    code: 'rule-undecided',
    says: '东山镇的「名次下降」条件缺少数据，无法判断：名次升降 = 未报 < 0 无法判断',
    run: scored(`indicators: [${A}}]\nlists: [{list: black, when: 'change < 0', reason: 名次下降}]`, one(80)),
  },
  {
    code: 'on-both-lists',
    says: '东山镇同时满足红榜和黑榜规则，只列入黑榜',
    run: scored(
      `indicators: [${A}}]\nlists: [{list: red, when: 'rank <= 1'}, {list: black, when: 'rank_from_last <= 1'}]`,
      one(80),
    ),
  },
  {
    code: 'lift-without-veto',
    says: '东山镇并未触发否决「v」，撤销未起作用',
    run: scored(
      `events: [事故]\nindicators: [${A}}]\nvetoes: [{code: v, title: 否决, when: '事故 > 0', effect: lowest-grade, basis: 示例}]\ngrades: [{name: 合格, min: 60}, {name: 不合格}]`,
      one(80),
      { lifts: [{ unit: '东山镇', veto: 'v' }] },
    ),
  },
];
