import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../src/model/place.ts';
import type { RawCell } from '../../src/model/sheet.ts';
import { openSpreadsheet } from '../../src/sources/open-spreadsheet.ts';

const folder = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

/** The rows of the README that name a cell: file, sheet, cell, and what stands in it. */
const told = [...readme.matchAll(/^\| `(.+?) › (.+?)!([A-Z]+\d+)` +\| *(?:`(.+?)`)? *\|/gmu)].map(
  ([, file, sheet, cell, text]) => ({ file: file!, sheet: sheet!, cell: cell!, text }),
);

const writtenIn = (cell: RawCell | undefined): string | undefined =>
  cell === undefined || cell.kind === 'uncalculated' ? undefined : String(cell.value);

async function cellAt(file: string, sheet: string, wanted: string): Promise<RawCell | undefined> {
  const faults: string[] = [];
  const opened = await openSpreadsheet(
    join(folder, file),
    file,
    { encoding: 'auto', maxInflated: 1e8 },
    (fault) => faults.push(fault.code),
  );
  expect(faults).toEqual([]);
  let found: RawCell | undefined;
  await opened!.sheets
    .find(({ name }) => name === sheet)!
    .read((row) => {
      found ??= row.cells.find(({ column }) => `${columnLetters(column)}${row.number}` === wanted);
    });
  return found;
}

describe('the README of the sample', () => {
  test('names two dozen odd cells', () => {
    expect(told.length).toBeGreaterThan(24);
  });

  test.each(told)('$file › $sheet!$cell holds what it says', async ({ file, sheet, cell, text }) => {
    const found = await cellAt(file, sheet, cell);
    if (text?.startsWith('=')) expect(found?.kind === 'number' && found.formula).toBe(true);
    else expect(writtenIn(found)).toBe(text);
  });
});
