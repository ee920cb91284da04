import { type Said, same } from '../model/said.ts';

/** One rule of the scheme in words, as a line of 计分口径. */
export interface RuleRow {
  /** What the line belongs to: a dimension, 加减分, 一票否决 … */
  readonly group: Said;
  readonly title: Said;
  readonly measure: string;
  /** Full points, or a bound in words; empty where it has none. */
  readonly points: number | Said;
  readonly rule: Said;
  /** What happens where there is no such task, or no report. */
  readonly missing: Said;
  readonly department: string;
  readonly basis: Said;
}

/** A line with only what is given. */
export const ruleRow = (row: Partial<RuleRow> & Pick<RuleRow, 'group' | 'title' | 'rule'>): RuleRow => ({
  measure: '',
  points: same(''),
  missing: same(''),
  department: '',
  basis: same(''),
  ...row,
});
