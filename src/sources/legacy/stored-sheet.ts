import { snap } from '../../base/decimal.ts';
import type { Emit } from '../../model/diagnostic.ts';
import { valueUnderMerge } from '../../model/faults/sources.ts';
import type { RawCell, RawRow, RawSheet } from '../../model/sheet.ts';
import { MergeCover } from '../xlsx/merge-cover.ts';
import { serialToIso } from '../xlsx/serial-date.ts';
import type { Styles } from '../xlsx/styles.ts';
import type { CellStore, StoredCell } from './cell-store.ts';

/** What the numbers of a workbook's cells refer to. */
export interface NumberReading {
  readonly styles: Styles;
  readonly is1904: boolean;
}

/** A sheet over cells that are kept in memory, all of them checked before any row is handed out. Throws Refused. */
export function storedSheet(store: CellStore, reading: NumberReading, emit: Emit): RawSheet {
  const { file, name, hidden, hiddenColumns } = store;
  const order = store.order();
  const merges = store.merges();
  for (const index of order) readCell(store.at(index), store, reading);
  return {
    file,
    name,
    hidden,
    merges,
    hiddenColumns,
    read: async (onRow) => {
      const cover = new MergeCover(merges, tellOnce(store, emit));
      for (const row of rowsOf(store, order, reading)) {
        const bare = merges.length === 0 ? row : cover.uncover(row);
        if (bare.cells.length > 0 && onRow(bare) === false) break;
      }
      return true;
    },
  };
}

function* rowsOf(store: CellStore, order: Uint32Array, reading: NumberReading): Generator<RawRow> {
  let cells: RawCell[] = [];
  let number = 0;
  const row = (): RawRow => ({ number, hidden: store.hiddenRows.has(number), cells });
  for (const index of order) {
    const cell = store.at(index);
    if (cell.row !== number) {
      if (cells.length > 0) yield row();
      cells = [];
      number = cell.row;
    }
    cells.push(readCell(cell, store, reading));
  }
  if (cells.length > 0) yield row();
}

function readCell(cell: StoredCell, store: CellStore, reading: NumberReading): RawCell {
  const { kind, column, formula, text } = cell;
  if (kind === 'number') return readNumber(cell, store, reading);
  if (kind === 'boolean') return { kind, column, value: cell.value === 1, formula };
  if (kind === 'iso') return { kind: 'date', column, value: text, formula };
  if (kind === 'uncalculated') return { kind, column, formula: true };
  return { kind, column, value: text, formula };
}

function readNumber(cell: StoredCell, store: CellStore, { styles, is1904 }: NumberReading): RawCell {
  const { column, formula } = cell;
  const value = snap(cell.value);
  const format = styles[cell.style];
  if (!format)
    throw store.unreadable(cell.row, column, String(value), {
      zh: `样式 ${cell.style} 不存在`,
      en: `there is no style ${cell.style}`,
    });
  const shown = format.shows(value);
  if (shown === 'date' || (shown === 'time' && value >= 1)) {
    const iso = serialToIso(value, is1904);
    if (iso !== undefined) return { kind: 'date', column, value: iso, formula, format: format.code };
  }
  return { kind: 'number', column, value, percent: shown === 'percent', formula, format: format.code };
}

/** Tells of the first value under a merged area of a reading, lest a sheet of them floods the report. */
function tellOnce({ file, name }: CellStore, emit: Emit): (row: number, cell: RawCell) => void {
  let isTold = false;
  return (row, cell) => {
    if (isTold) return;
    isTold = true;
    const shown = cell.kind === 'uncalculated' ? '=' : String(cell.value);
    emit(valueUnderMerge({ shown }, { kind: 'cell', file, sheet: name, row, column: cell.column, shown }));
  };
}
