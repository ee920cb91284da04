import { sheetBeyondLimits } from '../../model/faults/sources.ts';
import { Refused } from '../refused.ts';
import { builtInFormat, GENERAL, readNumberFormat, type StyleFormat } from './number-format.ts';
import { type Archive, scanPart } from './package-parts.ts';
import { attributesOf } from './xml-attributes.ts';
import type { ZipPart } from './zip-directory.ts';

/** The number format of every cell style, by its index; one plain style where the workbook has no styles. */
export type Styles = readonly StyleFormat[];

const LONGEST_CODE = 1000; // Excel allows 255
const MOST_STYLES = 100_000; // Excel: 65,490
const MOST_CODES = 20_000; // Excel: about 250, but files made by merging others hold thousands

const tooMany = (): Refused =>
  new Refused(sheetBeyondLimits({ what: { zh: '单元格样式过多', en: 'too many cell styles' } }));

/** The styles of a workbook that has none. */
export const NO_STYLES: Styles = [GENERAL];

/** Reads the number formats of the cell styles; throws Refused. */
export async function readStyles(archive: Archive, part: ZipPart): Promise<Styles> {
  const own = new Map<number, StyleFormat>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  let inNumberFormats = false;
  await scanPart(archive, part, (scanner, token) => {
    if (token === 'text') return;
    if (scanner.name === 'cellXfs') inCellFormats = token === 'open';
    if (scanner.name === 'numFmts') inNumberFormats = token === 'open';
    if (token === 'close') return;
    // the dxfs of tables restate built-in numbers with codes of their own, which are not the cells'
    if (scanner.name === 'numFmt' && inNumberFormats) {
      const attributes = attributesOf(scanner);
      const id = Number(attributes.get('numFmtId'));
      const code = attributes.get('formatCode') ?? '';
      if (code.length > LONGEST_CODE) throw scanner.malformed('数字格式过长', 'a number format is too long');
      if (own.size >= MOST_CODES) throw tooMany();
      if (!own.has(id)) own.set(id, { shows: readNumberFormat(code), code });
    } else if (scanner.name === 'xf' && inCellFormats) {
      if (formatIds.length >= MOST_STYLES) throw tooMany();
      formatIds.push(Number(attributesOf(scanner).get('numFmtId') ?? 0));
    }
  });
  const formats = formatIds.map((id) => own.get(id) ?? builtInFormat(id));
  return formats.length === 0 ? NO_STYLES : formats;
}
