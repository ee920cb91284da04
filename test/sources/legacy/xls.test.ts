import { describe, expect, it } from 'vitest';
import {
  cellRecord,
  f64,
  formulaRecord,
  makeBiff,
  makeXls,
  record,
  u16,
  u32,
  wide,
  type XlsFixture,
} from '../../support/biff-fixture.ts';
import { makeCompound } from '../../support/compound-fixture.ts';
import { openBytes, shortRows } from '../../support/open-bytes.ts';

const rowsOf = async (fixture: XlsFixture): Promise<readonly string[]> => {
  const read = await openBytes(makeXls(fixture), { name: '表.xls' });
  expect(read.codes).toEqual([]);
  expect(read.opened?.format).toBe('xls');
  return shortRows(read);
};
const codesOf = async (bytes: Buffer): Promise<readonly string[]> => (await openBytes(bytes)).codes;

describe('the cells of an .xls', () => {
  it('are numbers in all four records, snapped to fifteen digits', async () => {
    const rk = (value: number): Buffer => u32(value);
    expect(
      await rowsOf({
        sheet: [
          cellRecord(0x203, 0, 0, f64(5.1000000000000005)),
          cellRecord(0x27e, 0, 1, rk((12345 << 2) | 2)),
          cellRecord(0x27e, 0, 2, rk((12345 << 2) | 3)),
          cellRecord(0x27e, 0, 3, rk(0x40590000)),
          cellRecord(0x27e, 0, 4, rk(0xfffffff6)),
          record(0xbd, u16(1, 1), u16(0), rk((7 << 2) | 2), u16(0), rk((8 << 2) | 3), u16(2)),
        ],
      }),
    ).toEqual(['A1#5.1 B1#12345 C1#123.45 D1#100 E1#-3', 'B2#7 C2#0.08']);
  });

  it('are percentages, dates and durations by their number format, and keep it', async () => {
    const fixture: XlsFixture = {
      formats: ['0.00%', 'yyyy"年"m"月"', '[h]:mm', 57, '0"年"'],
      sheet: [
        cellRecord(0x203, 0, 0, f64(0.9863), 1),
        ...[45047, 1.5, 45047, 2023].map((value, index) =>
          cellRecord(0x203, 0, 1 + index, f64(value), 2 + index),
        ),
      ],
    };
    expect(await rowsOf(fixture)).toEqual(['A1%0.9863 B1@2023-05-01 C1#1.5 D1@2023-05-01 E1#2023']);
    const { sheets } = await openBytes(makeXls(fixture));
    expect(sheets[0]!.rows[0]!.cells.map((cell) => ('format' in cell ? cell.format : ''))).toEqual([
      '0.00%',
      'yyyy"年"m"月"',
      '[h]:mm',
      '[id 57]',
      '0"年"',
    ]);
  });

  it('count days from 1904 where the workbook says so', async () => {
    const sheet = [cellRecord(0x203, 0, 0, f64(43585), 1)];
    expect(await rowsOf({ globals: [record(0x22, u16(1))], formats: [14], sheet })).toEqual([
      'A1@2023-05-01',
    ]);
    expect(await rowsOf({ globals: [record(0x22, u16(0))], formats: [14], sheet })).toEqual([
      'A1@2019-04-30',
    ]);
  });

  it('are booleans and errors by name', async () => {
    const codes = [0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a];
    const sheet = [
      ...codes.map((code, column) => cellRecord(0x205, 0, column, Buffer.from([code, 1]))),
      cellRecord(0x205, 1, 0, Buffer.from([1, 0])),
      cellRecord(0x205, 1, 1, Buffer.from([0, 0])),
    ];
    expect(await rowsOf({ sheet })).toEqual([
      'A1!#NULL! B1!#DIV/0! C1!#VALUE! D1!#REF! E1!#NAME? F1!#NUM! G1!#N/A',
      'A2?true B2?false',
    ]);
  });

  it('are results of formulas, a text in the record behind, and zero, FALSE and nothing are results', async () => {
    const special = (kind: number, value = 0): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
    const sheet = [
      formulaRecord(0, 0, f64(0.5)),
      formulaRecord(0, 1, f64(0)),
      formulaRecord(0, 2, special(1, 0)),
      formulaRecord(0, 3, special(2, 7)),
      formulaRecord(0, 4, special(3)),
      formulaRecord(0, 5, special(0)),
      record(0x4bc, u16(0, 0), [5, 5, 0, 1]), // a shared formula may stand between
      record(0x207, wide('合格')),
      cellRecord(0x203, 0, 6, f64(1)),
    ];
    expect(await rowsOf({ sheet })).toEqual(['A1f#0.5 B1f#0 C1f?false D1f!#DIV/0! F1f=合格 G1#1']);
  });

  it('are uncalculated where the writer left a zero to be calculated on load, or no text', async () => {
    const text = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);
    const sheet = [
      formulaRecord(0, 0, f64(0), 2), // as Apache POI leaves them
      formulaRecord(0, 1, f64(3), 2),
      formulaRecord(0, 2, f64(0), 3), // as PHP writers leave them
      formulaRecord(0, 3, text),
      formulaRecord(1, 0, text),
    ];
    expect(await rowsOf({ sheet })).toEqual(['A1f… B1f#3 C1f… D1f…', 'A2f…']);
  });

  it('come in order of rows and columns, whatever the order of the records', async () => {
    const sheet = [11, 10, 0].map((place) =>
      cellRecord(0x203, Math.floor(place / 10), place % 10, f64(place)),
    );
    expect(await rowsOf({ sheet })).toEqual(['A1#0', 'A2#10 B2#11']);
    expect(await codesOf(makeXls({ sheet: [...sheet, sheet[0]!] }))).toEqual(['sheet-order']);
  });

  it('beside merged areas, hidden rows, columns and sheets are known as such', async () => {
    const row = (index: number, height: number, flags: number): Buffer =>
      record(0x208, u16(index, 0, 3, height, 0, 0, flags, 0));
    const { sheets, codes } = await openBytes(
      makeXls({
        hidden: true,
        sheet: [
          record(0x7d, u16(1, 2, 2048, 0, 1, 0)),
          row(0, 255, 0x100),
          row(1, 255, 0x120),
          row(2, 0, 0x100),
          ...[0, 1, 2].map((index) => cellRecord(0x203, index, 0, f64(index))),
          cellRecord(0x203, 0, 1, f64(9)),
          record(0xe5, u16(2), u16(5, 6, 0, 2), u16(0, 0, 0, 1)),
        ],
      }),
    );
    const { sheet, rows } = sheets[0]!;
    expect([sheet.hidden, [...sheet.hiddenColumns]]).toEqual([true, [2, 3]]);
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, true, true]);
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 6, left: 1, bottom: 7, right: 3 },
    ]);
    expect(codes).toEqual(['value-under-merge']);
    expect(rows[0]!.cells).toHaveLength(1);
  });
});

describe('the texts of an .xls', () => {
  const label = (column: number, index: number): Buffer => cellRecord(0xfd, 0, column, u32(index));

  it('go on in the next record in another width, without runs and phonetic parts', async () => {
    const narrow = (text: string): Buffer => Buffer.from(text, 'latin1');
    const globals = [
      record(0xfc, u32(3, 3), wide('矮寨镇'), u16(5), [0x0c], u16(1), u32(6), narrow('ab')),
      record(0x3c, [1], Buffer.from('寨cd', 'utf16le'), u16(0, 0), narrow('pho')),
      record(0x3c, narrow('net'), u16(1), [0], narrow('é')),
    ];
    expect(await rowsOf({ globals, sheet: [label(0, 0), label(1, 1), label(2, 2)] })).toEqual([
      'A1=矮寨镇 B1=ab寨cd C1=é',
    ]);
  });

  it('are refused when the strings break off or lack the one named', async () => {
    const broken = [record(0xfc, u32(2, 2), wide('甲'))];
    expect(await codesOf(makeXls({ globals: broken }))).toEqual(['legacy-damaged']);
    expect(await codesOf(makeXls({ sheet: [label(0, 5)] }))).toEqual(['cell-unreadable']);
  });

  const GBK = Buffer.from('d2bbd4c2', 'hex'); // 一月
  const bytesLabel = cellRecord(0x204, 0, 0, Buffer.concat([u16(4), GBK]));

  it('of Excel 5.0/95 are bytes of its code page: names and cells in GBK', async () => {
    const fixture = { bytesName: GBK, globals: [record(0x42, u16(936))], sheet: [bytesLabel] };
    expect(await rowsOf(fixture)).toEqual(['A1=一月']);
    expect((await openBytes(makeXls(fixture))).sheets[0]!.sheet.name).toBe('一月');
  });

  it('of Excel 5.0/95 are refused without a known code page, or when they do not fit it', async () => {
    const name = Buffer.from('a');
    const open = (globals: readonly Buffer[], text = bytesLabel): Promise<readonly string[]> =>
      codesOf(makeXls({ bytesName: name, globals, sheet: [text] }));
    expect(await open([])).toEqual(['code-page-unknown']);
    expect(await open([record(0x42, u16(437))])).toEqual(['code-page-unknown']);
    const cut = cellRecord(0x204, 0, 0, Buffer.concat([u16(1), GBK.subarray(0, 1)]));
    expect(await open([record(0x42, u16(936))], cut)).toEqual(['legacy-damaged']);
  });
});

describe('an .xls', () => {
  const whole = makeXls({
    sheet: Array.from({ length: 400 }, (_, row) => cellRecord(0x203, row, 0, f64(row + 0.5))),
  });

  it('is refused when it is cut off anywhere', async () => {
    expect(await codesOf(whole)).toEqual([]);
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const read = await openBytes(whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
      expect([tenth, read.codes, read.opened]).toEqual([tenth, ['legacy-damaged'], undefined]);
    }
    expect(await codesOf(whole.subarray(0, whole.length - 1))).toEqual(['legacy-damaged']);
  });

  it('is refused when its records break off, run over or lack their end', async () => {
    const open = (content: Buffer): Promise<readonly string[]> =>
      codesOf(makeCompound([{ name: 'Workbook', content }]));
    const biff = makeBiff({ sheet: [cellRecord(0x203, 0, 0, f64(1))] });
    expect(await open(biff)).toEqual([]);
    expect(await open(biff.subarray(0, biff.length - 4))).toEqual(['legacy-damaged']);
    expect(await open(biff.subarray(0, biff.length - 6))).toEqual(['legacy-damaged']);
    expect(await codesOf(makeXls({ sheet: [u16(0x203, 60_000)] }))).toEqual(['legacy-damaged']);
    expect(await codesOf(makeXls({ sheet: [record(0x203, u16(0, 0, 0))] }))).toEqual(['legacy-damaged']);
    expect(await codesOf(makeXls({ sheet: [record(0x03, Buffer.alloc(15))] }))).toEqual(['legacy-damaged']);
    expect(await codesOf(makeXls({ endless: true }))).toEqual(['legacy-damaged']);
  });

  it('is refused when two of its sheets are one, and at once when its merges or columns are beyond all measure', async () => {
    expect(await codesOf(makeXls({ listings: 2 }))).toEqual(['legacy-damaged']);
    expect(await codesOf(makeXls({ listings: 1001 }))).toEqual(['legacy-damaged']);
    const flood = (one: Buffer, times: number): Buffer => Buffer.alloc(one.length * times, one);
    const columns = record(0x7d, u16(0, 255, 0, 0, 1, 0));
    const merge = record(0xe5, u16(1), u16(1, 2, 0, 255));
    expect(await codesOf(makeXls({ sheet: [flood(columns, 5000)] }))).toEqual(['sheet-beyond-limits']);
    expect(await codesOf(makeXls({ sheet: [flood(merge, 90_000)] }))).toEqual(['sheet-beyond-limits']);
  });

  it('is refused when a chain of its sectors loops, breaks, or is shorter than the stream', async () => {
    const fatAt = 512 * (1 + whole.readUInt32LE(76));
    const link = (index: number, to: number): Buffer => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(to, fatAt + 4 * index);
      return bytes;
    };
    for (const bytes of [link(3, 0), link(3, 100_000), link(3, 0xffffffff), link(3, 0xfffffffe)])
      expect(await codesOf(bytes)).toEqual(['legacy-damaged']);
  });

  it('is refused for number formats that are too long, or too many', async () => {
    expect(await codesOf(makeXls({ formats: ['0'.repeat(1001)] }))).toEqual(['legacy-damaged']);
    const many = Array.from({ length: 10_001 }, (_, index) => `"${index}"0`);
    expect(await codesOf(makeXls({ formats: many }))).toEqual(['legacy-damaged']);
    expect(await codesOf(makeXls({ formats: many.slice(0, 300) }))).toEqual([]);
  });

  it('with a password is said to be so, in either of its forms', async () => {
    expect(await codesOf(makeXls({ globals: [record(0x2f, u16(1))] }))).toEqual(['file-encrypted']);
    const streams = ['EncryptionInfo', 'EncryptedPackage'].map((name) => ({
      name,
      content: Buffer.from('x'),
    }));
    expect(await codesOf(makeCompound(streams))).toEqual(['file-encrypted']);
  });

  it('is told from other documents in a compound file, even those that hold a workbook', async () => {
    const inside = { name: 'Workbook', content: makeBiff({}), inside: 'ObjectPool' };
    for (const name of ['WordDocument', 'PowerPoint Document', '__properties_version1.0', 'Other'])
      expect(await codesOf(makeCompound([{ name, content: Buffer.from('x') }, inside]))).toEqual([
        'format-unsupported',
      ]);
  });

  it('of Excel 4 or before is refused by name', async () => {
    const content = makeBiff({});
    content.writeUInt16LE(0x0400, 4);
    expect(await codesOf(makeCompound([{ name: 'Workbook', content }]))).toEqual(['format-unsupported']);
    expect(await codesOf(Buffer.from('090404000000100000000000', 'hex'))).not.toEqual([]);
    expect(await codesOf(Buffer.from('0904060000001000', 'hex'))).toEqual(['format-unsupported']);
  });

  it('says which sheets are charts', async () => {
    expect(await codesOf(makeXls({ kind: 2 }))).toEqual(['sheet-not-table']);
  });

  it('larger than 32 MB is refused', async () => {
    const bytes = Buffer.alloc((1 << 25) + 1);
    whole.copy(bytes);
    expect(await codesOf(bytes)).toEqual(['legacy-too-large']);
  });

  it('of random bytes after the right beginning gives no cells', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) & 255),
    );
    whole.copy(bytes, 0, 0, 8);
    expect((await openBytes(bytes)).opened).toBeUndefined();
  });
});
