import type { Diagnostic } from '../../model/diagnostic.ts';
import { RETURNED } from '../../model/returned.ts';
import type { CellRange } from '../../model/sheet.ts';
import { SEVERITY_WORDS } from '../../results/words.ts';
import type { FileToReturn, Mark, ReturnedSheet, SheetToReturn } from './returned-sheet.ts';
import type { Say } from './say.ts';

const LAST_COLUMN = 16_384;
/** A merged area that reaches further than this beyond the values is a title over blank columns. */
const MARGIN = 20;

interface FaultAt {
  readonly row: number;
  /** 0: the whole row. */
  readonly column: number;
  readonly fault: Diagnostic;
}

/** The marks and the added column of a sheet. */
export function sheetMarks(
  sheet: SheetToReturn,
  { faults }: FileToReturn,
  say: Say,
): Pick<ReturnedSheet, 'marks' | 'notes'> {
  const placed = faults.flatMap((fault) => placeIn(sheet, fault));
  const cells = new Map<number, Map<number, Diagnostic[]>>();
  for (const { row, column, fault } of placed) {
    if (column === 0) continue;
    const at = originOf(sheet.raw.merges, row, column);
    const columns = cells.get(at.row) ?? new Map<number, Diagnostic[]>();
    cells.set(at.row, columns);
    columns.set(at.column, [...(columns.get(at.column) ?? []), fault]);
  }
  const marks = new Map(
    [...cells].map(([row, columns]) => [
      row,
      new Map([...columns].map(([column, own]) => [column, markOf(own, say)])),
    ]),
  );
  return { marks, notes: notesOf(sheet, placed, say) };
}

function placeIn({ raw }: SheetToReturn, fault: Diagnostic): readonly FaultAt[] {
  const { at } = fault;
  if (at?.kind === 'cell' && at.sheet === raw.name) return [{ row: at.row, column: at.column, fault }];
  return at?.kind === 'line' && raw.name === '' ? [{ row: at.line, column: 0, fault }] : [];
}

/** The cell that shows what stands at a place: the top left one where it is merged. */
function originOf(merges: readonly CellRange[], row: number, column: number) {
  const area = merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return area ? { row: area.top, column: area.left } : { row, column };
}

function markOf(faults: readonly Diagnostic[], say: Say): Mark {
  return {
    severity: faults.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    comment: faults
      .map(
        ({ severity, message, hint }) =>
          `${say.of(SEVERITY_WORDS[severity])}${say('：', ': ')}${say.of(message)}\n→ ${say.of(hint)}`,
      )
      .join('\n\n'),
  };
}

/** The added column, right of all that the sheet holds; its label stands in the header's last row. */
function notesOf(sheet: SheetToReturn, placed: readonly FaultAt[], say: Say): ReturnedSheet['notes'] {
  const { extent, header, raw } = sheet;
  if (placed.length === 0) return undefined;
  const right = Math.max(extent.right, header?.right ?? 0);
  const used = placed.reduce((most, { column }) => Math.max(most, column), right);
  const near = raw.merges.map(({ right }) => right).filter((right) => right <= used + MARGIN);
  const column = near.reduce((most, right) => Math.max(most, right), used) + 1;
  if (column > LAST_COLUMN) return undefined;
  const labelRow = header?.bottom ?? extent.first;
  const texts = new Map<number, string>();
  for (const { row, fault } of placed) {
    if (row === labelRow) continue; // its cell is marked, and the list has it
    const said = `${say.of(SEVERITY_WORDS[fault.severity])}${say('：', ': ')}${say.of(fault.message)}`;
    const before = texts.get(row);
    texts.set(row, before === undefined ? said : `${before}${say('；', '; ')}${said}`);
  }
  return { column, label: say.of(RETURNED.column), labelRow, texts };
}
