import type { CsvError } from 'csv-parse';
import { csvQuote, sheetBeyondLimits } from '../model/faults/sources.ts';
import type { LinePlace } from '../model/located.ts';
import type { Said } from '../model/said.ts';
import type { ByteFile } from './byte-file.ts';
import { decodePieces } from './encoding.ts';
import { Refused } from './refused.ts';
import type { CsvDialect } from './sniff-delimiter.ts';

/** Most bytes of a record: a longer one is a quote that was never closed, or no table. */
export const LONGEST_RECORD = 1 << 20;

/** How a CSV is to be read. */
export interface CsvReading extends CsvDialect {
  readonly shown: string;
  readonly encoding: string;
}

/** Where in a file reading begins: a byte, and the number of the line that begins there; `most` ends it after so many records. */
export interface StartAt {
  readonly offset: number;
  readonly line: number;
  readonly most?: number;
}

/**
 * Hands over each record with the number of its first line in the file, until `onRecord` returns false. Throws
 * Refused for quotes that are wrong or never closed.
 */
export async function readCsvRecords(
  file: ByteFile,
  reading: CsvReading,
  onRecord: (fields: readonly string[], line: number) => boolean,
  { offset, line: firstLine, most }: StartAt = { offset: 0, line: 1 },
): Promise<void> {
  const { parse } = await import('csv-parse');
  let isWanted = true;
  let lastLine = firstLine - 1;
  let fault: unknown;
  const parser = parse({
    delimiter: reading.delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    ...(most === undefined ? {} : { to: most }),
    on_record: (fields: readonly string[], { lines }) => {
      const line = lastLine + 1;
      refuseWide(fields.length, reading.shown, line);
      lastLine = firstLine - 1 + lines;
      if (isWanted && !(line === 1 && reading.namesDelimiter)) isWanted = onRecord(fields, line);
      return null;
    },
  });
  const finished = new Promise<void>((resolve) => parser.on('close', resolve));
  parser.on('error', (error) => {
    fault = error;
  });
  parser.resume();
  try {
    for await (const text of unixLines(decodePieces(file, reading.encoding, offset))) {
      if (!isWanted || fault || parser.writableEnded) break; // ended after the most records
      parser.write(text);
    }
    if (!isWanted || fault) parser.destroy();
    else if (!parser.writableEnded) parser.end();
    await finished;
  } finally {
    parser.destroy();
  }
  if (fault && isWanted) throw describeFault(fault, reading.shown, lastLine + 1);
}

const MOST_FIELDS = 16_384;

/** Refuses a record with more fields than a sheet has columns, before anybody looks at them. */
export function refuseWide(count: number, file: string, line: number): void {
  if (count <= MOST_FIELDS) return;
  const what = { zh: `一行最多 ${MOST_FIELDS} 列`, en: `at most ${MOST_FIELDS} columns in a row` };
  throw new Refused(sheetBeyondLimits({ what }, { kind: 'line', file, line, column: 1 }));
}

/** Makes every line end a line feed, so that lines are counted rightly inside quotes too. */
async function* unixLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield (held === '' ? text : text.slice(0, -1)).replace(/\r\n?/gu, '\n');
  }
  if (held !== '') yield '\n';
}

const SAID: ReadonlyMap<string, (line: number) => Said> = new Map([
  [
    'CSV_QUOTE_NOT_CLOSED',
    (line: number) => ({
      zh: `从第 ${line} 行起，双引号没有闭合`,
      en: `A double quote opened in the record of line ${line} is never closed`,
    }),
  ],
  [
    'CSV_MAX_RECORD_SIZE',
    (line: number) => ({
      zh: `从第 ${line} 行起的一条记录过长，多半是双引号没有闭合`,
      en: `The record that begins on line ${line} is too long; a double quote was probably never closed`,
    }),
  ],
  [
    'INVALID_OPENING_QUOTE',
    () => ({
      zh: '双引号出现在内容中间',
      en: 'A double quote stands in the midst of a field',
    }),
  ],
  [
    'CSV_INVALID_CLOSING_QUOTE',
    () => ({
      zh: '闭合的双引号后面还有内容',
      en: 'A field goes on after its closing double quote',
    }),
  ],
]);

function describeFault(fault: unknown, shown: string, line: number): unknown {
  const said = SAID.get(String((fault as Partial<CsvError>).code));
  if (!said) return fault;
  const at: LinePlace = { kind: 'line', file: shown, line, column: 1 };
  return new Refused(csvQuote({ what: said(line) }, at));
}
