import { createHash } from 'node:crypto';
import { collect } from '../../src/model/diagnostic.ts';
import type { RawSheet } from '../../src/model/sheet.ts';
import { openSpreadsheet } from '../../src/sources/open-spreadsheet.ts';
import { cellText, rangeText } from '../support/cell-text.ts';

const MOST_LISTED = 4000;

/** A sheet as it was read: its cells one by one as far as they are few, and a hash of them all. */
export interface SheetRead {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly string[];
  readonly count: number;
  readonly hash: string;
  readonly merges: readonly string[];
  readonly mergeCount: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What came of a file: `refused` when no value of it may be used. */
export interface Outcome {
  readonly refused: boolean;
  /** Codes of everything said, in order, each once. */
  readonly codes: readonly string[];
  readonly errors: readonly string[];
  readonly sheets: readonly SheetRead[];
  /** An exception that came through, with its stack. */
  readonly thrown?: string;
}

/** What to open and how. */
export interface ReadJob {
  readonly path: string;
  readonly encoding?: string;
  readonly maxInflated?: number;
}

/** Opens a file and reads all its sheets through the public door, the cells handed to nobody. */
export async function readOnly(job: ReadJob): Promise<void> {
  const opened = await open(job, () => {});
  for (const sheet of opened?.sheets ?? []) await sheet.read(() => true);
}

/** The same, and what came of it. */
export async function outcomeOf(job: ReadJob): Promise<Outcome> {
  const { emit, diagnostics } = collect();
  const sheets: SheetRead[] = [];
  let refused = true;
  let thrown: string | undefined;
  try {
    const opened = await open(job, emit);
    refused = opened === undefined;
    for (const sheet of opened?.sheets ?? []) {
      const read = await readSheet(sheet);
      if (read) sheets.push(read);
      else refused = true;
    }
  } catch (error) {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    refused,
    codes: [...new Set(diagnostics.map(({ code }) => code))],
    errors: [...new Set(errors.map(({ code }) => code))],
    sheets,
    thrown,
  };
}

const open = (
  { path, encoding = 'auto', maxInflated = 2 ** 29 }: ReadJob,
  emit: Parameters<typeof openSpreadsheet>[3],
) => openSpreadsheet(path, 'corpus', { encoding, maxInflated }, emit);

async function readSheet(sheet: RawSheet): Promise<SheetRead | undefined> {
  const cells = new CellList();
  const hiddenRows: number[] = [];
  const whole = await sheet.read((row) => {
    for (const cell of row.cells) cells.add(cellText(row.number, cell));
    if (row.hidden && hiddenRows.length < MOST_LISTED) hiddenRows.push(row.number);
  });
  if (!whole) return undefined;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    ...cells.finish(),
    merges: sheet.merges.slice(0, MOST_LISTED).map(rangeText),
    mergeCount: sheet.merges.length,
    hiddenRows,
    hiddenColumns: [...sheet.hiddenColumns].toSorted((a, b) => a - b),
  };
}

/** Takes cells, keeps the first of them and the hash of all. */
export class CellList {
  readonly #hash = createHash('sha256');
  readonly #first: string[] = [];
  #count = 0;
  #held = '';

  add(cell: string): void {
    this.#count += 1;
    if (this.#first.length < MOST_LISTED) this.#first.push(cell);
    this.#held += `${JSON.stringify(cell)}\n`;
    if (this.#held.length < 1 << 16) return;
    this.#hash.update(this.#held);
    this.#held = '';
  }

  finish(): Pick<SheetRead, 'cells' | 'count' | 'hash'> {
    this.#hash.update(this.#held);
    return { cells: this.#first, count: this.#count, hash: this.#hash.digest('hex') };
  }
}
