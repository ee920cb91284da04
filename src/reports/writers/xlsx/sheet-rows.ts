import type { Emit } from '../../../model/diagnostic.ts';
import { textCut } from '../../../model/faults/output.ts';
import { columnLetters } from '../../../model/place.ts';
import type { Cell, Row, Sheet } from '../../documents/workbook.ts';
import { HEADER_STYLE, type Look } from './cell-style.ts';
import { cleanText, MOST_TEXT } from './cell-text.ts';
import { cellValue, cellXml } from './cell-xml.ts';
import { headerCells, headerLevels } from './header-cells.ts';
import { rowHeight } from './row-height.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { Style, StyleBook } from './style-book.ts';

/** What all sheets of a workbook share. */
export interface SheetBook {
  readonly styles: StyleBook;
  readonly texts: SharedTexts;
  readonly styleOf: (look: Look) => number;
  readonly emit: Emit;
}

/** Where the next row goes, and the merged areas so far. */
export interface RowSink {
  readonly sheet: Sheet;
  readonly book: SheetBook;
  row: number;
  readonly merges: string[];
}

const LINE = 15;

/** A row with one text across all columns. */
export function spanRow(sink: RowSink, text: string, style: Style, line: number): string {
  const { sheet, book, row } = sink;
  const number = book.styles.add(style);
  const cells = sheet.columns.map((_, at) =>
    cellXml(row, at + 1, number, at === 0 ? cellValue(text) : undefined, book.texts),
  );
  merge(sink, row, 1, row, sheet.columns.length);
  sink.row += 1;
  const width = (widthOf(sheet, 0, sheet.columns.length) * 10) / style.size;
  return rowXml(row, rowHeight([{ text, width }], line, 6), cells.join(''));
}

/** The header's rows with its merged cells. */
export function headerRows(sink: RowSink, top: number): string {
  const { sheet, book } = sink;
  const { columns } = sheet;
  const style = book.styles.add(HEADER_STYLE);
  const heights = Array.from({ length: headerLevels(columns) }, () => 20);
  const labels = heights.map(() => new Map<number, string>());
  for (const { label, top: from, bottom, left, right } of headerCells(columns)) {
    labels[from]!.set(left, label);
    const width = widthOf(sheet, left, right + 1);
    const height = rowHeight([{ text: label, width: width + 1 }], LINE, 6) / (bottom - from + 1);
    for (let level = from; level <= bottom; level += 1) heights[level] = Math.max(heights[level]!, height);
    merge(sink, top + from, left + 1, top + bottom, right + 1);
  }
  sink.row = top + heights.length;
  return heights
    .map((height, level) => {
      const row = top + level;
      const cells = columns.map((_, at) =>
        cellXml(row, at + 1, style, cellValue(labels[level]!.get(at)), book.texts),
      );
      return rowXml(row, height, cells.join(''));
    })
    .join('');
}

/** A row of the table. */
export function dataRow(sink: RowSink, given: Row): string {
  const { sheet, book, row } = sink;
  const texts: { text: string; width: number }[] = [];
  let cells = '';
  let column = 0;
  for (const each of given.cells) {
    const cell: Cell = typeof each === 'object' ? each : { value: each };
    const span = cell.span ?? 1;
    if (typeof cell.value === 'string' && cell.value.length > MOST_TEXT) warnOfCut(sink, cell.value);
    const value = cellValue(cell.value);
    const { holds, strong = false } = sheet.columns[column]!;
    const tone = cell.tone ?? given.tone ?? 'plain';
    const style = book.styleOf({
      holds,
      value,
      tone,
      starts: given.starts ?? false,
      spans: span > 1,
      strong,
    });
    if (typeof value === 'string') texts.push({ text: value, width: widthOf(sheet, column, column + span) });
    if (span > 1) merge(sink, row, column + 1, row, column + span);
    for (let at = 0; at < span; at += 1)
      cells += cellXml(row, column + at + 1, style, at === 0 ? value : undefined, book.texts);
    column += span;
  }
  sink.row += 1;
  return rowXml(row, rowHeight(texts, LINE, sheet.roomy ? 9 : 4), cells);
}

const rowXml = (row: number, height: number, cells: string): string =>
  `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`;

function merge({ merges }: RowSink, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right)
    merges.push(`${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`);
}

function widthOf({ columns }: Sheet, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at += 1) width += columns[at]!.width;
  return width;
}

function warnOfCut({ sheet, book, row }: RowSink, text: string): void {
  const { length } = cleanText(text);
  if (length > MOST_TEXT) book.emit(textCut({ sheet: sheet.name, row, length }));
}
