import type { Emit } from '../model/diagnostic.ts';
import { type OpenedFile, openSpreadsheet } from '../sources/open-spreadsheet.ts';
import { ownSheets } from './own-sheets.ts';
import type { SheetsSeen } from './sheets-seen.ts';

/** How to open a sheet file, and who is told of it. */
export interface OpenRequest {
  readonly encoding: string;
  readonly maxInflated: number;
  readonly seen?: SheetsSeen;
  readonly pause?: () => void;
}

/**
 * Opens a spreadsheet; of a copy that was sent back for correction, only the office’s own sheets and columns are there.
 * Undefined after diagnostics.
 */
export async function openSheets(
  path: string,
  file: string,
  { encoding, maxInflated, seen, pause }: OpenRequest,
  emit: Emit,
): Promise<OpenedFile | undefined> {
  seen?.open(file, encoding);
  const opened = await openSpreadsheet(path, file, { encoding, maxInflated, pause }, emit);
  return opened && { ...opened, sheets: await ownSheets(opened.sheets) };
}
