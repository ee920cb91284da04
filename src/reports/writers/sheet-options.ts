import type { AddWorksheetOptions } from 'exceljs';
import type { Sheet, Workbook } from '../documents/workbook.ts';

/** A4 in Excel's list of papers. */
const A4 = 9;
/** Most characters of a page header or footer, less room for its codes. */
const MOST = 80;

/** Panes, print set-up, page header and footer of a sheet whose header stands in rows `headerTop` … `firstData` − 1. */
export function sheetOptions(
  workbook: Workbook,
  sheet: Sheet,
  name: string,
  headerTop: number,
  firstData: number,
): Partial<AddWorksheetOptions> {
  const { header, mark, footer, pages } = workbook;
  return {
    properties: { defaultRowHeight: 18, dyDescent: 0.25 },
    views: [{ state: 'frozen', xSplit: sheet.frozen, ySplit: firstData - 1, showGridLines: false }],
    pageSetup: {
      paperSize: A4 as never,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headerTop}:${firstData - 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L&9 ${escaped(header)}${mark ? `&R&"-,Bold"&12 ${escaped(mark)}` : ''}`,
      oddFooter: `&L&9 ${escaped(footer)}&C&9 ${pages}&R&9 ${escaped(name)}`,
    },
  };
}

/** `&` starts a code in page headers; a text that is too long is cut. */
function escaped(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  const cut = characters.length > MOST ? [...characters.slice(0, MOST - 1), '…'] : characters;
  return cut.join('').replaceAll('&', '&&');
}
