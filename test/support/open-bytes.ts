import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect, type Diagnostic, type Emit } from '../../src/model/diagnostic.ts';
import type { RawRow, RawSheet } from '../../src/model/sheet.ts';
import { type OpenedFile, openSpreadsheet } from '../../src/sources/open-spreadsheet.ts';
import { cellText } from './cell-text.ts';

/** Runs `use` with the path of a file that holds the bytes, and removes it afterwards. */
export async function withFile<T>(
  name: string,
  bytes: string | Uint8Array,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'score-test-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await use(join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What came of opening a file and reading its sheets whole. */
export interface OpenedBytes {
  readonly opened: OpenedFile | undefined;
  readonly sheets: readonly {
    readonly sheet: RawSheet;
    readonly rows: readonly RawRow[];
    readonly whole: boolean;
  }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** Opens bytes as a spreadsheet and reads every sheet. */
export async function openBytes(
  bytes: string | Uint8Array,
  options: { readonly encoding?: string; readonly maxInflated?: number; readonly name?: string } = {},
): Promise<OpenedBytes> {
  const { emit, diagnostics } = collect();
  const { opened, sheets } = await openInto(bytes, options, emit);
  return { opened, sheets, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** The same, telling faults to `emit`. */
export async function openInto(
  bytes: string | Uint8Array,
  options: { readonly encoding?: string; readonly maxInflated?: number; readonly name?: string },
  emit: Emit,
): Promise<Pick<OpenedBytes, 'opened' | 'sheets'>> {
  const { encoding = 'auto', maxInflated = 2 ** 29, name = '表.xlsx' } = options;
  return withFile(name, bytes, async (path) => {
    const opened = await openSpreadsheet(path, name, { encoding, maxInflated }, emit);
    const sheets: { sheet: RawSheet; rows: RawRow[]; whole: boolean }[] = [];
    for (const sheet of opened?.sheets ?? []) {
      const rows: RawRow[] = [];
      const whole = await sheet.read((row) => {
        rows.push(row);
      });
      sheets.push({ sheet, rows, whole });
    }
    return { opened, sheets };
  });
}

/** The rows of the first sheet with each cell as short text: `B1=甲`, `C1#12`, `D1%0.5`, `E1@2023-05-01`, `F1!#N/A`. */
export function shortRows(read: OpenedBytes): readonly string[] {
  return (read.sheets[0]?.rows ?? []).map((row) =>
    row.cells.map((cell) => cellText(row.number, cell)).join(' '),
  );
}
