import { terminalJson } from '../base/terminal-text.ts';
import { formatPeriod } from '../model/period.ts';
import { columnLetters, formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';
import { diagnosticJson } from './diagnostic-json.ts';
import type { ColumnSeen, Inspection, KindCounts, PeriodSeen, SheetSeen, TableSeen } from './inspection.ts';

/** Inspected files as one JSON document (`score-inspect/1`): every key is always there, null where nothing is known. */
export function inspectionsJson(inspections: readonly Inspection[], lang: Lang): string {
  const document = { schema: 'score-inspect/1', files: inspections.map((one) => fileOf(one, lang)) };
  return terminalJson(`${JSON.stringify(document, nullForNothing, 2)}\n`);
}

const nullForNothing = (_: string, value: unknown): unknown => (value === undefined ? null : value);

const fileOf = (
  { file, format, text, bytes, sha256, project, readings, diagnostics, moreDiagnostics }: Inspection,
  lang: Lang,
): object => ({
  file,
  format,
  text,
  bytes,
  sha256,
  project,
  readings: readings.map(({ rule, sheets }) => ({
    rule: rule && { ...rule, at: formatPlace(rule.at) },
    sheets: sheets.map((sheet) => sheetOf(sheet, lang)),
  })),
  diagnostics: diagnostics.map((one) => diagnosticJson(one, lang)),
  moreDiagnostics,
});

const sheetOf = (sheet: SheetSeen, lang: Lang): object => ({
  ...sheet,
  kinds: countsOf(sheet.kinds),
  hiddenColumns: { ...sheet.hiddenColumns, first: sheet.hiddenColumns.first.map(columnLetters) },
  table: sheet.table && tableOf(sheet.table, lang),
});

const tableOf = (table: TableSeen, lang: Lang): object => ({
  ...table,
  period: table.period && periodOf(table.period),
  columns: table.columns.map((column) => columnOf(column, lang)),
  rows: {
    ...table.rows,
    checks: table.rows.checks.map((check) => ({ ...check, differs: check.differs.map(columnLetters) })),
  },
});

const periodOf = ({ by, column, periods }: PeriodSeen): object => ({
  by,
  column: column && columnLetters(column),
  periods: periods.map(({ period, rows }) => ({ period: formatPeriod(period), rows })),
});

const columnOf = (column: ColumnSeen, lang: Lang): object => ({
  letter: columnLetters(column.column),
  ...column,
  kinds: Object.fromEntries(column.kinds.map(({ kind, count, firstRow }) => [kind, { count, firstRow }])),
  unusable: column.unusable.map((cell) => ({ ...cell, why: cell.why[lang] })),
});

/** The kinds are a closed list, so that they may be keys. */
const countsOf = (kinds: KindCounts): object =>
  Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
