import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap } from '../../src/base/decimal.ts';
import { columnLetters } from '../../src/model/place.ts';
import type { RawRow } from '../../src/model/sheet.ts';
import { crc32, crc32BySlicing } from '../../src/sources/xlsx/crc32.ts';
import { builtInFormat, GENERAL, readNumberFormat } from '../../src/sources/xlsx/number-format.ts';
import { readDecimalBytes } from '../../src/sources/xlsx/read-decimal.ts';
import { SheetScanner } from '../../src/sources/xlsx/sheet-scanner.ts';
import { openBytes } from '../support/open-bytes.ts';

type Written = string | number | boolean | Date;

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((value) => `镇${value}`)
  // What exceljs cannot write: control characters, and what Excel takes for an escape.
  .filter((value) => !/[\p{Cc}\ufffe\uffff]|_x/u.test(value));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const day = fc
  .integer({ min: 1, max: 40_000 })
  .map((days) => new Date(Date.UTC(1950, 0, 1) + days * 86_400_000));
const cell: fc.Arbitrary<Written> = fc.oneof(text, finite, fc.integer(), fc.boolean(), day);

const expected = (value: Written): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? snap(value) : value;
};

describe('the .xlsx reader', () => {
  it('reads back what a writer of workbooks wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const book = new ExcelJS.Workbook();
        const sheet = book.addWorksheet('表');
        rows.forEach((row, index) => {
          row.forEach((value, column) => {
            sheet.getCell(index + 1, column + 1).value = value;
          });
        });
        const read = await openBytes(Buffer.from(await book.xlsx.writeBuffer()));
        expect(read.codes).toEqual([]);
        const values = read.sheets[0]?.rows.map((row) =>
          row.cells.map((read) => 'value' in read && read.value),
        );
        expect(values).toEqual(rows.filter((row) => row.length > 0).map((row) => row.map(expected)));
      }),
      { numRuns: 60 },
    );
  });
});

const ODD_SHEET = Buffer.from(
  `\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- 注 --><x:worksheet xmlns:x="y"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols>
  <x:sheetData><x:row r="1" hidden="1"><x:c r="A1" t="s"><x:v>1</x:v></x:c><x:c r="B1" s="1"><x:v>45047.5</x:v></x:c>
  <x:c t="inlineStr" a=">'"><x:is><x:r><x:t xml:space='preserve'>矮寨 </x:t></x:r><x:r><x:t>镇&#x9547;</x:t></x:r><x:rPh><x:t>ア</x:t></x:rPh></x:is></x:c>
  <x:c s="2"><x:f>1+1</x:f><x:v>0.98629999999999995</x:v></x:c><x:c><x:f/></x:c></x:row><x:row/>
  <x:row r="7"><x:c><x:v>1<![CDATA[2]]><!-- 3 --><?p i?>4</x:v></x:c><x:c t="str"><x:v><![CDATA[<㮾梨>]]]]>&amp;𠮷</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>
  </x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>
`,
);

const BOOK = {
  file: 'a.xlsx',
  strings: ['甲', '乙'],
  styles: [GENERAL, builtInFormat(14), { shows: readNumberFormat('0%'), code: '0%' }],
  is1904: false,
};

function scan(sizes: readonly number[]): unknown {
  const rows: RawRow[] = [];
  const feed = (scanner: SheetScanner): SheetScanner => {
    let at = 0;
    for (let piece = 0; at < ODD_SHEET.length; piece += 1) {
      const size = sizes[piece % sizes.length]!;
      scanner.push(Buffer.from(ODD_SHEET.subarray(at, at + size)));
      at += size;
    }
    scanner.finish();
    return scanner;
  };
  const { layout, rowsEnd } = feed(new SheetScanner('sheet1.xml', '表', BOOK));
  const onRow = (row: RawRow): void => {
    rows.push(row);
  };
  feed(new SheetScanner('sheet1.xml', '表', BOOK, { onRow, rowsEnd }));
  return { rows, merges: layout.merges, hidden: [...layout.hiddenColumns] };
}

describe('the scanner', () => {
  const whole = scan([ODD_SHEET.length]);

  it('reads the odd sheet rightly in one piece', () => {
    expect(whole).toMatchObject({
      rows: [
        {
          number: 1,
          hidden: true,
          cells: [
            { value: '乙' },
            { value: '2023-05-01T12:00:00' },
            { value: '矮寨 镇镇' },
            { value: 0.9863, percent: true, formula: true },
            { kind: 'uncalculated' },
          ],
        },
        { number: 7, cells: [{ value: 124 }, { value: '<㮾梨>]]&𠮷' }, { kind: 'error', value: '#N/A' }] },
      ],
      merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
      hidden: [2, 3],
    });
  });

  it('reads the same whatever the size of the pieces', () => {
    for (let size = 1; size <= 64; size += 1) expect(scan([size])).toEqual(whole);
  });

  it('reads the same however the pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), (sizes) => {
        expect(scan(sizes)).toEqual(whole);
      }),
    );
  });
});

/** Cells as programs write them, some of them odd; what stands for `@` is the cell's address. */
const CELLS = [
  '<c r="@" t="s"><v>1</v></c>',
  '<c r="@" s="1"><v>45047</v></c>',
  '<c r="@" s="1" t="n"><v>45047.5</v></c>',
  '<c s="2" r="@"><f>A1/B1</f><v>0.98629999999999995</v></c>',
  '<c r="@"><f t="shared" ref="A1:B2" si="0">1&lt;2</f><v>-12.5</v></c>',
  '<c r="@"><f t="shared" si="0"/><v>1.5E-3</v></c>',
  '<c r="@"><f>1+1</f></c>',
  '<c r="@"><f>1+1</f><v></v></c>',
  '<c r="@" t="b"><v>1</v></c>',
  '<c r="@" t="b"><f>FALSE()</f><v>0</v></c>',
  '<c r="@" t="e"><v>#DIV/0!</v></c>',
  '<c r="@" t="str"><f>"a"</f><v>甲_x000D_&amp;乙</v></c>',
  '<c r="@" t="str"><v></v></c>',
  '<c r="@" t="inlineStr"><is><t> 矮寨镇 </t></is></c>',
  '<c r="@" t="inlineStr"><is><t xml:space="preserve"> 矮寨镇 </t></is></c>',
  '<c r="@" t="inlineStr"><is><r><t>矮寨</t></r><rPh sb="0"><t>ア</t></rPh></is></c>',
  '<c r="@" s="2"/>',
  '<c r="@"></c>',
  '<c r="@" cm="1"><v>7</v></c>',
  '<c><v>8</v></c>',
  '<c r="@"><v>9</v><extLst><ext><v>10</v></ext></extLst></c>',
  '<c r="@" t="d"><v>2023-05-01</v></c>',
  '<c r="@"><v> 12 </v></c>',
  '<c r="@"><v>1<![CDATA[2]]></v></c>',
];
const ROWS = [
  '',
  ' spans="1:9" ht="15" customHeight="1"',
  ' hidden="1"',
  ' ht="0"',
  ' x:dyDescent="0.25" hidden="true"',
];

describe('rows taken straight from the bytes', () => {
  const sheetOf = (rows: readonly (readonly [string, readonly string[]])[], open: string): string => {
    const lines = rows.map(([attributes, cells], at) => {
      const number = at * 7 + 1;
      const inside = cells.map((cell, column) => cell.replace('@', `${columnLetters(column + 1)}${number}`));
      return `${open}r="${number}"${attributes}>${inside.join('')}</row>`;
    });
    return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
  };
  const read = (xml: string, size: number): unknown => {
    const rows: RawRow[] = [];
    const bytes = Buffer.from(xml);
    const rowsEnd = bytes.length - '</worksheet>'.length;
    const onRow = (row: RawRow): void => {
      rows.push(row);
    };
    const scanner = new SheetScanner('sheet1.xml', '表', BOOK, { onRow, rowsEnd });
    for (let at = 0; at < bytes.length; at += size) scanner.push(Buffer.from(bytes.subarray(at, at + size)));
    scanner.finish();
    return rows;
  };

  it('are what the scanner of tokens makes of them', () => {
    const row = fc.tuple(fc.constantFrom(...ROWS), fc.array(fc.constantFrom(...CELLS), { maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.integer({ min: 5, max: 500 }), (rows, size) => {
        // two spaces after the name are as good XML, but not how programs write
        const byToken = read(sheetOf(rows, '<row  '), 1 << 20);
        expect(read(sheetOf(rows, '<row '), 1 << 20)).toEqual(byToken);
        expect(read(sheetOf(rows, '<row '), size)).toEqual(byToken);
      }),
      { numRuns: 400 },
    );
  });
});

describe('numbers in bytes', () => {
  it('are the doubles their decimal texts spell', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.integer({ min: 0, max: 14 }),
        (whole, shift) => {
          const digits = String(Math.abs(whole)).padStart(shift + 1, '0');
          const split = digits.length - shift;
          const sign = whole < 0 ? '-' : '';
          const spelt =
            shift === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, split)}.${digits.slice(split)}`;
          expect(readDecimalBytes(Buffer.from(spelt), 0, spelt.length)).toBe(
            Number(spelt) === 0 ? 0 : Number(spelt),
          );
        },
      ),
    );
  });

  it('of more than 15 digits are what the nearest double shows at 15, or left to the slower way', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 15n, max: 10n ** 18n - 1n }),
        fc.integer({ min: 1, max: 17 }),
        (digits, decimals) => {
          const spelt = String(digits)
            .padStart(19, '0')
            .replace(new RegExp(`(.{${decimals}})$`, 'u'), '.$1');
          const plain = spelt.replace(/^0+(?=\d)/u, '');
          const read = readDecimalBytes(Buffer.from(plain), 0, plain.length);
          if (!Number.isNaN(read)) taken += 1;
          expect([Number(Number(plain).toPrecision(15)), Number.NaN]).toContainEqual(read);
        },
      ),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(2000);
  });
});

describe('our CRC-32', () => {
  it('is the one of zip, however the bytes are cut', () => {
    expect(crc32BySlicing(Buffer.from('123456789'), 0)).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const inTwo = crc32BySlicing(bytes.subarray(cut), crc32BySlicing(bytes.subarray(0, cut), 0));
        expect(inTwo).toBe(crc32(bytes, 0));
      }),
    );
  });
});
