import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBytes, shortRows } from '../support/open-bytes.ts';

/** 姓名 in GBK, and the bytes of 眉山, which are valid UTF-8 too. */
const GBK_NAME = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]);
const MEISHAN = Buffer.from([0xc3, 0xbc, 0xc9, 0xbd]);

describe('encodings', () => {
  it('are found by mark, else UTF-8, else GB18030', async () => {
    const utf16 = Buffer.from('\ufeff单位\t1\r\n', 'utf16le');
    for (const [bytes, encoding, row] of [
      [Buffer.from('单位,1\n'), 'utf-8', 'A1=单位 B1=1'],
      [Buffer.from('\ufeff单位,1\n'), 'utf-8', 'A1=单位 B1=1'],
      [Buffer.concat([GBK_NAME, Buffer.from(',1\n')]), 'gb18030', 'A1=姓名 B1=1'],
      [Buffer.from([0x81, 0x39, 0xee, 0x39, 0x2c, 0x31]), 'gb18030', 'A1=㐀 B1=1'],
      [utf16, 'utf-16le', 'A1=单位 B1=1'],
      [Buffer.from(utf16).swap16(), 'utf-16be', 'A1=单位 B1=1'],
    ] as const) {
      const read = await openBytes(bytes);
      expect([read.codes, read.opened?.text?.encoding, shortRows(read)]).toEqual([[], encoding, [row]]);
    }
  });

  it('are told to be ambiguous where GBK bytes are valid UTF-8 as well', async () => {
    const bytes = Buffer.concat([MEISHAN, Buffer.from(',1\n')]);
    const read = await openBytes(bytes);
    expect(read.codes).toEqual(['encoding-ambiguous']);
    expect(read.diagnostics[0]?.message.zh).toContain('眉山');
    expect(shortRows(await openBytes(bytes, { encoding: 'GBK' }))).toEqual(['A1=眉山 B1=1']);
    expect((await openBytes(Buffer.from('矮寨镇,é\n'))).codes).toEqual([]);
  });

  it('that fit nothing, or not what was asked for, are refused with the line', async () => {
    const bad = Buffer.concat([Buffer.from('a,b\n甲,'), Buffer.from([0xff, 0x0a])]);
    const read = await openBytes(bad);
    expect([read.opened, read.codes, read.diagnostics[0]?.at]).toMatchObject([
      undefined,
      ['encoding-wrong'],
      { line: 2 },
    ]);
    expect((await openBytes(GBK_NAME, { encoding: 'utf-8' })).codes).toEqual(['encoding-wrong']);
    expect((await openBytes('a,b', { encoding: 'ebcdic' })).codes).toEqual(['encoding-unknown']);
    expect((await openBytes('a,\0b')).codes).toEqual(['text-has-nul']);
    expect((await openBytes(Buffer.from('单位,1', 'utf16le'))).codes).toEqual(['text-has-nul']);
    expect(shortRows(await openBytes(Buffer.from('单位,1', 'utf16le'), { encoding: 'utf-16le' }))).toEqual([
      'A1=单位 B1=1',
    ]);
  });
});

describe('records', () => {
  it('bear the number of their first line, also after quoted line ends of any kind', async () => {
    const read = await openBytes('单位,数\r\n"a\r\nb",1\r\n\r\n"c""d",2\n"e\rf",3\rg,4');
    expect(shortRows(read)).toEqual([
      'A1=单位 B1=数',
      'A2=a\nb B2=1',
      'A5=c"d B5=2',
      'A6=e\nf B6=3',
      'A8=g B8=4',
    ]);
    expect(read.codes).toEqual([]);
  });

  it('part at the delimiter that most lines share', async () => {
    expect(shortRows(await openBytes('a\tb\n1,5\t2\n'))).toEqual(['A1=a B1=b', 'A2=1,5 B2=2']);
    expect(shortRows(await openBytes('a\tb,c\n1\t2,3\n'))).toEqual(['A1=a B1=b,c', 'A2=1 B2=2,3']);
    expect(shortRows(await openBytes('a;b\n1,5;2\n3;4\n'))).toEqual([
      'A1=a B1=b',
      'A2=1,5 B2=2',
      'A3=3 B3=4',
    ]);
    expect(shortRows(await openBytes('sep=;\na;b\n'))).toEqual(['A2=a B2=b']);
    expect(shortRows(await openBytes('标题\n"a;b;c",1\n"d;e",2\n'))).toEqual([
      'A1=标题',
      'A2=a;b;c B2=1',
      'A3=d;e B3=2',
    ]);
  });

  it('keep texts as they stand, spaces and leading zeros too', async () => {
    expect(shortRows(await openBytes(' a ,012,,\n'))).toEqual(['A1= a  B1=012']);
  });

  it('that are wider than usual are refused, narrower ones warned of, titles let be', async () => {
    const read = await openBytes(
      '2023年月报\n单位,甲,乙\n矮寨镇,1,234,5\n河溪镇,1\n丹青镇,1,2\n太平镇,1,2,\n填报人:某某\n',
    );
    expect(read.diagnostics.map(({ code, at }) => [code, at && 'line' in at && at.line])).toEqual([
      ['csv-long-row', 3],
      ['csv-short-row', 4],
      ['csv-long-row', 6], // a surplus comma may be a thousands comma that shifted the figures
    ]);
  });

  it('with quotes never closed or out of place are refused with their line', async () => {
    for (const [text, line] of [
      ['a,b\n1,"2\n3,4\n', 2],
      ['a,b\n1,2"x"\n', 2],
      ['a,b\n1,2\n3,"4"x\n', 3],
      [`a,b\n1,"${'x\n'.repeat(1 << 20)}`, 2],
    ] as const) {
      const read = await openBytes(text);
      expect([read.codes, read.diagnostics[0]?.at, read.sheets[0]?.whole]).toMatchObject([
        ['csv-quote'],
        { line },
        false,
      ]);
    }
  });

  it('read back as they were written, in either encoding', async () => {
    const field = fc.string({ unit: fc.constantFrom(...'镇㮾a1 ,;\t"\n'), maxLength: 6 });
    const record = fc.array(field, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), async (records) => {
        const rows = [['x', 'y', 'z'], ...records];
        const csv = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const read = await openBytes(csv);
        expect(read.codes).toEqual([]);
        const cells = read.sheets[0]?.rows.map((row) =>
          row.cells.map((cell) => 'value' in cell && cell.value),
        );
        expect(cells).toEqual(
          rows.map((row) => row.filter((value) => value !== '')).filter((row) => row.length > 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('come whole out of a file larger than any piece it is read in', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `矮寨镇人民政府𠮷,${index},"x\r\ny"`);
    const read = await openBytes(`单位,数,注\r\n${lines.join('\r\n')}`);
    const rows = read.sheets[0]?.rows ?? [];
    expect(read.codes).toEqual([]);
    expect(rows).toHaveLength(40_001);
    expect(rows.every((row, index) => index === 0 || row.cells[0]?.kind === 'text')).toBe(true);
    expect(rows.at(-1)).toMatchObject({
      number: 80_000,
      cells: [{ value: '矮寨镇人民政府𠮷' }, { value: '39999' }, { value: 'x\ny' }],
    });
  });
});

describe('other files', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['an image', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['HTML', Buffer.from('<html><table>')],
    ['HTML after a mark and spaces', Buffer.from('\ufeff \n<TABLE border=1>')],
    ['XML', Buffer.from('<?xml version="1.0"?>')],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\n')],
    ['SYLK', Buffer.from('ID;PWXL;N;E\r\n')],
    ['DIF', Buffer.from('TABLE\r\n0,1\r\n"EXCEL"\r\n')],
    ['UTF-16 XML', Buffer.from('\ufeff<?xml version="1.0"?>', 'utf16le')],
  ])('such as %s are refused by name', async (_, bytes) => {
    expect((await openBytes(bytes)).codes).toEqual(['format-unsupported']);
  });

  it('that are empty, missing or folders are refused', async () => {
    const { collect } = await import('../../src/model/diagnostic.ts');
    const { openSpreadsheet } = await import('../../src/sources/open-spreadsheet.ts');
    expect((await openBytes('')).codes).toEqual(['file-empty']);
    const { emit, diagnostics } = collect();
    for (const path of [`${import.meta.dirname}/none.xlsx`, import.meta.dirname])
      expect(await openSpreadsheet(path, path, { encoding: 'auto', maxInflated: 1e9 }, emit)).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-missing', 'file-is-folder']);
  });

  it('whose text begins like a comparison are texts', async () => {
    expect(shortRows(await openBytes('<60,1\n'))).toEqual(['A1=<60 B1=1']);
  });
});
