import { snap } from '../../base/decimal.ts';
import type { Emit } from '../../model/diagnostic.ts';
import { valueUnderMerge } from '../../model/faults/sources.ts';
import type { CellRange, RawCell, RawRow, RawSheet } from '../../model/sheet.ts';
import { MergeCover } from '../xlsx/merge-cover.ts';
import { serialToIso } from '../xlsx/serial-date.ts';
import type { Styles } from '../xlsx/styles.ts';
import { stylesOf } from './format-name.ts';
import { type PackedBook, type PackedCell, type PackedSheet, unpackCell } from './packed-book.ts';

interface SheetReading {
  readonly file: string;
  readonly sheet: PackedSheet;
  readonly texts: readonly string[];
  readonly styles: Styles;
  readonly is1904: boolean;
}

/** The sheets of a workbook that is kept in memory; `file` is its name as it is shown. */
export function storedSheets(book: PackedBook, file: string, emit: Emit): readonly RawSheet[] {
  const { texts, is1904 } = book;
  const styles = stylesOf(book.formats, book.statesCodes);
  return book.sheets.map((sheet) => storedSheet({ file, sheet, texts, styles, is1904 }, emit));
}

function storedSheet(reading: SheetReading, emit: Emit): RawSheet {
  const { file, sheet } = reading;
  const merges = unpackMerges(sheet.merges);
  return {
    file,
    name: sheet.name,
    hidden: sheet.hidden,
    merges,
    hiddenColumns: sheet.hiddenColumns,
    read: async (onRow) => {
      const cover = new MergeCover(merges, tellOnce(reading, emit));
      for (const row of rowsOf(reading)) {
        const bare = merges.length === 0 ? row : cover.uncover(row);
        if (bare.cells.length > 0 && onRow(bare) === false) break;
      }
      return true;
    },
  };
}

function unpackMerges(packed: Uint32Array): readonly CellRange[] {
  return Array.from({ length: packed.length / 4 }, (_, index) => {
    const [top, left, bottom, right] = packed.subarray(4 * index, 4 * index + 4) as unknown as Corners;
    return { top, left, bottom, right };
  });
}

type Corners = readonly [top: number, left: number, bottom: number, right: number];

function* rowsOf(reading: SheetReading): Generator<RawRow> {
  const { cells: packed, hiddenRows } = reading.sheet;
  let cells: RawCell[] = [];
  let number = 0;
  const row = (): RawRow => ({ number, hidden: hiddenRows.has(number), cells });
  for (let index = 0; index < packed.places.length; index += 1) {
    const cell = unpackCell(packed, index);
    if (cell.row !== number) {
      if (cells.length > 0) yield row();
      cells = [];
      number = cell.row;
    }
    cells.push(readCell(cell, reading));
  }
  if (cells.length > 0) yield row();
}

function readCell(cell: PackedCell, reading: SheetReading): RawCell {
  const { kind, column, formula, value } = cell;
  if (kind === 'number') return readNumber(cell, reading);
  if (kind === 'boolean') return { kind, column, value: value === 1, formula };
  if (kind === 'uncalculated') return { kind, column, formula: true };
  const text = reading.texts[value]!;
  if (kind === 'iso') return { kind: 'date', column, value: text, formula };
  return { kind, column, value: text, formula };
}

function readNumber(cell: PackedCell, { styles, is1904 }: SheetReading): RawCell {
  const { column, formula } = cell;
  const value = snap(cell.value);
  const format = styles[cell.style]!;
  const shown = format.shows(value);
  if (shown === 'date' || (shown === 'time' && value >= 1)) {
    const iso = serialToIso(value, is1904);
    if (iso !== undefined) return { kind: 'date', column, value: iso, formula, format: format.code };
  }
  return { kind: 'number', column, value, percent: shown === 'percent', formula, format: format.code };
}

/** Tells of the first value under a merged area of a reading, lest a sheet of them floods the report. */
function tellOnce({ file, sheet }: SheetReading, emit: Emit): (row: number, cell: RawCell) => void {
  let isTold = false;
  return (row, cell) => {
    if (isTold) return;
    isTold = true;
    const shown = cell.kind === 'uncalculated' ? '=' : String(cell.value);
    const at = { kind: 'cell', file, sheet: sheet.name, row, column: cell.column, shown } as const;
    emit(valueUnderMerge({ shown }, at));
  };
}
