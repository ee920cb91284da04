import type { ValueType } from './expression.ts';
import type { Said } from './said.ts';

/** A name that conditions and formulas may use beside a scheme's own. */
export interface RuleName {
  readonly key: string;
  readonly type: ValueType;
  readonly title: Said;
}

/** The names of the standing that list, grade and late veto rules may use, with their types and titles. */
export const STANDING_NAMES: readonly RuleName[] = [
  { key: 'rank', type: 'number', title: { zh: '名次', en: 'rank' } },
  { key: 'rank_from_last', type: 'number', title: { zh: '倒数名次', en: 'rank from last' } },
  { key: 'pool_size', type: 'number', title: { zh: '同组单位数', en: 'pool size' } },
  { key: 'score', type: 'number', title: { zh: '总分', en: 'score' } },
  { key: 'grade', type: 'text', title: { zh: '等次', en: 'grade' } },
  { key: 'vetoed', type: 'boolean', title: { zh: '一票否决', en: 'vetoed' } },
  { key: 'barred', type: 'boolean', title: { zh: '取消评优', en: 'barred from awards' } },
  { key: 'lagging', type: 'number', title: { zh: '滞后指标数', en: 'lagging indicators' } },
  { key: 'targets_met', type: 'number', title: { zh: '达标指标数', en: 'targets met' } },
  { key: 'targets_missed', type: 'number', title: { zh: '未达标指标数', en: 'targets missed' } },
  { key: 'change', type: 'number', title: { zh: '名次升降', en: 'change of place' } },
];

/** What rules may ask of the tracks of a unit's figures; with the facts, since it is known before anything is scored. */
export const TRACK_NAMES: readonly RuleName[] = [
  { key: 'integrity', type: 'number', title: { zh: '数据属实率', en: 'share confirmed' } },
  { key: 'compared', type: 'number', title: { zh: '比对数据数', en: 'figures compared' } },
  { key: 'over_reported', type: 'number', title: { zh: '高报数据数', en: 'figures over-reported' } },
  { key: 'over_reporting', type: 'boolean', title: { zh: '系统性高报', en: 'systematic over-reporting' } },
];
