import { columnLetters } from '../../../model/place.ts';
import type { Row, Sheet, Workbook } from '../../documents/workbook.ts';
import { NOTE_STYLE, SUBTITLE_STYLE, TITLE_STYLE } from './cell-style.ts';
import { headerLevels } from './header-cells.ts';
import { pageXml } from './page-xml.ts';
import type { SheetBook } from './sheet-rows.ts';
import { dataRow, headerRows, type RowSink, spanRow } from './sheet-rows.ts';
import { XML_HEAD } from './xml.ts';

/** Excel counts five pixels of padding into a column's width. */
const PADDING = 0.7;
const BAR = 'FFA9CCEB';

/** Rows that are yet to be written, shared by the sheets that a long table takes. */
export interface RowQueue {
  next: IteratorResult<Row>;
  readonly rows: Iterator<Row>;
}

/** The first and last row of a sheet's header. */
export function titleRows({ columns, subtitles }: Sheet): readonly [number, number] {
  const top = 2 + subtitles.length;
  return [top, top + headerLevels(columns) - 1];
}

/** One sheet's XML in pieces, taking rows from the queue until it is empty or row `maxRows` is reached. */
export function* sheetXml(
  workbook: Workbook,
  sheet: Sheet,
  name: string,
  book: SheetBook,
  queue: RowQueue,
  maxRows: number,
): Generator<string> {
  const [headerTop, headerBottom] = titleRows(sheet);
  const sink: RowSink = { sheet, book, row: 1, merges: [] };
  yield headXml(sheet, headerBottom);
  yield spanRow(sink, sheet.title, TITLE_STYLE, 26);
  for (const line of sheet.subtitles) yield spanRow(sink, line, SUBTITLE_STYLE, 13);
  yield headerRows(sink, headerTop);
  const first = sink.row;
  while (!queue.next.done && sink.row <= maxRows) {
    yield dataRow(sink, queue.next.value);
    queue.next = queue.rows.next();
  }
  const last = sink.row - 1;
  if (last < first) yield spanRow(sink, sheet.empty, NOTE_STYLE, 15);
  if (queue.next.done)
    for (const note of sheet.notes) if (sink.row <= maxRows) yield spanRow(sink, note, NOTE_STYLE, 13);
  yield '</sheetData>';
  if (sheet.filter && last >= first)
    yield `<autoFilter ref="A${headerBottom}:${columnLetters(sheet.columns.length)}${last}"/>`;
  yield `<mergeCells count="${sink.merges.length}">`;
  for (const merge of sink.merges) yield `<mergeCell ref="${merge}"/>`;
  yield '</mergeCells>';
  if (last >= first) yield barsXml(sheet, first, last);
  yield pageXml(workbook, name);
  yield '</worksheet>';
}

function headXml({ columns, frozen }: Sheet, headerBottom: number): string {
  const corner = `${columnLetters(frozen + 1)}${headerBottom + 1}`;
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  const split = frozen > 0 ? ` xSplit="${frozen}"` : '';
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + PADDING}" customWidth="1"/>`,
  );
  return [
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane${split} ySplit="${headerBottom}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${widths.join('')}</cols><sheetData>`,
  ].join('');
}

/** Data bars as Excel 2007 and all after it read them. */
function barsXml({ columns }: Sheet, first: number, last: number): string {
  return columns
    .map(({ bar }, at) => {
      if (bar === undefined) return '';
      const letter = columnLetters(at + 1);
      return (
        `<conditionalFormatting sqref="${letter}${first}:${letter}${last}"><cfRule type="dataBar" priority="${at + 1}">` +
        `<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="${bar}"/><color rgb="${BAR}"/></dataBar></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}
