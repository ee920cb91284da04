import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteFile } from '../../src/sources/byte-file.ts';
import { PlainRecords } from '../../src/sources/csv-plain.ts';
import { readCsvRecords, type StartAt } from '../../src/sources/csv-records.ts';
import { readDecimalBytes } from '../../src/sources/xlsx/read-decimal.ts';
import { parseNumberText } from '../../src/tables/number-text.ts';
import { openBytes, shortRows, withFile } from '../support/open-bytes.ts';

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

describe('UTF-8', () => {
  it('is known for what it is wherever a file is cut into pieces', async () => {
    const pieces = fc.array(fc.constantFrom('矮', '𠮷', 'é', 'a', '寨'.repeat(3)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 0, max: 6 }), async (texts, short) => {
        // the border of the first piece of 256 KB falls into the texts
        const whole = Buffer.from(`${'a'.repeat(2 ** 18 - 3)}${texts.join('')}`);
        const bytes = whole.subarray(0, whole.length - short);
        const encoding = (await openBytes(Buffer.concat([bytes, Buffer.from('\n')]))).opened?.text?.encoding;
        expect(encoding === 'utf-8').toBe(isUtf8(bytes));
      }),
      { numRuns: 60 },
    );
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

describe('a table longer than the records that its width is told by', () => {
  it.each(['\n', '\r\n', '\r'])('comes whole with lines that end in %j', async (end) => {
    const lines = Array.from({ length: 150 }, (_, index) => `矮寨镇,${index}${end}`);
    const read = await openBytes(`单位,数${end}${lines.join('')}`);
    expect(read.codes).toEqual([]);
    expect(read.sheets[0]?.rows).toHaveLength(151);
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

describe('plain records', () => {
  /** Fields as offices' software writes them, and a few that are none. */
  const FIELD = fc.oneof(
    fc.constantFrom(
      '',
      '矮寨镇',
      '12.5',
      '-3',
      '0012',
      '1,234',
      '约20',
      'a"b',
      '\ufeff',
      '镇\u00a0',
      '𠮷',
      '1e5',
      '.5',
      '5.',
      '-',
      '0.1234567890123456789',
    ),
    fc.string({
      unit: fc.constantFrom('甲', ',', '"', '\n', '\r', ';', '\t', ' ', '7', '.', '-'),
      maxLength: 6,
    }),
  );
  const quote = (field: string, always: boolean): string =>
    always || /[",\r\n;\t]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  const byParser = async (
    text: string,
    from: StartAt,
  ): Promise<readonly (readonly [number, readonly string[]])[]> => {
    const records: [number, readonly string[]][] = [];
    await withFile('a.csv', text, async (path) => {
      const file = await ByteFile.open(path);
      const reading = { shown: 'a.csv', encoding: 'utf-8', delimiter: ',', namesDelimiter: false } as const;
      await readCsvRecords(file, reading, (fields, line) => records.push([line, fields]) > 0, from);
      await file.close();
    });
    return records;
  };

  it('are what the parser of everything makes of them, as far as they go', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(FIELD, fc.boolean()), { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, ends, size) => {
          const lines = rows.map((fields) => fields.map(([field, always]) => quote(field, always)).join(','));
          const text = `甲,乙${end}${lines.join(end)}${ends ? end : ''}`;
          const taken: [number, readonly string[]][] = [];
          const records = new PlainRecords({
            shown: 'a.csv',
            encoding: 'utf-8',
            delimiter: ',',
            width: -1,
            onRow: () => true,
            onOddWidth: (fields, line) => taken.push([line, fields]),
          });
          const bytes = Buffer.from(text);
          for (let at = 0; at < bytes.length; at += size)
            if (!records.push(Buffer.from(bytes.subarray(at, at + size)))) break;
          records.finish();
          const rest = await byParser(text, records).catch(() => undefined);
          if (records.isPlain) plain += 1;
          else expect(rest).not.toEqual([]);
          const whole = await byParser(text, { offset: 0, line: 1 }).catch(() => undefined);
          expect(rest && [...taken, ...rest]).toEqual(whole);
        },
      ),
      { numRuns: 600 },
    );
    expect(plain).toBeGreaterThan(50);
  });

  it('carry the number that a field plainly spells, the one that its text is read as', () => {
    const spelt = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc
        .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.bigInt({ min: 0n, max: 10n ** 18n }))
        .map(([a, b]) => `${a}.${b}`),
      fc.constantFrom('0', '-0', '00', '-0.0', '007', '1234567890123456', '0.000', '.5', '-.5'),
    );
    fc.assert(
      fc.property(spelt, (text) => {
        const bytes = Buffer.from(text);
        const number = readDecimalBytes(bytes, 0, bytes.length);
        if (!Number.isNaN(number))
          expect(parseNumberText(text)).toEqual({ value: number, measure: '', currency: false });
      }),
      { numRuns: 3000 },
    );
  });
});
