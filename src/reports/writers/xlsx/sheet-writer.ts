import type { Style, Worksheet } from 'exceljs';
import { snap } from '../../../base/decimal.ts';
import type { Emit } from '../../../model/diagnostic.ts';
import { sheetContinued, textCut } from '../../../model/faults/output.ts';
import { columnLetters } from '../../../model/place.ts';
import type { Cell, CellValue, Row, Sheet, Workbook } from '../../documents/workbook.ts';
import {
  cellStyles,
  HEADER_STYLE,
  type Look,
  NOTE_STYLE,
  SUBTITLE_STYLE,
  TITLE_STYLE,
  textStyle,
} from './cell-style.ts';
import { cleanText, cutText, MOST_TEXT } from './cell-text.ts';
import { addColourScales } from './colour-scale.ts';
import {
  type Book,
  boundSharedTexts,
  breakAfter,
  centreOnPage,
  drained,
  mergeAlike,
  writtenWidth,
} from './exceljs-quirks.ts';
import { headerCells, headerLevels } from './header-cells.ts';
import { innerLink } from './inner-link.ts';
import { PageFill } from './page-fill.ts';
import { rowHeight } from './row-height.ts';
import { safeSheetName } from './safe-sheet-name.ts';
import { sheetOptions } from './sheet-options.ts';

/** Rows between two pauses in which the zip catches up. */
const PAUSE_EVERY = 100;
/** Excel counts five pixels of padding into a column's width. */
const PADDING = 0.7;
/** Type sizes in points, and the height of a line in each. */
const NORMAL = { size: 10, line: 15, padding: 4 };
const ROOMY = { ...NORMAL, padding: 9 };
const SMALL = { size: 8, line: 11, padding: 1.5 };

interface State extends SheetOptions {
  readonly book: Book;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly type: typeof NORMAL;
  readonly styleOf: (look: Look) => Partial<Style>;
}

interface Part {
  readonly worksheet: Worksheet;
  readonly header: readonly [number, number];
  readonly page: PageFill;
  /** Row number of the next row. */
  next: number;
}

/** How a sheet is written; `pause` is called between runs of rows. */
export interface SheetOptions {
  readonly maxRows: number;
  readonly pause: () => void;
  readonly emit: Emit;
  /** The name of each sheet's tab, and all names that are taken. */
  readonly names: ReadonlyMap<Sheet, string>;
  readonly taken: Set<string>;
}

/** Writes a sheet row by row, and goes on in a further one, with the same header, where `maxRows` is reached. */
export async function writeSheet(
  book: Book,
  workbook: Workbook,
  sheet: Sheet,
  options: SheetOptions,
): Promise<void> {
  const type = sheet.type === 'small' ? SMALL : sheet.type === 'roomy' ? ROOMY : NORMAL;
  const { maxRows, pause, emit, names, taken } = options;
  const state: State = { ...options, book, workbook, sheet, type, styleOf: cellStyles(type.size) };
  let parts = 1;
  let part = openPart(state, names.get(sheet)!);
  for (const row of sheet.rows()) {
    if (part.next > maxRows) {
      closePart(state, part, part.next - 1);
      parts += 1;
      part = openPart(state, safeSheetName(sheet.name, taken, parts));
    }
    writeRow(state, part, row);
    if (part.next % PAUSE_EVERY > 0) continue;
    await drained(part.worksheet);
    pause();
  }
  const last = part.next - 1;
  if (last === part.header[1]) writeSpan(state, part, sheet.empty, NOTE_STYLE, 15);
  for (const note of sheet.notes) if (part.next <= maxRows) writeSpan(state, part, note, NOTE_STYLE, 13);
  closePart(state, part, last);
  if (parts > 1) emit(sheetContinued({ sheet: sheet.name, parts }));
}

function openPart(state: State, name: string): Part {
  const { book, sheet, workbook } = state;
  const header = headerRows(sheet);
  const worksheet = book.addWorksheet(name, sheetOptions(workbook, sheet, name, header));
  worksheet.columns = sheet.columns.map(({ width }) => ({ width: writtenWidth(width + PADDING) }));
  centreOnPage(worksheet);
  const part: Part = { worksheet, header, page: new PageFill(sheet.columns), next: 1 };
  writeSpan(state, part, sheet.title, TITLE_STYLE, 26);
  for (const line of sheet.subtitles) writeSpan(state, part, line, SUBTITLE_STYLE, 13);
  writeHeader(state, part);
  return part;
}

/** The first and last row of a sheet's header. */
function headerRows({ subtitles, columns }: Sheet): readonly [number, number] {
  const top = 2 + subtitles.length;
  return [top, top + headerLevels(columns) - 1];
}

/** Ends a sheet whose last row of data is `last`. */
function closePart({ sheet }: State, { worksheet, header }: Part, last: number): void {
  const [, bottom] = header;
  if (last > bottom) {
    addColourScales(worksheet, sheet.columns, bottom + 1, last);
    if (sheet.filter) worksheet.autoFilter = `A${bottom}:${columnLetters(sheet.columns.length)}${last}`;
  }
  worksheet.commit();
}

/** A row with one text across all columns. */
function writeSpan(
  { sheet }: State,
  part: Part,
  text: string,
  style: Partial<Style>,
  lineHeight: number,
): void {
  const { worksheet, next } = part;
  const row = worksheet.getRow(next);
  const cell = row.getCell(1);
  cell.value = cutText(cleanText(text));
  cell.style = textStyle(style, text);
  const count = sheet.columns.length;
  mergeAlike(worksheet, { top: next, left: 1, bottom: next, right: count });
  const width = (widthOf(sheet, 0, count) * 10) / (style.font?.size ?? 10);
  row.height = rowHeight([{ text, width }], lineHeight, 6);
  part.page.add(row.height);
  row.commit();
  part.next += 1;
}

/** The header's rows with its merged cells. */
function writeHeader({ sheet }: State, part: Part): void {
  const [top, bottom] = part.header;
  const heights = Array.from({ length: bottom - top + 1 }, () => 20);
  for (const cell of headerCells(sheet.columns)) {
    const { label, left, right } = cell;
    const at = part.worksheet.getCell(top + cell.top, left + 1);
    at.value = cutText(cleanText(label));
    at.style = textStyle(HEADER_STYLE, label);
    mergeAlike(part.worksheet, {
      top: top + cell.top,
      left: left + 1,
      bottom: top + cell.bottom,
      right: right + 1,
    });
    const width = widthOf(sheet, left, right + 1) + 1; // without the indent of cells
    const height = rowHeight([{ text: label, width }], 15, 6) / (cell.bottom - cell.top + 1);
    for (let level = cell.top; level <= cell.bottom; level += 1)
      heights[level] = Math.max(heights[level]!, height);
  }
  for (const [level, height] of heights.entries()) {
    const row = part.worksheet.getRow(top + level);
    row.height = height;
    part.page.addHeader(height);
    row.commit();
  }
  part.next = bottom + 1;
}

/** A row of the table. */
function writeRow(state: State, part: Part, given: Row): void {
  const { sheet, styleOf, type } = state;
  const { worksheet, page, next } = part;
  if (given.tone?.endsWith('Head') && page.ends) {
    breakAfter(worksheet, next - 1);
    page.turn();
  }
  const row = worksheet.getRow(next);
  const texts: { text: string; width: number }[] = [];
  let column = 0;
  for (const each of given.cells) {
    const cell: Cell = typeof each === 'object' ? each : { value: each };
    const span = cell.span ?? 1;
    const value = cellValue(state, next, cell.value);
    const { holds, strong = false } = sheet.columns[column]!;
    const tone = cell.tone ?? given.tone ?? 'plain';
    const at = row.getCell(column + 1);
    at.value = linked(state, cell, value) ?? value ?? null;
    at.style = styleOf({ holds, value, tone, starts: given.starts ?? false, spans: span > 1, strong });
    if (span > 1) mergeAlike(worksheet, { top: next, left: column + 1, bottom: next, right: column + span });
    if (typeof value === 'string')
      texts.push({ text: value, width: (widthOf(sheet, column, column + span) * 10) / type.size });
    column += span;
  }
  row.height = rowHeight(texts, type.line, type.padding);
  page.add(row.height);
  boundSharedTexts(worksheet);
  row.commit();
  part.next += 1;
}

/**
 * A value as a cell can hold it: no −0, texts cleaned and cut; undefined for an empty cell, which NaN, no figure, is
 * too. Throws on an infinity: no scorecard is better than one with a hole that nobody is told of.
 */
function cellValue({ emit, sheet }: State, row: number, value: CellValue): CellValue {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return undefined;
    if (!Number.isFinite(value)) throw new Error(`row ${row} of "${sheet.name}" would hold an infinity`);
    return snap(value);
  }
  if (value === undefined || value === '') return undefined;
  const text = cleanText(value);
  if (text.length > MOST_TEXT) emit(textCut({ sheet: sheet.name, row, length: text.length }));
  return cutText(text);
}

/** A text that leads to a row of another sheet; undefined where it leads nowhere, or into a further part of a sheet. */
function linked({ workbook, names, maxRows }: State, { link }: Cell, value: CellValue) {
  if (!link || typeof value !== 'string') return undefined;
  const sheet = workbook.sheets.find(({ name }) => name === link.sheet);
  const row = sheet ? headerRows(sheet)[1] + 1 + link.row : 0;
  return sheet && row <= maxRows ? innerLink(value, names.get(sheet)!, row) : undefined;
}

function widthOf({ columns }: Sheet, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at += 1) width += columns[at]!.width;
  return width;
}
