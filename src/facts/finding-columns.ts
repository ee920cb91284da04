import { foldName } from '../base/fold.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableColumn } from '../model/table.ts';

const LABELS = {
  indicator: ['指标', '指标名称', '考核指标', '核查指标', '核查事项', 'indicator'],
  result: ['核查结果', '核查结论', '是否属实', '结论', 'result'],
  approved: ['核定值', '核定数', '核实值', '核实数', '核查值', 'verified value'],
  action: ['处理', '处理方式', '处理意见', '处理结果', 'action'],
  points: ['扣分', '扣分值', '分值', 'points'],
  evidence: ['证据', '证据材料', '核查证据', '佐证材料', '证明材料', '依据', 'evidence'],
  date: ['日期', '核查日期', '核查时间', 'date'],
  way: ['核查方式', '检查方式', '方式', 'way'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Name = keyof typeof LABELS;

/** The columns of a table of findings beside its unit and period; the first four are always there. */
export interface FindingColumns {
  readonly indicator: TableColumn;
  readonly result: TableColumn;
  readonly evidence: TableColumn;
  readonly date: TableColumn;
  readonly approved: TableColumn | undefined;
  readonly action: TableColumn | undefined;
  readonly points: TableColumn | undefined;
  readonly way: TableColumn | undefined;
}

const FINDING: ReadonlySet<string> = new Set(Object.values(LABELS).flat().map(foldName));

/** Whether a header label (folded) is one of a table of findings. */
export const isFindingLabel = (label: string): boolean => FINDING.has(label);

/** What a column of a table of findings is; undefined where it is none of them. */
export const findingRole = (
  column: TableColumn,
  columns: SheetRule['columns'],
): keyof FindingColumns | undefined =>
  NAMES.find((name) => isCalled(column, columns?.get(name) ?? LABELS[name]));

const NAMES = Object.keys(LABELS) as Name[];

function isCalled({ labels }: TableColumn, called: string | readonly string[]): boolean {
  const wanted = [called].flat().map(foldName);
  return [labels.at(-1) ?? '', labels.join('')].some((label) => wanted.includes(foldName(label)));
}

/** Finds the columns, by `columns:` in score.yaml or the usual labels; else says which are missing. */
export function findingColumns(
  table: Table,
  columns: SheetRule['columns'],
): FindingColumns | { readonly missing: readonly string[] } {
  const find = (name: Name): TableColumn | undefined =>
    table.columns.find((column) => isCalled(column, columns?.get(name) ?? LABELS[name]));
  const [indicator, result, evidence, date] = (['indicator', 'result', 'evidence', 'date'] as const).map(
    find,
  );
  if (!indicator || !result || !evidence || !date)
    return {
      missing: [
        ['指标', indicator],
        ['核查结果', result],
        ['证据', evidence],
        ['日期', date],
      ].flatMap(([label, column]) => (column ? [] : [label as string])),
    };
  const [approved, action, points, way] = (['approved', 'action', 'points', 'way'] as const).map(find);
  return { indicator, result, evidence, date, approved, action, points, way };
}
