import type { AddWorksheetOptions, Style } from 'exceljs';
import { by, compareNumber, inTurn } from '../../../base/order.ts';
import type { RowLook } from '../../../model/look.ts';
import { columnLetters } from '../../../model/place.ts';
import type { CellRange, RawCell } from '../../../model/sheet.ts';
import type { ReturnedSheet } from '../../documents/returned-sheet.ts';
import { cleanText, cutText } from './cell-text.ts';
import { type CopiedValue, copiedFault, copiedValue } from './copied-value.ts';
import {
  addMerges,
  type Book,
  boundSharedTexts,
  drained,
  keepRow,
  roomyNotes,
  skipTo,
  writtenWidth,
} from './exceljs-quirks.ts';
import { copiedStyles, solid } from './returned-style.ts';
import { rowHeight } from './row-height.ts';

/** Formatted rows without values that are copied below the last value. */
const TAIL = 100;
/** Columns of blank formatted cells that are copied right of the last value. */
const BESIDE = 30;
/** Comments on one sheet: with more of them Excel gets slow; the added column and the list have all. */
const MOST_COMMENTS = 2000;
const NOTES_WIDTH = 60;
/** Points of a line of a note, and around all of them. */
const LINE = 15;
const PADDING = 4;
const LABEL_STYLE: Partial<Style> = {
  font: { name: '微软雅黑', size: 10, bold: true, color: { argb: 'FF7F3F00' }, charset: 134 },
  fill: solid('FFFFE0B3'),
  alignment: { vertical: 'middle', horizontal: 'left' },
};
const NOTE_STYLE: Partial<Style> = {
  font: { name: '微软雅黑', size: 10, color: { argb: 'FF9C1C13' }, charset: 134 },
  alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
};

/** Writes the copy of a sheet: values in their cells, layout, marks with comments, and the added column with a filter. */
export async function writeReturnedSheet(book: Book, sheet: ReturnedSheet): Promise<void> {
  const { source, name, notes } = sheet;
  const worksheet = book.addWorksheet(name, optionsOf(sheet));
  worksheet.columns = columnsOf(sheet);
  roomyNotes(worksheet);
  const copy = new SheetCopy(sheet, worksheet);
  await source.raw.read(({ number, hidden, cells }) => copy.row(number, cells, hidden));
  copy.end();
  addMerges(worksheet, disjoint(source.raw.merges));
  if (notes) {
    const left = source.header?.left ?? 1;
    let last = Math.max(source.extent.last, notes.labelRow);
    for (const row of notes.texts.keys()) last = Math.max(last, row);
    worksheet.autoFilter = `${columnLetters(left)}${notes.labelRow}:${columnLetters(notes.column)}${last}`;
  }
  await drained(worksheet);
  worksheet.commit();
}

function optionsOf({ source }: ReturnedSheet): Partial<AddWorksheetOptions> {
  const { look, header, raw } = source;
  const isShort = header !== undefined && header.bottom <= 12;
  return {
    state: raw.hidden ? 'hidden' : 'visible',
    properties: { defaultRowHeight: look?.defaultHeight ?? 15, defaultColWidth: look?.defaultWidth },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: isShort ? [{ state: 'frozen', xSplit: 0, ySplit: header.bottom }] : [],
  };
}

function columnsOf({ source, notes }: ReturnedSheet): { width?: number; hidden?: boolean }[] {
  const { look, extent, raw } = source;
  const count = Math.max(extent.right, notes?.column ?? 0);
  const columns = Array.from({ length: count }, (_, at): { width?: number; hidden?: boolean } => ({
    hidden: raw.hiddenColumns.has(at + 1),
  }));
  for (const { first, last, width } of look?.columns ?? [])
    for (let column = first; column <= Math.min(last, count); column += 1)
      if (width !== undefined) columns[column - 1]!.width = writtenWidth(width);
  if (notes) columns[notes.column - 1] = { width: NOTES_WIDTH };
  return columns;
}

/** The areas that overlap none before them: others would be damage to Excel. In reading order, as given. */
function disjoint(merges: readonly CellRange[]): readonly CellRange[] {
  const covered = new Map<number, number>();
  return merges.filter(({ top, left, bottom, right }) => {
    for (let column = left; column <= right; column += 1) if ((covered.get(column) ?? 0) >= top) return false;
    for (let column = left; column <= right; column += 1) covered.set(column, bottom);
    return true;
  });
}

type Worksheet = ReturnType<Book['addWorksheet']>;

/** Writes rows in their order, those that hold nothing but layout, marks or notes between those with values. */
class SheetCopy {
  readonly #sheet: ReturnedSheet;
  readonly #worksheet: Worksheet;
  readonly #styleOf: ReturnType<typeof copiedStyles>;
  /** Numbers of rows that are written even without values, in order. */
  readonly #others: readonly number[];
  #next = 0;
  #comments = 0;

  constructor(sheet: ReturnedSheet, worksheet: Worksheet) {
    const { source, marks, notes } = sheet;
    this.#sheet = sheet;
    this.#worksheet = worksheet;
    this.#styleOf = copiedStyles(sheet.looks);
    const last = source.extent.last + TAIL;
    const others = new Set([...marks.keys(), ...(notes ? [...notes.texts.keys(), notes.labelRow] : [])]);
    for (const row of source.look?.rows.keys() ?? []) if (row <= last) others.add(row);
    this.#others = [...others].sort(compareNumber);
  }

  row(number: number, cells: readonly RawCell[], hidden: boolean): void {
    this.#fill(number);
    if (this.#others[this.#next] === number) this.#next += 1;
    this.#write(number, cells, hidden);
  }

  end(): void {
    this.#fill(Number.POSITIVE_INFINITY);
  }

  #fill(before: number): void {
    for (
      let row = this.#others[this.#next];
      row !== undefined && row < before;
      row = this.#others[this.#next]
    ) {
      this.#next += 1;
      this.#write(row, [], false);
    }
  }

  #write(number: number, cells: readonly RawCell[], hidden: boolean): void {
    const { source, notes } = this.#sheet;
    const look = source.look?.rows.get(number);
    skipTo(this.#worksheet, number);
    const row = this.#worksheet.getRow(number);
    if (look?.height !== undefined) row.height = look.height;
    row.hidden = hidden || (look?.hidden ?? false);
    for (const [column, one] of this.#cellsOf(number, cells, look)) {
      const cell = row.getCell(column);
      cell.value = one.value?.value ?? null;
      cell.style = this.#styleOf({ look: one.look, format: one.value?.format, mark: one.mark?.severity });
      if (one.mark && this.#comments < MOST_COMMENTS) {
        this.#comments += 1;
        cell.note = cutText(cleanText(one.mark.comment));
      }
    }
    const text = number === notes?.labelRow ? notes.label : notes?.texts.get(number);
    if (notes && text !== undefined) {
      const cell = row.getCell(notes.column);
      cell.value = cutText(cleanText(text.replace(/\s+/gu, ' ')));
      cell.style = number === notes.labelRow ? LABEL_STYLE : NOTE_STYLE;
      const needed = rowHeight([{ text, width: NOTES_WIDTH }], LINE, PADDING);
      if (number !== notes.labelRow && needed > (row.height ?? LINE + PADDING)) row.height = needed;
    }
    keepRow(row);
    boundSharedTexts(this.#worksheet);
    row.commit();
  }

  /** What is written in a row, by column: values, blank formatted cells, marks. */
  #cellsOf(number: number, cells: readonly RawCell[], look: RowLook | undefined) {
    const { source, marks } = this.#sheet;
    const all = new Map<number, { look: number; value?: CopiedValue; mark?: MarkIn }>();
    const formatted = look?.cells ?? [];
    const most = source.extent.right + BESIDE;
    for (let at = 0; at < formatted.length; at += 2)
      if (formatted[at]! <= most) all.set(formatted[at]!, { look: formatted[at + 1]! });
    const own = marks.get(number);
    for (const cell of cells) {
      const copied = own?.get(cell.column)?.severity === 'error' ? copiedFault(cell) : copiedValue(cell);
      all.set(cell.column, { look: all.get(cell.column)?.look ?? 0, value: copied });
    }
    for (const [column, mark] of own ?? []) all.set(column, { ...(all.get(column) ?? { look: 0 }), mark });
    return [...all].sort(inTurn(by(([column]) => column, compareNumber)));
  }
}

type MarkIn = NonNullable<ReturnType<NonNullable<ReturnType<ReturnedSheet['marks']['get']>>['get']>>;
