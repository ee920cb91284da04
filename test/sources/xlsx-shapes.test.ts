import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../src/sources/open-spreadsheet.ts';
import { openBytes, shortRows, withFile } from '../support/open-bytes.ts';
import { makeXlsx, makeZip, type WorkbookFixture, workbookEntries } from '../support/xlsx-fixture.ts';

const rowsOf = async (fixture: WorkbookFixture): Promise<readonly string[]> => {
  const read = await openBytes(makeXlsx(fixture));
  expect(read.codes).toEqual([]);
  expect(read.sheets.map(({ whole }) => whole)).toEqual([true]);
  return shortRows(read);
};

describe('cells', () => {
  it('reads every type of cell, and leaves blanks and empty strings out', async () => {
    const rows = await rowsOf({
      strings: '<si><t>甲</t></si><si><t/></si><si/>',
      sheet: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1"><v>1.5</v></c><c r="E1" t="n"><v>-2</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c>
        <c r="H1" t="e"><v>#SPILL!</v></c><c r="I1" t="inlineStr"><is><t>乙</t></is></c><c r="J1" s="0"/>
        <c r="K1" t="str"><v>丙</v></c><c r="L1" t="d"><v>2023-05-01T08:30:00Z</v></c><c r="M1"><v></v></c></row>`,
    });
    expect(rows).toEqual([
      'A1=甲 D1#1.5 E1#-2 F1?true G1?false H1!#SPILL! I1=乙 K1=丙 L1@2023-05-01T08:30:00',
    ]);
  });

  it('takes a formula for its cached value, and one without a value for uncalculated', async () => {
    const rows = await rowsOf({
      sheet: `<row><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1&gt;2</f><v>0</v></c><c r="C1" t="str"><f>""</f><v></v></c>
        <c r="D1"><f>SUM(A1)</f></c><c r="E1"><f t="shared" si="0"/><v>7</v></c><c r="F1"><f t="array" ref="F1:F2">A</f><v/></c>
        <c r="G1" t="str"><f>A</f></c><c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="I1"><f t="dataTable" ref="I1" dt2D="1"/><v>3</v></c></row>`,
    });
    expect(rows).toEqual(['A1f#0 B1f?false D1f… E1f#7 F1f… G1f… H1f!#DIV/0! I1f#3']);
  });

  it('snaps numbers to fifteen significant digits, in whatever way they are written', async () => {
    const numbers = [
      '5.1000000000000005',
      '0.98629999999999995',
      '1E5',
      '+3',
      '.5',
      '1e-7',
      '100',
      '-0',
      '007',
    ];
    const rows = await rowsOf({
      sheet: `<row>${numbers.map((text) => `<c><v>${text}</v></c>`).join('')}</row>`,
    });
    expect(rows).toEqual(['A1#5.1 B1#0.9863 C1#100000 D1#3 E1#0.5 F1#1e-7 G1#100 H1#0 I1#7']);
  });

  it('tells percentages by the section of the format that applies', async () => {
    const rows = await rowsOf({
      formats: [9, 10, '0.0%', '0;-0%', '"%"0', '[>=1]0.0;0.0%', '0\\%'],
      sheet: `<row>${[1, 2, 3].map((style) => `<c s="${style}"><v>0.98</v></c>`).join('')}<c s="4"><v>1</v></c><c s="4"><v>-1</v></c><c s="5"><v>1</v></c><c s="6"><v>0.5</v></c><c s="6"><v>2</v></c><c s="7"><v>3</v></c></row>`,
    });
    expect(rows).toEqual(['A1%0.98 B1%0.98 C1%0.98 D1#1 E1%-1 F1#1 G1%0.5 H1#2 I1#3']);
  });
});

describe('styles', () => {
  it('are those of cells, whatever numbers the formats of tables restate', async () => {
    const content =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy/m/d"/></dxf><dxf><numFmt numFmtId="9" formatCode="0"/></dxf></dxfs></styleSheet>';
    const rows = await rowsOf({
      parts: [{ name: 'xl/styles.xml', content }],
      sheet: '<row><c><v>45047</v></c><c s="1"><v>0.5</v></c></row>',
    });
    expect(rows).toEqual(['A1#45047 B1%0.5']);
  });
});

describe('texts', () => {
  it('joins rich runs and leaves phonetic runs out', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>矮</t></r><r><t>寨镇</t></r><rPh sb="0" eb="1"><t>アイ</t></rPh><phoneticPr fontId="1"/>';
    const rows = await rowsOf({
      strings: `<si>${rich}</si>`,
      sheet: `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c></row>`,
    });
    expect(rows).toEqual(['A1=矮寨镇 B1=矮寨镇']);
  });

  it('undoes CDATA, entities, _xHHHH_ escapes and foreign line ends', async () => {
    const rows = await rowsOf({
      strings:
        '<si><t>a<![CDATA[<&amp;>]]>b</t></si><si><t>&lt;&#x4e2d;&#25991;&quot;&apos;</t></si><si><t>_x0041__x005F_x0042_</t></si><si><t>甲\r\n乙</t></si><si><t><!-- x -->丙<?y z?></t></si>',
      sheet:
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="s"><v><!-- 9 -->4</v></c><c><v><![CDATA[12]]>3</v></c><c t="str"><v>a<![CDATA[&]]>_x000A_</v></c></row>',
    });
    expect(rows).toEqual([`A1=a<&amp;>b B1=<中文"' C1=A_x0042_ D1=甲\n乙 E1=丙 F1#123 G1=a&\n`]);
  });

  it('keeps the spaces that xml:space preserves and drops those it does not, as Excel does', async () => {
    const rows = await rowsOf({
      strings: '<si><t xml:space="preserve"> 甲 </t></si><si><t> 乙 </t></si>',
      sheet: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>',
    });
    expect(rows).toEqual(['A1= 甲  B1=乙']);
  });
});

describe('sheets', () => {
  it('numbers rows and cells that bear no address, also after ones that do', async () => {
    const rows = await rowsOf({
      sheet:
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    });
    expect(rows).toEqual(['A1#1 B1#2', 'C4#3 D4#4', 'A5#5']);
  });

  it('reads any namespace prefix, strict OOXML, absolute and backslash part names', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const read = await openBytes(
      makeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: '_rels\\.rels',
          content: `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${strict}/officeDocument" Target="/XL/Book.xml"/></p:Relationships>`,
        },
        {
          name: 'xl\\book.xml',
          content:
            '<x:workbook xmlns:x="y" xmlns:rel="z"><x:sheets><x:sheet name="甲&amp;乙" sheetId="1" rel:id="q"/></x:sheets></x:workbook>',
        },
        {
          name: 'xl\\_rels\\book.xml.rels',
          content: `<Relationships><Relationship Id="q" Type="${strict}/worksheet" Target="\\xl\\Sheets\\a%20b.xml"/></Relationships>`,
        },
        {
          name: 'xl/sheets/A B.xml',
          stored: true,
          content:
            "\ufeff<?xml version='1.0'?><数:worksheet xmlns:数='y'><数:sheetData><数:row r='2' x:r='9'><数:c xmlns:r='u' r='B2'><数:v>5</数:v></数:c></数:row></数:sheetData></数:worksheet>\n",
        },
      ]),
    );
    expect(read.codes).toEqual([]);
    expect(read.sheets[0]?.sheet.name).toBe('甲&乙');
    expect(shortRows(read)).toEqual(['B2#5']);
  });

  it('reads ZIP64 archives', async () => {
    const entries = workbookEntries({ sheet: '<row><c><v>1</v></c></row>' });
    expect(shortRows(await openBytes(makeZip(entries, { zip64: true })))).toEqual(['A1#1']);
  });

  it('knows merged areas, hidden rows, columns and sheets', async () => {
    const read = await openBytes(
      makeXlsx({
        sheetState: 'state="veryHidden"',
        before:
          '<dimension ref="A1:ZZ9"/><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="3" max="16384" width="9"/></cols>',
        sheet:
          '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3" ht="0" customHeight="1"><c><v>3</v></c></row><row r="4" hidden="true"><c><v>4</v></c></row>',
        after:
          '<mergeCells count="3"><mergeCell ref="D7:E7"/><mergeCell ref="C9:A8"/><mergeCell ref="$B$6"/><mergeCell ref="B6:C6"/></mergeCells>',
      }),
    );
    const [first] = read.sheets;
    expect(first?.sheet.hidden).toBe(true);
    expect([...(first?.sheet.hiddenColumns ?? [])]).toEqual([2, 3, 5]);
    expect(first?.rows.map(({ hidden }) => hidden)).toEqual([false, true, true, true]);
    expect(first?.sheet.merges).toEqual([
      { top: 6, left: 2, bottom: 6, right: 3 },
      { top: 7, left: 4, bottom: 7, right: 5 },
      { top: 8, left: 1, bottom: 9, right: 3 },
    ]);
  });

  it('does not read what hides under a merged area, and says so', async () => {
    const read = await openBytes(
      makeXlsx({
        sheet:
          '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      }),
    );
    expect(shortRows(read)).toEqual(['A1#1 C1#3', 'A3#6']);
    expect(read.codes).toEqual(['value-under-merge']);
  });

  it('passes over extensions and foreign elements', async () => {
    const rows = await rowsOf({
      sheet:
        '<row><c><v>1</v><extLst><ext><v>9</v></ext></extLst></c><x><c><v>8</v></c></x><c><v>2</v></c><extLst/></row><row/>',
      after: '<extLst><ext><sheetData><row><c><v>7</v></c></row></sheetData></ext></extLst>',
    });
    expect(rows).toEqual(['A1#1 B1#2']);
  });

  it('passes over chart sheets with a note', async () => {
    const rels =
      '<Relationships><Relationship Id="s1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>';
    const read = await openBytes(
      makeXlsx({ parts: [{ name: 'xl/_rels/workbook.xml.rels', content: rels }] }),
    );
    expect(read.codes).toEqual(['sheet-not-table']);
    expect(read.opened?.sheets).toEqual([]);
  });

  it('can be read again and again, and stops when told to', async () => {
    const many = Array.from({ length: 5000 }, (_, row) => `<row><c><v>${row}</v></c></row>`).join('');
    await withFile('a.xlsx', makeXlsx({ sheet: many }), async (path) => {
      const opened = await openSpreadsheet(path, 'a.xlsx', { encoding: 'auto', maxInflated: 1e9 }, () => {});
      const counts: number[] = [];
      for (const limit of [3, 1, 5000]) {
        let seen = 0;
        const whole = await opened?.sheets[0]?.read(() => {
          seen += 1;
          return seen < limit;
        });
        expect(whole).toBe(true);
        counts.push(seen);
      }
      expect(counts).toEqual([3, 1, 5000]);
    });
  });
});
