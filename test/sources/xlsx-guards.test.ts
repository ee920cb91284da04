import { describe, expect, it } from 'vitest';
import { openBytes, shortRows } from '../support/open-bytes.ts';
import {
  makeXlsx,
  makeZip,
  type WorkbookFixture,
  workbookEntries,
  type ZipEntry,
} from '../support/xlsx-fixture.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The code of the one diagnostic that refuses these bytes, which must come within a second. */
async function refusal(bytes: Uint8Array, maxInflated?: number): Promise<string | undefined> {
  const began = performance.now();
  const { sheets, codes } = await openBytes(bytes, { maxInflated });
  expect(performance.now() - began).toBeLessThan(1000);
  expect(sheets.filter(({ whole }) => whole)).toEqual([]);
  expect(codes).toHaveLength(1);
  return codes[0];
}

const refusalOf = (fixture: WorkbookFixture): Promise<string | undefined> => refusal(makeXlsx(fixture));
const withSheet = (entry: Partial<ZipEntry>): Uint8Array =>
  makeXlsx({ parts: [{ name: SHEET, content: '<worksheet><sheetData/></worksheet>', ...entry }] });

describe('the archive', () => {
  it('is refused when it is cut off anywhere', async () => {
    const whole = makeXlsx({ sheet: '<row><c><v>1</v></c></row>' });
    for (let length = 30; length < whole.length; length += 37)
      expect(await refusal(whole.subarray(0, length))).toMatch(/^(zip-damaged|file-empty)$/u);
  });

  it('is read as it was or refused when any bit of it is flipped', async () => {
    const sheet = '<row><c t="s"><v>0</v></c><c s="1"><v>98.6</v></c></row>';
    const whole = makeXlsx({ sheet, strings: '<si><t>矮寨镇人民政府</t></si>', formats: ['0.0%'] });
    let refused = 0;
    for (let byte = 0; byte < whole.length; byte += 3) {
      const flipped = Buffer.from(whole);
      flipped[byte]! ^= 1 << (byte % 8);
      const read = await openBytes(flipped);
      if (read.opened) expect(shortRows(read)).toEqual(['A1=矮寨镇人民政府 B1%98.6']);
      else expect(read.codes).toHaveLength(1);
      refused += read.opened ? 0 : 1;
    }
    expect(refused).toBeGreaterThan(whole.length / 6);
  });

  it('is refused when its checksum or size is a lie', async () => {
    expect(await refusal(withSheet({ crc: 1 }))).toBe('crc-mismatch');
    expect(await refusal(withSheet({ crc: 1, stored: true }))).toBe('crc-mismatch');
    expect(await refusal(withSheet({ inflated: 10 }))).toBe('zip-damaged');
    expect(await refusal(withSheet({ inflated: 1000 }))).toBe('zip-damaged');
    expect(await refusal(withSheet({ localName: 'xl/worksheets/sheet2.xml' }))).toBe('zip-damaged');
    expect(await refusal(withSheet({ method: 12 }))).toBe('zip-damaged');
  });

  it('is refused when its directory has more entries than it states', async () => {
    const bytes = makeXlsx({ sheet: '' });
    bytes.writeUInt16LE(bytes.readUInt16LE(bytes.length - 12) - 1, bytes.length - 12);
    expect(await refusal(bytes)).toBe('zip-damaged');
  });

  it('is refused when encrypted', async () => {
    expect(await refusal(withSheet({ encrypted: true }))).toBe('file-encrypted');
  });

  it('is refused with more than 1,000 parts or two of one name', async () => {
    const parts = Array.from({ length: 1000 }, (_, index) => ({ name: `x${index}`, content: '' }));
    expect(await refusalOf({ parts })).toBe('zip-hostile');
    const entries = workbookEntries({ sheet: '' });
    expect(await refusal(makeZip([...entries, { name: 'XL/Worksheets\\SHEET1.xml', content: '' }]))).toBe(
      'zip-hostile',
    );
  });

  it('is refused as a bomb, whether it states its size or not', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(8 << 20)}</sheetData></worksheet>`;
    expect(await refusal(withSheet({ content: bomb }))).toBe('zip-hostile');
    expect(await refusal(withSheet({ content: bomb, inflated: 50_000 }))).toBe('zip-damaged');
    expect(await refusal(withSheet({ content: bomb, stored: true }), 1 << 20)).toBe('inflated-too-large');
  });

  it('is refused when it lacks a part it needs', async () => {
    expect(await refusalOf({ without: [SHEET] })).toBe('part-missing');
    expect(await refusalOf({ without: ['xl/workbook.xml'] })).toBe('part-missing');
    expect(await refusalOf({ without: ['xl/_rels/workbook.xml.rels'] })).toBe('part-missing');
    expect(await refusalOf({ parts: [{ name: 'xl/workbook.xml', content: '<workbook/>' }] })).toBe(
      'part-missing',
    );
  });

  it('is refused by name when it is another kind of document', async () => {
    for (const name of ['word/document.xml', 'ppt/presentation.xml', 'a.txt'])
      expect(await refusal(makeZip([{ name, content: 'x' }]))).toBe('format-unsupported');
  });
});

describe('XML', () => {
  it('is refused with a DOCTYPE or an entity of its own', async () => {
    const evil = '<!DOCTYPE a [<!ENTITY b "x">]>';
    expect(await refusal(withSheet({ content: `${evil}<worksheet/>` }))).toBe('xml-doctype');
    expect(await refusalOf({ sheet: '', strings: '<si><t>&b;</t></si>' })).toBe('xml-doctype');
    expect(await refusalOf({ sheet: '', strings: '<si><t>&#0;</t></si>' })).toBe('xml-doctype');
    expect(await refusalOf({ sheet: '', strings: '<si><t>a & b</t></si>' })).toBe('xml-doctype');
  });

  it.each([
    ['a missing end tag', '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>'],
    ['nothing at all', ''],
    ['tags that do not match', '<worksheet><sheetData></row></sheetData></worksheet>'],
    ['something after the root', '<worksheet/><row/>'],
    ['text after the root', '<worksheet/> x'],
    ['another root', '<html/>'],
    ['UTF-16', Buffer.from('\ufeff<worksheet/>', 'utf16le')],
    ['another encoding', '<?xml version="1.0" encoding="GBK"?><worksheet/>'],
    [
      'broken UTF-8',
      Buffer.from(
        '<worksheet><sheetData><row><c t="str"><v>\xff</v></c></row></sheetData></worksheet>',
        'latin1',
      ),
    ],
    ['depths of nesting', '<worksheet>'.repeat(100)],
    ['a bad address', '<worksheet><sheetData><row><c r="1A"/></row></sheetData></worksheet>'],
    ['a bad row number', '<worksheet><sheetData><row r="x"/></sheetData></worksheet>'],
    ['a bad merged area', '<worksheet><sheetData/><mergeCells><mergeCell ref="A"/></mergeCells></worksheet>'],
    [
      'one endless token',
      Buffer.from(`<worksheet a="${Array.from({ length: 900_000 }, (_, i) => i).join('')}"/>`),
    ],
  ])('is refused for %s', async (_, content) => {
    expect(await refusal(withSheet({ content }))).toBe('xml-malformed');
  });
});

describe('texts made to exhaust', () => {
  it('are read or refused in good time', async () => {
    const spaces = `${' '.repeat(100)}x`.repeat(20_000);
    const bookWith = (blanks: number): Buffer => {
      const strings = `<si><t>${spaces.slice(0, 900_000)}</t></si><si><t>${' '.repeat(blanks)}x</t></si>`;
      const parts = [{ name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>`, stored: true }];
      return makeXlsx({ strings: '', parts, sheet: '<row><c t="s"><v>1</v></c></row>' });
    };
    const began = performance.now();
    expect(shortRows(await openBytes(bookWith(700_000)))).toEqual(['A1=x']);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await refusal(bookWith(3_000_000))).toBe('xml-malformed');
    expect(await refusalOf({ formats: ['h'.repeat(100_000)] })).toBe('xml-malformed');
  });
});

describe('styles', () => {
  it('more than any workbook has are refused', async () => {
    const styles = (inner: string): ZipEntry => ({
      name: 'xl/styles.xml',
      content: `<styleSheet>${inner}</styleSheet>`,
      stored: true,
    });
    const many = (count: number, one: (index: number) => string): string =>
      Array.from({ length: count }, (_, index) => one(index)).join('');
    const xfs = `<cellXfs>${many(100_001, () => '<xf/>')}</cellXfs>`;
    const codes = `<numFmts>${many(20_001, (id) => `<numFmt numFmtId="${id}" formatCode="0"/>`)}</numFmts>`;
    for (const inner of [xfs, codes])
      expect(await refusalOf({ parts: [styles(inner)] })).toBe('sheet-beyond-limits');
  });
});

describe('sheets', () => {
  it('that are one part are refused: its figures would count twice', async () => {
    const sheets = '<sheet name="甲" r:id="s1"/><sheet name="乙" r:id="s1"/>';
    const parts = [{ name: 'xl/workbook.xml', content: `<workbook><sheets>${sheets}</sheets></workbook>` }];
    expect(await refusalOf({ parts })).toBe('zip-hostile');
  });

  it('are refused beyond Excel’s limits', async () => {
    expect(await refusalOf({ sheet: '<row r="1048577"/>' })).toBe('sheet-beyond-limits');
    expect(await refusalOf({ sheet: '<row><c r="XFE1"><v>1</v></c></row>' })).toBe('sheet-beyond-limits');
    expect(await refusalOf({ sheet: `<row><c r="XFD1"/><c><v>1</v></c></row>` })).toBe('sheet-beyond-limits');
  });

  it('are refused when rows or cells come twice, out of order or under another row’s address', async () => {
    expect(await refusalOf({ sheet: '<row r="2"/><row r="2"/>' })).toBe('sheet-order');
    expect(await refusalOf({ sheet: '<row r="2"/><row r="1"/>' })).toBe('sheet-order');
    expect(await refusalOf({ sheet: '<row><c r="B1"/><c r="A1"/></row>' })).toBe('sheet-order');
    expect(await refusalOf({ sheet: '<row r="1"><c r="A2"/></row>' })).toBe('sheet-order');
  });

  it('are refused for cells whose content does not fit their type', async () => {
    for (const cell of [
      '<c><v>1,234</v></c>',
      '<c><v>NaN</v></c>',
      '<c><v>1e999</v></c>',
      '<c><v>0x10</v></c>',
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>-1</v></c>',
      '<c t="b"><v>2</v></c>',
      '<c t="d"><v>2023-02-30</v></c>',
      '<c t="q"><v>1</v></c>',
      '<c s="9"><v>1</v></c>',
    ])
      expect(await refusalOf({ sheet: `<row>${cell}</row>` })).toBe('cell-unreadable');
  });

  it('with 20,000 merged areas are read in good time', async () => {
    const merges = Array.from(
      { length: 20_000 },
      (_, row) => `<mergeCell ref="A${row + 1}:C${row + 1}"/>`,
    ).join('');
    const rows = Array.from({ length: 20_000 }, () => '<row><c><v>1</v></c></row>').join('');
    const began = performance.now();
    const read = await openBytes(makeXlsx({ sheet: rows, after: `<mergeCells>${merges}</mergeCells>` }));
    expect(read.sheets[0]?.rows).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('with merged areas made to exhaust are refused', async () => {
    const merges = '<mergeCell ref="A1:XFD1"/>'.repeat(30_000);
    const noise = Array.from({ length: 30_000 }, (_, i) => `<!--${(i * 2654435761) % 4294967296}-->`).join(
      '',
    );
    expect(await refusalOf({ after: `<mergeCells>${merges}</mergeCells>${noise}` })).toBe(
      'sheet-beyond-limits',
    );
  });
});
