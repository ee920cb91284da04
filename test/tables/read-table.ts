import { foldName } from '../../src/base/fold.ts';
import { collect, type Diagnostic } from '../../src/model/diagnostic.ts';
import type { RawSheet } from '../../src/model/sheet.ts';
import type { Table, TableRow, Vocabulary } from '../../src/model/table.ts';
import { findTable } from '../../src/tables/find-table.ts';
import { shownText } from '../../src/tables/head.ts';

/** Labels of the tests: structural ones and a few indicators. */
export const LABELS =
  '序号 单位 单位名称 乡镇(街道) 指标 指标名称 数值 完成值 月份 备注 类别 事项 分值 招商引资 招商引资到位资金 固定资产投资 税收收入 信访化解率 满意度(第三方)';

/** A vocabulary of the given labels, separated by blanks. */
export function vocabularyOf(labels: string): Vocabulary {
  const known = new Set(labels.split(' ').map(foldName));
  return { knows: (label) => known.has(label) };
}

/** A table read to its end: rows as `kind row: text | text`, with the columns of the table. */
export interface ReadTable {
  readonly table: Table;
  readonly rows: readonly string[];
  readonly data: readonly TableRow[];
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the table of a sheet and reads all its rows; undefined where there is none. */
export async function readTable(sheet: RawSheet, labels = LABELS): Promise<ReadTable | undefined> {
  const { emit, diagnostics } = collect();
  const table = await findTable(sheet, vocabularyOf(labels), emit);
  if (!table) return undefined;
  const data: TableRow[] = [];
  const whole = await table.rows((row) => {
    data.push(row);
  });
  const rows = data.map((row) => `${row.kind} ${row.number}: ${textsOf(row, table).join(' | ')}`);
  return { table, rows, data, whole, diagnostics };
}

/** Header paths, a measure behind: `C 招商引资/当月 万元`. */
export function pathsOf(table: Table): readonly string[] {
  return table.columns.map(({ column, labels, measure }) =>
    [String.fromCharCode(64 + column), labels.join('/'), measure ?? ''].join(' ').trim(),
  );
}

function textsOf(row: TableRow, table: Table): readonly string[] {
  return table.columns.map(({ column }) => {
    const found = row.cell(column);
    return found ? `${found.continued ? '^' : ''}${shownText(found.cell)}` : '';
  });
}
