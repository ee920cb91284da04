import { Buffer } from 'node:buffer';

/** A file of a sample: its path below the sample's folder and its bytes. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The text of a CSV with CRLF line ends; fields that need it are quoted. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** UTF-8 with a byte order mark, as spreadsheet programs save it. */
export function utf8WithMark(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf8');
}

function csvField(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
