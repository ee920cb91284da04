import type { Writable } from 'node:stream';
import type { Row, stream, Worksheet } from 'exceljs';
import { wrappedLines } from '../../../base/text-width.ts';
import { columnLetters } from '../../../model/place.ts';
import type { CellRange } from '../../../model/sheet.ts';

/** What exceljs' streaming writer gives as a workbook. */
export type Book = InstanceType<typeof stream.xlsx.WorkbookWriter>;

/** Parts of exceljs 4.4 that its types do not show; all that we lean on is named here. */
interface Inside {
  useSharedStrings: boolean;
  readonly workbook: { readonly sharedStrings: { readonly count: number } };
  readonly rowBreaks: { id: number; max: number; man: 1 }[];
  readonly stream: { readonly pipes: readonly Writable[]; write(xml: string): unknown };
  readonly _rows: readonly unknown[];
  _rowZero: number;
  readonly _merges: unknown[];
  readonly _sheetCommentsWriter: { _writeComment(comment: Comment, index: number): void };
  _write(xml: string): void;
  _writePageMargins(): void;
  _writeConditionalFormatting(): void;
}

interface Comment {
  readonly refAddress: { readonly row: number; readonly col: number };
  readonly note: { readonly texts: readonly { readonly text: string }[] };
  readonly anchor?: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
}

const inside = (worksheet: Worksheet): Inside => worksheet as unknown as Inside;

interface Zip {
  append(source: unknown, entry: unknown): unknown;
}

/**
 * Opens a workbook whose zip is handed bytes only. The zip library makes bytes of texts by `new Buffer`, of which Node
 * warns on the standard error stream; the theme is the first text, handed over while the writer is constructed.
 */
export function openBook(
  Writer: typeof stream.xlsx.WorkbookWriter,
  options: ConstructorParameters<typeof stream.xlsx.WorkbookWriter>[0],
): Book {
  class BytesOnly extends Writer {
    override addThemes(): Promise<void> {
      const { zip } = this as unknown as { readonly zip: Zip };
      const append = zip.append.bind(zip);
      zip.append = (source, entry) =>
        append(typeof source === 'string' ? Buffer.from(source) : source, entry);
      return super.addThemes();
    }
  }
  return new BytesOnly(options);
}

/** The width at which exceljs takes a column for one that was never set, and leaves it out. */
const DROPPED_WIDTH = 9;

/** A width that is written: one of exactly 9 is moved by what nobody sees. */
export const writtenWidth = (width: number): number => (width === DROPPED_WIDTH ? 9.01 : width);

/** Distinct texts kept in the shared table, which is held in memory until the end. */
const MOST_SHARED = 50_000;

/**
 * Writes texts into their cells once the shared table is full. exceljs only knows all or nothing, but looks anew at
 * every row.
 */
export function boundSharedTexts(worksheet: Worksheet): void {
  const writer = inside(worksheet);
  if (writer.useSharedStrings) writer.useSharedStrings = writer.workbook.sharedStrings.count < MOST_SHARED;
}

/**
 * Resolves when the zip has taken what was written. exceljs writes to the zip without waiting for it, so that without
 * this a long sheet would be held in memory whole.
 */
export async function drained(worksheet: Worksheet): Promise<void> {
  const [zip] = inside(worksheet).stream.pipes;
  // nothing, written, is told of when all before it has been taken
  await new Promise((resume) => (zip ? zip.write(Buffer.alloc(0), resume) : setImmediate(resume)));
}

/** Centres a sheet on its printed page; the streaming writer passes over `pageSetup.horizontalCentered`. */
export function centreOnPage(worksheet: Worksheet): void {
  const writer = inside(worksheet);
  const writeMargins = writer._writePageMargins.bind(worksheet);
  writer._writePageMargins = () => {
    writer._write('<printOptions horizontalCentered="1"/>');
    writeMargins();
  };
}

/**
 * Writes bars as every version of Excel knows them. The streaming writer ends each bar in a reference to an extension that
 * it never writes, which Excel may take for damage: the reference is left out.
 */
export function plainBars(worksheet: Worksheet): void {
  const writer = inside(worksheet);
  const { stream } = writer;
  const write = stream.write.bind(stream);
  const writeRules = writer._writeConditionalFormatting.bind(worksheet);
  writer._writeConditionalFormatting = () => {
    stream.write = (xml) => write(xml.replaceAll(/<extLst>.*?<\/extLst>/gsu, ''));
    writeRules();
    stream.write = write;
  };
}

/** Ends the printed page after a row; exceljs' own way takes rows only that are not committed yet. */
export function breakAfter(worksheet: Worksheet, row: number): void {
  inside(worksheet).rowBreaks.push({ id: row, max: 16_383, man: 1 });
}

/**
 * Goes on at a row further down without walking over the blank ones between, of which there may be a million. All rows
 * before must be committed.
 */
export function skipTo(worksheet: Worksheet, row: number): void {
  const writer = inside(worksheet);
  if (writer._rows.length === 0) writer._rowZero = Math.max(writer._rowZero, row);
}

/**
 * Has a row written that holds blank cells only: exceljs drops it, and with it the look of its cells. A hidden row
 * without any cell is kept by a height.
 */
export function keepRow(row: Row): void {
  if (row.cellCount > 0) Object.defineProperty(row, 'hasValues', { value: true });
  else if (row.hidden) row.height ??= HEIGHT;
}

/** Excel's own height of a row, in points. */
const HEIGHT = 15;

/** Adds merged areas that do not overlap; exceljs' own way compares each with all others and fills them with cells. */
export function addMerges(worksheet: Worksheet, merges: readonly CellRange[]): void {
  for (const { top, left, bottom, right } of merges)
    inside(worksheet)._merges.push(`${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`);
}

/** Merges an area, whose cells all take the look of its first one. */
export function mergeAlike(worksheet: Worksheet, area: CellRange): void {
  const { top, left, bottom, right } = area;
  if (top === bottom && left === right) return;
  const { style } = worksheet.getCell(top, left);
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) worksheet.getCell(row, column).style = style;
  addMerges(worksheet, [area]);
}

/** Characters in a line of a comment, and the rows it takes; both a little more than needed. */
const NOTE_WIDTH = 44;
const NOTE_COLUMNS = 5;

/** Makes boxes of comments large enough for their texts, right of their cells. */
export function roomyNotes(worksheet: Worksheet): void {
  const writer = inside(worksheet)._sheetCommentsWriter;
  const write = writer._writeComment.bind(writer);
  writer._writeComment = (comment, index) => {
    const { row, col } = comment.refAddress;
    const text = comment.note.texts.map((piece) => piece.text).join('');
    const top = Math.max(0, row - 2);
    const bottom = top + wrappedLines(text, NOTE_WIDTH) + 1.5;
    write(
      { ...comment, anchor: { left: col + 0.2, top: top + 0.2, right: col + NOTE_COLUMNS, bottom } },
      index,
    );
  };
}
