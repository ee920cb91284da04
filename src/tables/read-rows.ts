import type { Emit } from '../model/diagnostic.ts';
import { measureChanges, secondHeader, sectionRow } from '../model/faults/tables.ts';
import type { Place } from '../model/place.ts';
import type { RawRow } from '../model/sheet.ts';
import type { LeftOut, TableRow } from '../model/table.ts';
import { classifyRow, type RowVerdict } from './classify-row.ts';
import { KnownTexts } from './known-texts.ts';
import type { Layout } from './layout.ts';
import { MergedCells } from './merged-cells.ts';
import { SheetRow } from './sheet-row.ts';
import { StrayColumns } from './stray-columns.ts';

/**
 * Streams the rows below a header. Resolves to false where the sheet broke off or another table begins: a
 * diagnostic has been emitted then, and nothing after it was delivered.
 */
export async function readRows(
  layout: Layout,
  onRow: (row: TableRow) => void,
  emit: Emit,
  onLeftOut?: (row: RawRow, why: LeftOut) => void,
): Promise<boolean> {
  const { sheet, header } = layout;
  const known = new KnownTexts(layout.vocabulary);
  const merged = new MergedCells(sheet.merges, header);
  const stray = new StrayColumns(layout, emit);
  let afterFooter = false;
  let stopped = false;
  const whole = await sheet.read((row) => {
    if (row.number <= header.bottom) return true;
    merged.begin(row);
    const verdict = classifyRow(row, { layout, known, merged, afterFooter });
    afterFooter = verdict.kind === 'footer';
    if (verdict.kind === 'data' || isCheck(verdict)) {
      stray.watch(row);
      onRow(new SheetRow(row, verdict.kind, merged.none ? undefined : merged, layout.numbers));
      return true;
    }
    onLeftOut?.(row, verdict.kind as LeftOut);
    stopped = tell(verdict, { layout, row, emit });
    return !stopped;
  });
  return whole && !stopped;
}

/** Says what is to be said of a row that is no data; true where reading must stop. */
function tell(verdict: RowVerdict, { layout, row, emit }: Telling): boolean {
  const { file, name } = layout.sheet;
  const at: Place = { kind: 'cell', file, sheet: name, row: row.number, column: row.cells[0]?.column ?? 1 };
  switch (verdict.kind) {
    case 'section':
      emit(sectionRow({ text: verdict.text }, at));
      return false;
    case 'other-header':
      emit(secondHeader({ row: row.number }, at));
      return true;
    case 'other-measure':
      emit(measureChanges({ row: row.number, found: verdict.measure, before: layout.measure }, at));
      return true;
    default:
      return false;
  }
}

interface Telling {
  readonly layout: Layout;
  readonly row: RawRow;
  readonly emit: Emit;
}

function isCheck(verdict: RowVerdict): verdict is { kind: 'total' | 'subtotal' | 'average' } {
  return verdict.kind === 'total' || verdict.kind === 'subtotal' || verdict.kind === 'average';
}
