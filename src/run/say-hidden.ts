import type { Emit } from '../model/diagnostic.ts';
import { hiddenCells } from '../model/faults/facts.ts';
import { columnLetters, type Place } from '../model/place.ts';
import type { Table } from '../model/table.ts';

const MOST_NAMED = 5;

/** The same table, which says after its last row which of its columns and data rows are hidden (they are read all the same). */
export function sayHidden(table: Table, emit: Emit): Table {
  const { file, name } = table.sheet;
  const at: Place = { kind: 'sheet', file, sheet: name };
  return {
    ...table,
    rows: async (onRow, onLeftOut) => {
      const rows: number[] = [];
      const whole = await table.rows((row) => {
        if (row.hidden && row.kind === 'data') rows.push(row.number);
        onRow(row);
      }, onLeftOut);
      const columns = table.columns.filter(({ hidden }) => hidden).map(({ column }) => columnLetters(column));
      if (columns.length > 0)
        emit(hiddenCells({ what: { zh: `${named(columns)} 列`, en: `Column ${named(columns)}` } }, at));
      if (rows.length > 0)
        emit(hiddenCells({ what: { zh: `第 ${named(rows)} 行`, en: `Row ${named(rows)}` } }, at));
      return whole;
    },
  };
}

const named = (names: readonly (string | number)[]): string =>
  names.length <= MOST_NAMED
    ? names.join('、')
    : `${names.slice(0, MOST_NAMED).join('、')} … (${names.length})`;
