import { foldName } from '../base/fold.ts';

/** What a column of a sheet is, apart from indicators. */
export type Role =
  | 'order'
  | 'unit'
  | 'code'
  | 'person'
  | 'name'
  | 'level'
  | 'post'
  | 'aliases'
  | 'category'
  | 'since'
  | 'until'
  | 'fate'
  | 'indicator'
  | 'value'
  | 'measure'
  | 'period'
  | 'kind'
  | 'matter'
  | 'points'
  | 'date'
  | 'document'
  | 'item'
  | 'owner'
  | 'issued'
  | 'due'
  | 'done'
  | 'evidence'
  | 'result'
  | 'cause'
  | 'before'
  | 'after'
  | 'reason'
  | 'approver'
  | 'verdict'
  | 'reported'
  | 'respondent'
  | 'ignored';

const LABELS: Readonly<Record<Role, readonly string[]>> = {
  order: ['序号', '编号', 'no', 'no.', '#'],
  unit: [
    '单位',
    '单位名称',
    '乡镇(街道)',
    '乡镇街道',
    '乡镇',
    '街道',
    '被考核单位',
    '责任单位',
    '名称',
    '受访地',
    '评价单位',
    'unit',
    'unit name',
    'name',
  ],
  code: ['单位代码', '编码', '代码', '组织机构代码', 'code', 'unit code'],
  person: ['人员编号', '干部编号', '工号', '人员代码', '职工号', 'person code'],
  name: ['姓名', '人员姓名', '干部姓名', 'person name'],
  level: ['层级', '人员层级', '干部层级', 'person level'],
  post: ['职务', '职务(岗位)'],
  aliases: ['别名', '曾用名', '简称', 'aliases'],
  category: ['类别', '单位类别', 'category'],
  since: ['起始月份', '自', '起', '设立时间', '起始时间', 'since'],
  until: ['截止月份', '至', '止', '撤销时间', '截止时间', 'until'],
  fate: ['去向', '并入', 'fate'],
  indicator: ['指标', '指标名称', '考核指标', '考核项目', 'indicator'],
  value: ['数值', '完成值', '实际值', '完成数', '实绩', '指标值', '得分', 'value'],
  measure: ['计量单位', '计量', 'measure'],
  period: [
    '月份',
    '期间',
    '时间',
    '所属期',
    '数据期',
    '季度',
    '年度',
    '年份',
    '年月',
    'period',
    'month',
    'year',
  ],
  kind: ['类别', '事件类别', '类型', '事件类型', 'kind'],
  matter: ['事项', '事由', '内容', '事件', '案例', '案例名称', 'matter'],
  points: ['分值', '加分', '扣分', '加(扣)分', '加扣分', '分数', 'points'],
  date: ['日期', '时间', '发生日期', '发生时间', 'date'],
  document: ['依据', '文号', '证明材料', '依据文号', '依据(文号)', '佐证材料', 'document'],
  item: ['整改事项', '整改内容', '问题', '问题描述', '存在问题', '事项', 'item'],
  owner: ['责任人', '整改责任人', '责任领导', 'owner'],
  issued: ['下发日期', '交办日期', '下发时间', '交办时间', 'issued'],
  due: ['整改期限', '完成期限', '办结时限', '整改时限', '期限', 'due'],
  done: ['完成日期', '办结日期', '销号日期', '整改完成日期', 'done'],
  evidence: ['佐证', '佐证材料', '证据', '证明材料', 'evidence'],
  result: ['核验结果', '验收结果', '整改结果', '核查结果', 'result'],
  cause: ['原因', '原因分析', '问题原因', '未完成原因', '根本原因', '偏差原因', 'cause'],
  before: ['原值', '原数值', '原数', '更正前', '更正前数值', '原报数', '原报值', 'old value', 'old'],
  after: ['新值', '新数值', '更正值', '更正后', '更正后数值', '更正数', 'new value', 'new'],
  reason: ['理由', '更正理由', '申诉理由', '更正原因', '原因', '复核意见', 'reason'],
  approver: ['批准人', '批准机关', '批准单位', '审批人', '核准人', '批准', 'approver', 'approved by'],
  verdict: ['结果', '复核结果', '申诉结果', '处理结果', '复核结论', '结论', 'verdict', 'result'],
  reported: ['口径', '数据口径', '当期/累计', 'reported'],
  respondent: [
    '问卷编号',
    '问卷号',
    '问卷编码',
    '答卷编号',
    '答卷号',
    '样本编号',
    '样本号',
    '受访者编号',
    '受访人编号',
    '编号',
    'questionnaire',
    'questionnaire no',
    'respondent',
    'respondent id',
  ],
  ignored: [
    '备注',
    '说明',
    '问题说明',
    '填报部门',
    '数据来源',
    '责任部门',
    '填报人',
    '访问日期',
    'notes',
    'remarks',
    'fault notes',
  ],
};

const FOLDED = new Map(
  (Object.keys(LABELS) as Role[]).map((role) => [role, new Set(LABELS[role].map(foldName))]),
);

/** Whether a header label (folded or not) may name a column of this role. */
export const isRole = (role: Role, label: string): boolean => FOLDED.get(role)!.has(foldName(label));

/** The roles that a header label (folded or not) may name; a label may name several (类别, 时间). */
export const rolesOf = (label: string): readonly Role[] =>
  [...FOLDED].filter(([, labels]) => labels.has(foldName(label))).map(([role]) => role);

/** Roles of corrections sheets alone: 结果 or 原因 heads nothing elsewhere. */
const OF_CORRECTIONS: readonly Role[] = ['before', 'after', 'reason', 'approver', 'verdict', 'reported'];

/** Every structural label, folded: a header is known by them. */
export const STRUCTURAL: ReadonlySet<string> = new Set(
  [...FOLDED].flatMap(([role, labels]) => (OF_CORRECTIONS.includes(role) ? [] : [...labels])),
);

/** Whether a folded label heads a column of a corrections sheet. */
export const isCorrectionLabel = (label: string): boolean =>
  OF_CORRECTIONS.some((role) => isRole(role, label));

/** Columns that sheets about persons have beside their figures. */
export const OF_PERSONS: readonly Role[] = ['person', 'name', 'level', 'post'];

const PERIOD_WORDS = ['当月', '本月', '当期', '本期', '当季', '本季'];
const TO_DATE =
  /^(本年|年初至今|截至?本月)?累计(数|值|完成|完成数)?$|^1-\d{1,2}月(累计)?$|^(年初至今|截至?本月|本年|当年|全年)$/u;
const VALUE_WORDS = new Set([
  '完成',
  '完成值',
  '完成数',
  '实际',
  '实际值',
  '数值',
  '值',
  '完成情况',
  '得分',
  '评分',
]);
const TARGET_WORDS = new Set([
  '目标',
  '目标值',
  '年度目标',
  '任务',
  '任务数',
  '目标任务',
  '计划',
  '计划数',
  '年度任务',
]);

/** Figures that are made from others or are of another time: never an indicator's own. */
const OTHER =
  /^(上年|去年|上月|上期|上季|上季度)(同期)?(数|值|完成数?)?$|^同期(数|值)?$|^(较?上年|较?去年|较?上月|较?同期)?(同比|环比)?(增长|增幅|增速|增减|增减额|增长率)?(率|±)?(%)?$|^(完成)?(率|比例|进度|百分比)$|^(占比|比重|排名|名次|位次|排位)$/u;

/**
 * What a label above or under an indicator's title says of the figures below it; `other` for what is never the
 * indicator's own figure (去年同期, 增幅, 完成率, 排名).
 */
export type Qualifier = 'period' | 'year-to-date' | 'value' | 'target' | 'other' | undefined;

/** Reads a sub-label: 当月 → period, 累计 → year-to-date, 目标 → target, 完成 → value; undefined for an unknown one. */
export function qualifierOf(label: string): Qualifier {
  const whole = foldName(label);
  const folded = /^(当月|本月|累计|本年累计)完成[数值]?$/u.exec(whole)?.[1] ?? whole;
  if (PERIOD_WORDS.includes(folded)) return 'period';
  if (TO_DATE.test(folded)) return 'year-to-date';
  if (VALUE_WORDS.has(folded)) return 'value';
  if (TARGET_WORDS.has(folded)) return 'target';
  if (folded !== '' && OTHER.test(folded)) return 'other';
  return undefined;
}

/** Splits a qualifier written in one label with the title: `招商引资(累计)`, `累计招商引资` → title and qualifier. */
export function splitQualifier(label: string): { readonly title: string; readonly qualifier: Qualifier } {
  const folded = foldName(label);
  const bracket = /^(.+)\((.+)\)$/u.exec(folded);
  if (bracket && qualifierOf(bracket[2]!)) return { title: bracket[1]!, qualifier: qualifierOf(bracket[2]!) };
  const prefix = /^(当月|本月|累计|本年累计|1-\d{1,2}月累计)(.+)$/u.exec(folded);
  if (prefix) return { title: prefix[2]!, qualifier: qualifierOf(prefix[1]!) };
  const suffix = /^(.+?)(当月|本月|累计|本年累计|目标值?|任务数?)$/u.exec(folded);
  if (suffix) return { title: suffix[1]!, qualifier: qualifierOf(suffix[2]!) };
  return { title: folded, qualifier: undefined };
}
