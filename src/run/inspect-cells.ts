import { foldName } from '../base/fold.ts';
import type { Emit } from '../model/diagnostic.ts';
import type { RawSheet } from '../model/sheet.ts';
import { cellLines, recordLine, sheetLines } from '../results/cell-lines.ts';
import { openSpreadsheet } from '../sources/open-spreadsheet.ts';
import { hasSheet } from './has-sheet.ts';

/** Which file's cells to print, and how it is read. */
export interface CellsRequest {
  readonly path: string;
  readonly shown: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly maxInflated: number;
  /** Whether to stop: asked row by row. */
  readonly interrupted: () => boolean;
}

/** Bytes, roughly, that are put together before they are written. */
const BATCH = 1 << 16;

/**
 * Writes every cell of a file as it is read, a line of JSON each, behind lines for the file, its sheets, merged areas
 * and hidden columns. Memory does not grow with the sheet as long as `write` holds nothing back.
 */
export async function writeCells(
  request: CellsRequest,
  write: (text: string) => void,
  emit: Emit,
): Promise<void> {
  const { path, shown, sheet: only, encoding = 'auto', maxInflated, interrupted } = request;
  const opened = await openSpreadsheet(path, shown, { encoding, maxInflated }, emit);
  write(
    recordLine('file', {
      file: shown,
      format: opened?.format ?? null,
      ...opened?.text,
      sha256: opened?.hash ?? null,
    }),
  );
  if (!opened || !hasSheet(opened.sheets, { sheet: only }, shown, emit)) return;
  for (const sheet of opened.sheets) {
    if (only !== undefined && foldName(only) !== foldName(sheet.name)) continue;
    await writeSheet(sheet, write, interrupted);
    if (interrupted()) return;
  }
}

async function writeSheet(
  sheet: RawSheet,
  write: (text: string) => void,
  interrupted: () => boolean,
): Promise<void> {
  let batch = '';
  const put = (text: string): void => {
    batch += text;
    if (batch.length < BATCH) return;
    write(batch);
    batch = '';
  };
  for (const line of sheetLines(sheet)) put(line);
  const linesOf = cellLines(sheet);
  await sheet.read((row) => {
    put(linesOf(row));
    return !interrupted();
  });
  write(batch);
}
