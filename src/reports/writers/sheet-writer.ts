import type { stream, Worksheet } from 'exceljs';
import { snap } from '../../base/decimal.ts';
import type { Emit } from '../../model/diagnostic.ts';
import { sheetContinued, textCut } from '../../model/faults/output.ts';
import type { Cell, CellValue, Row, Sheet, Workbook } from '../documents/workbook.ts';
import {
  cellStyles,
  HEADER_STYLE,
  type Look,
  NOTE_STYLE,
  SUBTITLE_STYLE,
  TITLE_STYLE,
} from './cell-style.ts';
import { cleanText, cutText, MOST_TEXT } from './cell-text.ts';
import { addDataBars } from './data-bars.ts';
import { headerCells, headerLevels } from './header-cells.ts';
import { rowHeight } from './row-height.ts';
import { sheetOptions } from './sheet-options.ts';

type Book = InstanceType<typeof stream.xlsx.WorkbookWriter>;

/** Rows above which texts are written into their cells instead of a shared table that would fill the memory. */
const SHARED_UP_TO = 20_000;
/** Rows between two pauses in which the zip catches up. */
const PAUSE_EVERY = 500;
const LINE = 15;
/** Excel counts five pixels of padding into a column's width; also, exceljs would leave out a width of exactly 9. */
const PADDING = 0.7;

/** Writes a sheet row by row, and goes on in a further one where Excel's most rows are reached. */
export async function writeSheet(
  book: Book,
  workbook: Workbook,
  sheet: Sheet,
  maxRows: number,
  emit: Emit,
): Promise<void> {
  const state: State = { book, workbook, sheet, emit, styleOf: cellStyles(), parts: 0 };
  let part = openPart(state);
  for (const row of sheet.rows()) {
    if (part.next > maxRows) {
      closePart(state, part);
      part = openPart(state);
    }
    writeRow(state, part, row);
    if (part.next % PAUSE_EVERY === 0) await new Promise((resume) => setImmediate(resume));
  }
  if (part.next === part.firstData) writeSpan(state, part, sheet.empty, NOTE_STYLE, LINE);
  for (const note of sheet.notes) if (part.next <= maxRows) writeSpan(state, part, note, NOTE_STYLE, 13);
  closePart(state, part);
  if (state.parts > 1) emit(sheetContinued({ sheet: sheet.name, parts: state.parts }));
}

interface State {
  readonly book: Book;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly emit: Emit;
  readonly styleOf: (look: Look) => Worksheet['columns'][number]['style'];
  parts: number;
}

interface Part {
  readonly worksheet: Worksheet;
  readonly name: string;
  readonly firstData: number;
  /** Row number of the next row. */
  next: number;
  lastData: number;
}

function openPart(state: State): Part {
  const { book, sheet, workbook } = state;
  state.parts += 1;
  const name = state.parts === 1 ? sheet.name : `${sheet.name} (${state.parts})`;
  const headerTop = 2 + sheet.subtitles.length;
  const firstData = headerTop + headerLevels(sheet.columns);
  const worksheet = book.addWorksheet(name, {
    ...sheetOptions(workbook, sheet, name, headerTop, firstData),
    useSharedStrings: sheet.size <= SHARED_UP_TO,
  } as Parameters<Book['addWorksheet']>[1]);
  worksheet.columns = sheet.columns.map(({ width }) => ({ width: width + PADDING }));
  const part: Part = { worksheet, name, firstData, next: 1, lastData: 0 };
  writeSpan(state, part, sheet.title, TITLE_STYLE, 26);
  for (const line of sheet.subtitles) writeSpan(state, part, line, SUBTITLE_STYLE, 13);
  writeHeader(state, part);
  return part;
}

function writeHeader({ sheet }: State, part: Part): void {
  const { columns } = sheet;
  const top = part.next;
  const levels = headerLevels(columns);
  const lines = Array.from({ length: levels }, () => 20);
  for (const cell of headerCells(columns)) {
    const { label, left, right } = cell;
    const at = part.worksheet.getCell(top + cell.top, left + 1);
    at.value = cleanText(label);
    at.style = HEADER_STYLE;
    const width = columns.slice(left, right + 1).reduce((total, column) => total + column.width, 0);
    const height = rowHeight([{ text: label, width }], LINE, 6) / (cell.bottom - cell.top + 1);
    for (let level = cell.top; level <= cell.bottom; level += 1)
      lines[level] = Math.max(lines[level]!, height);
    if (cell.bottom > cell.top || right > left)
      part.worksheet.mergeCells(top + cell.top, left + 1, top + cell.bottom, right + 1);
  }
  lines.forEach((height, level) => {
    const row = part.worksheet.getRow(top + level);
    row.height = height;
    row.commit();
  });
  part.next += levels;
}

/** A line across all columns. */
function writeSpan(
  { sheet }: State,
  part: Part,
  text: string,
  style: typeof NOTE_STYLE,
  lineHeight: number,
): void {
  const width = sheet.columns.reduce((total, column) => total + column.width, 0);
  const row = part.worksheet.getRow(part.next);
  const cell = row.getCell(1);
  cell.value = cutText(cleanText(text));
  cell.style = style;
  if (sheet.columns.length > 1) part.worksheet.mergeCells(part.next, 1, part.next, sheet.columns.length);
  row.height = rowHeight([{ text, width: (width * 11) / (lineHeight > 20 ? 18 : 10) }], lineHeight, 6);
  row.commit();
  part.next += 1;
}

function writeRow(state: State, part: Part, row: Row): void {
  const { sheet, styleOf } = state;
  const target = part.worksheet.getRow(part.next);
  const texts: { text: string; width: number }[] = [];
  let column = 0;
  for (const given of row.cells) {
    const cell: Cell = typeof given === 'object' ? given : { value: given };
    const span = cell.span ?? 1;
    const value = writable(state, part, cell.value);
    const at = target.getCell(column + 1);
    at.value = value ?? null;
    const tone = cell.tone ?? row.tone ?? 'plain';
    const { holds, strong = false } = sheet.columns[column]!;
    at.style = styleOf({ holds, value, tone, starts: row.starts ?? false, spans: span > 1, strong }) ?? {};
    const width = sheet.columns.slice(column, column + span).reduce((sum, each) => sum + each.width, 0);
    if (typeof value === 'string') texts.push({ text: value, width });
    if (span > 1) part.worksheet.mergeCells(part.next, column + 1, part.next, column + span);
    column += span;
  }
  target.height = rowHeight(texts, LINE, sheet.roomy ? 9 : 4);
  target.commit();
  part.lastData = part.next;
  part.next += 1;
}

/** A value as a cell can hold it: no NaN, infinity or −0, no text that is too long. */
function writable({ emit, sheet }: State, part: Part, value: CellValue): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? snap(value) : undefined;
  if (value === undefined || value === '') return undefined;
  const text = cleanText(value);
  if (text.length > MOST_TEXT) emit(textCut({ sheet: sheet.name, row: part.next, length: text.length }));
  return cutText(text);
}

function closePart({ sheet }: State, part: Part): void {
  const { worksheet, firstData, lastData } = part;
  const bars = sheet.columns.flatMap(({ bar }, index) => {
    if (bar === undefined || lastData < firstData) return [];
    const { letter } = worksheet.getColumn(index + 1);
    return [{ ref: `${letter}${firstData}:${letter}${lastData}`, full: bar }];
  });
  addDataBars(worksheet, bars);
  if (sheet.filter && lastData >= firstData) {
    const { letter } = worksheet.getColumn(sheet.columns.length);
    worksheet.autoFilter = `A${firstData - 1}:${letter}${lastData}`;
  }
  worksheet.commit();
}
