import { fundColumnMissing } from '../model/faults/facts.ts';
import type { FundRow, FundShare } from '../model/fund.ts';
import type { SheetRule } from '../model/project.ts';
import type { Table, TableRow } from '../model/table.ts';
import { checkKind } from '../tables/row-words.ts';
import { checkDisclosure } from './check-disclosure.ts';
import type { TotalRow } from './check-totals.ts';
import type { Gathering } from './desk.ts';
import { cellReader } from './fund-cells.ts';
import { columnsOf } from './fund-columns.ts';
import { cellPlace, textAt } from './row-unit.ts';
import { readShare } from './share-cell.ts';

/** Reads a published table of payments into the desk of its fund and checks it; gives how many rows it read. */
export async function readDisclosure(gathering: Gathering, table: Table, rule: SheetRule): Promise<number> {
  const desk = gathering.funds.get(rule.fund ?? '');
  if (!desk) return 0;
  const columns = columnsOf(table, desk);
  for (const key of ['name', 'paid'] as const)
    if (!columns.get(key)) {
      const at = cellPlace(table, table.header.top, table.header.left);
      gathering.emit(fundColumnMissing({ wanted: desk.fund.columns.get(key)! }, at));
      return 0;
    }
  const reader = cellReader(gathering, table, rule, desk, columns);
  const ofShares = columns.get('share');
  const shareAt = (row: TableRow, name: string): FundShare | undefined => {
    if (!ofShares) return undefined;
    const at = cellPlace(table, row.number, ofShares.column);
    return readShare(row.cell(ofShares.column)?.cell, ofShares, name, at, gathering.emit);
  };
  const rows: FundRow[] = [];
  const totals: TotalRow[] = [];
  await table.rows((row) => {
    const name = textAt(row, columns.get('name'));
    if (row.kind === 'total' || row.kind === 'subtotal') {
      const label = checkLabel(table, row);
      totals.push({
        kind: row.kind,
        label,
        after: rows.length,
        heads: reader(row, 'heads', label),
        due: reader(row, 'due', label),
        paid: reader(row, 'paid', label),
        share: shareAt(row, label),
      });
    }
    if (row.kind !== 'data' || name === '') return;
    rows.push({
      name,
      kind: textAt(row, columns.get('kind')),
      remark: textAt(row, columns.get('remark')),
      heads: reader(row, 'heads', name),
      standard: reader(row, 'standard', name),
      due: reader(row, 'due', name),
      paid: reader(row, 'paid', name)!,
      share: shareAt(row, name),
      at: cellPlace(table, row.number, columns.get('name')!.column),
    });
  });
  const top = cellPlace(table, table.header.top, table.header.left);
  checkDisclosure(gathering, desk, rows, totals, top);
  desk.rows.push(...rows);
  return rows.length;
}

/** What the 合计 or 小计 of a row stands written as, with a kind beside it. */
function checkLabel({ columns }: Table, row: TableRow): string {
  const texts = columns.map((column) => textAt(row, column));
  const at = texts.findIndex((text) => checkKind(text) !== undefined);
  return texts.slice(0, at + 1).join('') || '合计';
}
