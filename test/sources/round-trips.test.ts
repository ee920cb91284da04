import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap } from '../../src/base/decimal.ts';
import { rangeText } from '../support/cell-text.ts';
import { type OpenedBytes, openBytes } from '../support/open-bytes.ts';
import { makeXlsx } from '../support/xlsx-fixture.ts';

const SheetJs = await import('@e965/xlsx');

type Written = string | number;

/** What was read of the first sheet: the values of its one column, by row. */
function columnOf(read: OpenedBytes): readonly unknown[] {
  expect(read.codes).toEqual([]);
  const values: unknown[] = [];
  for (const { number, cells } of read.sheets[0]!.rows)
    for (const cell of cells) values[number - 1] = 'value' in cell ? cell.value : cell.kind;
  return values;
}

const FORMATS = ['xlsx', 'biff8', 'xlsb', 'ods'] as const;
type Format = (typeof FORMATS)[number];

/** One column, written by SheetJS in a format, in strings that are shared or not. */
function bySheetJs(
  values: readonly Written[],
  format: Format,
  { shared = false, style = 'General', is1904 = false } = {},
): Buffer {
  const book = SheetJs.utils.book_new();
  const sheet = SheetJs.utils.aoa_to_sheet(values.map((value) => [value]));
  if (style !== 'General')
    values.forEach((_, index) => {
      sheet[`A${index + 1}`].z = style;
    });
  SheetJs.utils.book_append_sheet(book, sheet, '表');
  book.Workbook = { WBProps: { date1904: is1904 } };
  return SheetJs.write(book, { type: 'buffer', bookType: format, bookSST: shared }) as Buffer;
}

async function byExceljs(values: readonly (Written | Date)[], is1904 = false): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = is1904;
  const sheet = book.addWorksheet('表');
  values.forEach((value, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = value;
    if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd hh:mm:ss';
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** As Excel writes texts: what XML cannot hold, and what looks like such an escape, as `_xHHHH_`. */
function byHand(values: readonly string[]): Buffer {
  const hex = (unit: string): string =>
    `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  const escaped = (text: string): string =>
    [...text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')]
      .map((character) =>
        /[^\P{Cc}\t\n\x7f-\x9f]|[\ufffe\uffff]|\p{Cs}/u.test(character) ? hex(character) : character,
      )
      .join('')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
  const strings = values.map((value) => `<si><t xml:space="preserve">${escaped(value)}</t></si>`).join('');
  return makeXlsx({
    strings,
    sheet: values.map((_, index) => `<row><c t="s"><v>${index}</v></c></row>`).join(''),
  });
}

describe('numbers', () => {
  const numbers = fc.array(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc
        .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
        .map(([digits, places]) => digits / 10 ** places),
      fc.constantFrom(
        0,
        -0,
        5e-324,
        1.7976931348623157e308,
        2 ** 53,
        0.1 + 0.2,
        5.1000000000000005,
        536_870_911,
        -536_870_912.5,
      ),
    ),
    { minLength: 1, maxLength: 20 },
  );

  it.each(FORMATS)('written by SheetJS as %s read back as they were, at 15 digits', async (format) => {
    // its own writer of doubles spoils the least and the greatest
    const fits = (value: number): boolean =>
      format === 'xlsx' ||
      format === 'ods' ||
      value === 0 ||
      (Math.abs(value) > 1e-250 && Math.abs(value) < 1e250);
    await fc.assert(
      fc.asyncProperty(numbers, async (all) => {
        const values = all.map((value) => (fits(value) ? value : 0));
        const read = columnOf(await openBytes(bySheetJs(values, format)));
        expect(read.map((value) => Object.is(value, -0))).not.toContain(true);
        expect(read).toEqual(values.map((value) => snap(value) + 0));
      }),
      { numRuns: 60 },
    );
  });
});

describe('days and times', () => {
  const FIRST: Readonly<Record<string, number>> = { 1900: Date.UTC(1900, 2, 1), 1904: Date.UTC(1904, 0, 1) };
  const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);
  const moments = (system: '1900' | '1904') =>
    fc.array(
      fc.integer({ min: FIRST[system]! / 1000, max: LAST / 1000 }).map((seconds) => new Date(seconds * 1000)),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
  const iso = (moment: Date): string => moment.toISOString().slice(0, 19).replace('T00:00:00', '');
  const serial = (moment: Date, is1904: boolean): number =>
    moment.getTime() / 86_400_000 + 25_569 - (is1904 ? 1462 : 0);
  const systems = ['1900', '1904'] as const;

  it.each(systems)('of the system from %s, written by exceljs, read back to the second', async (system) => {
    await fc.assert(
      fc.asyncProperty(moments(system), async (values) => {
        const read = columnOf(await openBytes(await byExceljs(values, system === '1904')));
        expect(read).toEqual(values.map(iso));
      }),
      { numRuns: 40 },
    );
  });

  it.each(
    systems.flatMap((system) =>
      (['xlsx', 'biff8', 'xlsb'] as const).map((format) => [system, format] as const),
    ),
  )('of the system from %s, written by SheetJS as %s, read back to the second', async (system, format) => {
    const is1904 = system === '1904';
    await fc.assert(
      fc.asyncProperty(moments(system), async (values) => {
        const days = values.map((moment) => serial(moment, is1904));
        const style = 'yyyy"年"m"月"d"日" hh:mm:ss';
        const read = columnOf(await openBytes(bySheetJs(days, format, { style, is1904 })));
        expect(read).toEqual(values.map(iso));
      }),
      { numRuns: 40 },
    );
  });
});

describe('texts', () => {
  const odd = fc.constantFrom(
    ...[
      '\0',
      '\x01',
      '\t',
      '\n',
      '\r',
      '\x1f',
      '\x7f',
      '\x85',
      '\u2028',
      '\ufeff',
      '\ufffd',
      '\ufffe',
      '\uffff',
      '\ud800',
      '\udc00',
    ],
    ...[
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '<![CDATA[',
      '&lt;',
      '_',
      '_x0041_',
      '_x',
      '_xD800_',
      'x000D_',
      ' ',
      '  ',
      '　',
      '\u00a0',
    ],
    ...['镇', '㮾', '𠮷', '😀', 'é', 'e\u0301', '=', '+', '@', '__proto__', '0', '１'],
  );
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: odd }, fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((pieces) => pieces.join(''))
    .filter((value) => value !== '');
  const texts = fc.array(text, { minLength: 1, maxLength: 8 });

  it('of any characters at all, written as Excel writes them, read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        expect(columnOf(await openBytes(byHand(values)))).toEqual(values);
      }),
      { numRuns: 200 },
    );
  });

  // What a writer itself spoils: controls it drops, escapes it does not escape, line ends it folds.
  const plain = texts.map((values) =>
    values.map((value) => `镇${value.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]|_x/gu, '·')}镇`),
  );

  it('written by exceljs read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (values) => {
        expect(columnOf(await openBytes(await byExceljs(values)))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  it.each(FORMATS.flatMap((format) => [true, false].map((shared) => [format, shared] as const)))(
    'written by SheetJS as %s (shared: %s) read back as they were',
    async (format, shared) => {
      // a run of spaces is one in .ods unless it is marked, which the library does not
      const fit = (value: string): string => (format === 'ods' ? value.replace(/ {2,}/gu, ' ') : value);
      await fc.assert(
        fc.asyncProperty(plain, async (values) => {
          expect(columnOf(await openBytes(bySheetJs(values.map(fit), format, { shared })))).toEqual(
            values.map(fit),
          );
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('merged areas', () => {
  /** Areas that do not touch each other: each within its own band of rows. */
  const areas = fc
    .array(
      fc.record({
        gap: fc.nat(3),
        height: fc.integer({ min: 1, max: 5 }),
        left: fc.integer({ min: 1, max: 300 }),
        width: fc.integer({ min: 2, max: 40 }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((bands) => {
      let row = 1;
      return bands.map(({ gap, height, left, width }) => {
        const top = row + gap;
        row = top + height;
        return { top, left, bottom: top + height - 1, right: left + width - 1 };
      });
    });

  const readMerges = async (bytes: Buffer) => {
    const { sheets, codes } = await openBytes(bytes);
    expect(codes).toEqual([]);
    const cells = sheets[0]!.rows.flatMap(({ number, cells }) => cells.map(({ column }) => [number, column]));
    return { merges: sheets[0]!.sheet.merges, cells };
  };

  it('written by exceljs are known, and hold one value in their corner', async () => {
    await fc.assert(
      fc.asyncProperty(areas, async (merges) => {
        const book = new ExcelJS.Workbook();
        const sheet = book.addWorksheet('表');
        for (const { top, left, bottom, right } of merges) {
          sheet.mergeCells(top, left, bottom, right);
          sheet.getCell(top, left).value = 1;
        }
        const read = await readMerges(Buffer.from(await book.xlsx.writeBuffer()));
        expect(read.merges.map(rangeText)).toEqual(merges.map(rangeText));
        expect(read.cells).toEqual(merges.map(({ top, left }) => [top, left]));
      }),
      { numRuns: 30 },
    );
  });

  it.each(FORMATS)(
    'written by SheetJS as %s are known, and hold one value in their corner',
    async (format) => {
      // .xls has 256 columns
      const narrow = (column: number): number => (format === 'biff8' ? Math.min(column, 256) : column);
      await fc.assert(
        fc.asyncProperty(areas, async (all) => {
          const merges = all
            .filter(({ left }) => left < 256)
            .map((area) => ({ ...area, right: narrow(area.right) }));
          const sheet = SheetJs.utils.aoa_to_sheet([]);
          for (const { top, left } of merges)
            SheetJs.utils.sheet_add_aoa(sheet, [[1]], { origin: { r: top - 1, c: left - 1 } });
          sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
            s: { r: top - 1, c: left - 1 },
            e: { r: bottom - 1, c: right - 1 },
          }));
          if (format === 'ods' && merges.length > 0)
            sheet['!ref'] = rangeText({ top: 1, left: 1, bottom: merges.at(-1)!.bottom, right: 400 });
          const book = SheetJs.utils.book_new();
          SheetJs.utils.book_append_sheet(book, sheet, '表');
          const read = await readMerges(SheetJs.write(book, { type: 'buffer', bookType: format }) as Buffer);
          expect(read.merges.map(rangeText)).toEqual(merges.map(rangeText));
          expect(read.cells).toEqual(merges.map(({ top, left }) => [top, left]));
        }),
        { numRuns: 30 },
      );
    },
  );
});
