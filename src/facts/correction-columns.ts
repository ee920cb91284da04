import type { SheetRule } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { columnOf } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import { textAt, type UnitColumns } from './row-unit.ts';
import { reportMissing, unitColumnsOf } from './unit-columns.ts';

/** The columns of a corrections sheet. */
export interface CorrectionColumns {
  readonly units: UnitColumns;
  readonly indicator: TableColumn;
  readonly before: TableColumn;
  readonly after: TableColumn;
  readonly reason: TableColumn;
  readonly approver: TableColumn;
  readonly document: TableColumn;
  readonly date: TableColumn | undefined;
  readonly verdict: TableColumn | undefined;
  readonly reported: TableColumn | undefined;
}

const NEEDED = {
  indicator: { zh: '指标', en: 'indicator' },
  before: { zh: '原值', en: 'old value' },
  after: { zh: '新值', en: 'new value' },
  reason: { zh: '理由', en: 'reason' },
  approver: { zh: '批准人', en: 'approver' },
  document: { zh: '文号', en: 'document' },
} as const satisfies Readonly<Record<string, Said>>;

type Needed = keyof typeof NEEDED;

/** The columns of a table of corrections; undefined after a diagnostic for each that is missing. */
export function correctionColumns(
  { emit }: Gathering,
  table: Table,
  { columns }: SheetRule,
): CorrectionColumns | undefined {
  const units = unitColumnsOf(table, columns, emit);
  const find = (role: Needed): TableColumn | undefined => {
    const column = columnOf(table, role, columns);
    if (!column) reportMissing(table, columns, role, NEEDED[role], emit);
    return column;
  };
  const [indicator, before, after] = [find('indicator'), find('before'), find('after')];
  const [reason, approver, document] = [find('reason'), find('approver'), find('document')];
  if (!units || !indicator || !before || !after || !reason || !approver || !document) return undefined;
  return {
    units,
    indicator,
    before,
    after,
    reason,
    approver,
    document,
    date: columnOf(table, 'date', columns),
    verdict: columnOf(table, 'verdict', columns),
    reported: columnOf(table, 'reported', columns),
  };
}

/** What a row leaves unnamed of approver, reason and document, each with its column. */
export const unnamed = (
  row: TableRow,
  columns: CorrectionColumns,
): readonly { readonly what: Said; readonly column: TableColumn }[] =>
  (['approver', 'reason', 'document'] as const).flatMap((role) =>
    textAt(row, columns[role]) === '' ? [{ what: NEEDED[role], column: columns[role] }] : [],
  );
