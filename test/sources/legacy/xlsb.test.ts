import { describe, expect, it } from 'vitest';
import { f64, u16, u32 } from '../../support/biff-fixture.ts';
import { openBytes, shortRows } from '../../support/open-bytes.ts';
import { makeZip, type ZipEntry } from '../../support/xlsx-fixture.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One record of a binary part. */
function record(type: number, ...parts: readonly (Buffer | readonly number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
  const seven = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...seven(value >> 7)];
  return Buffer.concat([Buffer.from([...seven(type), ...seven(body.length)]), body]);
}
const text = (value: string): Buffer => Buffer.concat([u32(value.length), Buffer.from(value, 'utf16le')]);
const row = (index: number, flags = 0, height = 300): Buffer =>
  record(0, u32(index, 0), u16(height), [0, flags, 0], u32(0));
const cell = (type: number, column: number, value: Buffer | readonly number[], style = 0): Buffer =>
  record(type, u32(column), u16(style), [0, 0], value);

interface XlsbFixture {
  readonly sheet?: readonly Buffer[];
  readonly strings?: readonly string[];
  readonly formats?: readonly string[];
  readonly hidden?: boolean;
  readonly is1904?: boolean;
  readonly kind?: string;
  readonly parts?: readonly ZipEntry[];
}

/** The bytes of an .xlsb with one sheet, 表. */
function makeXlsb({
  sheet = [],
  strings = [],
  formats = [],
  hidden,
  is1904,
  kind,
  parts = [],
}: XlsbFixture): Buffer {
  const rels = (entries: readonly (readonly [string, string, string])[]): string =>
    `<Relationships>${entries.map(([id, type, to]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"/>`).join('')}</Relationships>`;
  const xfs = [0, ...formats.map((_, index) => 164 + index)].map((id) =>
    record(47, u16(0, id), Buffer.alloc(12)),
  );
  const all: readonly ZipEntry[] = [
    { name: '_rels/.rels', content: rels([['r', 'officeDocument', 'xl/workbook.bin']]) },
    {
      name: 'xl/workbook.bin',
      content: Buffer.concat([
        record(131),
        record(153, u32(is1904 ? 1 : 0, 0), text('')),
        record(156, u32(hidden ? 1 : 0, 1), text('s'), text('表')),
        record(132),
      ]),
    },
    {
      name: 'xl/_rels/workbook.bin.rels',
      content: rels([
        ['s', kind ?? 'worksheet', 'worksheets/sheet1.bin'],
        ['t', 'sharedStrings', 'sharedStrings.bin'],
        ['u', 'styles', 'styles.bin'],
      ]),
    },
    {
      name: 'xl/sharedStrings.bin',
      content: Buffer.concat([
        record(159, u32(strings.length, strings.length)),
        ...strings.map((one) => record(19, [0], text(one))),
        record(160),
      ]),
    },
    {
      name: 'xl/styles.bin',
      content: Buffer.concat([
        record(278),
        ...formats.map((code, index) => record(44, u16(164 + index), text(code))),
        record(617, u32(xfs.length)),
        ...xfs,
        record(618),
        record(279),
      ]),
    },
    { name: 'xl/worksheets/sheet1.bin', content: Buffer.concat([record(129), ...sheet, record(130)]) },
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return makeZip([...all.filter(({ name }) => !replaced.has(name)), ...parts]);
}

const rowsOf = async (fixture: XlsbFixture): Promise<readonly string[]> => {
  const read = await openBytes(makeXlsb(fixture), { name: '表.xlsb' });
  expect([read.codes, read.opened?.format]).toEqual([[], 'xlsb']);
  return shortRows(read);
};
const codesOf = async (fixture: XlsbFixture): Promise<readonly string[]> =>
  (await openBytes(makeXlsb(fixture))).codes;
const SHEET = 'xl/worksheets/sheet1.bin';

describe('the cells of an .xlsb', () => {
  it('are read from every kind of record, short ones in the next column', async () => {
    const sheet = [
      row(2),
      cell(1, 0, []),
      cell(2, 1, u32((12345 << 2) | 3)),
      cell(3, 2, [0x2a]),
      cell(4, 3, [1]),
      cell(5, 4, f64(5.1000000000000005)),
      cell(6, 5, text('直写')),
      cell(7, 6, u32(0)),
      cell(62, 7, Buffer.concat([Buffer.from([0]), text('富文本')])),
      record(16, u16(0), [0, 0], f64(7)),
      row(3),
      cell(8, 0, Buffer.concat([text('合格'), u16(0)])),
      cell(9, 1, Buffer.concat([f64(0), u16(0)])),
      cell(10, 2, [0, 0, 0]),
      cell(11, 3, [0x31, 0, 0]),
      cell(8, 4, Buffer.concat([text(''), u16(0)])),
    ];
    expect(await rowsOf({ sheet, strings: ['共享'] })).toEqual([
      'B3#123.45 C3!#N/A D3?true E3#5.1 F3=直写 G3=共享 H3=富文本 I3#7',
      'A4f=合格 B4f#0 C4f?false D4f!#CALC!',
    ]);
  });

  it('are percentages and dates by their format, in both date systems', async () => {
    const sheet = [row(0), cell(5, 0, f64(0.5), 1), cell(5, 1, f64(43585), 2)];
    const formats = ['0.0%', 'yyyy/m/d'];
    expect(await rowsOf({ sheet, formats })).toEqual(['A1%0.5 B1@2019-04-30']);
    expect(await rowsOf({ sheet, formats, is1904: true })).toEqual(['A1%0.5 B1@2023-05-01']);
    expect(await codesOf({ sheet })).toEqual(['cell-unreadable']); // there is no style 1
  });

  it('beside merged areas, hidden rows, columns and sheets are known as such', async () => {
    const sheet = [
      record(60, u32(1, 2, 2048, 0), u16(1)),
      row(0, 0x10),
      cell(5, 0, f64(1)),
      row(1, 0, 0),
      cell(5, 0, f64(2)),
      record(176, u32(4, 5, 0, 2)),
    ];
    const { sheets } = await openBytes(makeXlsb({ sheet, hidden: true }));
    const { sheet: found, rows } = sheets[0]!;
    expect([found.hidden, [...found.hiddenColumns], rows.map(({ hidden }) => hidden)]).toEqual([
      true,
      [2, 3],
      [true, true],
    ]);
    expect(found.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 3 }]);
  });
});

describe('an .xlsb', () => {
  const part = (content: Buffer, rest: Partial<ZipEntry> = {}): Promise<readonly string[]> =>
    codesOf({ parts: [{ name: SHEET, content, ...rest }] });

  it('is refused when a part lacks its end, breaks off in a record, or has records too short', async () => {
    expect(await part(Buffer.concat([record(129), row(0)]))).toEqual(['legacy-damaged']);
    expect(await part(Buffer.concat([record(129), record(130), Buffer.from([5])]))).toEqual([
      'legacy-damaged',
    ]);
    expect(await part(Buffer.concat([record(129), row(0), record(5, u32(0, 0)), record(130)]))).toEqual([
      'legacy-damaged',
    ]);
    expect(await part(Buffer.concat([record(129), cell(5, 0, f64(1)), record(130)]))).toEqual([
      'legacy-damaged',
    ]);
    expect(await part(Buffer.concat([record(129), Buffer.from([0, 0xff, 0xff, 0xff, 0x7f])]))).toEqual([
      'legacy-damaged',
    ]);
  });

  it('is refused when a checksum is wrong, a part or a shared string is missing, or a place is beyond Excel', async () => {
    expect(await part(Buffer.concat([record(129), record(130)]), { crc: 1 })).toEqual(['crc-mismatch']);
    expect(await codesOf({ sheet: [row(0), cell(7, 0, u32(3))] })).toEqual(['cell-unreadable']);
    expect(await codesOf({ sheet: [row(1_048_576), cell(5, 0, f64(1))] })).toEqual(['sheet-beyond-limits']);
    expect(await codesOf({ sheet: [row(0), cell(5, 16_384, f64(1))] })).toEqual(['sheet-beyond-limits']);
    expect(await codesOf({ sheet: [row(0), cell(5, 0, f64(1)), row(0), cell(5, 0, f64(1))] })).toEqual([
      'sheet-order',
    ]);
    expect(await codesOf({ parts: [{ name: 'xl/_rels/workbook.bin.rels', content: '<a/>' }] })).toEqual([
      'part-missing',
    ]);
  });

  it('is refused for more sheets than anybody has', async () => {
    const book = (count: number): Promise<readonly string[]> => {
      const sheets = Array.from({ length: count }, () => record(156, u32(0, 1), text('s'), text('表')));
      const content = Buffer.concat([record(131), ...sheets, record(132)]);
      return codesOf({ kind: 'chartsheet', parts: [{ name: 'xl/workbook.bin', content }] });
    };
    expect((await book(1000)).at(-1)).toBe('sheet-not-table');
    expect(await book(1001)).toEqual(['legacy-damaged']);
  });

  it('says which sheets are charts', async () => {
    expect(await codesOf({ kind: 'chartsheet' })).toEqual(['sheet-not-table']);
  });
});
