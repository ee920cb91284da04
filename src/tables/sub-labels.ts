import { isMeasure } from './measures.ts';

/** Texts that stand in the lower rows of a header and never in its data. */
const SUB_LABELS: ReadonlySet<string> = new Set(
  `当月 本月 当期 本期 本季 当季 本年 当年 累计 本年累计 年累计 累计数 本月止累计 当月数 本月数 本期数 目标 目标值 目标数 年度目标 年度目标值
  全年目标 市级目标值 任务 任务数 年度任务 计划 计划数 计划值 年度计划 完成 完成值 完成数 完成量 完成率 完成情况 实际 实际值 实际数
  实际完成 实绩 分值 得分 自评得分 考核得分 权重 数值 指标值 同比 环比 同比增长 同比增幅 环比增长 增幅 增速 增长率 上年同期 去年同期 上年同期数
  上年 去年 上月 排名 位次 名次 进度 完成进度 比例 占比 数量 金额 年初预算数 全年预算数 全年执行数 预算数 执行数 执行率 一季度
  二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 上半年 下半年 全年`.split(/\s+/u),
);

const SPANS =
  /^(?:(?:19|20)\d\d年?)?(?:\d{1,2}(?:月?[-~至]\d{1,2})?月份?)?(?:止|末|底)?(?:当月|累计|完成|目标)?(?:数|值)?$/u;
const NUMBERED = /^(?:数据项|指标)\d{1,2}$/u;

/** Whether a folded label is one of the words of lower header rows: 当月, 累计, 目标, 完成, 5月, 1-5月累计, 2022年 … */
export function isSubLabel(label: string): boolean {
  return SUB_LABELS.has(label) || (label !== '' && SPANS.test(label)) || NUMBERED.test(label);
}

/** The measure that a cell of a measure row says: `万元`, `(%)`; undefined for anything else. */
export function bareMeasure(text: string): string | undefined {
  const inside = text.replace(/\s+/gu, '').replace(/^[(（[【](.*)[)）\]】]$/u, '$1');
  return isMeasure(inside) ? inside : undefined;
}
