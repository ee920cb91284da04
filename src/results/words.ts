import { HANDLED, type Handled } from '../model/assessment.ts';
import type { Severity } from '../model/diagnostic.ts';
import { STATE, type State } from '../model/fact.ts';
import type { Period } from '../model/period.ts';
import type { Said } from '../model/said.ts';
import type {
  Aggregate,
  Collect,
  NotApplicable,
  NotReported,
  RollUp,
  Track,
  WeightsBy,
} from '../model/scheme.ts';

const said = (zh: string, en: string): Said => ({ zh, en });

/** A fact's state. */
export const STATE_WORDS: Readonly<Record<State, Said>> = {
  [STATE.value]: said('已报', 'reported'),
  [STATE.notApplicable]: said('不适用', 'not applicable'),
  [STATE.notReported]: said('未报', 'not reported'),
  [STATE.unusable]: said('无法使用', 'unusable'),
  [STATE.notDue]: said('本期不计', 'not due yet'),
  [STATE.voided]: said('核查作废', 'voided by verification'),
};

/** What was done where there was no value. */
export const HANDLED_WORDS: Readonly<Record<Handled, Said>> = {
  [HANDLED.none]: said('', ''),
  [HANDLED.reweighed]: said('权重转给同级指标', 'weight handed to its siblings'),
  [HANDLED.full]: said('按满分计', 'full points'),
  [HANDLED.peerMean]: said('按同组平均计', 'mean of its peers'),
  [HANDLED.zero]: said('按零分计', 'no points'),
  [HANDLED.groupMean]: said('按同组平均值填补', 'mean of its group filled in'),
};

/** What a scheme does with a value that is not applicable or not reported. */
export const POLICY_WORDS: Readonly<Record<NotApplicable | NotReported, Said>> = {
  reweigh: said('权重转给同级', 'reweigh'),
  full: said('满分', 'full points'),
  'peer-mean': said('同组平均', 'peer mean'),
  'group-mean': said('按组平均值填补', 'mean of the group'),
  zero: said('零分', 'zero'),
  fail: said('须补报，否则不出结果', 'must be reported, else no result'),
};

export const TRACK_WORDS: Readonly<Record<Track, Said>> = {
  verification: said('核查', 'verification'),
  'third-party': said('第三方', 'third party'),
  system: said('系统', 'system'),
  manual: said('填报', 'manual'),
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Said>> = {
  error: said('错误', 'error'),
  warning: said('警告', 'warning'),
  note: said('提示', 'note'),
};

export const COLLECT_WORDS: Readonly<Record<Collect, Said>> = {
  monthly: said('按月', 'monthly'),
  quarterly: said('按季', 'quarterly'),
  annual: said('按年', 'annual'),
};

export const ROLL_UP_WORDS: Readonly<Record<RollUp, Said>> = {
  sum: said('累加', 'sum'),
  last: said('取期末', 'last'),
  mean: said('取平均', 'mean'),
  max: said('取最高', 'highest'),
};

export const AGGREGATE_WORDS: Readonly<Record<Aggregate, Said>> = {
  sum: said('各项得分相加', 'sum of points'),
  mean: said('加权平均', 'weighted mean'),
  geometric: said('加权几何平均', 'weighted geometric mean'),
  harmonic: said('加权调和平均', 'weighted harmonic mean'),
  min: said('取最低一项', 'lowest of its parts'),
  topsis: said('TOPSIS 贴近度', 'closeness by TOPSIS'),
};

/** Where the weights of children come from. */
export const WEIGHTS_WORDS: Readonly<Record<WeightsBy, Said>> = {
  given: said('给定权重', 'weights as given'),
  equal: said('等权重', 'equal weights'),
  entropy: said('熵权法权重', 'weights by entropy'),
  critic: said('CRITIC 权重', 'weights by CRITIC'),
};

/** A period as people write it: 2023年, 2023年第2季度, 2023年5月. */
export function periodWords(period: Period): Said {
  switch (period.kind) {
    case 'year':
      return said(`${period.year}年`, String(period.year));
    case 'quarter':
      return said(`${period.year}年第${period.quarter}季度`, `${period.year}-Q${period.quarter}`);
    case 'month':
      return said(
        `${period.year}年${period.month}月`,
        `${period.year}-${String(period.month).padStart(2, '0')}`,
      );
  }
}
