import type { Workbook } from '../../documents/workbook.ts';
import { cleanText } from './cell-text.ts';
import { xmlText } from './xml.ts';

/** A4 in Excel's list of papers. */
const A4 = 9;
/** Most characters of a text in a page header; with all codes a header holds 255. */
const MOST = 80;

/** Print set-up: A4 landscape, as wide as the page, with header and footer. */
export function pageXml({ header, mark, footer, pages }: Workbook, name: string): string {
  const top = `&L&9 ${pageText(header)}${mark ? `&R&"-,Bold"&12 ${pageText(mark)}` : ''}`;
  const bottom = `&L&9 ${pageText(footer)}&C&9 ${pages}&R&9 ${pageText(name)}`;
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.65" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${xmlText(top)}</oddHeader><oddFooter>${xmlText(bottom)}</oddFooter></headerFooter>`,
  ].join('');
}

/** `&` starts a code in page headers; a text that is too long is cut. */
function pageText(text: string): string {
  const characters = [...cleanText(text).replace(/\s+/gu, ' ')];
  const cut = characters.length > MOST ? [...characters.slice(0, MOST - 1), '…'] : characters;
  return cut.join('').replaceAll('&', '&&');
}
