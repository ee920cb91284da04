import { foldName } from '../base/fold.ts';
import type { Emit } from '../model/diagnostic.ts';
import { formSheet, sideBySide } from '../model/faults/tables.ts';
import { columnLetters } from '../model/place.ts';
import type { RawSheet } from '../model/sheet.ts';
import type { Table, TableColumn, Vocabulary } from '../model/table.ts';
import { findHeader } from './find-header.ts';
import { readHead } from './head.ts';
import { headerColumns } from './header-columns.ts';
import { isForm } from './is-form.ts';
import { layoutOf } from './layout.ts';
import { readPreamble } from './preamble.ts';
import { readRows } from './read-rows.ts';

/**
 * Finds the table of a sheet by the known labels of its header, within the first 100 rows that hold something.
 * Undefined where there is no such header (a form is told of, anything else is not); `rows` reads the sheet anew each
 * time.
 */
export async function findTable(
  sheet: RawSheet,
  vocabulary: Vocabulary,
  emit: Emit,
): Promise<Table | undefined> {
  const head = await readHead(sheet, vocabulary);
  if (head && isForm(head)) {
    emit(formSheet(undefined, { kind: 'sheet', file: sheet.file, sheet: sheet.name }));
    return undefined;
  }
  const block = head && findHeader(head);
  if (!block) return undefined;
  const columns = headerColumns(block, sheet.hiddenColumns);
  if (columns.length === 0) return undefined;
  tellSideBySide(sheet, columns, block.top, emit);
  const before = head.filter(({ number }) => number < block.top);
  const preamble = readPreamble(before);
  const layout = layoutOf(sheet, vocabulary, { block, before, columns, measure: preamble.measure });
  return {
    sheet,
    ...preamble,
    header: layout.header,
    columns,
    rows: (onRow, onLeftOut) => readRows(layout, onRow, emit, onLeftOut),
  };
}

/** The label that begins a table, met again further right, begins another: its figures are of other units. */
function tellSideBySide(sheet: RawSheet, columns: readonly TableColumn[], row: number, emit: Emit): void {
  const [first, ...others] = columns;
  const path = (column: TableColumn): string => foldName(column.labels.join('/'));
  const again = others.find((column) => path(column) === path(first!));
  if (!again) return;
  const particulars = {
    label: first!.labels.join('/'),
    column: columnLetters(first!.column),
    again: columnLetters(again.column),
  };
  emit(
    sideBySide(particulars, { kind: 'cell', file: sheet.file, sheet: sheet.name, row, column: again.column }),
  );
}
