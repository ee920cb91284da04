import { resolve } from 'node:path';
import type { CellLook, SheetLook } from '../model/look.ts';
import { MARK_FILLS } from '../model/returned.ts';
import type { CellRange, RawSheet } from '../model/sheet.ts';
import { readLook } from '../sources/read-look.ts';
import { openSheets } from './open-sheets.ts';
import type { SheetsSeen } from './sheets-seen.ts';

/** What a sheet fills: its first and last row and its last column that hold something. */
export interface Extent {
  readonly first: number;
  readonly last: number;
  readonly right: number;
}

/** A sheet of a faulty file as it can be read again, with its layout and the header that the run found. */
export interface FaultySheet {
  readonly raw: RawSheet;
  readonly extent: Extent;
  readonly header: CellRange | undefined;
  readonly look: SheetLook | undefined;
}

/** A faulty file opened anew: its readable sheets, and the looks that their cells refer to. */
export interface FaultyFile {
  readonly hash: string;
  readonly sheets: readonly FaultySheet[];
  readonly looks: readonly CellLook[];
  /** Whether it is a CSV, whose row numbers are line numbers. */
  readonly isText: boolean;
}

/** Longer sheets are not copied: nobody corrects them by hand. */
const MOST_ROWS = 200_000;

/**
 * Opens a file of a project once more to be copied; undefined where it cannot be opened or none of its sheets can be
 * read. Sheets that break off or have more than 200,000 rows are left out.
 */
export async function openFaulty(
  folder: string,
  file: string,
  seen: SheetsSeen,
  maxInflated: number,
): Promise<FaultyFile | undefined> {
  const path = resolve(folder, file);
  const encoding = seen.encodingOf(file) ?? 'auto';
  const opened = await openSheets(path, file, { encoding, maxInflated }, () => undefined);
  if (!opened) return undefined;
  const book = opened.text ? undefined : await readLook(path, maxInflated);
  const sheets: FaultySheet[] = [];
  for (const raw of opened.sheets) {
    const extent = await extentOf(raw);
    if (!extent) continue;
    sheets.push({ raw, extent, header: seen.headerOf(file, raw.name), look: book?.sheets.get(raw.name) });
  }
  if (sheets.length === 0) return undefined;
  const looks = (book?.looks ?? []).map(withoutMark);
  return { hash: opened.hash, sheets, looks, isText: opened.text !== undefined };
}

async function extentOf(sheet: RawSheet): Promise<Extent | undefined> {
  let [first, last, right, rows] = [0, 0, 0, 0];
  const whole = await sheet.read(({ number, cells }) => {
    if (first === 0) first = number;
    last = number;
    right = Math.max(right, cells.at(-1)?.column ?? 0);
    rows += 1;
    return rows <= MOST_ROWS;
  });
  return whole && rows <= MOST_ROWS && last <= 1_048_576 ? { first, last, right } : undefined;
}

/** A look without the mark of an earlier copy: what was corrected is not to stay marked. */
function withoutMark(look: CellLook): CellLook {
  const front = look.fill?.front;
  const marks: readonly string[] = Object.values(MARK_FILLS);
  return front && 'argb' in front && marks.includes(front.argb) ? { ...look, fill: undefined } : look;
}
