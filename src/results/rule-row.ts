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
  /** Settings that the sheet does without, a line each: tags, plans served, other names … told where schemes are compared. */
  readonly more: Said;
}

/** Parts of a rule, a line each. */
export function sentences(parts: readonly (Said | undefined)[]): Said {
  const said = parts.filter((part) => part !== undefined);
  return { zh: said.map(({ zh }) => zh).join('\n'), en: said.map(({ en }) => en).join('\n') };
}

/** A line with only what is given. */
export const ruleRow = (row: Partial<RuleRow> & Pick<RuleRow, 'group' | 'title' | 'rule'>): RuleRow => ({
  measure: '',
  points: same(''),
  missing: same(''),
  department: '',
  basis: same(''),
  more: same(''),
  ...row,
});
