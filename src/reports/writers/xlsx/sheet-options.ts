import type { AddWorksheetOptions } from 'exceljs';
import type { Sheet, Workbook } from '../../documents/workbook.ts';
import { cleanText } from './cell-text.ts';

/** A4 in Excel's list of papers. */
const A4 = 9;
/** Most characters of a text in a page header; with all codes a header holds 255. */
const MOST = 80;

/** Panes, print set-up, page header and footer of a sheet whose header stands in rows `headerTop` … `headerBottom`. */
export function sheetOptions(
  { header, mark, footer, pages }: Workbook,
  sheet: Sheet,
  name: string,
  [headerTop, headerBottom]: readonly [number, number],
): Partial<AddWorksheetOptions> {
  return {
    properties: { defaultRowHeight: 18, dyDescent: 0.25 },
    views: [{ state: 'frozen', xSplit: sheet.frozen, ySplit: headerBottom, showGridLines: false }],
    pageSetup: {
      paperSize: A4 as never,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerTop}:${headerBottom}`,
      margins: { left: 0.4, right: 0.4, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L&9 ${pageText(header)}${mark ? `&R&"-,Bold"&12 ${pageText(mark)}` : ''}`,
      oddFooter: `&L&9 ${pageText(footer)}&C&9 ${pages}&R&9 ${pageText(name)}`,
    },
  };
}

/** `&` starts a code in page headers; a text that is too long is cut. */
function pageText(text: string): string {
  const characters = [...cleanText(text).replace(/\s+/gu, ' ')];
  const cut = characters.length > MOST ? [...characters.slice(0, MOST - 1), '…'] : characters;
  return cut.join('').replaceAll('&', '&&');
}
