import { percentLooksLikeFraction, percentMixed } from '../model/faults/tables.ts';
import type { Table, TableColumn, TableRow } from '../model/table.ts';
import { PercentColumn } from '../tables/percent-column.ts';
import { readNumber } from '../tables/read-number.ts';
import type { Gathering } from './desk.ts';
import { cellPlace } from './row-unit.ts';

/** Watches the percentages of each indicator in a table of one value column: are they of one kind? */
export interface LongPercents {
  /** Takes the value of a row for an indicator measured in the given measure. */
  row(row: TableRow, title: string, measure: string): void;
  /** Reports what does not agree; called after the last row. */
  end(): void;
}

/** Builds the watch over a value column. */
export function longPercents({ emit }: Gathering, table: Table, { column }: TableColumn): LongPercents {
  const watches = new Map<string, PercentColumn>();
  const row = (line: TableRow, title: string, measure: string): void => {
    if (measure !== '%') return;
    const watch = watches.get(title) ?? new PercentColumn();
    watches.set(title, watch);
    watch.add(readNumber(line.cell(column)?.cell, { measure }), line.number);
  };
  const end = (): void => {
    for (const { finding } of watches.values()) {
      if (!finding) continue;
      const { fraction } = finding;
      const about = { fraction: fraction.value, fractionRow: fraction.row };
      const at = cellPlace(table, fraction.row, column);
      if (finding.kind === 'fractions') {
        emit(percentLooksLikeFraction({ ...about, count: finding.count }, at));
        continue;
      }
      const { value, row: other } = finding.percentage;
      emit(percentMixed({ ...about, percentage: value, percentageRow: other }, at));
    }
  };
  return { row, end };
}
