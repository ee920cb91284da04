import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBack } from '../support/dump-workbook.ts';
import { HOSTILE_PROJECT } from '../support/hostile-project.ts';
import { command, withFolder } from '../support/tiny-project.ts';

const SCRIPT = fileURLToPath(new URL('../open-elsewhere.py', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../samples/jishou-2023', import.meta.url));

/** The Python that has openpyxl; Debian's stands beside others. */
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0,
);
const OFFICE = spawnSync('soffice', ['--version']).status === 0;
const WHERE =
  PYTHON === undefined
    ? 'not checked: openpyxl is not installed here'
    : `checked with openpyxl${OFFICE ? ' and LibreOffice' : '; LibreOffice is not installed here'}`;

/** Writes beside the largest workbook of a folder of results what its cells hold, as exceljs reads them. */
async function withExpected(folder: string): Promise<readonly string[]> {
  const books = (await readdir(folder)).filter((each) => each.endsWith('.xlsx'));
  const sizes = new Map(books.map((each) => [each, statSync(join(folder, each)).size]));
  const name = books.toSorted((a, b) => sizes.get(b)! - sizes.get(a)!)[0]!;
  const sheets = new Map<string, unknown>();
  for (const sheet of (await readBack(await readFile(join(folder, name)))).worksheets) {
    const cells = new Map<string, unknown>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const isPart = cell.isMerged && cell.master !== cell;
        if (!isPart && cell.value !== '') cells.set(cell.address, cell.result ?? cell.value);
      }),
    );
    sheets.set(sheet.name, Object.fromEntries(cells));
  }
  await writeFile(join(folder, '应有.json'), JSON.stringify(Object.fromEntries(sheets)));
  return [join(folder, name), join(folder, '应有.json')];
}

describe(`what the tool writes (${WHERE})`, () => {
  it.skipIf(PYTHON === undefined)(
    'opens elsewhere without repair, every cell as it was written',
    () =>
      withFolder(HOSTILE_PROJECT, async (hostile) => {
        const [first, second] = [join(hostile, '结果'), join(hostile, '样例')];
        expect((await command(hostile, ['annual', '--quiet'])).code).toBe(0);
        expect((await command(hostile, ['annual', SAMPLE, '--out', second, '--quiet'])).code).toBe(0);
        const books = [...(await withExpected(first)), ...(await withExpected(second))];
        const { status, stdout, stderr } = spawnSync(PYTHON!, [SCRIPT, ...books], { encoding: 'utf8' });
        expect([stdout, stderr]).toEqual([
          expect.stringMatching(/\d{4,} cells, 0 differences\n.*\d{4,} cells, 0 differences\n$/su),
          '',
        ]);
        expect(status).toBe(0);
      }),
    300_000,
  );
});
