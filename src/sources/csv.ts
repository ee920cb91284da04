import type { Emit } from '../model/diagnostic.ts';
import { csvLongRow, csvShortRow, encodingAmbiguous, fileChanged } from '../model/faults/sources.ts';
import type { RawCell, RawRow, RawSheet } from '../model/sheet.ts';
import { ByteFile, type FileStamp } from './byte-file.ts';
import { isBytewise, PlainRecords } from './csv-plain.ts';
import { type CsvReading, readCsvRecords, type StartAt } from './csv-records.ts';
import { type EncodingBy, proveEncoding } from './encoding.ts';
import { Refused } from './refused.ts';
import { type Delimiter, sniffDelimiter } from './sniff-delimiter.ts';
import { isSystemError } from './system-error.ts';

const HEAD_BYTES = 1 << 16;
const HEAD_RECORDS = 100;
const MOST_TOLD = 20;

/** How a text file is read: its encoding and what settled it (what was asked for, a byte order mark, the bytes themselves), and what parts its fields. */
export interface TextReading {
  readonly encoding: string;
  readonly by: EncodingBy;
  readonly delimiter: Delimiter;
}

/** A CSV that can be read, how, and the SHA-256 of its bytes. */
export interface OpenedCsv {
  readonly sheet: RawSheet;
  readonly text: TextReading;
  readonly hash: string;
}

/** Which file to open, how it is shown, and its encoding (`auto` finds it). */
export interface CsvRequest {
  readonly path: string;
  readonly shown: string;
  readonly encoding: string;
  readonly pause?: () => void;
}

/**
 * Opens a CSV or TSV: one nameless sheet whose cells are all texts as they stand, and whose row numbers are the line
 * numbers in the file (a record's first line). Throws Refused when its encoding cannot be proven.
 */
export async function openCsv(file: ByteFile, request: CsvRequest, emit: Emit): Promise<OpenedCsv> {
  const { shown } = request;
  const { encoding, by, hash, ambiguous } = await proveEncoding(file, request.encoding, shown);
  if (ambiguous) emit(encodingAmbiguous(ambiguous, { kind: 'file', file: shown }));
  const head = new TextDecoder(encoding).decode(await file.read(0, HEAD_BYTES), { stream: true });
  const reading = { shown, encoding, ...sniffDelimiter(head) };
  const width = await usualWidth(file, reading);
  const { path, pause } = request;
  const source = { path, pause, stamp: file.stamp, reading, width, emit };
  const sheet: RawSheet = {
    file: shown,
    name: '',
    hidden: false,
    merges: [],
    hiddenColumns: new Set(),
    read: (onRow) => readCsv(source, onRow),
  };
  return { sheet, text: { encoding, by, delimiter: reading.delimiter }, hash };
}

/** The most frequent number of fields among the first records (of equals the first); a lone field does not count. */
async function usualWidth(file: ByteFile, reading: CsvReading): Promise<number> {
  const counts = new Map<number, number>();
  const count = ({ length }: readonly string[]): boolean => {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    return true;
  };
  try {
    await readCsvRecords(file, reading, count, { offset: 0, line: 1, most: HEAD_RECORDS });
  } catch (error) {
    // Told with its line when the rows are read.
    if (!(error instanceof Refused)) throw error;
  }
  return [...counts].sort(([, of], [, ofB]) => ofB - of)[0]?.[0] ?? 1;
}

interface CsvSource {
  readonly path: string;
  readonly stamp: FileStamp;
  readonly reading: CsvReading;
  readonly width: number;
  readonly emit: Emit;
  readonly pause: (() => void) | undefined;
}

async function readCsv(source: CsvSource, onRow: Parameters<RawSheet['read']>[0]): Promise<boolean> {
  const { emit, reading } = source;
  const changed = fileChanged(undefined, { kind: 'file', file: reading.shown });
  let file: ByteFile | undefined;
  try {
    file = await ByteFile.open(source.path);
    if (file.stamp.size !== source.stamp.size || file.stamp.mtimeMs !== source.stamp.mtimeMs)
      throw new Refused(changed);
    const checkWidth = widthCheck(source);
    const start = await readPlainRecords(file, source, checkWidth, onRow);
    if (start)
      await readCsvRecords(
        file,
        reading,
        (fields, line) => {
          checkWidth(fields, line);
          const row = toRow(fields, line);
          return row.cells.length === 0 || onRow(row) !== false;
        },
        start,
      );
    return true;
  } catch (error) {
    if (!(error instanceof Refused) && !isSystemError(error)) throw error;
    emit(error instanceof Refused ? error.diagnostic : changed);
    return false;
  } finally {
    await file?.close();
  }
}

const MARK = Buffer.of(0xef, 0xbb, 0xbf);

/** Reads the records as far as they are plain; gives where the first one begins that is not, if any. */
async function readPlainRecords(
  file: ByteFile,
  { reading, width, pause }: CsvSource,
  onOddWidth: (fields: readonly string[], line: number) => void,
  onRow: Parameters<RawSheet['read']>[0],
): Promise<StartAt | undefined> {
  const { encoding, delimiter, namesDelimiter } = reading;
  if (!isBytewise(encoding) || namesDelimiter) return { offset: 0, line: 1 };
  const from = encoding === 'utf-8' && (await file.read(0, 3)).equals(MARK) ? 3 : 0;
  const records = new PlainRecords({ shown: reading.shown, encoding, delimiter, width, onRow, onOddWidth });
  for await (const piece of file.pieces(from)) {
    pause?.();
    if (!records.push(piece)) break;
  }
  records.finish();
  return records.isPlain ? undefined : { offset: from + records.offset, line: records.line };
}

function toRow(fields: readonly string[], line: number): RawRow {
  const cells: RawCell[] = [];
  fields.forEach((value, index) => {
    if (value !== '') cells.push({ kind: 'text', column: index + 1, value, formula: false });
  });
  return { number: line, hidden: false, cells };
}

/** Tells of records that are wider or narrower than usual; a line with one text only is a title or a note. */
function widthCheck({ emit, reading, width }: CsvSource): (fields: readonly string[], line: number) => void {
  let told = 0;
  return (fields, line) => {
    if (fields.length === width || told >= MOST_TOLD) return;
    const filled = fields.findLastIndex((field) => field !== '') + 1;
    const isTitle = fields.filter((field) => field !== '').length <= 1;
    const particulars = { has: filled > width ? filled : fields.length, usual: width };
    const quote = fields.join(reading.delimiter).slice(0, 200);
    const at = { kind: 'line', file: reading.shown, line, column: 1, quote } as const;
    if (filled > width || (filled === width && fields.length > width)) emit(csvLongRow(particulars, at));
    else if (fields.length < width && !isTitle) emit(csvShortRow(particulars, at));
    else return;
    told += 1;
  };
}
