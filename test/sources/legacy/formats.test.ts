import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../src/model/sheet.ts';
import { type LibraryFormat, library, oddWorkbook, writeWorkbook } from '../../support/library-workbook.ts';
import { type OpenedBytes, openBytes } from '../../support/open-bytes.ts';
import { makeZip } from '../../support/xlsx-fixture.ts';

/** What a reading says of all sheets, the texts of number formats apart (each format has its own). */
const told = ({ sheets }: OpenedBytes): unknown =>
  sheets.map(({ sheet, rows }) => [
    sheet.name,
    sheet.merges,
    rows.map(({ number, cells }) => [number, cells.map(withoutFormat)]),
  ]);

function withoutFormat(cell: RawCell): object {
  return Object.fromEntries(Object.entries(cell).filter(([key]) => key !== 'format'));
}

const OLD: readonly (readonly [LibraryFormat, string])[] = [
  ['biff8', 'xls'],
  ['xlsb', 'xlsb'],
  ['ods', 'ods'],
];

describe('the same workbook', () => {
  it.each(OLD)('written as %s reads as it does in .xlsx', async (bookType, format) => {
    const modern = await openBytes(writeWorkbook(oddWorkbook(), 'xlsx'));
    const old = await openBytes(writeWorkbook(oddWorkbook(), bookType));
    expect([modern.codes, old.codes, old.opened?.format]).toEqual([[], [], format]);
    expect(told(old)).toEqual(told(modern));
    if (bookType !== 'ods') expect(old.sheets[1]!.sheet.hidden).toBe(true); // the library writes no hidden .ods sheets
  });

  it.each(['biff8', 'xlsb'] as const)('counts days from 1904 in %s as in .xlsx', async (bookType) => {
    const modern = await openBytes(writeWorkbook(oddWorkbook(true), 'xlsx'));
    const old = await openBytes(writeWorkbook(oddWorkbook(true), bookType));
    expect(told(old)).toEqual(told(modern));
    expect(JSON.stringify(told(old))).toContain('2027-05-02');
  });

  it('is known by its content, whatever its name', async () => {
    for (const [bookType, format] of [...OLD, ['xlsx', 'xlsx'] as const])
      for (const name of ['表.xls', '表.xlsx', '表.et', '表.csv']) {
        const { opened, codes } = await openBytes(writeWorkbook(oddWorkbook(), bookType), { name });
        expect([name, opened?.format, codes]).toEqual([name, format, []]);
      }
  });

  it('is not seen in a web page or a document that is only named like one', async () => {
    const document = makeZip([{ name: 'word/document.xml', content: '<a/>' }]);
    const page = Buffer.from('<html><table><tr><td>1</td></tr></table></html>');
    const mail = Buffer.from('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n');
    for (const bytes of [document, page, mail])
      for (const name of ['表.xls', '表.xlsx', '表.ods'])
        expect((await openBytes(bytes, { name })).codes).toEqual(['format-unsupported']);
  });

  it.each(OLD)('in %s is read as the library itself reads it, number by number', async (bookType) => {
    const bytes = writeWorkbook(oddWorkbook(), bookType);
    const theirs = library.read(bytes, { dense: true }).Sheets['一月']!['!data']!;
    const { sheets } = await openBytes(bytes);
    const cells = sheets[0]!.rows.flatMap(({ number, cells: inRow }) =>
      inRow.map((cell) => ({ cell, other: theirs[number - 1]![cell.column - 1]! })),
    );
    const numbers = cells.filter(({ cell }) => cell.kind === 'number');
    expect(numbers.map(({ cell }) => 'value' in cell && cell.value)).toEqual(
      numbers.map(({ other }) => Number((other.v as number).toPrecision(15))),
    );
    expect(numbers).toHaveLength(6);
  });
});

describe('a spoilt copy', () => {
  const seeded = (seed: number): (() => number) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  };

  it.each(OLD)(
    'of %s, flipped and cut at random places, is read or refused, and never a bug',
    async (type) => {
      const whole = writeWorkbook(oddWorkbook(), type);
      const next = seeded(20231231);
      for (let turn = 0; turn < 200; turn += 1) {
        const bytes = Buffer.from(whole);
        for (let flips = 1 + Math.floor(next() * 4); flips > 0; flips -= 1)
          bytes[Math.floor(next() * bytes.length)]! ^= 1 << Math.floor(next() * 8);
        const cut = next() < 0.3 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes;
        const { opened, codes } = await openBytes(cut);
        if (!opened) expect(codes.length).toBeGreaterThan(0);
      }
    },
  );

  it.each(['xlsb', 'ods'] as const)(
    'of %s with one bit of a used part flipped gives no other value',
    async (type) => {
      const whole = writeWorkbook(oddWorkbook(), type);
      const right = told(await openBytes(whole));
      const next = seeded(7);
      for (let turn = 0; turn < 200; turn += 1) {
        const bytes = Buffer.from(whole);
        bytes[Math.floor(next() * bytes.length)]! ^= 1 << Math.floor(next() * 8);
        const read = await openBytes(bytes);
        if (read.opened) expect(told(read)).toEqual(right);
      }
    },
  );
});
