import { open } from 'node:fs/promises';
import { type WorkbookFixture, workbookEntries } from '../support/xlsx-fixture.ts';
import type { CorpusEntry, Expected } from './entry.ts';
import { inPieces, type StreamedPart, writeZip } from './stream-zip.ts';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const OPEN = '<worksheet><sheetData>';
export const CLOSE = '</sheetData></worksheet>';
export const ONE = '<row><c><v>1</v></c></row>';
export const MERGES = 1_000_000;
export const MEGABYTE = 1 << 20;

/** A workbook one of whose parts is streamed. */
export function big(
  name: string,
  kinds: CorpusEntry['kinds'],
  part: StreamedPart,
  expected: Expected,
  fixture: WorkbookFixture = { sheet: ONE, strings: '' },
): CorpusEntry {
  const whole = workbookEntries(fixture).filter((entry) => entry.name !== part.name);
  const parts = whole.map(
    (entry): StreamedPart => ({ name: entry.name, pieces: () => [Buffer.from(entry.content as string)] }),
  );
  return {
    name,
    kinds,
    alone: true,
    expected,
    content: { write: (path) => writeZip(path, [...parts, part]) },
  };
}

/** The same piece again and again. */
export const repeated = (piece: Uint8Array, times: number) =>
  function* (): Generator<Uint8Array> {
    for (let left = times; left > 0; left -= 1) yield piece;
  };

/** A text for each number below `count`, between two others. */
export function* mapped(
  count: number,
  text: (index: number) => string,
  before = '',
  after = '',
): Generator<string> {
  yield before;
  for (let index = 0; index < count; index += 1) yield text(index);
  yield after;
}

/** The same as the pieces of a part. */
export const texts =
  (...of: Parameters<typeof mapped>) =>
  () =>
    inPieces(mapped(...of));

/** Writes a file piece by piece. */
export async function writePieces(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) await file.write(piece);
  } finally {
    await file.close();
  }
}

/** A text whose lines are never held together. */
export const bigCsv = (
  name: string,
  kinds: CorpusEntry['kinds'],
  lines: () => Iterable<string>,
  expected: Expected,
): CorpusEntry => ({
  name,
  kinds,
  alone: true,
  expected,
  content: { write: (path) => writePieces(path, inPieces(lines())) },
});
