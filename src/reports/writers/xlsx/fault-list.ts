import type { Style } from 'exceljs';
import { textWidth } from '../../../base/text-width.ts';
import { columnLetters } from '../../../model/place.ts';
import { MARK_FILLS } from '../../../model/returned.ts';
import type { FaultRow, ReturnedWorkbook } from '../../documents/returned-workbook.ts';
import { HEADER_STYLE } from './cell-style.ts';
import { cleanText, cutText } from './cell-text.ts';
import { type Book, boundSharedTexts, drained, writtenWidth } from './exceljs-quirks.ts';
import { solid } from './returned-style.ts';
import { rowHeight } from './row-height.ts';

const WIDTHS = [6, 16, 9, 10, 56, 44, 22];
const PAUSE_EVERY = 200;
const font = (size: number, argb: string, bold = false): Style['font'] => ({
  name: '微软雅黑',
  size,
  bold,
  color: { argb },
  charset: 134,
});
const TITLE: Partial<Style> = { font: font(16, 'FF1F3864', true), alignment: { vertical: 'middle' } };
const LINE: Partial<Style> = { font: font(10, 'FF404040'), alignment: { vertical: 'middle' } };
const HAIR = { style: 'thin', color: { argb: 'FFD0D0D0' } } as const;
const CELL: Partial<Style> = {
  font: font(10, 'FF262626'),
  alignment: { vertical: 'middle', wrapText: true },
  border: { top: HAIR, left: HAIR, bottom: HAIR, right: HAIR },
};
const CENTRED: Partial<Style> = {
  ...CELL,
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};
const LINK: Partial<Style> = {
  ...CENTRED,
  font: { ...font(10, 'FF0563C1'), underline: true },
};
const SEVERITY: Readonly<Record<FaultRow['severity'], Partial<Style>>> = {
  error: { ...CENTRED, fill: solid(MARK_FILLS.error) },
  warning: { ...CENTRED, fill: solid(MARK_FILLS.warning) },
};

type Value = string | number | { readonly formula: string; readonly result: string };

/** Writes the list of faults: what to do, then a row a fault with a link to its cell, filtered by any column. */
export async function writeFaultList(book: Book, { list }: ReturnedWorkbook): Promise<void> {
  const top = list.lines.length + 3;
  const worksheet = book.addWorksheet(list.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: top, showGridLines: false }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  worksheet.columns = WIDTHS.map((width) => ({ width: writtenWidth(width) }));
  const write = (number: number, cells: readonly (readonly [Value, Partial<Style>])[], height: number) => {
    const row = worksheet.getRow(number);
    row.height = height;
    for (const [at, [value, style]] of cells.entries()) {
      const cell = row.getCell(at + 1);
      cell.value = typeof value === 'string' ? cutText(cleanText(value)) : value;
      cell.style = style;
    }
    boundSharedTexts(worksheet);
    row.commit();
  };
  write(1, [[list.title, TITLE]], 28);
  for (const [at, line] of list.lines.entries()) write(at + 2, [[line, LINE]], 17);
  write(
    top,
    list.header.map((label) => [label, HEADER_STYLE]),
    20,
  );
  for (const [at, fault] of list.rows.entries()) {
    write(top + at + 1, rowOf(fault, at + 1), heightOf(fault));
    if (at % PAUSE_EVERY === 0) await drained(worksheet);
  }
  worksheet.autoFilter = `A${top}:${columnLetters(WIDTHS.length)}${top + Math.max(1, list.rows.length)}`;
  await drained(worksheet);
  worksheet.commit();
}

function rowOf(fault: FaultRow, number: number): readonly (readonly [Value, Partial<Style>])[] {
  const [severity, message, hint, code] = fault.cells;
  return [
    [number, CENTRED],
    [fault.sheet, CELL],
    fault.link ? [linkTo(fault.link, fault.cell), LINK] : [fault.cell, CENTRED],
    [severity, SEVERITY[fault.severity]],
    [message, CELL],
    [hint, CELL],
    [code, CELL],
  ];
}

/** A formula that leads to a cell: no relationships, so that any number of links is written as it goes. */
function linkTo({ sheet, cell }: { sheet: string; cell: string }, shown: string): Value {
  const target = `#'${cleanText(sheet).replaceAll("'", "''")}'!${cell}`.replaceAll('"', '""');
  return { formula: `HYPERLINK("${target}","${shown}")`, result: shown };
}

function heightOf({ sheet, cells: [, message, hint, code] }: FaultRow): number {
  const texts = [sheet, message, hint, code].map((text, at) => ({ text, width: WIDTHS[[1, 4, 5, 6][at]!]! }));
  return texts.every(({ text, width }) => textWidth(text) < width - 2) ? 19 : rowHeight(texts, 15, 4);
}
