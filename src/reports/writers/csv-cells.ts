import { formatPlain } from '../../base/decimal.ts';
import { looksLikeFormula, plainText } from './xlsx/cell-text.ts';

/** What a CSV cell may hold: a text, a number, or nothing. */
export type CsvValue = string | number | undefined;

/** One record with CRLF; NaN, no figure, is an empty cell, an infinity a bug. A text that a spreadsheet would take for a formula gets a `'` before it; numbers stay numbers. */
export const csvRecord = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(',')}\r\n`;

function csvCell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return '';
    if (!Number.isFinite(value)) throw new Error('a CSV cell would hold an infinity');
    return formatPlain(value);
  }
  const plain = plainText(value);
  const text = looksLikeFormula(plain) ? `'${plain}` : plain;
  return /[",\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV as bytes: UTF-8 with a byte order mark, so that Excel reads the Chinese. */
export const csvBytes = (records: Iterable<readonly CsvValue[]>): Uint8Array =>
  new TextEncoder().encode(`\ufeff${Array.from(records, csvRecord).join('')}`);
