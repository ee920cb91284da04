import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { snap } from '../../src/base/decimal.ts';
import { bytesOf } from './corpus.ts';
import type { CorpusEntry } from './entry.ts';

/** A sheet as @e965/xlsx reads it: address → kind and value, in the form of `plainCell`. */
export type PeerSheet = ReadonlyMap<string, string>;

/** The sheets of an entry as @e965/xlsx reads them; the message of its error when it throws. */
export async function readByPeer(
  entry: CorpusEntry,
  encoding: string | undefined,
): Promise<ReadonlyMap<string, PeerSheet> | string> {
  const { read, SSF } = await import('@e965/xlsx');
  const bytes = await bytesOf(entry);
  try {
    const book =
      encoding === undefined
        ? read(bytes, { type: 'buffer', cellNF: true, cellText: false, cellHTML: false })
        : read(new TextDecoder(encoding).decode(bytes), { type: 'string', raw: true });
    return new Map(
      book.SheetNames.map((name) => [
        encoding === undefined ? name : '',
        sheetOf(book.Sheets[name]!, (cell) => kindAndValue(cell, book, SSF)),
      ]),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function sheetOf(sheet: WorkSheet, textOf: (cell: CellObject) => string | undefined): PeerSheet {
  const cells = new Map<string, string>();
  for (const address of Object.keys(sheet)) {
    const text = address.startsWith('!') ? undefined : textOf(sheet[address] as CellObject);
    if (text !== undefined) cells.set(address, text);
  }
  return cells;
}

type Formats = typeof import('@e965/xlsx')['SSF'];

function kindAndValue(cell: CellObject, book: WorkBook, formats: Formats): string | undefined {
  switch (cell.t) {
    case 'n':
      return number(Number(cell.v), String(cell.z ?? 'General'), book, formats);
    case 's':
      return cell.v === '' ? undefined : `=${String(cell.v)}`;
    case 'b':
      return `?${String(cell.v)}`;
    case 'e':
      return `!${ERRORS.get(Number(cell.v)) ?? String(cell.w ?? cell.v)}`;
    case 'd':
      return `@${isoOf(cell.v as Date)}`;
    default:
      return undefined;
  }
}

function number(value: number, format: string, book: WorkBook, formats: Formats): string {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  // below 1 there is no day, but that of 1904: a time of day is the number it is
  if ((value < 1 && !date1904) || !formats.is_date(format)) return `#${snap(value)}`;
  const parts = formats.parse_date_code(value, { date1904 }) as
    | { y: number; m: number; d: number; H: number; M: number; S: number }
    | null
    | undefined;
  if (!parts) return `#${snap(value)}`;
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  const time = `${two(parts.H)}:${two(parts.M)}:${two(parts.S)}`;
  return time === '00:00:00' ? `@${day}` : `@${day}T${time}`;
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 19).replace('T00:00:00', '');

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);
