import { columnOfOtherPeriod } from '../model/faults/facts.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Table, TableColumn } from '../model/table.ts';
import { parsePeriod } from '../tables/parse-period.ts';
import { isFigure } from './bind-columns.ts';
import { shownLabel } from './columns-of.ts';
import type { Gathering } from './desk.ts';
import type { ItemDirectory } from './item-directory.ts';
import { agrees, spanIn } from './stated-span.ts';

/** Refuses columns of indicators whose header says another period than the table is read as: 2022年, 上半年, 1-4月. */
export function checkColumnPeriods({ desks, emit }: Gathering, table: Table, stated: Period): void {
  for (const column of table.columns) {
    const isOther = column.labels.some((label) => {
      if (!desks.some(({ items }) => qualifies(items, column, label))) return false;
      const spanned = spanIn(label, stated.year);
      const said = spanned ?? parsePeriod(label, stated.year);
      return said !== undefined && !agrees(said, stated, spanned !== undefined);
    });
    if (!isOther) continue;
    const { file, name: sheet } = table.sheet;
    const at = { kind: 'cell', file, sheet, row: table.header.bottom, column: column.column } as const;
    emit(columnOfOtherPeriod({ label: shownLabel(column), period: formatPeriod(stated) }, at));
  }
}

/** Whether a label stands above, below or behind the title of an indicator whose figures or targets the column holds. */
function qualifies(items: ItemDirectory, { labels }: TableColumn, label: string): boolean {
  const bound = items.bind(labels);
  const isBound = (bound !== undefined && isFigure(bound)) || items.target(labels) >= 0;
  return isBound && items.find(label) < 0 && items.target([label]) < 0;
}
